import { FILLERS, GIVEN_NAMES } from './guards.ts';
import { letterStyle } from './letter-style.ts';
import type { LinkState } from './link-state.ts';
import { phraseFrom } from './phrase-set.ts';
import { gapAfter, isCapitalised, isHyphenAfter, isSpaceAfter, wordText } from './scope-words.ts';
import { isSentenceStart, sentenceAround } from './sentence.ts';
import type { Sighting } from './sighting.ts';

/** "Davis, Denise (2007)", "Burton, D.": a name turned round in a list, with a given name that is not the bearer's. */
export function isTurnedRound(state: LinkState, { first, last, candidates }: Sighting): boolean {
  const { words, knowledge } = state;
  const given = last + 1;
  if (!/^,\s$/u.test(gapAfter(words, last) ?? '') || !isCapitalised(words, given) || state.isSeen(given)) return false;
  const hash = words.hashes[given] as number;
  if (candidates.some(({ known }) => knowledge.isGivenName(known, hash))) return false;
  const gap = gapAfter(words, given) ?? '.';
  if (wordText(words, given).length === 1) return gap.startsWith('.');
  if (phraseFrom(GIVEN_NAMES, words, given) > 0 && !isSpaceAfter(words, given)) return true;
  return /^\s\($/u.test(gap) && isSentenceStart(words, first);
}

/** Beginnings of compounds that a headline writes with a capital: "Kim Anti-aircraft". */
const COMPOUND =
  /^(?:all|anti|cross|ex|half|high|inter|long|low|mid|multi|non|off|on|one|post|pre|pro|re|self|semi|short|sub|two|ultra|under|well)$/i;

/** "Han Dong-hoon", "Lee Ki-nam": a double given name of which nothing is known, behind a family name. */
export function isBeforeDoubleName(state: LinkState, last: number): boolean {
  const { words } = state;
  const given = last + 1;
  if (!isSpaceAfter(words, last) || !isCapitalised(words, given) || state.isSeen(given)) return false;
  return isHyphenAfter(words, given) && !isCapitalised(words, given + 1) && !COMPOUND.test(wordText(words, given));
}

/** Bearers that packs know of a family name from which it is one of thousands more: Kim, Lee, Ali. */
const MANY_BEARERS = 3;

/**
 * "Kim Hana, Kim Hyesu", "Soyoung Lee On Success": a family name of many before another word in capitals or, where all are
 * in capitals, behind one of which nothing is known. A full name or a title tells whose it is, what stands near does not.
 */
export function isOfOneOfMany(state: LinkState, { first, last, candidates }: Sighting): boolean {
  const { words } = state;
  if (isBeforeOpenName(state, last)) return true;
  if (new Set(candidates.map(({ known }) => known.key)).size < MANY_BEARERS) return false;
  if (isSpaceAfter(words, last) && isCapitalised(words, last + 1) && !isFiller(state, last + 1)) return true;
  if (!isSpaceAfter(words, first - 1) || !isCapitalised(words, first - 1) || state.isSeen(first - 1)) return false;
  return !isFiller(state, first - 1) && letterStyle(state, sentenceAround(words, first)) !== 'sentence';
}

/** "Wong Kim Ark": before a word in capitals that is somebody's name, but nobody's whom the packs know so. */
function isBeforeOpenName(state: LinkState, last: number): boolean {
  const { words } = state;
  if (!isSpaceAfter(words, last) || !isCapitalised(words, last + 1) || state.on(last + 1)) return false;
  return state.isPersonName(last + 1) && letterStyle(state, sentenceAround(words, last)) !== 'caps';
}

function isFiller({ words }: LinkState, at: number): boolean {
  return phraseFrom(FILLERS, words, at) > 0;
}
