import { FILLERS, GIVEN_NAMES } from './guards.ts';
import type { LinkState } from './link-state.ts';
import { phraseFrom, phraseTo } from './phrase-set.ts';
import { gapAfter, isCapitalised, isSpaceAfter, type ScopeWords, wordText } from './scope-words.ts';
import type { Sighting } from './sighting.ts';

/** Arabic articles and words of kinship with which a name goes on, as Latin and Cyrillic letters write them. */
const GOES_ON = /^(?:[ae][ldnrstz]|[ae]sh|bin|ibn|ould|а[лшснр]|э[лшснр]|бин|ибн)$/iu;

const MAX_GOES_ON_UNITS = 4;

function unitsOf({ starts, ends }: ScopeWords, at: number): number {
  return (ends[at] as number) - (starts[at] as number);
}

/** "Ahmed al-Sharaa", "Husain Al-Musallam", "Salman bin Hamad": what goes on behind it makes a word a given name. */
export function isBeforeArabicName({ words }: LinkState, last: number): boolean {
  const at = last + 1;
  if (at + 1 >= words.count || unitsOf(words, at) > MAX_GOES_ON_UNITS || !isSpaceAfter(words, last)) return false;
  if (!GOES_ON.test(wordText(words, at))) return false;
  const isHyphen = /^\p{Pd}$/u.test(gapAfter(words, at) ?? '');
  const isSmall = !isCapitalised(words, at) && wordText(words, at).length > 2 && isSpaceAfter(words, at);
  return (isHyphen || isSmall) && isCapitalised(words, at + 1);
}

/** "Xi'an": a short surname before an apostrophe and letters that are no ending, in a text that hangs none on names. */
export function isBeforeSyllable({ words, lang }: LinkState, { first, last, start, end }: Sighting): boolean {
  if (first !== last || end - start > 2 || !/^['’]$/u.test(gapAfter(words, last) ?? '')) return false;
  return !/^(?:az|tr|uz|tk)\b/.test(lang ?? '') && /^[a-z]{2,}$/.test(wordText(words, last + 1));
}

/** "Han “Hana” Lee": before a nickname and a surname a word is a given name. */
export function isBeforeNickname({ words }: LinkState, last: number): boolean {
  if (last + 2 >= words.count || (words.starts[last + 1] as number) - (words.ends[last] as number) !== 2) return false;
  const isOpened = /^\s["“«„]$/u.test(gapAfter(words, last) ?? '') && isCapitalised(words, last + 1);
  return isOpened && /^["”»“]\s$/u.test(gapAfter(words, last + 1) ?? '') && isCapitalised(words, last + 2);
}

/** Hungarian "Orbán Mihály": behind a family name another given name than the bearers'. */
export function isFamilyNameFirst(state: LinkState, { first, last, candidates }: Sighting): boolean {
  const { words, lang, knowledge } = state;
  if (first !== last || !/^hu\b/.test(lang ?? '') || !isSpaceAfter(words, last)) return false;
  if (!isCapitalised(words, last + 1) || state.isSeen(last + 1)) return false;
  return !candidates.some(({ known }) => knowledge.isGivenName(known, words.hashes[last + 1] as number));
}

/** "La Paz", "San Martín", "St. Pierre": towns, unless the bearer writes himself so. */
const TOWN = /^(?:La|Las|Los|San|Santa|Santo|São|Saint|St|Ste|Sankt|Fort|Port|Mount|Lake|Cape)$/u;

const MAX_TOWN_UNITS = 5;

/** Whether the word before a surname makes a place of it. */
export function isBehindTownWord({ words }: LinkState, first: number): boolean {
  if (first === 0 || unitsOf(words, first - 1) > MAX_TOWN_UNITS || !isCapitalised(words, first - 1)) return false;
  return TOWN.test(wordText(words, first - 1)) && /^\.?\s$/u.test(gapAfter(words, first - 1) ?? '');
}

const CREDIT = /^(?:photos?|fotos?|pictures?|images?|bild|grafik|illustration|фото|görsel|сурет)$/iu;

/** "Foto: Markus Scholz/dpa": whoever took a picture, of whose given name nothing is known. */
export function isCredited(state: LinkState, { first, last }: Pick<Sighting, 'first' | 'last'>): boolean {
  const { words } = state;
  const given = first - 1;
  if (!isSpaceAfter(words, given) || !isCapitalised(words, given) || state.isSeen(given)) return false;
  if (phraseTo(FILLERS, words, given) > 0) return false;
  if (gapAfter(words, last) === '/') return true;
  const gap = gapAfter(words, given - 1);
  return gap !== null && /^:?\s$/u.test(gap) && CREDIT.test(wordText(words, given - 1));
}

/** "Charles P. Rettig", "Jamie L. Miller": a given name, an initial and a surname, of which a part is the bearer's. */
export function isGivenAndInitial(state: LinkState, { first, last }: Sighting): boolean {
  const { words } = state;
  if (isSpaceAfter(words, first - 1) && phraseFrom(GIVEN_NAMES, words, first - 1) > 0) return true;
  if (first === last || !/^\p{Script=Latin}$/u.test(wordText(words, last)) || wordText(words, first).length < 2)
    return false;
  return isOpenWord(words, last, /^\.\s$/u) && !state.isSeen(last + 1) && phraseFrom(FILLERS, words, last + 1) === 0;
}

function isOpenWord(words: ScopeWords, at: number, gap: RegExp): boolean {
  return gap.test(gapAfter(words, at) ?? '') && isCapitalised(words, at + 1);
}
