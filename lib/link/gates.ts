import { CONTAINERS_LEFT, CONTAINERS_RIGHT } from './guards.ts';
import { hasHeadNoun } from './head-nouns.ts';
import type { Rejection } from './mention.ts';
import { hasNearWord } from './near-words.ts';
import { phraseFrom, phraseTo } from './phrase-set.ts';
import { gapAfter, isAllCaps, isCapitalAt, isSpaceAfter, type ScopeWords } from './scope-words.ts';
import type { Candidate, Sighting } from './sighting.ts';

export type RejectionReason = Rejection['reason'];

/** Words on each side of an acronym that show whether it stands in a line of capitals. */
const CAPS_WINDOW = 4;

/** Why the words around a name rule a candidate out whatever else the page says, or null. */
export function gate(words: ScopeWords, sighting: Sighting, candidate: Candidate): RejectionReason | null {
  if (candidate.kind === 'blocker') return 'blocker';
  if (candidate.kind !== 'phrase' && !isCapitalAt(words.text, sighting.start)) return 'case';
  if (candidate.kind === 'acronym' && isInCapsRun(words, sighting)) return 'case';
  if (candidate.kind === 'headed' && !hasHeadNoun(words, sighting, candidate)) return 'needs-context';
  if (candidate.kind === 'phrase' && !hasNearWord(words, sighting, candidate)) return 'needs-context';
  if (candidate.known.type === 'person') return gatePerson(words, sighting);
  return null;
}

/** "Heydar Aliyev Center", «проспект Гейдара Алиева», "Putin-Versteherin". */
function gatePerson(words: ScopeWords, { first, last }: Sighting): RejectionReason | null {
  if (isSpaceAfter(words, last) && phraseFrom(CONTAINERS_RIGHT, words, last + 1) > 0) return 'container';
  if (isQuoteOrSpace(gapAfter(words, first - 1)) && phraseTo(CONTAINERS_LEFT, words, first - 1) > 0) return 'container';
  return null;
}

function isQuoteOrSpace(gap: string | null): boolean {
  return gap !== null && /^[\s"«“„.]+$/u.test(gap) && gap.length <= 3;
}

/** Whether most words around an acronym are in capitals, so that its own say nothing. */
function isInCapsRun(words: ScopeWords, { first, last }: Sighting): boolean {
  let others = 0;
  let caps = 0;
  const look = (at: number): void => {
    if (at < 0 || at >= words.count || words.blocks[at] !== words.blocks[first]) return;
    if ((words.ends[at] as number) - (words.starts[at] as number) < 2) return;
    others += 1;
    if (isAllCaps(words, at)) caps += 1;
  };
  for (let step = 1; step <= CAPS_WINDOW; step += 1) {
    look(first - step);
    look(last + step);
  }
  return others >= 2 && caps / others >= 0.6;
}
