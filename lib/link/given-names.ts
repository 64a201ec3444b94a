import { FILLERS, GIVEN_NAMES } from './guards.ts';
import { isBeforeArabicName } from './larger-name.ts';
import { letterStyle } from './letter-style.ts';
import type { LinkState } from './link-state.ts';
import { phraseFrom } from './phrase-set.ts';
import { gapAfter, isCapitalised, isSpaceAfter, type ScopeWords, wordText } from './scope-words.ts';
import { sentenceAround } from './sentence.ts';

/**
 * "President Dan McDowell", "Mohamed El Saife", "Wong Kim Ark": a word in capitals that nothing is known of, itself or
 * behind a particle or another open name, makes the one before it a given name.
 */
export function isGivenNameHere(state: LinkState, last: number): boolean {
  const { words } = state;
  if (isBeforeArabicName(state, last)) return true;
  if (isBeforeUnknownName(state, last))
    return phraseFrom(FILLERS, words, last + 1) === 0 || isBehindParticle(state, last + 1);
  if (!isSpaceAfter(words, last) || !state.isPersonName(last + 1) || state.on(last + 1)) return false;
  return isBeforeUnknownName(state, last + 1) && phraseFrom(FILLERS, words, last + 2) === 0;
}

/** "El Saife", "Bin Laden": a particle in capitals and the name that it begins. */
function isBehindParticle(state: LinkState, at: number): boolean {
  return NAME_PARTICLE.test(wordText(state.words, at)) && isBeforeUnknownName(state, at);
}

const NAME_PARTICLE = /^(?:El|Al|Bin|Ibn|Ben|Abu|De|Da|Dos|Van|Von|Le|La|Du|Ould)$/u;

/** "Ferdinand Marcos Jr" is no Mr Jr. */
const GENERATION = /^(?:Jr|Sr|Jnr|Snr|II|III|IV)$/;

/** "Sir Francis Bacon": before another word in capitals, of which nothing is known, in a sentence's small letters. */
export function isBeforeUnknownName(state: LinkState, last: number): boolean {
  const { words } = state;
  if (!isSpaceAfter(words, last) || !isCapitalised(words, last + 1) || state.isSeen(last + 1)) return false;
  if (isLocative(words, last + 1) || GENERATION.test(wordText(words, last + 1))) return false;
  return letterStyle(state, sentenceAround(words, last)) === 'sentence';
}

/** "Erdoğan Toprak", "Kim Novak", "Georgia Brown": names that are common given names too, before a surname. */
export function isAnothersGivenName(state: LinkState, first: number, last: number): boolean {
  if (isBeforeArabicName(state, last)) return true;
  return first === last && phraseFrom(GIVEN_NAMES, state.words, first) > 0 && isGivenNameHere(state, last);
}

/** "Kars'ta": a place in Turkish, no surname of the one before it and never a name in apposition. */
export function isLocative(words: ScopeWords, at: number): boolean {
  const gap = gapAfter(words, at);
  return gap !== null && /^['’]$/u.test(gap) && /^[dt][ae]n?$/u.test(wordText(words, at + 1));
}
