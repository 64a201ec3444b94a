import { isGivenNameHere } from './given-names.ts';
import { GIVEN_NAMES } from './guards.ts';
import type { Candidate } from './knowledge.ts';
import { FIRST_RANK, type LinkState } from './link-state.ts';
import { isNamesakeNearer } from './namesake-nearer.ts';
import { leadOneCountry } from './offices.ts';
import { phraseFrom } from './phrase-set.ts';
import { otherShares, type Weighed, weighAlike } from './plausible.ts';
import { isHyphenAfter } from './scope-words.ts';
import { isSentenceStart } from './sentence.ts';
import type { Sighting } from './sighting.ts';
import type { Neighbourhoods, Support } from './support.ts';
import { type ANTECEDENT_RULES, type Outcome, onlyOne } from './surname-rules.ts';
import { isOfOneOfMany } from './unknown-names.ts';

/** A bare surname links by context from this weight on; one of a country's mentions alone weighs 1, a relation 2. */
const MIN_WEIGHT = 1;
/** Where several bearers are known, the best must lead the next by this much. */
const MIN_MARGIN = 1;

/** Surnames up to this long that several bear never link by what stands near. */
const MAX_SHORT_UNITS = 2;

/** The bearer whom relations, peers or the country near by speak for, by a margin. */
export function bySupport(state: LinkState, near: Neighbourhoods, sighting: Sighting): Outcome {
  const { first, last } = sighting;
  if (near.isOtherWalk(first) || isGivenNameHere(state, last) || isOfOneOfMany(state, sighting)) return null;
  if (isGivenNameOfNamed(state, sighting)) return null;
  const candidates =
    isSharedAndShort(sighting) || isMaybeWord(state, sighting)
      ? sighting.candidates.filter(({ kind }) => kind !== 'surname')
      : sighting.candidates;
  const scored = candidates
    .filter((one) => one.kind !== 'headed' && state.isKnown(one.known) && !isNamesakeNearer(state, one, first))
    .map((candidate) => ({ candidate, ...near.supportFor(first, candidate.known) }))
    .filter(({ weight }) => weight >= MIN_WEIGHT)
    .map((one) => ({ ...one, weight: one.weight + officeBonus(state, one.candidate) }))
    .sort((a, b) => b.weight - a.weight);
  const best = pickBest(state, scored);
  if (!best || !isStrong(state, best)) return null;
  return {
    candidate: best.candidate,
    rule: CONTEXT_RULES[best.candidate.kind] ?? 'surname-in-context',
    evidence: best.evidence,
    alternatives: otherShares(state, first, weighAll(near, sighting), best.candidate),
  };
}

/** "Mojtaba Khamenei, Ali's son", where Ali Khamenei is named: a common given name of somebody in the text. */
function isGivenNameOfNamed({ words, linked, knowledge }: LinkState, { first, last }: Sighting): boolean {
  if (first !== last || phraseFrom(GIVEN_NAMES, words, first) === 0) return false;
  const hash = words.hashes[first] as number;
  return linked.some(({ known, first: at, last: to }) => at < to && knowledge.isGivenName(known, hash));
}

/** Everyone whom a name could mean, with what stands near where there are several. */
export function weighAll(near: Neighbourhoods, { first, candidates }: Sighting): readonly Weighed[] {
  if (candidates.length === 1) return weighAlike(candidates);
  return candidates.map((candidate) => ({ candidate, weight: near.supportFor(first, candidate.known).weight }));
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

/** Romanian "Si-a spus": so short a surname at the beginning of a sentence or before a hyphen may be any word. */
function isMaybeWord({ words }: LinkState, { first, last, start, end }: Sighting): boolean {
  return end - start <= MAX_SHORT_UNITS && (isHyphenAfter(words, last) || isSentenceStart(words, first));
}

const CONTEXT_RULES: typeof ANTECEDENT_RULES = {
  acronym: 'acronym',
  phrase: 'phrase',
  full: 'full-name',
  initials: 'initials',
};

function officeBonus(state: LinkState, { known }: Candidate): number {
  return state.leads(known) ? 1 : 0;
}

/** The country alone is enough only for who leads it on the date; a phrase without its neighbour asks for a relation. */
function isStrong(state: LinkState, { candidate, weight }: { candidate: Candidate; weight: number }): boolean {
  if (candidate.kind === 'phrase') return weight > MIN_WEIGHT;
  return candidate.kind !== 'surname' || weight > MIN_WEIGHT || officeBonus(state, candidate) > 0;
}
