import { useState } from 'preact/hooks';
import { type Notice, OptionsPage } from '#components/options-page.tsx';
import { type Ui, UiContext } from '#components/ui.ts';
import type { Ask } from '#lib/messages/ask.ts';
import { useSettings } from '#lib/screens/use-settings.ts';
import { useSettingsFile } from '#lib/screens/use-settings-file.ts';
import { useUiOf } from '#lib/screens/use-ui.ts';
import { isSitePattern } from '#lib/settings/site-pattern.ts';
import { useLabels, usePacks, useStorage } from './options-state.ts';
import { usePackUpdates } from './pack-updates.tsx';

/** The options page with its state: settings, packs, storage, and the word on what was last done. */
export function OptionsApp({ ask }: { readonly ask: Ask }) {
  const { reading, patch } = useSettings(ask);
  const title = (said: Ui) => `${said.t('options-title')} – ${said.t('product')}`;
  const ui = useUiOf({ settings: reading?.settings ?? null, title });
  if (!reading || !ui) return null;
  return (
    <UiContext.Provider value={ui}>
      <Options ask={ask} ui={ui} reading={reading} patch={patch} />
    </UiContext.Provider>
  );
}

type SettingsState = ReturnType<typeof useSettings>;

interface BodyProps {
  readonly ask: Ask;
  readonly ui: Ui;
  readonly reading: NonNullable<SettingsState['reading']>;
  readonly patch: SettingsState['patch'];
}

function Options({ ask, ui, reading, patch }: BodyProps) {
  const [notice, setNotice] = useState<Notice | null>(null);
  const { packs, setEnabled, refresh } = usePacks(ask);
  const labels = useLabels(ask, reading.settings);
  const { storage, persist } = useStorage(packs);
  const updates = usePackUpdates(
    ask,
    ui,
    () => void refresh(),
    (text) => setNotice({ text }),
    { storage, persist },
  );
  const onChanged = () => void refresh();
  const file = useSettingsFile({ ask, ui, settings: reading.settings, setNotice, onChanged });
  const attempt = (work: Promise<unknown>, done: string) =>
    void work.then(
      () => setNotice({ text: ui.t(done) }),
      (error: unknown) => setNotice({ text: ui.t('options-failed', { reason: String(Object(error).message) }) }),
    );
  return (
    <OptionsPage
      {...reading}
      {...file}
      {...updates}
      packs={packs}
      labels={labels}
      locked={new Set(reading.locked)}
      storage={storage}
      notice={notice}
      isSite={isSitePattern}
      onPatch={(change) => void patch(change)}
      onRemove={(change, before, name) => {
        const onUndo = () => void patch(before).then(() => setNotice(null));
        void patch(change).then(() => setNotice({ text: ui.t('options-removed', { name }), onUndo }));
      }}
      onPackEnabled={(pack, on) => void setEnabled(pack, on)}
      onPersist={() => void persist()}
      onRepair={() => attempt(ask('repair', {}).then(refresh), 'options-repaired')}
      onClear={() => attempt(ask('clear', {}).then(refresh), 'options-cleared')}
    />
  );
}
