import * as v from 'valibot';
import { INITIAL_SETTINGS, type Settings, type SettingsPatch, settingsPatchSchema } from './settings.ts';
import { SettingsError } from './settings-error.ts';

/** Four lists of 5,000 entries of 128 units with their quotes stay below this. */
const MAX_FILE_UNITS = 4_000_000;

const fileSchema = v.strictObject({
  sidelight: v.literal('settings'),
  version: v.literal(1),
  /** Day of the export, YYYY-MM-DD. */
  date: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
  settings: settingsPatchSchema,
});

/** Settings as one file holds them. */
export interface SettingsFile extends v.InferOutput<typeof fileSchema> {}

/** The text of a file that holds all settings; `date` is the day of the export. */
export function writeSettingsFile(settings: Settings, date: string): string {
  return `${JSON.stringify({ sidelight: 'settings', version: 1, date, settings }, null, 2)}\n`;
}

/** Reads a file of settings; throws `bad-file` for anything that is not wholly of the shape: nothing is taken over in part. */
export function readSettingsFile(text: string): SettingsFile {
  if (text.length > MAX_FILE_UNITS) throw new SettingsError('bad-file', 'the file is too large to hold settings');
  const parsed = v.safeParse(fileSchema, parseJson(text));
  if (parsed.success) return parsed.output;
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
