import { Switch } from './option-fields.tsx';
import { useUi } from './ui.ts';

/** A pack that this build keeps up to date from the start. */
export interface UpdatedPack {
  readonly pack: string;
  readonly title: string;
  /** Where it is asked for, without the fingerprint. */
  readonly address: string;
}

export interface PackUpdatesNoteProps {
  readonly packs: readonly UpdatedPack[];
  readonly isAutomatic: boolean;
  readonly onAutomatic: (on: boolean) => void;
}

/** Which packs are subscribed from the start, where they are asked for, and the one switch that ends it. */
export function PackUpdatesNote({ packs, isAutomatic, onAutomatic }: PackUpdatesNoteProps) {
  const ui = useUi();
  if (packs.length === 0) return null;
  return (
    <section class="updates">
      <h2>{ui.t('welcome-updates')}</h2>
      <p>{ui.t('welcome-updates-more')}</p>
      <ul>
        {packs.map(({ pack, title, address }) => (
          <li key={pack}>
            {title} <span class="more">{address}</span>
          </li>
        ))}
      </ul>
      <Switch label={ui.t('welcome-updates-switch')} value={isAutomatic} onChange={onAutomatic} />
    </section>
  );
}
