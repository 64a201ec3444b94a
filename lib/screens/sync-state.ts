import { useEffect, useState } from 'preact/hooks';
import type { FoundPack } from '#components/add-pack.tsx';
import type { PackSyncActions } from '#components/pack-sync.tsx';
import type { Ask } from '#lib/messages/ask.ts';
import type { AnswerTo } from '#lib/messages/protocol.ts';
import type { EntityChangeEntry, RequestEntry } from '#lib/messages/sync-schema.ts';

type Status = AnswerTo<'sync-status'>;

/** How often a running sync is looked at: a bar that moves, for few messages. */
const POLL_MS = 400;

/** How the updates stand, followed while one runs. */
export function useSyncStatus(ask: Ask, onSettled: () => void) {
  const [status, setStatus] = useState<Status>({ packs: [], running: null });
  /** Code of what keeps the packs from being updated at all: they are in memory. */
  const [trouble, setTrouble] = useState<string | null>(null);
  const refresh = async () => setStatus(await ask('sync-status', {}));
  useEffect(() => void refresh().catch((error: unknown) => setTrouble(String(Object(error).code))), []);
  const follow = async (work: Promise<unknown>): Promise<void> => {
    const timer = setInterval(() => void refresh(), POLL_MS);
    await work.finally(() => clearInterval(timer));
    await refresh();
    onSettled();
  };
  return { status, trouble, follow };
}

/** Follows work until its end, telling what went wrong. */
export type Follow = (work: Promise<unknown>) => void;

/** Key of what the update to an edition of a pack changed: the next update changes something else. */
export function changesKey(pack: string, edition: number): string {
  return `${pack} ${edition}`;
}

/** What the reader does with packs; `changes` is what an update of a pack changed, by `changesKey`, where asked for. */
export function usePackActions(ask: Ask, follow: Follow) {
  const [changes, setChanges] = useState<Readonly<Record<string, readonly EntityChangeEntry[]>>>({});
  const actions: PackSyncActions = {
    onSync: (pack) => follow(ask('sync-now', { packs: [pack] })),
    onPause: (pack, on) => follow(ask('pause-pack', { pack, on })),
    onUndo: (pack) => follow(ask('undo-pack', { pack })),
    onRelease: (pack) => follow(ask('release-pack', { pack })),
    onRemove: (pack) => follow(ask('remove-pack', { pack })),
    onChanges: (pack, edition) => {
      const key = changesKey(pack, edition);
      follow(ask('pack-changes', { pack }).then((found) => setChanges((known) => ({ ...known, [key]: found }))));
    },
  };
  return { actions, changes };
}

/** A pack being added: looked at first, then stored when the reader says so. */
export function useAddPack(
  ask: Ask,
  follow: (work: Promise<unknown>) => Promise<void>,
  toWords: (error: unknown) => string,
) {
  const [found, setFound] = useState<FoundPack | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const attempt = (work: Promise<unknown>): void => {
    setBusy(true);
    setFailure(null);
    void work.catch((error: unknown) => setFailure(toWords(error))).then(() => setBusy(false));
  };
  const add = (work: () => Promise<unknown>) => () => attempt(follow(work()).then(() => setFound(null)));
  /** What was found before does not stand beside another address or file. */
  const look = (work: Promise<unknown>): void => {
    setFound(null);
    attempt(work);
  };
  const onLook = (address: string): void =>
    look(
      ask('look-at-pack', { address }).then((preview) =>
        setFound({ preview, onAdd: add(() => ask('add-pack', { address })) }),
      ),
    );
  const onChoose = (file: File): void =>
    look(
      toBase64(file).then(async (zip) => {
        const preview = await ask('look-at-zip', { zip });
        setFound({ preview, onAdd: add(() => ask('add-zip', { zip })) });
      }),
    );
  return { found, failure, isBusy, onLook, onChoose, onCancel: () => setFound(null) };
}

/** The log of requests, read when it is opened. */
export function useRequestLog(ask: Ask) {
  const [requests, setRequests] = useState<readonly RequestEntry[] | null>(null);
  return { requests, onOpen: () => void ask('request-log', {}).then(setRequests) };
}

async function toBase64(file: Blob): Promise<string> {
  const bytes = await file.bytes();
  let text = '';
  for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(text);
}
