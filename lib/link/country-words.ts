import source from '#generated/countries.json' with { type: 'json' };
import { FOLD_LETTER } from '#lib/text/fold-classes.ts';
import { FOLD } from '#lib/text/fold-table.ts';
import { foldWord } from '#lib/text/fold-word.ts';
import { unitAt } from '#lib/text/unit-at.ts';
import { extendHash, HASH_SEED, hashWord } from '#lib/text/word-hash.ts';
import { splitWords } from '#lib/text/words.ts';
import { gapAfter, isAllCaps, isCapitalised, prefixHashes, type ScopeWords } from './scope-words.ts';
import type { TitleLanguage } from './title-words.ts';
import { addStemRole, addWordRole, COUNTRY_ROLE, mayPlay } from './word-roles.ts';

/** Languages in which countries are named beside titles. */
type CountryLanguage = Exclude<TitleLanguage, 'other'>;

interface CountrySource {
  readonly qid: string;
  readonly name: Readonly<Record<CountryLanguage, string>>;
  readonly aliases: Readonly<Record<CountryLanguage, readonly string[]>>;
  readonly adjectives: readonly string[];
  readonly genitive: string;
  readonly stems: readonly string[];
  readonly leader: string;
}

/** How the words name the country. `genitive` and `stem` are Russian; a stem takes an adjective's endings. */
type CountryForm = 'name' | 'genitive' | 'adjective' | 'stem';

/** One reading of the words of a country. */
export interface CountryWord {
  readonly iso3: string;
  readonly qid: string;
  readonly lang: CountryLanguage;
  readonly form: CountryForm;
}

/** A country in the text. */
export interface CountrySighting {
  readonly first: number;
  readonly last: number;
  readonly readings: readonly CountryWord[];
}

interface Entry {
  readonly hashes: readonly number[];
  readonly reading: CountryWord;
  /** "US", "РФ": only in capitals. */
  readonly caps: boolean;
}

const COUNTRIES = source as unknown as Readonly<Record<string, CountrySource>>;
const LANGUAGES: readonly CountryLanguage[] = ['en', 'ru', 'az', 'kk', 'tr'];

/** ISO code by Q-id. */
export const ISO_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(COUNTRIES).map(([iso3, { qid }]) => [qid, iso3]),
);

/** Q-id by ISO code. */
export function qidOf(iso3: string): string {
  return COUNTRIES[iso3]?.qid ?? '';
}

/** Group of offices that "the X leader" means: of the state, of the government, or (North Korea) supreme. */
export function leaderOf(iso3: string): string {
  return COUNTRIES[iso3]?.leader ?? 'state';
}

const ENTRIES = Object.entries(COUNTRIES).flatMap(([iso3, country]) => entriesOf(iso3, country));
const BY_FIRST = Map.groupBy(ENTRIES, ({ hashes }) => hashes[0] as number);
const BY_LAST = Map.groupBy(ENTRIES, ({ hashes }) => hashes.at(-1) as number);
for (const hash of BY_LAST.keys()) {
  addWordRole(hash, COUNTRY_ROLE);
  addStemRole(hash, COUNTRY_ROLE);
}

function entriesOf(iso3: string, country: CountrySource): Entry[] {
  const entry = (text: string, lang: CountryLanguage, form: CountryForm): Entry => ({
    hashes: splitWords(text.replace(/^the /, '')).map((word) => hashWord(foldWord(word.text))),
    reading: { iso3, qid: country.qid, lang, form },
    caps: /^[\p{Lu}.]{2,4}$/u.test(text),
  });
  const entries = LANGUAGES.flatMap((lang) =>
    [country.name[lang], ...country.aliases[lang]].map((text) => entry(text, lang, 'name')),
  );
  entries.push(...country.adjectives.map((text) => entry(text, 'en', 'adjective')));
  entries.push(...country.stems.map((text) => entry(text, 'ru', 'stem')));
  if (country.genitive !== '') entries.push(entry(country.genitive, 'ru', 'genitive'));
  return entries.filter(({ hashes }) => hashes.length > 0);
}

/** The longest country that begins at a word. */
export function countryFrom(words: ScopeWords, first: number): CountrySighting | null {
  if (first >= words.count || !BY_FIRST.has(words.hashes[first] as number)) return null;
  const entries = BY_FIRST.get(words.hashes[first] as number) ?? [];
  return longest(
    entries.filter((entry) => {
      const last = first + entry.hashes.length - 1;
      return words.hashes[last] === entry.hashes.at(-1) && fits(entry, words, first, last);
    }),
    first,
    1,
  );
}

/** The longest country that ends at a word, whose last word may carry an ending of its language. */
export function countryTo(words: ScopeWords, last: number): CountrySighting | null {
  if (last < 0 || last >= words.count || !mayPlay(words, last, COUNTRY_ROLE)) return null;
  const exact = BY_LAST.get(words.hashes[last] as number) ?? [];
  const found = exact.filter(
    (entry) => entry.reading.form !== 'stem' && fits(entry, words, last - entry.hashes.length + 1, last),
  );
  if (found.length > 0) return longest(found, last, -1);
  return longest(inflected(words, last), last, -1);
}

function longest(entries: readonly Entry[], at: number, direction: 1 | -1): CountrySighting | null {
  const length = Math.max(0, ...entries.map(({ hashes }) => hashes.length));
  if (length === 0) return null;
  const readings = entries.filter(({ hashes }) => hashes.length === length).map(({ reading }) => reading);
  return direction === 1
    ? { first: at, last: at + length - 1, readings }
    : { first: at - length + 1, last: at, readings };
}

function fits(entry: Entry, words: ScopeWords, first: number, last: number): boolean {
  if (first < 0 || last >= words.count) return false;
  if (entry.reading.form !== 'stem' && !isWrittenAsName(entry, words, first)) return false;
  return entry.hashes.every(
    (hash, i) =>
      (first + i === last || words.hashes[first + i] === hash) && (i === 0 || isJoined(words, first + i - 1)),
  );
}

function isWrittenAsName(entry: Entry, words: ScopeWords, first: number): boolean {
  if (!entry.caps) return isCapitalised(words, first);
  return entry.hashes.length > 1 ? isCapitalised(words, first) : isAllCaps(words, first);
}

function isJoined(words: ScopeWords, at: number): boolean {
  const gap = gapAfter(words, at);
  return gap !== null && gap.length <= 3 && !/[,;:!?()]/.test(gap);
}

/** Readings whose last word is the text's word without an ending. */
function inflected(words: ScopeWords, last: number): readonly Entry[] {
  const found: Entry[] = [];
  prefixHashes(words, last, (hash) => {
    for (const entry of BY_LAST.get(hash) ?? []) {
      const isFit = fits(entry, words, last - entry.hashes.length + 1, last);
      if (isFit && hasEnding(entry, restOf(words, last, hash))) found.push(entry);
    }
    return false;
  });
  return found;
}

/** Folded letters behind the prefix with this hash. */
function restOf(words: ScopeWords, at: number, prefix: number): string {
  let rest = '';
  let behind = false;
  let hash = HASH_SEED;
  for (let offset = words.starts[at] as number; offset < (words.ends[at] as number); offset += 1) {
    const fold = FOLD[unitAt(words.text, offset)] as number;
    if (fold < FOLD_LETTER) continue;
    if (behind) rest += String.fromCharCode(fold);
    hash = extendHash(hash, fold);
    behind ||= hash === prefix;
  }
  return rest;
}

/** Endings, folded, that leave the words a name of the country beside a title. */
const ENDINGS: Readonly<Record<CountryLanguage, RegExp>> = {
  en: /^$/,
  ru: /^(?:ии|ыи|ого|ому|им|ым|ом|ая|ои|ую|ое|ие|ые|их|ых|ими|ыми)$/,
  az: /^(?:n?[iu]n)$/,
  kk: /^[ндт][ыі]ң$/,
  tr: /^(?:n?[iu]n)$/,
};

function hasEnding({ reading }: Entry, rest: string): boolean {
  if (rest === '') return reading.form !== 'stem';
  const isRightForm = reading.lang === 'ru' ? reading.form === 'stem' : reading.form === 'name';
  return isRightForm && ENDINGS[reading.lang].test(rest);
}
