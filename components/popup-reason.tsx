import type { PopupProps, PopupState } from './popup.tsx';
import { useUi } from './ui.ts';

/** Why there is no story, and what can be done about it. */
export function PopupReason({
  kind,
  onSite,
  onAllow,
  onSearch,
}: PopupProps & { readonly kind: Exclude<PopupState['kind'], 'story'> }) {
  const ui = useUi();
  if (kind === 'reading') return <p class="reason">{ui.t('popup-reading')}</p>;
  const [word, onClick] = REMEDIES[kind]({ onSite, onAllow, onSearch });
  return (
    <div class="reason">
      <Words id={`popup-${kind}`} />
      {word === '' ? null : (
        <button type="button" onClick={onClick}>
          {ui.t(word)}
        </button>
      )}
    </div>
  );
}

type Remedies = Pick<PopupProps, 'onSite' | 'onAllow' | 'onSearch'>;

const REMEDIES = {
  unreadable: ({ onSearch }: Remedies) => ['popup-search', onSearch] as const,
  installing: () => ['', () => undefined] as const,
  off: ({ onSite }: Remedies) => ['popup-turn-on', () => onSite(true)] as const,
  'no-access': ({ onAllow }: Remedies) => ['popup-allow', onAllow] as const,
};

/** A heading and a sentence of the catalogue: `<id>` and `<id>-more`. */
export function Words({ id }: { id: string }) {
  const ui = useUi();
  return (
    <div class="words">
      <h1>{ui.t(id)}</h1>
      <p>{ui.t(`${id}-more`)}</p>
    </div>
  );
}
