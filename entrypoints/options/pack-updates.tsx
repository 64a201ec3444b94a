import { AddPack } from '#components/add-pack.tsx';
import { KeptNote, type StorageState } from '#components/options-storage.tsx';
import { PackSyncView } from '#components/pack-sync.tsx';
import { RequestLog } from '#components/request-log.tsx';
import { failureText, lookFailureText } from '#components/sync-words.ts';
import type { Ui } from '#components/ui.ts';
import type { Ask } from '#lib/messages/ask.ts';
import { changesKey, useAddPack, usePackActions, useRequestLog, useSyncStatus } from '#lib/screens/sync-state.ts';
import type { PackState } from '#lib/store/pack-reader.ts';

/** The parts of the options page that are about updates: one below each pack, one below all of them. */
export function usePackUpdates(
  ask: Ask,
  ui: Ui,
  refreshPacks: () => void,
  onFailure: (words: string) => void,
  { storage, persist }: { readonly storage: StorageState; readonly persist: () => Promise<void> },
) {
  const { status, trouble, follow: followSync } = useSyncStatus(ask, refreshPacks);
  // What the reader cares for should not vanish: the browser is asked while the click counts, which some need.
  const follow = async (work: Promise<unknown>): Promise<void> => {
    if (storage.isPersisted === false) void persist().catch(() => undefined);
    await followSync(work);
  };
  const codeOf = (error: unknown): string => String(Object(error).code);
  const watch = (work: Promise<unknown>): void =>
    void follow(work).catch((error: unknown) => onFailure(failureText(ui, codeOf(error))));
  const { actions, changes } = usePackActions(ask, watch);
  const adding = useAddPack(ask, follow, (error) => lookFailureText(ui, codeOf(error)));
  const log = useRequestLog(ask);
  return {
    renderPack: (pack: PackState) => {
      const { id, edition } = pack.manifest;
      const sync = status.packs.find((one) => one.pack === id);
      return (
        <PackSyncView
          {...actions}
          pack={pack}
          sync={sync}
          running={status.running}
          changes={changes[changesKey(id, edition)] ?? null}
        />
      );
    },
    packsFoot: (
      <>
        {trouble === null ? null : <p role="status">{failureText(ui, trouble)}</p>}
        <KeptNote storage={storage} />
        <AddPack {...adding} />
        <RequestLog {...log} />
      </>
    ),
  };
}
