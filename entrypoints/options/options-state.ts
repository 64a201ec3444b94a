import { useEffect, useState } from 'preact/hooks';
import { loadUi } from '#components/load-ui.ts';
import type { StorageState } from '#components/options-storage.tsx';
import type { Ui } from '#components/ui.ts';
import type { Ask } from '#lib/messages/ask.ts';
import type { EntityKey, LangMap } from '#lib/pack/schema.ts';
import type { Settings, SettingsPatch } from '#lib/settings/settings.ts';
import { type SettingsReading, watchSettings } from '#lib/settings/settings-storage.ts';
import type { PackState } from '#lib/store/pack-reader.ts';

/** The settings, followed also when a card or another window changes them. */
export function useSettings(ask: Ask) {
  const [reading, setReading] = useState<SettingsReading | null>(null);
  useEffect(() => {
    const end = new AbortController();
    void ask('settings-get', {}).then(setReading);
    watchSettings(setReading, end.signal);
    return () => end.abort();
  }, [ask]);
  const patch = async (change: SettingsPatch) => setReading(await ask('settings-set', { patch: change }));
  return { reading, patch };
}

/** The UI in the language of the settings; the document's language and theme follow it. */
export function useUiOf(settings: Settings | null): Ui | null {
  const [ui, setUi] = useState<Ui | null>(null);
  useEffect(() => {
    if (!settings) return;
    const { theme } = settings;
    if (theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    const question = { setting: settings.language, requested: navigator.languages, pageLang: null, now: new Date() };
    void loadUi(question).then((loaded) => {
      document.documentElement.lang = loaded.lang;
      document.title = `${loaded.t('options-title')} – ${loaded.t('product')}`;
      setUi(loaded);
    });
  }, [settings?.language, settings?.theme]);
  return ui;
}

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
