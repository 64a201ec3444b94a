import { type CountryWord, countryFrom, countryTo } from './country-words.ts';
import { FORMER } from './guards.ts';
import { phraseTo } from './phrase-set.ts';
import { gapAfter, isSpaceAfter, type ScopeWords, wordText } from './scope-words.ts';
import type { TitleSighting, TitleWord } from './title-words.ts';
import { hasCaseEnding } from './turkic-cases.ts';

/** A title joined with a country: "the Kazakh President", «президента США», "Fransa Cumhurbaşkanı". */
export interface OfficePhrase {
  /** First and last word of the phrase. */
  readonly first: number;
  readonly last: number;
  /** First and last word of the title itself. */
  readonly titleFirst: number;
  readonly titleLast: number;
  /** What the title can be and of which country; empty countries: the title stands alone. */
  readonly titles: readonly TitleWord[];
  readonly countries: readonly CountryWord[];
  /** Keys of the organisations that it is an office of, where one stands beside it. */
  readonly bodies: readonly string[];
  /** A word such as "eski" stands between country and title. */
  readonly former: boolean;
}

/** "Republic of" and the like between "of" and the country's short name. */
const STATE_WORDS = new Set([
  'republic',
  'kingdom',
  'state',
  'federation',
  'sultanate',
  'emirate',
  'commonwealth',
  'union',
]);
const STATE_ADJECTIVES = new Set([
  'islamic',
  'federal',
  'democratic',
  'people’s',
  'people',
  's',
  'arab',
  'united',
  'hashemite',
]);
/** «Республики», "Respublikasının", «Республикасының», "Cumhuriyeti" beside a country. */
const REPUBLIC =
  /^(?:республик[аиеу]|королевств[аоеу]|respublikası(?:nın)?|республикасы(?:ның)?|cumhuriyeti(?:nin)?)$/iu;

/** "Norlandiya Prezidentinin Bakıya səfəri": a Turkic title before its name bears no case ending, the name does. */
export function isDeclined(words: ScopeWords, { titles, last }: OfficePhrase): boolean {
  return titles.every(({ form }) => form === 'izafet') && hasCaseEnding(wordText(words, last));
}

/** Joins each title with the country beside it, if there is one; a title without one comes as it is. */
export function joinOffice(words: ScopeWords, title: TitleSighting): OfficePhrase {
  const { first, last, readings } = title;
  const alone: OfficePhrase = {
    first,
    last,
    titleFirst: first,
    titleLast: last,
    titles: readings,
    countries: [],
    bodies: [],
    former: false,
  };
  return behind(words, alone) ?? before(words, alone, first) ?? beforeFormer(words, alone) ?? alone;
}

/** "Türkmenistan eski Cumhurbaşkanı", "Kazakhstan’s former president". */
function beforeFormer(words: ScopeWords, phrase: OfficePhrase): OfficePhrase | null {
  const length = isSpaceAfter(words, phrase.first - 1) ? phraseTo(FORMER, words, phrase.first - 1) : 0;
  const joined = length === 0 ? null : before(words, phrase, phrase.first - length);
  return joined && { ...joined, former: true };
}

/** "President of the Republic of Kazakhstan", «президента Республики Казахстан». */
function behind(words: ScopeWords, phrase: OfficePhrase): OfficePhrase | null {
  const english = phrase.titles.filter(({ lang, plural }) => lang === 'en' && !plural);
  if (english.length > 0 && isSpaceAfter(words, phrase.last) && lower(words, phrase.last + 1) === 'of') {
    const joined = join(phrase, english, countryFrom(words, skipState(words, phrase.last + 2)), ['name']);
    return joined && isPossessive(words, joined.last) ? null : joined;
  }
  const russian = phrase.titles.filter(({ lang }) => lang === 'ru');
  if (russian.length === 0 || !isSpaceAfter(words, phrase.last)) return null;
  const next = phrase.last + 1;
  const joined = join(phrase, russian, countryFrom(words, next), ['genitive', 'name']);
  const isRepublic = REPUBLIC.test(wordText(words, next)) && isSpaceAfter(words, next);
  return joined ?? (isRepublic ? join(phrase, russian, countryFrom(words, next + 1), ['name', 'genitive']) : null);
}

/** "the president of Kazakhstan’s central bank": the title is the bank's. */
function isPossessive(words: ScopeWords, at: number): boolean {
  return /^['’]$/u.test(gapAfter(words, at) ?? '') && lower(words, at + 1) === 's';
}

function lower(words: ScopeWords, at: number): string {
  return at < words.count ? wordText(words, at).toLowerCase() : '';
}

/** Number of the word behind "the", "Republic of", "the Islamic Republic of the". */
function skipState(words: ScopeWords, from: number): number {
  const at = lower(words, from) === 'the' ? from + 1 : from;
  let end = at;
  while (STATE_ADJECTIVES.has(lower(words, end))) end += 1;
  if (!STATE_WORDS.has(lower(words, end)) || lower(words, end + 1) !== 'of') return at;
  return lower(words, end + 2) === 'the' ? end + 3 : end + 2;
}

/** "Kazakh President", "Japan’s PM", «российского лидера», "Ermənistanın baş naziri". */
function before(words: ScopeWords, phrase: OfficePhrase, from: number): OfficePhrase | null {
  const gap = gapAfter(words, from - 1);
  if (gap === null || !(isAbbreviation(words, from - 1) ? /^\.?[\s'’]{1,3}$/u : /^[\s'’]{1,3}$/u).test(gap))
    return null;
  const end = skipPossessive(words, from - 1);
  if (end < 0) return null;
  const country = countryTo(words, end);
  const english = end < from - 1 || gap.trim() !== '' ? ['name'] : ['name', 'adjective'];
  return (
    join(phrase, singular(phrase, 'en'), country, english) ??
    join(phrase, singular(phrase, 'ru'), country, ['stem']) ??
    joinIzafet(words, phrase, from, country)
  );
}

/** "U.S." with its last point. */
function isAbbreviation(words: ScopeWords, at: number): boolean {
  return at > 0 && gapAfter(words, at - 1) === '.' && /^\p{Lu}$/u.test(wordText(words, at));
}

function singular(phrase: OfficePhrase, language: string): readonly TitleWord[] {
  return phrase.titles.filter(({ lang, plural }) => lang === language && !plural);
}

/** The word before "’s" or a Turkish genitive behind its apostrophe ("Japan’s", "Türkiye’nin", "ABŞ-ın"), else the word. */
export function skipPossessive(words: ScopeWords, at: number): number {
  const gap = gapAfter(words, at - 1);
  if (gap === null || !/^['’-]$/u.test(gap)) return at;
  return /^(?:s|n?[ıiuü]n)$/u.test(wordText(words, at)) ? at - 1 : at;
}

function joinIzafet(
  words: ScopeWords,
  phrase: OfficePhrase,
  from: number,
  country: ReturnType<typeof countryTo>,
): OfficePhrase | null {
  const titles = phrase.titles.filter(({ form }) => form === 'izafet');
  if (titles.length === 0) return null;
  const joined = join(phrase, titles, country, ['name']);
  if (joined) return joined;
  const last = skipPossessive(words, from - 1);
  if (!REPUBLIC.test(wordText(words, last)) || !isSpaceAfter(words, last - 1)) return null;
  return join(phrase, titles, countryTo(words, last - 1), ['name']);
}

function join(
  phrase: OfficePhrase,
  titles: readonly TitleWord[],
  country: ReturnType<typeof countryTo>,
  forms: readonly string[],
): OfficePhrase | null {
  if (!country || titles.length === 0) return null;
  const languages = new Set(titles.map(({ lang }) => lang));
  const countries = country.readings.filter(({ lang, form }) => languages.has(lang) && forms.includes(form));
  const fitting = titles.filter(({ lang, only }) =>
    countries.some((reading) => reading.lang === lang && (only === null || only.includes(reading.iso3))),
  );
  if (fitting.length === 0) return null;
  const first = Math.min(phrase.first, country.first);
  const last = Math.max(phrase.last, country.last);
  return { ...phrase, first, last, titles: fitting, countries };
}
