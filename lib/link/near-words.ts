import { isTurkicEnding } from '#lib/text/turkic.ts';
import { mayEndIn } from '#lib/text/turkic-endings.ts';
import { unitAt } from '#lib/text/unit-at.ts';
import type { Candidate } from './knowledge.ts';
import { prefixHashes, type ScopeWords, wordText } from './scope-words.ts';
import { sentenceAround, type WordRange } from './sentence.ts';
import type { Sighting } from './sighting.ts';

/** Number of the word that satisfies a phrase's `near` list in its sentence or one beside it; -1: none does. */
export function findNearWord(words: ScopeWords, sighting: Sighting, candidate: Candidate): number {
  const sentence = sentenceAround(words, sighting.first);
  const first = sentence.first > 0 ? sentenceAround(words, sentence.first - 1).first : 0;
  const last = sentence.last + 1 < words.count ? sentenceAround(words, sentence.last + 1).last : sentence.last;
  return findNearWordIn(words, sighting, candidate, { first, last });
}

/** The same within a given stretch. */
export function findNearWordIn(
  words: ScopeWords,
  { first, last }: Sighting,
  { near }: Candidate,
  range: WordRange,
): number {
  for (let at = range.first; at <= range.last; at += 1) {
    if ((at < first || at > last) && isOneOf(near, words, at)) return at;
  }
  return -1;
}

/** Whether the phrase stands alone, or one of the words that it asks for stands near. */
export function hasNearWord(words: ScopeWords, sighting: Sighting, candidate: Candidate): boolean {
  return candidate.near.length === 0 || findNearWord(words, sighting, candidate) >= 0;
}

/** A word of the list as it stands there, or with a Turkic ending behind it («Физулиде»). */
function isOneOf(near: ArrayLike<number>, words: ScopeWords, at: number): boolean {
  if (includes(near, words.hashes[at] as number)) return true;
  if (!mayEndIn(unitAt(words.text, (words.ends[at] as number) - 1))) return false;
  return prefixHashes(words, at, (hash, units) => includes(near, hash) && isTurkicEnding(wordText(words, at), units));
}

function includes(list: ArrayLike<number>, value: number): boolean {
  for (let i = 0; i < list.length; i += 1) if (list[i] === value) return true;
  return false;
}
