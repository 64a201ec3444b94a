import { useState } from 'preact/hooks';
import type { Notice } from '#components/options-page.tsx';
import type { ChosenFile } from '#components/options-storage.tsx';
import type { Ui } from '#components/ui.ts';
import type { Ask } from '#lib/messages/ask.ts';
import type { Settings } from '#lib/settings/settings.ts';
import { SettingsError } from '#lib/settings/settings-error.ts';
import {
  type ReaderState,
  readSettingsFile,
  type SettingsFile,
  writeSettingsFile,
} from '#lib/settings/settings-file.ts';
import { importFile, readState, restoreState } from './reader-state.ts';
import { saveText } from './save-text.ts';

interface FileParts {
  readonly ask: Ask;
  readonly ui: Ui;
  readonly settings: Settings;
  readonly setNotice: (notice: Notice | null) => void;
  /** Packs may have been switched. */
  readonly onChanged: () => void;
}

/** Export and import of settings and history: what was chosen, and what to do with it. */
export function useSettingsFile({ ask, ui, settings, setNotice, onChanged }: FileParts) {
  const [file, setFile] = useState<SettingsFile | 'bad' | null>(null);
  const undo = async (before: ReaderState) => {
    await restoreState(ask, before);
    onChanged();
    setNotice(null);
  };
  const onImport = async (way: 'merge' | 'replace') => {
    if (file === null || file === 'bad') return;
    const before = await readState(ask, settings);
    await importFile(ask, { file, before, way });
    onChanged();
    setFile(null);
    setNotice({ text: ui.t('options-imported'), onUndo: () => void undo(before) });
  };
  const onExport = async () =>
    saveText(`sidelight-settings-${ui.today}.json`, writeSettingsFile(await readState(ask, settings), ui.today));
  return {
    chosen: describeChosen(file),
    onExport: () => void onExport(),
    onChoose: (chosen: File) => void chosen.text().then((text) => setFile(tryRead(text))),
    onImport: (way: 'merge' | 'replace') => void onImport(way),
    onCancel: () => setFile(null),
  };
}

function describeChosen(file: SettingsFile | 'bad' | null): ChosenFile | 'bad' | null {
  if (file === null || file === 'bad') return file;
  return { date: file.date, count: Object.keys(file.settings).length, entities: file.history?.length ?? 0 };
}

function tryRead(text: string): SettingsFile | 'bad' {
  try {
    return readSettingsFile(text);
  } catch (error) {
    if (error instanceof SettingsError) return 'bad';
    throw error;
  }
}
