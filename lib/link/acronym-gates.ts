import { FORM_FLAGS } from '#lib/match/name-index.ts';
import { meansOtherIn } from './guards.ts';
import type { Candidate } from './knowledge.ts';
import type { LinkState } from './link-state.ts';
import type { Rejection } from './mention.ts';
import { isAllCaps, isSpaceAfter, type ScopeWords, wordText } from './scope-words.ts';
import type { Sighting } from './sighting.ts';

/** Words on each side of an acronym that show whether it stands in a line of capitals. */
const CAPS_WINDOW = 4;

/** Languages in Latin letters that share acronyms such as AB and BMT. */
const TURKIC = /^(?:az|tr|uz|tk)\b/;

/** Latin letters with a mark: in an acronym they are other letters. */
const MARKED = /[\u00c0-\u024f]/;

/** Why the letters of an acronym are not the candidate's here, or null. */
export function gateAcronym(state: LinkState, sighting: Sighting, candidate: Candidate): Rejection['reason'] | null {
  if (isInCapsRun(state, sighting) || hasOtherMarks(state, sighting, candidate)) return 'case';
  if (isOfOtherLanguage(state, sighting, candidate)) return 'ambiguous';
  return isBehindBrand(state.words, sighting) ? 'left-guard' : null;
}

/** "ÜN" (Übernachtung) is not the UN: names of Turkic languages alone write such letters. */
function hasOtherMarks({ words }: LinkState, { start, end }: Sighting, { flags }: Candidate): boolean {
  return (flags & FORM_FLAGS.transliterated) === 0 && MARKED.test(words.text.slice(start, end));
}

/** Azerbaijani "MDB" in a Portuguese text, where it is a party; "EU" in a Spanish one, where it is the United States. */
function isOfOtherLanguage({ words, lang }: LinkState, { first, last }: Sighting, { flags }: Candidate): boolean {
  if (lang === null) return false;
  const isTurkicOnly = (flags & FORM_FLAGS.transliterated) !== 0 && /^[A-Z]/.test(wordText(words, first));
  if (isTurkicOnly && !TURKIC.test(lang)) return true;
  return first === last && meansOtherIn(words.hashes[first] as number, lang);
}

/** "ElixirConf EU": behind a word with a capital inside, the acronym is part of a brand's name. */
function isBehindBrand(words: ScopeWords, { first }: Sighting): boolean {
  return isSpaceAfter(words, first - 1) && /^(?!Ma?c)\p{Lu}?\p{Ll}+\p{Lu}/u.test(wordText(words, first - 1));
}

/** Whether the words around an acronym are in capitals (most of several, the one of a line), so that its own say nothing. */
function isInCapsRun(state: LinkState, { first, last }: Sighting): boolean {
  const { words } = state;
  let others = 0;
  let caps = 0;
  const look = (at: number): void => {
    if (at < 0 || at >= words.count || words.blocks[at] !== words.blocks[first]) return;
    // Other names, such as acronyms of a list, say nothing of the style.
    if ((words.ends[at] as number) - (words.starts[at] as number) < 2 || state.isSeen(at)) return;
    others += 1;
    if (isAllCaps(words, at)) caps += 1;
  };
  for (let step = 1; step <= CAPS_WINDOW; step += 1) {
    look(first - step);
    look(last + step);
  }
  return others >= 2 ? caps / others >= 0.6 : others === 1 && caps === 1 && isWholeLine(words, first, last);
}

/** "GNU'S WHO?": the line is hardly longer than the acronym. */
function isWholeLine({ blocks, count }: ScopeWords, first: number, last: number): boolean {
  const block = blocks[first];
  const isIn = (at: number): boolean => at >= 0 && at < count && blocks[at] === block;
  return !isIn(first - CAPS_WINDOW) && !isIn(last + CAPS_WINDOW);
}
