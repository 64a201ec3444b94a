import { useEffect, useState } from 'preact/hooks';
import type { Ask } from '#lib/messages/ask.ts';
import type { SettingsPatch } from '#lib/settings/settings.ts';
import { type SettingsReading, watchSettings } from '#lib/settings/settings-storage.ts';

/** The settings, followed also when a card or another window changes them; null until they are read. */
export function useSettings(ask: Ask, first: SettingsReading | null = null) {
  const [reading, setReading] = useState<SettingsReading | null>(first);
  useEffect(() => {
    const end = new AbortController();
    if (!first) void ask('settings-get', {}).then(setReading);
    watchSettings(setReading, end.signal);
    return () => end.abort();
  }, [ask]);
  const patch = async (change: SettingsPatch) => setReading(await ask('settings-set', { patch: change }));
  return { reading, patch };
}
