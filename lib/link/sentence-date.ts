import { type DayRange, tryParseEdtf } from '#lib/pack/edtf.ts';
import { gapAfter, type ScopeWords, wordText } from './scope-words.ts';
import type { WordRange } from './sentence.ts';

/** What the sentence says of the time: nothing, one time that it speaks of, or years whose bearing is not clear. */
export interface SentenceDate {
  /** "In May 2018 the president …": the time of which the sentence speaks. */
  readonly at: DayRange | null;
  /** The other years named, outside ranges such as "2022-2027". */
  readonly years: readonly DayRange[];
}

/** Beginnings of month names, lower case: English, Russian, Azerbaijani, Kazakh, Turkish. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan|январ|yanvar|қаңтар|ocak|ocağ)/,
  /^(?:feb|феврал|fevral|ақпан|şubat)/,
  /^(?:mar(?:ch|$)|март|mart|наурыз)/,
  /^(?:apr|апрел|aprel|сәуір|nisan)/,
  /^(?:may$|ма[йяе]$|mayıs|мамыр|may)/,
  /^(?:june?$|июн|iyun|маусым|haziran)/,
  /^(?:july?$|июл|iyul|шілде|temmuz)/,
  /^(?:aug|август|avqust|тамыз|ağustos)/,
  /^(?:sep|сентябр|sentyabr|қыркүйек|eylül)/,
  /^(?:oct|октябр|oktyabr|қазан|ekim)/,
  /^(?:nov|ноябр|noyabr|қараша|kasım)/,
  /^(?:dec|декабр|dekabr|желтоқсан|aralık|aralığ)/,
];

/** "in", "during", «в»: the sentence speaks of that time. Not "since", "by", «с», «до». */
const TIME_BEFORE = /^(?:in|during|on|в|во)$/i;
/** «году», "жылы", "da", "ci ildə" behind a year. */
const TIME_BEHIND = /^(?:году|году?|г|жылы|жылғы|жылдың|[dt][ae]|yılında|ilde|ildə|c[iıuü])$/iu;

/** Reads the dates of a sentence around an office phrase. */
export function readSentenceDate(words: ScopeWords, sentence: WordRange, phrase: WordRange): SentenceDate {
  const years: DayRange[] = [];
  let at: DayRange | null = null;
  for (let word = sentence.first; word <= sentence.last; word += 1) {
    const time = timeEndingAt(words, word, sentence.first);
    if (!time) continue;
    if (word < phrase.first && isSpokenOf(words, time.first, word, sentence.first)) at = time.range;
    else years.push(time.range);
  }
  return { at, years };
}

const YEAR_UNITS = 4;

interface Time {
  readonly range: DayRange;
  readonly first: number;
}

/** A year, with the month and day before it where they stand. */
function timeEndingAt(words: ScopeWords, at: number, from: number): Time | null {
  if ((words.ends[at] as number) - (words.starts[at] as number) !== YEAR_UNITS) return null;
  const year = wordText(words, at);
  if (!/^(?:19|20)\d\d$/.test(year) || isInRange(words, at)) return null;
  const month = at > from ? monthOf(wordText(words, at - 1)) : 0;
  if (month === 0) return toTime(year, at);
  const day = at - 1 > from ? Number(wordText(words, at - 2)) : Number.NaN;
  const date = `${year}-${pad(month)}`;
  const isDay = Number.isInteger(day) && day >= 1 && day <= 31;
  return (isDay ? toTime(`${date}-${pad(day)}`, at - 2) : null) ?? toTime(date, at - 1);
}

/** The newest year from 1900 to 2099 that stands in a text, 0 where none does. */
export function newestYear(words: ScopeWords): number {
  let newest = 0;
  for (let at = 0; at < words.count; at += 1) {
    if ((words.ends[at] as number) - (words.starts[at] as number) !== YEAR_UNITS) continue;
    const text = wordText(words, at);
    if (/^(?:19|20)\d\d$/.test(text)) newest = Math.max(newest, Number(text));
  }
  return newest;
}

function toTime(text: string, first: number): Time | null {
  const range = tryParseEdtf(text);
  return range && { range, first };
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

/** Month 1–12 of a word, 0 for none. */
function monthOf(word: string): number {
  const lower = word.toLowerCase();
  return MONTHS.findIndex((month) => month.test(lower)) + 1;
}

function isInRange(words: ScopeWords, at: number): boolean {
  const dash = /^\s?\p{Pd}\s?$/u;
  const before = gapAfter(words, at - 1);
  const behind = gapAfter(words, at);
  const isNumber = (word: number): boolean => /^\d+$/.test(wordText(words, word));
  if (before !== null && dash.test(before) && isNumber(at - 1)) return true;
  return behind !== null && dash.test(behind) && isNumber(at + 1);
}

function isSpokenOf(words: ScopeWords, first: number, last: number, from: number): boolean {
  if (first > from && TIME_BEFORE.test(wordText(words, first - 1))) return true;
  return gapAfter(words, last) !== null && TIME_BEHIND.test(wordText(words, last + 1)) && !isSince(words, first, from);
}

/** «с 2015 года», "2015 yılından": a beginning, not the time spoken of. */
function isSince(words: ScopeWords, first: number, from: number): boolean {
  return first > from && /^(?:с|со|до|к|since|by|until|from)$/i.test(wordText(words, first - 1));
}
