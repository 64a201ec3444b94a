import { useState } from 'preact/hooks';
import type { Notice } from '#components/options-page.tsx';
import type { ChosenFile } from '#components/options-storage.tsx';
import type { Ui } from '#components/ui.ts';
import { saveText } from '#lib/screens/save-text.ts';
import type { Settings, SettingsPatch } from '#lib/settings/settings.ts';
import { SettingsError } from '#lib/settings/settings-error.ts';
import {
  joinSettings,
  readSettingsFile,
  type SettingsFile,
  toPatch,
  writeSettingsFile,
} from '#lib/settings/settings-file.ts';

interface FileStateParts {
  readonly ui: Ui;
  readonly settings: Settings;
  readonly patch: (change: SettingsPatch) => Promise<void>;
  readonly setNotice: (notice: Notice | null) => void;
}

/** Export and import of settings: what was chosen, and what to do with it. */
export function useSettingsFile({ ui, settings, patch, setNotice }: FileStateParts) {
  const [file, setFile] = useState<SettingsFile | 'bad' | null>(null);
  const onImport = async (way: 'merge' | 'replace') => {
    if (file === null || file === 'bad') return;
    await patch(toPatch(joinSettings(settings, file, way)));
    setFile(null);
    const onUndo = () => void patch(toPatch(settings)).then(() => setNotice(null));
    setNotice({ text: ui.t('options-imported'), onUndo });
  };
  return {
    chosen: describeChosen(file),
    onExport: () => saveText(`sidelight-settings-${ui.today}.json`, writeSettingsFile(settings, ui.today)),
    onChoose: (chosen: File) => void chosen.text().then((text) => setFile(tryRead(text))),
    onImport: (way: 'merge' | 'replace') => void onImport(way),
    onCancel: () => setFile(null),
  };
}

function describeChosen(file: SettingsFile | 'bad' | null): ChosenFile | 'bad' | null {
  if (file === null || file === 'bad') return file;
  return { date: file.date, count: Object.keys(file.settings).length };
}

function tryRead(text: string): SettingsFile | 'bad' {
  try {
    return readSettingsFile(text);
  } catch (error) {
    if (error instanceof SettingsError) return 'bad';
    throw error;
  }
}
