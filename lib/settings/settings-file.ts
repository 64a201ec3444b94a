import * as v from 'valibot';
import { INITIAL_SETTINGS, type Settings, type SettingsPatch, settingsPatchSchema } from './settings.ts';
import { SettingsError } from './settings-error.ts';

/** Settings of 4 MB at most, and a history of 10,000 entities with a few dozen facts each. */
const MAX_FILE_UNITS = 40_000_000;

/** Entities that a history may hold: more than one reader opens in years. */
const MAX_HISTORY = 100_000;

const short = (units: number) => v.pipe(v.string(), v.maxLength(units));

/** Which facts of an entity a card showed last, and when (milliseconds since 1970). */
const historySchema = v.pipe(
  v.array(
    v.strictObject({
      entity: short(128),
      facts: v.pipe(v.array(short(280)), v.maxLength(10_000)),
      at: v.pipe(v.number(), v.minValue(0)),
    }),
  ),
  v.maxLength(MAX_HISTORY),
);

const common = {
  sidelight: v.literal('settings'),
  /** Day of the export, YYYY-MM-DD. */
  date: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
  settings: settingsPatchSchema,
};

/** Version 1 held settings alone. */
const fileSchema = v.variant('version', [
  v.strictObject({ ...common, version: v.literal(1) }),
  v.strictObject({
    ...common,
    version: v.literal(2),
    /** Ids of installed packs that are not in use. */
    packsOff: v.pipe(v.array(short(64)), v.maxLength(100)),
    history: historySchema,
  }),
]);

/** What the reader's history is in a file. */
export type History = v.InferOutput<typeof historySchema>;

/** All that one file holds. */
export interface SettingsFile {
  readonly date: string;
  readonly settings: SettingsPatch;
  /** Null in a file of version 1: what it does not hold it does not change. */
  readonly packsOff: readonly string[] | null;
  readonly history: History | null;
}

/** What a reader has set and seen. */
export interface ReaderState {
  readonly settings: Settings;
  readonly packsOff: readonly string[];
  readonly history: History;
}

/** The text of a file that holds settings, packs out of use and history; `date` is the day of the export. */
export function writeSettingsFile({ settings, packsOff, history }: ReaderState, date: string): string {
  return `${JSON.stringify({ sidelight: 'settings', version: 2, date, settings, packsOff, history }, null, 1)}\n`;
}

/** Reads a file of settings; throws `bad-file` for anything that is not wholly of the shape: nothing is taken over in part. */
export function readSettingsFile(text: string): SettingsFile {
  if (text.length > MAX_FILE_UNITS) throw new SettingsError('bad-file', 'the file is too large to hold settings');
  const parsed = v.safeParse(fileSchema, parseJson(text));
  if (parsed.success) return { packsOff: null, history: null, ...parsed.output };
  const [{ message, path }] = parsed.issues;
  const place = path?.map(({ key }) => String(key)).join('.') ?? '';
  throw new SettingsError('bad-file', `the file holds no settings of Sidelight: at "${place}": ${message}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SettingsError('bad-file', 'the file is no JSON: choose one that was saved here', { cause: error });
  }
}

/**
 * The settings after an import. `merge` takes the file's values and joins its lists with the reader's own; `replace`
 * starts from the defaults. The answer names every setting, so the one before it undoes it.
 */
export function joinSettings(current: Settings, file: SettingsFile, way: 'merge' | 'replace'): Settings {
  const given = Object.entries(file.settings).filter(([, value]) => value !== undefined);
  if (way === 'replace') return { ...INITIAL_SETTINGS, ...(Object.fromEntries(given) as Partial<Settings>) };
  const joined = given.map(([name, value]) => [name, joinValue(current[name as keyof Settings], value)]);
  return { ...current, ...(Object.fromEntries(joined) as Partial<Settings>) };
}

function joinValue(own: unknown, given: unknown): unknown {
  return Array.isArray(own) && Array.isArray(given) ? [...new Set([...own, ...given])] : given;
}

/** All settings as a change that makes them so: what undoes an import. */
export function toPatch(settings: Settings): SettingsPatch {
  return {
    ...settings,
    packsUnmarked: [...settings.packsUnmarked],
    sitesUnmarked: [...settings.sitesUnmarked],
    sitesOff: [...settings.sitesOff],
    known: [...settings.known],
    hidden: [...settings.hidden],
  };
}
