import { useEffect, useState } from 'preact/hooks';
import type { StorageState } from '#components/options-storage.tsx';
import type { Ask } from '#lib/messages/ask.ts';
import type { EntityKey, LangMap } from '#lib/pack/schema.ts';
import type { Settings } from '#lib/settings/settings.ts';
import type { PackState } from '#lib/store/pack-reader.ts';

/** The packs, and their switches. */
export function usePacks(ask: Ask) {
  const [packs, setPacks] = useState<readonly PackState[]>([]);
  const refresh = async () => setPacks(await ask('packs', {}));
  useEffect(() => void refresh(), []);
  const setEnabled = async (pack: string, on: boolean) => {
    await ask('set-pack-enabled', { pack, on });
    await refresh();
  };
  return { packs, setEnabled, refresh };
}

/** The labels of the entities on the reader's lists. */
export function useLabels(ask: Ask, { known, hidden }: Settings): ReadonlyMap<EntityKey, LangMap> {
  const [labels, setLabels] = useState<ReadonlyMap<EntityKey, LangMap>>(new Map());
  const keys = [...new Set([...known, ...hidden])];
  useEffect(() => {
    if (keys.length > 0) void readLabels(ask, keys).then(setLabels);
  }, [keys.join()]);
  return labels;
}

/** Keys that one `views` request may hold. */
const KEYS_AT_ONCE = 200;

async function readLabels(ask: Ask, keys: readonly EntityKey[]): Promise<ReadonlyMap<EntityKey, LangMap>> {
  const labels = new Map<EntityKey, LangMap>();
  for (let start = 0; start < keys.length; start += KEYS_AT_ONCE) {
    const asked = keys.slice(start, start + KEYS_AT_ONCE);
    const found = await ask('views', { keys: asked });
    asked.forEach((key, index) => {
      const [view] = found[index] ?? [];
      if (view) labels.set(key, view.label);
    });
  }
  return labels;
}

/** What the browser tells of the storage of this extension. */
export function useStorage(packs: readonly PackState[]) {
  const [storage, setStorage] = useState<StorageState>({ usedBytes: null, isPersisted: null });
  const refresh = async () => {
    // Firefox that never remembers history has no such estimate.
    const estimate = await navigator.storage.estimate().catch(() => ({ usage: undefined }));
    const isPersisted = await navigator.storage.persisted().catch(() => null);
    setStorage({ usedBytes: estimate.usage ?? null, isPersisted });
  };
  useEffect(() => void refresh(), [packs]);
  const persist = async () => {
    await navigator.storage.persist();
    await refresh();
  };
  return { storage, persist };
}
