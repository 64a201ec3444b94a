import { FILLERS } from './guards.ts';
import type { Candidate } from './knowledge.ts';
import type { LinkState } from './link-state.ts';
import { phraseFrom } from './phrase-set.ts';
import { isCapitalised, isSpaceAfter, wordText } from './scope-words.ts';
import type { Sighting } from './sighting.ts';
import { onlyOne } from './surname-rules.ts';

/** Full given names only: an initial says too little. */
const MIN_GIVEN_UNITS = 3;

/**
 * "Emma Louise Berg", where packs know Emma Berg: a given name of the bearer, one more name, then the surname. Gives the
 * candidate and the number of the first word, or null.
 */
export function findMiddleName(state: LinkState, sighting: Sighting): { candidate: Candidate; first: number } | null {
  const { words, knowledge } = state;
  const given = sighting.first - 2;
  if (given < 0 || !isMiddle(state, sighting.first - 1) || !isSpaceAfter(words, given)) return null;
  if (!isCapitalised(words, given) || wordText(words, given).length < MIN_GIVEN_UNITS) return null;
  const hash = words.hashes[given] as number;
  const bearers = sighting.candidates.filter(
    ({ kind, known }) => kind === 'surname' && knowledge.isGivenName(known, hash),
  );
  const candidate = onlyOne(bearers);
  if (isOfMany(sighting) || isBeforeOpenWord(state, sighting.last)) return null;
  return candidate && state.isFree(given, sighting.last) ? { candidate, first: given } : null;
}

/** A capitalised word that belongs to no other name. */
function isMiddle(state: LinkState, at: number): boolean {
  const { words } = state;
  if (state.isSeen(at) || !isCapitalised(words, at)) return false;
  return isSpaceAfter(words, at) && /^\p{L}{2,}$/u.test(wordText(words, at));
}

/** "José Fernando Castillo Dibos": before one more word in capitals of which nothing is known, even in a headline. */
function isBeforeOpenWord(state: LinkState, last: number): boolean {
  const { words } = state;
  if (!isSpaceAfter(words, last) || !isCapitalised(words, last + 1) || state.isSeen(last + 1)) return false;
  return phraseFrom(FILLERS, words, last + 1) === 0;
}

/** Bearers that packs know of a surname from which a middle name may make anybody: "Imran Ahmad Khan". */
const MANY_BEARERS = 3;

function isOfMany({ candidates }: Sighting): boolean {
  return new Set(candidates.map(({ known }) => known.key)).size >= MANY_BEARERS;
}
