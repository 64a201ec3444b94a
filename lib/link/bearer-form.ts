import { FORMER, POSTS_LEFT, WALKS_LEFT } from './guards.ts';
import type { Candidate } from './knowledge.ts';
import type { LinkState } from './link-state.ts';
import { phraseTo } from './phrase-set.ts';
import { gapAfter, isSpaceAfter, wordText } from './scope-words.ts';
import { isSentenceStart } from './sentence.ts';
import type { Sighting } from './sighting.ts';

/** Whether a shorter stretch of the text, read alone, is a name of the candidate too. */
function isNameOf({ knowledge, words }: LinkState, { index, known }: Candidate, start: number, end: number): boolean {
  let found = false;
  index.scanAll(words.text, start, end, (hit) => {
    if (hit.start !== start || hit.end !== end) return;
    found ||= knowledge.candidates(index, hit.form).some((other) => other.known.key === known.key);
  });
  return found;
}

const TURKIC_PLURAL = /l[aeə]r|[лдт][ае]р/giu;
const HAS_TURKIC_PLURAL = /[lлдт][aeəае][rр]/iu;

/** "Əliyevlər ailəsi", «Назарбаевтар», "the Trumps": the family, not one of it. */
export function isFamily(state: LinkState, sighting: Sighting, candidate: Candidate): boolean {
  const { start, end } = sighting;
  const surface = state.words.text.slice(start, end);
  if (isEnglishPlural(state, sighting, surface)) return isNameOf(state, candidate, start, end - 1);
  if (!HAS_TURKIC_PLURAL.test(surface)) return false;
  for (const { index } of surface.matchAll(TURKIC_PLURAL)) {
    if (index > 2 && isNameOf(state, candidate, start, start + index)) return true;
  }
  return false;
}

/** "the Trumps": behind the article or in English, where no genitive ends in a mere -s as German ones do. */
function isEnglishPlural({ words, lang }: LinkState, { first, last }: Sighting, surface: string): boolean {
  if (first !== last || !/[a-z]s$/.test(surface)) return false;
  return (lang?.startsWith('en') ?? false) || (first > 0 && /^the$/i.test(wordText(words, first - 1)));
}

/** A surname that is a woman's nominative or, letter by letter, a man's genitive. */
const WOMAN_OR_GENITIVE = /(?:[оеёє]в|[иы]н)а$/u;

/**
 * The bearers that grammar leaves of a Slavic surname: behind a title in the nominative («вице-президент Алиева») a
 * woman only; before a verb in the feminine at the beginning of a sentence a woman, where one is known.
 */
export function bearersByGrammar(state: LinkState, sighting: Sighting): readonly Candidate[] {
  const { first, last, start, end, candidates } = sighting;
  if (first !== last || !WOMAN_OR_GENITIVE.test(wordText(state.words, last))) return candidates;
  const isTitled = isBehindNominative(state, first);
  if (!isTitled && !isBeforeFeminineVerb(state, sighting)) return candidates;
  const women = candidates.filter((candidate) => !isNameOf(state, candidate, start, end - 1));
  return isTitled || women.length > 0 ? women : candidates;
}

/** A title as the dictionary writes it: «президент», «премьер-министр», «глава». */
const NOMINATIVE = /(?:[бвгджзйклмнпрстфхцчшщ]|глава)$/u;

function isBehindNominative({ words, phrases }: LinkState, first: number): boolean {
  const phrase = isSpaceAfter(words, first - 1) ? phrases.get(first - 1) : undefined;
  if (!phrase) return false;
  let head = phrase.first;
  while (head < phrase.last && gapAfter(words, head) === '-') head += 1;
  return NOMINATIVE.test(wordText(words, head).toLowerCase());
}

function isBeforeFeminineVerb({ words }: LinkState, { first, last }: Sighting): boolean {
  return isSentenceStart(words, first) && isSpaceAfter(words, last) && /ла(?:сь)?$/u.test(wordText(words, last + 1));
}

/** "Boxer Ilham Aliyev", «певец Токаев»: another walk of life, unless it is a former one. */
export function isOfOtherWalk({ words }: LinkState, first: number): boolean {
  if (!isSpaceAfter(words, first - 1)) return false;
  const length = phraseTo(WALKS_LEFT, words, first - 1);
  return length > 0 && phraseTo(FORMER, words, first - 1 - length) === 0;
}

/** "MP Aliyeva", «профессор Алиев»: a post that tells a bearer from the one whom the surname alone would mean. */
export function hasOtherPost({ words }: LinkState, first: number): boolean {
  return isSpaceAfter(words, first - 1) && phraseTo(POSTS_LEFT, words, first - 1) > 0;
}
