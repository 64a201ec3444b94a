import type { Settings, SettingsPatch } from '#lib/settings/settings.ts';

type ListName = 'known' | 'hidden' | 'sitesOff' | 'sitesUnmarked';

/** The change that puts an entry on a list of the settings, or takes it off. */
export function listPatch(
  settings: Settings,
  name: ListName,
  { entry, on }: { readonly entry: string; readonly on: boolean },
): SettingsPatch {
  const others = settings[name].filter((listed) => listed !== entry);
  return { [name]: on ? [...others, entry] : others };
}

/** The changes that make a site readable again: every entry of a list that covers it goes. */
export function withoutSite(patterns: readonly string[], isCovering: (pattern: string) => boolean): string[] {
  return patterns.filter((pattern) => !isCovering(pattern));
}
