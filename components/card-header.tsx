import type { EntityView } from '#lib/facts/entity-view.ts';
import { Icon } from './icon.tsx';
import { PackText } from './pack-text.tsx';
import { packText, useUi, wordFor } from './ui.ts';

/** What a reader can do with a card as a whole; what is null is not offered here. */
export interface CardActions {
  readonly onBack: (() => void) | null;
  readonly onClose: (() => void) | null;
  readonly onPin: ((on: boolean) => void) | null;
  readonly onPanel: (() => void) | null;
  readonly onKnown: (() => void) | null;
  readonly onHide: (() => void) | null;
  readonly onReport: (() => void) | null;
  readonly onCopyAll: (() => void) | null;
  readonly isPinned: boolean;
}

/** Name, type and role or description, with the card's buttons. */
export function CardHeader({
  view,
  role,
  when,
  actions,
}: {
  readonly view: EntityView;
  /** What it was on the date: told where its pack does not say what it is. */
  readonly role: string;
  readonly when: string;
  readonly actions: CardActions;
}) {
  const ui = useUi();
  const description = packText(ui, view.description).text;
  return (
    <header>
      <div class="title">
        {/* First, because a long name flows around them. */}
        <Buttons actions={actions} />
        {actions.onBack ? <IconButton name="back" label={ui.t('card-back')} onClick={actions.onBack} /> : null}
        {/* A name beyond four lines is cut on the screen, not for a screen reader. */}
        <h1 title={packText(ui, view.label).text}>
          <PackText map={view.label} quiet />
        </h1>
      </div>
      <p class="description" title={description}>
        <span class="type">{wordFor(ui, `type-${view.type}`)}</span>{' '}
        {description === '' ? <bdi>{role}</bdi> : <PackText map={view.description} />}
      </p>
      <p class="when">{when}</p>
    </header>
  );
}

function Buttons({ actions }: { actions: CardActions }) {
  const ui = useUi();
  const { onPin, onPanel, onClose, isPinned } = actions;
  return (
    <span class="buttons">
      {onPin ? (
        <button
          type="button"
          class="icon-button"
          aria-pressed={isPinned}
          aria-label={ui.t('card-pin')}
          title={ui.t(isPinned ? 'card-unpin' : 'card-pin')}
          onClick={() => onPin(!isPinned)}
        >
          <Icon name="pin" />
        </button>
      ) : null}
      {onPanel ? <IconButton name="panel" label={ui.t('card-in-panel')} onClick={onPanel} /> : null}
      <More actions={actions} />
      {onClose ? <IconButton name="close" label={ui.t('card-close')} onClick={onClose} /> : null}
    </span>
  );
}

function More({ actions }: { actions: CardActions }) {
  const ui = useUi();
  const rows = [
    ['card-known-action', actions.onKnown],
    ['card-hide-action', actions.onHide],
    ['card-copy-all', actions.onCopyAll],
    ['card-report-action', actions.onReport],
  ] as const;
  if (rows.every(([, onClick]) => onClick === null)) return null;
  return (
    <details class="menu">
      <summary class="icon-button" aria-label={ui.t('card-actions')} title={ui.t('card-actions')}>
        <Icon name="more" />
      </summary>
      <div class="menu-list">
        {rows.map(([word, onClick]) =>
          onClick ? (
            <button type="button" key={word} onClick={onClick}>
              {ui.t(word)}
            </button>
          ) : null,
        )}
      </div>
    </details>
  );
}

function IconButton({
  name,
  label,
  onClick,
}: {
  name: 'back' | 'close' | 'panel';
  label: string;
  onClick: () => void;
}) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={onClick}>
      <Icon name={name} />
    </button>
  );
}
