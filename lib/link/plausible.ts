import { FORM_FLAGS } from '#lib/match/name-index.ts';
import type { Candidate } from './knowledge.ts';
import type { LinkState } from './link-state.ts';
import type { Why } from './mention.ts';
import { isNamesakeNearer } from './namesake-nearer.ts';

/** What speaks for each way to name an entity: a full name says most, a surname or the base of a headed name little. */
const KIND_WEIGHTS: Readonly<Record<Candidate['kind'], number>> = {
  full: 3,
  blocker: 3,
  patronymic: 3,
  initials: 2,
  acronym: 2,
  phrase: 2,
  surname: 1,
  headed: 1,
};

const DOMINANT_WEIGHT = 2;
const CONTEXT_WEIGHT = -1;
const NAMED_WEIGHT = 3;
const NAMESAKE_WEIGHT = -2;
/** Of an office on the date: a leader (rank 1), the country's leader (rank 2). */
const RANK_WEIGHT = 0.75;
/** Who had no office by the date is hardly news yet. */
const UNKNOWN_WEIGHT = -1;

/** A candidate, and what the linker's rules found for it beside the name: a title, relations, the country near by. */
export interface Weighed {
  readonly candidate: Candidate;
  readonly weight: number;
}

/**
 * Who a name could mean, best first, with shares that add up to 1: by the kind of name, dominance, the full name
 * elsewhere, prominence on the date, and the weight that the deciding rule found. One entry an entity, its best.
 */
export function toShares(state: LinkState, at: number, weighed: readonly Weighed[]): Why['alternatives'] {
  const odds = new Map<string, number>();
  for (const { candidate, weight } of weighed) {
    const { key } = candidate.known;
    odds.set(key, Math.max(odds.get(key) ?? 0, Math.exp(weight + plausibility(state, at, candidate))));
  }
  const total = [...odds.values()].reduce((sum, one) => sum + one, 0);
  return [...odds]
    .map(([entity, one]) => ({ entity, score: Math.round((1000 * one) / total) / 1000 }))
    .sort((a, b) => b.score - a.score);
}

/** The others among the shares of a name: what a mention tells as its alternatives. */
export function otherShares(
  state: LinkState,
  at: number,
  weighed: readonly Weighed[],
  chosen: Candidate,
): Why['alternatives'] {
  if (weighed.every(({ candidate }) => candidate.known.key === chosen.known.key)) return [];
  return toShares(state, at, weighed).filter(({ entity }) => entity !== chosen.known.key);
}

/** The same weight for all: what a rule without weights found. */
export function weighAlike(candidates: readonly Candidate[]): readonly Weighed[] {
  return candidates.map((candidate) => ({ candidate, weight: 0 }));
}

function plausibility(state: LinkState, at: number, candidate: Candidate): number {
  const { known, kind, flags } = candidate;
  const isNamesake = isNamesakeNearer(state, candidate, at);
  let weight = KIND_WEIGHTS[kind] + RANK_WEIGHT * state.rank(known);
  if ((flags & FORM_FLAGS.dominant) !== 0) weight += DOMINANT_WEIGHT;
  if ((flags & FORM_FLAGS.context) !== 0) weight += CONTEXT_WEIGHT;
  if (isNamesake) weight += NAMESAKE_WEIGHT;
  else if (state.named.has(known.key)) weight += NAMED_WEIGHT;
  return state.isKnown(known) ? weight : weight + UNKNOWN_WEIGHT;
}
