import { useState } from 'preact/hooks';
import type { EntityChangeEntry, PackSync, RunningSync } from '#lib/messages/sync-schema.ts';
import type { PackState } from '#lib/store/pack-reader.ts';
import { Switch } from './option-fields.tsx';
import { bytesText } from './options-storage.tsx';
import { PackText } from './pack-text.tsx';
import { clockText, outcomeText } from './sync-words.ts';
import { useUi } from './ui.ts';

/** What the reader can do with the updates of a pack. */
export interface PackSyncActions {
  readonly onSync: (pack: string) => void;
  readonly onPause: (pack: string, on: boolean) => void;
  readonly onUndo: (pack: string) => void;
  readonly onRelease: (pack: string) => void;
  readonly onRemove: (pack: string) => void;
  /** Asks for what the last update changed, which brought this edition. */
  readonly onChanges: (pack: string, edition: number) => void;
}

export interface PackSyncProps extends PackSyncActions {
  readonly pack: PackState;
  readonly sync: PackSync | undefined;
  readonly running: RunningSync | null;
  readonly changes: readonly EntityChangeEntry[] | null;
}

/** How the updates of one pack stand, and what can be done about them. */
export function PackSyncView(props: PackSyncProps) {
  const ui = useUi();
  const { pack, sync, running, changes } = props;
  const { id } = pack.manifest;
  return (
    <div class="pack-sync">
      <Health {...props} />
      {running?.pack === id ? <Progress running={running} /> : null}
      {sync?.held ? <p role="status">{ui.t('sync-held')}</p> : null}
      {sync?.address ? (
        <Switch label={ui.t('sync-pause')} value={!sync.paused} onChange={(on) => props.onPause(id, !on)} />
      ) : null}
      <Buttons {...props} />
      {changes ? <Changes changes={changes} /> : null}
    </div>
  );
}

function Health({ sync, pack }: PackSyncProps) {
  const ui = useUi();
  if (!sync?.address) return <p class="more">{ui.t(pack.origin === 'file' ? 'sync-from-file' : 'sync-no-address')}</p>;
  return (
    <>
      {sync.held && sync.outcome === '' ? null : (
        <p class={sync.outcome === '' ? undefined : 'bad'}>{outcomeText(ui, sync)}</p>
      )}
      <p class="more">
        {sync.checkedAt === 0 ? null : ui.t('sync-checked', { when: clockText(sync.checkedAt) })}{' '}
        {sync.nextAt === 0 || sync.paused ? null : ui.t('sync-next', { when: clockText(sync.nextAt) })}
      </p>
      <p class="more">{ui.t('sync-address', { address: sync.address })}</p>
      <p class="more fingerprint">{ui.t('sync-signer', { fingerprint: sync.fingerprint })}</p>
    </>
  );
}

function Progress({ running }: { readonly running: RunningSync }) {
  const ui = useUi();
  const { step, files, filesDone, bytes, bytesDone } = running;
  const words = {
    filesDone: String(filesDone),
    files: String(files),
    done: bytesText(ui, bytesDone),
    total: bytesText(ui, bytes),
  };
  const said = ui.t(`sync-step-${step}`, step === 'fetching' ? words : {});
  return (
    <p class="sync-progress" role="status">
      {step === 'fetching' ? (
        <progress max={bytes} value={bytesDone} aria-label={said} />
      ) : (
        <progress aria-label={said} />
      )}{' '}
      {said}
    </p>
  );
}

function Buttons({ pack, sync, running, changes, ...act }: PackSyncProps) {
  const ui = useUi();
  const { id, edition } = pack.manifest;
  return (
    <div class="row">
      {sync?.address ? (
        <button type="button" disabled={running !== null} onClick={() => act.onSync(id)}>
          {ui.t('sync-now')}
        </button>
      ) : null}
      {sync?.held ? (
        <button type="button" onClick={() => act.onRelease(id)}>
          {ui.t('sync-release')}
        </button>
      ) : null}
      {pack.previousEdition === null ? null : (
        <>
          {changes ? null : (
            <button type="button" class="quiet" onClick={() => act.onChanges(id, edition)}>
              {ui.t('sync-changes')}
            </button>
          )}
          <button type="button" class="quiet" onClick={() => act.onUndo(id)}>
            {ui.t('sync-undo', { edition: String(pack.previousEdition) })}
          </button>
        </>
      )}
      {pack.origin === 'bundled' ? null : <Remove onRemove={() => act.onRemove(id)} />}
    </div>
  );
}

function Remove({ onRemove }: { readonly onRemove: () => void }) {
  const ui = useUi();
  const [isAsked, setAsked] = useState(false);
  return isAsked ? (
    <>
      <button type="button" class="danger" onClick={onRemove}>
        {ui.t('sync-remove-sure')}
      </button>
      <button type="button" class="quiet" onClick={() => setAsked(false)}>
        {ui.t('options-cancel')}
      </button>
    </>
  ) : (
    <button type="button" class="quiet" onClick={() => setAsked(true)}>
      {ui.t('sync-remove')}
    </button>
  );
}

function Changes({ changes }: { readonly changes: readonly EntityChangeEntry[] }) {
  const ui = useUi();
  if (changes.length === 0) return <p>{ui.t('sync-changes-none')}</p>;
  return (
    <details open class="sync-changes">
      <summary>{ui.t('sync-changes')}</summary>
      <ul>
        {changes.map(({ id, label, kind, added, changed, removed }) => (
          <li key={id}>
            <PackText map={label} quiet /> –{' '}
            {kind === 'changed' ? ui.t('sync-change-counts', { added, changed, removed }) : ui.t(`sync-change-${kind}`)}
          </li>
        ))}
      </ul>
    </details>
  );
}
