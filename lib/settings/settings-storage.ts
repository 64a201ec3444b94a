import { storage } from 'wxt/utils/storage';
import { type DamagedSetting, readSettings, type Settings, type SettingsPatch } from './settings.ts';

/**
 * Where the settings lie: `storage.local`, one versioned item. WXT only logs a failed migration and serves the old value,
 * and in Firefox a content script can write here, so every read is parsed value by value.
 */
const item = storage.defineItem<unknown>('local:settings', { version: 1, fallback: null });

/** Settings, and which stored values had to be replaced. */
export interface SettingsReading {
  readonly settings: Settings;
  readonly damaged: readonly DamagedSetting[];
}

/** Reads the settings; where storage itself refuses, the defaults serve and that is told as damage of `*`. */
export async function loadSettings(): Promise<SettingsReading> {
  try {
    return readSettings(await item.getValue());
  } catch (error) {
    return { ...readSettings(null), damaged: [{ name: '*', reason: String(error) }] };
  }
}

let lastWrite: Promise<unknown> = Promise.resolve();

/**
 * Changes settings by what `change` makes of the present ones, one change after the other, and gives the new ones;
 * damaged values are mended by it.
 */
export function saveSettings(change: (settings: Settings) => SettingsPatch): Promise<SettingsReading> {
  const write = lastWrite.then(async () => {
    const { settings } = await loadSettings();
    const next = { ...settings, ...change(settings) };
    await item.setValue(next);
    return { settings: next, damaged: [] };
  });
  lastWrite = write.catch(() => undefined); // the caller hears of it; the next change still runs
  return write;
}

/** Calls back with the new settings after each change, from whatever page, until the signal aborts. */
export function watchSettings(onChange: (reading: SettingsReading) => void, signal: AbortSignal): void {
  const unwatch = item.watch((value) => onChange(readSettings(value)));
  signal.addEventListener('abort', unwatch, { once: true });
}
