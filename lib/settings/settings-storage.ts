import { storage } from 'wxt/utils/storage';
import { type ManagedPolicy, NO_POLICY, readPolicy } from './managed-policy.ts';
import { type DamagedSetting, readSettings, type Settings, type SettingsPatch } from './settings.ts';

/**
 * Where the settings lie: `storage.local`, one versioned item. WXT only logs a failed migration and serves the old value,
 * and in Firefox a content script can write here, so every read is parsed value by value.
 */
const item = storage.defineItem<unknown>('local:settings', { version: 1, fallback: null });

/** Settings as they hold, which stored values had to be replaced, and which the reader's organisation has set. */
export interface SettingsReading {
  readonly settings: Settings;
  readonly damaged: readonly DamagedSetting[];
  readonly locked: readonly string[];
}

/** Reads the settings; where storage itself refuses, the defaults serve and that is told as damage of `*`. */
export async function loadSettings(): Promise<SettingsReading> {
  const [own, policy] = await Promise.all([loadOwn(), loadPolicy()]);
  return underPolicy(own, policy);
}

type OwnSettings = Pick<SettingsReading, 'settings' | 'damaged'>;

async function loadOwn(): Promise<OwnSettings> {
  try {
    return readSettings(await item.getValue());
  } catch (error) {
    return { ...readSettings(null), damaged: [{ name: '*', reason: String(error) }] };
  }
}

/** Firefox refuses the question where there is no policy. */
async function loadPolicy(): Promise<ManagedPolicy> {
  return await storage.snapshot('managed').then(readPolicy, () => NO_POLICY);
}

/** Addresses of the packs that the reader's organisation has set for everybody. */
export async function loadPresetPacks(): Promise<readonly string[]> {
  return (await loadPolicy()).packs;
}

function underPolicy({ settings, damaged }: OwnSettings, policy: ManagedPolicy): SettingsReading {
  const isFree = ({ name }: DamagedSetting) => !policy.locked.some((locked) => locked === name);
  return { settings: { ...settings, ...policy.settings }, damaged: damaged.filter(isFree), locked: policy.locked };
}

let lastWrite: Promise<unknown> = Promise.resolve();

/**
 * Changes settings by what `change` makes of the present ones, one change after the other, and gives the new ones;
 * damaged values are mended by it. What the organisation has set stays, and the reader's own value of it is kept.
 */
export function saveSettings(change: (settings: Settings) => SettingsPatch): Promise<SettingsReading> {
  const write = lastWrite.then(async () => {
    const [{ settings: own }, policy] = await Promise.all([loadOwn(), loadPolicy()]);
    const wish = Object.entries(change({ ...own, ...policy.settings }));
    const free = wish.filter(([name]) => !policy.locked.some((locked) => locked === name));
    const next = { ...own, ...(Object.fromEntries(free) as Partial<Settings>) };
    await item.setValue(next);
    return underPolicy({ settings: next, damaged: [] }, policy);
  });
  lastWrite = write.catch(() => undefined); // the caller hears of it; the next change still runs
  return write;
}

/** Calls back with the new settings after each change, from whatever page, until the signal aborts. */
export function watchSettings(onChange: (reading: SettingsReading) => void, signal: AbortSignal): void {
  const unwatch = item.watch((value) => {
    void loadPolicy().then((policy) => signal.aborted || onChange(underPolicy(readSettings(value), policy)));
  });
  signal.addEventListener('abort', unwatch, { once: true });
}
