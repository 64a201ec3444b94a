import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { LocalePatterns } from '#lib/i18n/format.ts';
import { UI_LANGUAGES, type UiLanguage } from '#lib/i18n/languages.ts';
import type { GeneratedFile } from './generated-file.ts';

/**
 * Date and number patterns of the UI's languages from Unicode CLDR (Unicode License v3). Chromium's Intl claims
 * Azerbaijani and Kazakh and writes both in English, so all five come from here and look alike in every browser.
 */
export async function generateCldrPatterns(): Promise<readonly GeneratedFile[]> {
  const entries = await Promise.all(UI_LANGUAGES.map(async (lang) => [lang, await readPatterns(lang)] as const));
  return [{ path: 'cldr-patterns.json', content: `${JSON.stringify(Object.fromEntries(entries))}\n` }];
}

interface Gregorian {
  months: Record<'format' | 'stand-alone', Record<'wide' | 'abbreviated', Record<string, string>>>;
  dateFormats: { long: string };
  dateTimeFormats: { availableFormats: Record<string, string> };
}

interface Symbols {
  decimal: string;
  group: string;
}

/** `en` is written as the world writes it (24 November 2023), not as the United States do. */
const CLDR_LOCALE: Readonly<Record<string, string>> = { en: 'en-001' };

async function readPatterns(language: UiLanguage): Promise<LocalePatterns> {
  const lang = CLDR_LOCALE[language] ?? language;
  const dates = (await readCldr(`cldr-dates-full/main/${lang}/ca-gregorian.json`)) as {
    main: Record<string, { dates: { calendars: { gregorian: Gregorian } } }>;
  };
  const numbers = (await readCldr(`cldr-numbers-full/main/${lang}/numbers.json`)) as {
    main: Record<string, { numbers: Record<string, Symbols> }>;
  };
  const gregorian = present(dates.main[lang], lang).dates.calendars.gregorian;
  const symbols = present(present(numbers.main[lang], lang).numbers['symbols-numberSystem-latn'], lang);
  const formats = gregorian.dateTimeFormats.availableFormats;
  return {
    months: twelve(gregorian.months.format.wide),
    monthsShort: twelve(gregorian.months.format.abbreviated),
    monthsAlone: twelve(gregorian.months['stand-alone'].wide),
    day: toPattern(gregorian.dateFormats.long),
    dayShort: toPattern(present(formats.yMMMd, lang)),
    month: toPattern(present(formats.yMMMM, lang)),
    decimal: symbols.decimal,
    group: symbols.group,
  };
}

function twelve(months: Record<string, string>): string[] {
  return Array.from({ length: 12 }, (_, index) => months[String(index + 1)] ?? '');
}

/** CLDR's `d MMMM y 'г'.` as `{d} {M} {y} г.` */
function toPattern(cldr: string): string {
  return cldr
    .replace(/'([^']*)'/g, '$1')
    .replace(/[ML]{3,4}/, '{M}')
    .replace(/(?<!\{)\bd\b/, '{d}')
    .replace(/(?<!\{)\by\b/, '{y}');
}

function present<T>(value: T | undefined, lang: string): T {
  if (value === undefined)
    throw new TypeError(`CLDR has no such data for ${lang}: is cldr-*-full installed in the pinned version?`);
  return value;
}

async function readCldr(file: string): Promise<unknown> {
  return JSON.parse(await readFile(createRequire(import.meta.url).resolve(file), 'utf8'));
}
