import { FILLERS, GIVEN_NAMES } from './guards.ts';
import { letterStyle } from './letter-style.ts';
import type { LinkState } from './link-state.ts';
import { phraseFrom } from './phrase-set.ts';
import { isCapitalised, isSpaceAfter } from './scope-words.ts';
import { sentenceAround } from './sentence.ts';

/** "President Dan McDowell": a word in capitals that nothing is known of makes the one before it a given name. */
export function isGivenNameHere(state: LinkState, last: number): boolean {
  return isBeforeUnknownName(state, last) && phraseFrom(FILLERS, state.words, last + 1) === 0;
}

/** "Sir Francis Bacon": before another word in capitals, of which nothing is known, in a sentence's small letters. */
export function isBeforeUnknownName(state: LinkState, last: number): boolean {
  const { words } = state;
  if (!isSpaceAfter(words, last) || !isCapitalised(words, last + 1) || state.isSeen(last + 1)) return false;
  return letterStyle(state, sentenceAround(words, last)) === 'sentence';
}

/** "Erdoğan Toprak", "Kim Novak", "Georgia Brown": names that are common given names too, before a surname. */
export function isAnothersGivenName(state: LinkState, first: number, last: number): boolean {
  return first === last && phraseFrom(GIVEN_NAMES, state.words, first) > 0 && isGivenNameHere(state, last);
}
