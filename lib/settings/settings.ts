import * as v from 'valibot';
import { isSitePattern, MAX_PATTERN_UNITS } from './site-pattern.ts';

export const UI_LANGUAGES = ['en', 'ru', 'az', 'kk', 'tr'] as const;
export const THEMES = ['auto', 'light', 'dark'] as const;
export const MARK_STYLES = ['dotted', 'line', 'tint'] as const;
export const MARK_COLOURS = ['text', 'blue', 'green', 'violet', 'orange'] as const;
export const HOLD_KEYS = ['none', 'alt', 'control', 'shift'] as const;
export const MARKED_MENTIONS = ['first', 'all'] as const;
export const SYNC_MODES = ['auto', 'manual'] as const;

/** Entities known or hidden, and sites, that one reader can list. */
const MAX_LISTED = 5_000;

/** Below 50 ms a card opens while the pointer passes; above 2 s nobody waits. */
const dwellMs = v.pipe(v.number(), v.integer(), v.minValue(50), v.maxValue(2_000));

const sites = v.pipe(
  v.array(
    v.pipe(
      v.string(),
      v.maxLength(MAX_PATTERN_UNITS),
      v.check(isSitePattern, 'no site: write example.org or example.org/part'),
    ),
  ),
  v.maxLength(MAX_LISTED),
);
const keys = v.pipe(v.array(v.pipe(v.string(), v.maxLength(128))), v.maxLength(MAX_LISTED));

/** Sites whose pages are letters to the reader: off until the reader says otherwise. */
const WEB_MAIL = [
  'mail.google.com',
  'outlook.live.com',
  'outlook.office.com',
  'outlook.office365.com',
  'mail.yahoo.com',
  'mail.proton.me',
  'mail.yandex.*',
  'e.mail.ru',
  'mail.rambler.ru',
];

/** Each setting with its schema and default; the order is that of the options page. */
export const SETTINGS = {
  language: { schema: v.picklist(['auto', ...UI_LANGUAGES]), initial: 'auto' },
  theme: { schema: v.picklist(THEMES), initial: 'auto' },
  /** Whether names are marked at all; without marks a hover still opens the card. */
  marks: { schema: v.boolean(), initial: true },
  /** Marks nothing on a page until a trusted hover or the shortcut: a page cannot read what is not there. */
  quiet: { schema: v.boolean(), initial: false },
  markStyle: { schema: v.picklist(MARK_STYLES), initial: 'dotted' },
  markColour: { schema: v.picklist(MARK_COLOURS), initial: 'text' },
  mark: { schema: v.picklist(MARKED_MENTIONS), initial: 'first' },
  markPlaces: { schema: v.boolean(), initial: false },
  markFurniture: { schema: v.boolean(), initial: false },
  /** Packs that give cards and no marks. */
  packsUnmarked: { schema: keys, initial: [] },
  sitesUnmarked: { schema: sites, initial: [] },
  sitesOff: { schema: sites, initial: WEB_MAIL },
  dwellMs: { schema: dwellMs, initial: 150 },
  /** Key that must be held for a hover to open a card. */
  holdKey: { schema: v.picklist(HOLD_KEYS), initial: 'none' },
  /** Entities never marked again unless they changed since the article. */
  known: { schema: keys, initial: [] },
  /** Entities that give no mention at all. */
  hidden: { schema: keys, initial: [] },
  /** Whether cards with the state "possible" are shown where the linker is unsure. */
  unsure: { schema: v.boolean(), initial: false },
  syncMode: { schema: v.picklist(SYNC_MODES), initial: 'auto' },
  /** Whether statements shown are remembered, for "new since you last saw this". */
  rememberSeen: { schema: v.boolean(), initial: true },
} as const;

export type SettingName = keyof typeof SETTINGS;

/** All settings of a reader. */
export type Settings = { readonly [K in SettingName]: Unchanging<v.InferOutput<(typeof SETTINGS)[K]['schema']>> };

type Unchanging<T> = T extends readonly (infer E)[] ? readonly E[] : T;

/** The settings that a content script needs; all others stay in the background. */
export interface ContentSettings
  extends Pick<Settings, 'marks' | 'quiet' | 'markStyle' | 'markColour' | 'dwellMs' | 'holdKey' | 'theme'> {}

/** A stored value that did not parse and was replaced by its default. */
export interface DamagedSetting {
  readonly name: string;
  readonly reason: string;
}

const entries = Object.fromEntries(
  Object.entries(SETTINGS).map(([name, { schema }]) => [name, v.exactOptional(schema)]),
) as { [K in SettingName]: v.ExactOptionalSchema<(typeof SETTINGS)[K]['schema'], undefined> };

/** A change of some settings, as the options page sends it and as an export holds it. */
export const settingsPatchSchema = v.strictObject(entries);

export type SettingsPatch = v.InferOutput<typeof settingsPatchSchema>;

/** The defaults. */
export const INITIAL_SETTINGS = Object.fromEntries(
  Object.entries(SETTINGS).map(([name, { initial }]) => [name, initial]),
) as unknown as Settings;

/** Settings from what was stored: each value is parsed alone, so that one damaged value costs only itself. */
export function readSettings(stored: unknown): { settings: Settings; damaged: readonly DamagedSetting[] } {
  if (stored === null || stored === undefined) return { settings: INITIAL_SETTINGS, damaged: [] };
  if (typeof stored !== 'object' || Array.isArray(stored)) {
    return { settings: INITIAL_SETTINGS, damaged: [{ name: '*', reason: 'the stored settings are no record' }] };
  }
  const damaged: DamagedSetting[] = [];
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(stored)) {
    if (!Object.hasOwn(SETTINGS, name)) continue; // written by a newer version; it will read it again
    const parsed = v.safeParse(SETTINGS[name as SettingName].schema, value);
    if (parsed.success) kept[name] = parsed.output;
    else damaged.push({ name, reason: parsed.issues[0].message });
  }
  return { settings: { ...INITIAL_SETTINGS, ...(kept as Partial<Settings>) }, damaged };
}

/** What a content script gets of the settings on a page; `isUnmarkedSite` switches the marks off. */
export function toContentSettings(settings: Settings, isUnmarkedSite: boolean): ContentSettings {
  const { quiet, markStyle, markColour, dwellMs: dwell, holdKey, theme } = settings;
  return { marks: settings.marks && !isUnmarkedSite, quiet, markStyle, markColour, dwellMs: dwell, holdKey, theme };
}
