import { ACRONYM_NOUNS } from './guards.ts';
import type { Candidate } from './knowledge.ts';
import type { LinkState } from './link-state.ts';
import { findNearWordIn } from './near-words.ts';
import { phraseFrom, phraseTo } from './phrase-set.ts';
import { gapAfter, isSpaceAfter, wordText } from './scope-words.ts';
import type { Sighting } from './sighting.ts';
import { type Outcome, onlyOne } from './surname-rules.ts';

/** How far from a phrase, in words each way, the block is searched once a related entity is in the story. */
const BLOCK_WORDS = 150;

/** "TAP pipeline", "ECO summit", «саммит ОЭС»: an acronym of several meanings beside a noun of such a body or project. */
export function byNeighbour(state: LinkState, { first, last, candidates }: Sighting): Outcome {
  const { words } = state;
  const candidate = onlyOne(candidates);
  if (candidate?.kind !== 'acronym') return null;
  const behind = isSpaceAfter(words, last) && phraseFrom(ACRONYM_NOUNS, words, last + 1) > 0;
  const before = isSpaceAfter(words, first - 1) && phraseTo(ACRONYM_NOUNS, words, first - 1) > 0;
  if (!behind && !before && !isDeclinedAcronym(state, last)) return null;
  return {
    candidate,
    rule: 'acronym',
    evidence: [{ kind: 'neighbour', text: wordText(words, before ? first - 1 : last + 1) }],
  };
}

/** "AB'nin", "BMT-yə": in Turkish and Azerbaijani an acronym with the ending of a case is a name that readers know. */
function isDeclinedAcronym({ words, lang }: LinkState, last: number): boolean {
  if (!/^(?:az|tr)\b/.test(lang ?? '') || !/^['’-]$/u.test(gapAfter(words, last) ?? '')) return false;
  return /^(?:n?[ıiuü]n|y?[aəeıiuü]|[dt][aəe]n?|yl[aəe])$/u.test(wordText(words, last + 1));
}

/** A phrase whose neighbour stands in the same paragraph, in a story that names somebody who has to do with it. */
export function byStory(state: LinkState, sighting: Sighting): Outcome {
  const candidate = onlyOne(sighting.candidates);
  if (candidate?.kind !== 'phrase' || candidate.near.length === 0) return null;
  const related = relatedInStory(state, candidate);
  const near = related === null ? -1 : findNearWordIn(state.words, sighting, candidate, blockAround(state, sighting));
  if (related === null || near < 0) return null;
  const evidence = [
    { kind: 'neighbour', text: wordText(state.words, near) },
    { kind: 'related', entity: related },
  ] as const;
  return { candidate, rule: 'phrase-with-neighbour', evidence };
}

function relatedInStory({ knowledge, named }: LinkState, { known }: Candidate): string | null {
  return [...knowledge.related(known)].find((key) => named.has(key)) ?? null;
}

function blockAround({ words }: LinkState, { first, last }: Sighting): { first: number; last: number } {
  const block = words.blocks[first];
  let from = first;
  let to = last;
  while (from > 0 && words.blocks[from - 1] === block && first - from < BLOCK_WORDS) from -= 1;
  while (to + 1 < words.count && words.blocks[to + 1] === block && to - last < BLOCK_WORDS) to += 1;
  return { first: from, last: to };
}
