import { foldWord } from '#lib/text/fold-word.ts';
import { hashWord } from '#lib/text/word-hash.ts';
import { FORMER, GIVEN_NAMES, KIN_LEFT, OFFICE_BODIES_LEFT } from './guards.ts';
import type { Candidate } from './knowledge.ts';
import type { LinkState } from './link-state.ts';
import type { OfficePhrase } from './office-phrases.ts';
import { everHeld } from './offices.ts';
import { phraseFrom, phraseTo } from './phrase-set.ts';
import { isCapitalised, isSpaceAfter, wordText } from './scope-words.ts';
import type { Sighting } from './sighting.ts';
import { onlyOne } from './surname-rules.ts';

/** A full name of which the packs spell the given name otherwise: its first word, and who holds the title before it. */
export interface OtherSpelling {
  readonly first: number;
  readonly candidate: Candidate;
}

/**
 * "Prime Minister of Georgia Iraklii Kobakhidze": behind a country's title a word that no pack knows, beginning as a
 * given name of who holds that office on the date, and the holder's surname.
 */
export function findOtherSpelling(state: LinkState, { first, candidates }: Sighting): OtherSpelling | null {
  const given = first - 1;
  if (!isUnknownName(state, given)) return null;
  const phrase = isSpaceAfter(state.words, given - 1) ? state.phrases.get(given - 1) : undefined;
  if (!phrase || phrase.countries.length === 0 || isOfAnother(state, phrase)) return null;
  const of = phrase.countries.map(({ qid }) => qid);
  const candidate = onlyOne(
    candidates.filter(
      ({ known }) =>
        everHeld(state.knowledge, known, phrase.titles, of) &&
        state.holds(known, (office) => of.includes(office.of)) &&
        beginsAlike(state, known, wordText(state.words, given)),
    ),
  );
  return candidate && { first: given, candidate };
}

function isUnknownName(state: LinkState, at: number): boolean {
  const { words } = state;
  if (!isSpaceAfter(words, at) || !isCapitalised(words, at) || state.isSeen(at)) return false;
  return phraseFrom(GIVEN_NAMES, words, at) === 0;
}

/** "the former Prime Minister …", «супруга президента …». */
function isOfAnother({ words }: LinkState, { first, former }: OfficePhrase): boolean {
  return former || [FORMER, OFFICE_BODIES_LEFT, KIN_LEFT].some((list) => phraseTo(list, words, first - 1) > 0);
}

/** Whether its first letter, or its first two (Sh), is an initial of the person. */
function beginsAlike({ knowledge }: LinkState, known: Candidate['known'], word: string): boolean {
  return [1, 2].some((units) => knowledge.isGivenName(known, hashWord(foldWord(word.slice(0, units)))));
}
