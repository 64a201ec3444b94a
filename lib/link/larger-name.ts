import { FILLERS } from './guards.ts';
import type { LinkState } from './link-state.ts';
import { phraseFrom, phraseTo } from './phrase-set.ts';
import { gapAfter, isCapitalised, isSpaceAfter, type ScopeWords, wordText } from './scope-words.ts';
import type { Sighting } from './sighting.ts';

/** Arabic articles and words of kinship with which a name goes on, as Latin and Cyrillic letters write them. */
const GOES_ON = /^(?:[ae][ldnrstz]|[ae]sh|bin|ibn|ould|а[лшснр]|э[лшснр]|бин|ибн)$/iu;

/** "Ahmed al-Sharaa", "Husain Al-Musallam", "Salman bin Hamad": what goes on behind it makes a word a given name. */
export function isBeforeArabicName({ words }: LinkState, last: number): boolean {
  const at = last + 1;
  if (!isSpaceAfter(words, last) || at + 1 >= words.count || !GOES_ON.test(wordText(words, at))) return false;
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
  const isOpened = /^\s["“«„]$/u.test(gapAfter(words, last) ?? '') && isCapitalised(words, last + 1);
  return isOpened && /^["”»“]\s$/u.test(gapAfter(words, last + 1) ?? '') && isCapitalised(words, last + 2);
}

/** "La Paz", "San Martín", "St. Pierre": towns, unless the bearer writes himself so. */
const TOWN = /^(?:La|Las|Los|San|Santa|Santo|São|Saint|St|Ste|Sankt|Fort|Port|Mount|Lake|Cape)$/u;

/** Whether the word before a surname makes a place of it. */
export function isBehindTownWord({ words }: LinkState, first: number): boolean {
  if (!/^\.?\s$/u.test(gapAfter(words, first - 1) ?? '')) return false;
  return TOWN.test(wordText(words, first - 1));
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

/** "Charles P. Rettig": a given name and an initial before the surname, not a surname and its initial. */
export function isGivenAndInitial(state: LinkState, { first, last }: Sighting): boolean {
  const { words } = state;
  if (first === last || !/^\p{Script=Latin}$/u.test(wordText(words, last)) || wordText(words, first).length < 2)
    return false;
  return isOpenWord(words, last, /^\.\s$/u) && !state.isSeen(last + 1) && phraseFrom(FILLERS, words, last + 1) === 0;
}

function isOpenWord(words: ScopeWords, at: number, gap: RegExp): boolean {
  return gap.test(gapAfter(words, at) ?? '') && isCapitalised(words, at + 1);
}
