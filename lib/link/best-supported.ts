import { isGivenNameHere } from './given-names.ts';
import type { Candidate } from './knowledge.ts';
import { FIRST_RANK, type LinkState } from './link-state.ts';
import { leadOneCountry } from './offices.ts';
import type { Sighting } from './sighting.ts';
import type { Neighbourhoods, Support } from './support.ts';
import { type ANTECEDENT_RULES, isNamesakeNearer, type Outcome, onlyOne } from './surname-rules.ts';

/** A bare surname links by context from this weight on; one of a country's mentions alone weighs 1, a relation 2. */
const MIN_WEIGHT = 1;
/** Where several bearers are known, the best must lead the next by this much. */
const MIN_MARGIN = 1;

/** Surnames up to this long that several bear never link by what stands near. */
const MAX_SHORT_UNITS = 2;

/** The bearer whom relations, peers or the country near by speak for, by a margin. */
export function bySupport(state: LinkState, near: Neighbourhoods, sighting: Sighting): Outcome {
  const { first, last } = sighting;
  if (near.isOtherWalk(first) || isGivenNameHere(state, last)) return null;
  const candidates = isSharedAndShort(sighting)
    ? sighting.candidates.filter(({ kind }) => kind !== 'surname')
    : sighting.candidates;
  const scored = candidates
    .filter((one) => one.kind !== 'headed' && isKnownBy(state, one.known) && !isNamesakeNearer(state, one, first))
    .map((candidate) => ({ candidate, ...near.supportFor(first, candidate.known) }))
    .filter(({ weight }) => weight >= MIN_WEIGHT)
    .map((one) => ({ ...one, weight: one.weight + officeBonus(state, one.candidate) }))
    .sort((a, b) => b.weight - a.weight);
  const best = pickBest(state, scored);
  if (!best || !isStrong(state, best)) return null;
  const total = scored.reduce((sum, { weight }) => sum + weight, 0);
  const rest = scored.filter(({ candidate }) => candidate.known.key !== best.candidate.known.key);
  return {
    candidate: best.candidate,
    rule: CONTEXT_RULES[best.candidate.kind] ?? 'surname-in-context',
    evidence: best.evidence,
    alternatives: rest.map(({ candidate, weight }) => ({ entity: candidate.known.key, score: weight / total })),
  };
}

interface Scored extends Support {
  readonly candidate: Candidate;
}

/** The candidate that leads the others by the margin; of the leaders of one country the first. */
function pickBest(state: LinkState, scored: readonly Scored[]): Scored | null {
  const [best] = scored;
  if (!best) return null;
  const near = scored.filter(({ weight }) => best.weight - weight < MIN_MARGIN);
  if (onlyOne(near.map(({ candidate }) => candidate))) return best;
  const firsts = near.filter(({ candidate }) => state.rank(candidate.known) === FIRST_RANK);
  const first = onlyOne(firsts.map(({ candidate }) => candidate)) ? firsts[0] : undefined;
  if (!first) return null;
  const isBelow = ({ candidate }: Scored) => leadOneCountry(state.knowledge, candidate.known, first.candidate.known);
  return near.every(isBelow) ? first : null;
}

/** "Li", «Ли»: so short a surname of several bearers has more whom no pack knows; it wants a title or the full name. */
function isSharedAndShort({ start, end, candidates }: Sighting): boolean {
  return end - start <= MAX_SHORT_UNITS && !onlyOne(candidates);
}

const CONTEXT_RULES: typeof ANTECEDENT_RULES = {
  acronym: 'acronym',
  phrase: 'phrase',
  full: 'full-name',
  initials: 'initials',
};

/** Whether a person had held any office by the date: before it, a bare surname is somebody else's. */
function isKnownBy({ knowledge, when }: LinkState, known: Candidate['known']): boolean {
  const offices = knowledge.offices(known);
  if (offices.length === 0) return true;
  return offices.some(({ title, of }) => knowledge.heldBy(known, title, of, when.latest));
}

function officeBonus(state: LinkState, { known }: Candidate): number {
  return state.leads(known) ? 1 : 0;
}

/** The country alone is enough only for who leads it on the date; a phrase without its neighbour asks for a relation. */
function isStrong(state: LinkState, { candidate, weight }: { candidate: Candidate; weight: number }): boolean {
  if (candidate.kind === 'phrase') return weight > MIN_WEIGHT;
  return candidate.kind !== 'surname' || weight > MIN_WEIGHT || officeBonus(state, candidate) > 0;
}
