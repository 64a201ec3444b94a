import type { Ask } from '#lib/messages/ask.ts';
import { MAX_HISTORY_ROWS } from '#lib/messages/limits.ts';
import type { Settings } from '#lib/settings/settings.ts';
import {
  type History,
  joinSettings,
  type ReaderState,
  type SettingsFile,
  toPatch,
} from '#lib/settings/settings-file.ts';

/** What the reader has set and seen, as a file holds it. */
export async function readState(ask: Ask, settings: Settings): Promise<ReaderState> {
  const packs = await ask('packs', {});
  const packsOff = packs.filter(({ enabled }) => !enabled).map(({ manifest }) => manifest.id);
  return { settings, packsOff, history: await readHistory(ask) };
}

/** Makes everything as it was. */
export async function restoreState(ask: Ask, { settings, packsOff, history }: ReaderState): Promise<void> {
  await ask('settings-set', { patch: toPatch(settings) });
  await switchPacks(ask, (id) => !packsOff.includes(id));
  await ask('history-clear', {});
  await addHistory(ask, history);
}

/**
 * Takes a file over. `merge` joins lists and history with the reader's own and leaves packs in use that both sides use;
 * `replace` forgets the own ones. What a file of version 1 does not hold stays.
 */
export async function importFile(
  ask: Ask,
  { file, before, way }: { file: SettingsFile; before: ReaderState; way: 'merge' | 'replace' },
): Promise<void> {
  await ask('settings-set', { patch: toPatch(joinSettings(before.settings, file, way)) });
  const { packsOff, history } = file;
  const isOff = (id: string) => packsOff?.includes(id) === true;
  if (packsOff) await switchPacks(ask, (id) => !isOff(id) && (way === 'replace' || !before.packsOff.includes(id)));
  if (!history) return;
  if (way === 'replace') await ask('history-clear', {});
  await addHistory(ask, history);
}

/** Puts installed packs to rest or wakes them, those whose switch is to move. */
async function switchPacks(ask: Ask, isOn: (id: string) => boolean): Promise<void> {
  for (const { enabled, manifest } of await ask('packs', {})) {
    if (enabled !== isOn(manifest.id)) await ask('set-pack-enabled', { pack: manifest.id, on: !enabled });
  }
}

async function readHistory(ask: Ask): Promise<History> {
  const history: History = [];
  for (;;) {
    const rows = await ask('history-get', { after: history.at(-1)?.entity ?? '' });
    history.push(...rows.map(({ entity, facts, at }) => ({ entity, facts: [...facts], at })));
    if (rows.length < MAX_HISTORY_ROWS) return history;
  }
}

async function addHistory(ask: Ask, history: History): Promise<void> {
  for (let start = 0; start < history.length; start += MAX_HISTORY_ROWS) {
    await ask('history-add', { rows: history.slice(start, start + MAX_HISTORY_ROWS) });
  }
}
