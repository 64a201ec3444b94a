import { FORM_FLAGS } from '#lib/match/name-index.ts';
import type { EntityKey } from '#lib/pack/schema.ts';
import { guardLeft } from './left-guard.ts';
import { type LinkState, notePlace } from './link-state.ts';
import type { Evidence, Rejection, RuleId, Why } from './mention.ts';
import type { OfficePhrase } from './office-phrases.ts';
import { everHeld, holdsOn, isLeading } from './offices.ts';
import { isSpaceAfter } from './scope-words.ts';
import type { Candidate, Sighting } from './sighting.ts';
import { Neighbourhoods } from './support.ts';

/** A bare surname links by context from this weight on; one of a country's mentions alone weighs 1, a relation 2. */
const MIN_WEIGHT = 1;
/** Where several bearers are known, the best must lead the next by this much. */
const MIN_MARGIN = 1;

/** Rounds of context: what the first links may support in the second. */
const MAX_ROUNDS = 2;

interface Choice {
  readonly candidate: Candidate;
  readonly rule: RuleId;
  readonly evidence: readonly Evidence[];
  readonly alternatives?: Why['alternatives'];
}

type Outcome = Choice | Rejection['reason'] | null;

/**
 * Second pass: surnames and other names that need more than themselves. Titles, full names elsewhere and dominance
 * first, since what they link supports the rest; then relations and countries near by, twice, as each link supports more.
 */
export function linkSurnames(state: LinkState, pending: readonly Sighting[]): void {
  const guarded = pending.filter((sighting) => passesLeft(state, sighting));
  let open = settle(state, guarded, (sighting) => byTitle(state, sighting));
  open = settle(state, open, (sighting) => byAntecedent(state, sighting));
  const near = new Neighbourhoods(state);
  open = settle(state, open, (sighting) => byDominance(state, near, sighting));
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const now = new Neighbourhoods(state);
    open = settle(state, open, (sighting) => byAntecedent(state, sighting) ?? bySupport(state, now, sighting));
  }
  for (const sighting of open) state.reject(sighting, reasonFor(sighting));
}

function reasonFor({ candidates }: Sighting): Rejection['reason'] {
  return candidates.some(({ kind }) => kind !== 'surname') ? 'needs-context' : 'no-antecedent';
}

/** Another bearer in the same text is noted, so that later surnames are read with care. */
function passesLeft(state: LinkState, sighting: Sighting): boolean {
  const isSurname = sighting.candidates.some(({ kind }) => kind === 'surname' || kind === 'initials');
  const verdict = isSurname ? guardLeft(state, sighting) : 'clear';
  if (verdict === 'clear') return true;
  for (const { known } of sighting.candidates) notePlace(state.namesakes, known.key, sighting.first);
  state.reject(sighting, verdict === 'foreign-initial' ? 'foreign-initial' : 'left-guard');
  return false;
}

/** Links what `decide` can decide, and gives the rest. */
function settle(state: LinkState, open: readonly Sighting[], decide: (sighting: Sighting) => Outcome): Sighting[] {
  return open.filter((sighting) => {
    if (!state.isFree(sighting.first, sighting.last)) return false;
    const outcome = decide(sighting);
    if (outcome === null) return true;
    if (typeof outcome === 'string') state.reject(sighting, outcome);
    else accept(state, sighting, outcome);
    return false;
  });
}

function accept(state: LinkState, { start, end, first, last }: Sighting, choice: Choice): void {
  const { candidate, rule, evidence, alternatives = [] } = choice;
  const kind = candidate.kind === 'blocker' ? 'full' : candidate.kind;
  state.link({ start, end, first, last, known: candidate.known, kind, rule, evidence, alternatives });
  notePlace(state.named, candidate.known.key, first);
}

/** "President Tokayev", "Fransa Cumhurbaşkanı Macron": someone who held that office, best on the date. */
function byTitle(state: LinkState, { first, candidates }: Sighting): Outcome {
  const phrase = isSpaceAfter(state.words, first - 1) ? state.phrases.get(first - 1) : undefined;
  if (!phrase) return null;
  const of = phrase.countries.map(({ qid }) => qid);
  const held = candidates.filter(({ known }) => everHeld(state.knowledge, known, phrase.titles, of));
  if (held.length === 0) return phrase.countries.length > 0 && !candidates.some(isNamed(state)) ? 'left-guard' : null;
  const candidate =
    onlyOne(held) ??
    onlyOne(held.filter((one) => holdsTitle(state, one, phrase))) ??
    onlyOne(held.filter(isNamed(state)));
  if (!candidate) return 'ambiguous';
  return {
    candidate,
    rule: 'surname-after-title',
    evidence: titleEvidence(state, phrase),
    alternatives: others(held, candidate),
  };
}

function holdsTitle(state: LinkState, { known }: Candidate, phrase: OfficePhrase): boolean {
  return holdsOn(state.knowledge, known, state.when, (office) =>
    phrase.countries.length > 0 ? phrase.countries.some(({ qid }) => qid === office.of) : isLeading(office),
  );
}

function titleEvidence({ words }: LinkState, phrase: OfficePhrase): readonly Evidence[] {
  const text = words.text.slice(words.starts[phrase.first], words.ends[phrase.last]);
  const countries = phrase.countries.slice(0, 1).map(({ qid }): Evidence => ({ kind: 'country', entity: qid }));
  return [{ kind: 'title', text }, ...countries];
}

function isNamed(state: LinkState): (candidate: Candidate) => boolean {
  return ({ known }) => state.named.has(known.key);
}

/** The full name stands elsewhere in the scope or its context, and no other bearer stands between. */
function byAntecedent(state: LinkState, { first, candidates }: Sighting): Outcome {
  const named = candidates.filter(
    (candidate) => isNamed(state)(candidate) && !isNamesakeNearer(state, candidate.known.key, first),
  );
  const candidate =
    onlyOne(named) ?? onlyOne(named.filter((one) => holdsOn(state.knowledge, one.known, state.when, isLeading)));
  if (!candidate) return named.length > 1 ? 'ambiguous' : null;
  const text = antecedentText(state, candidate.known.key);
  return {
    candidate,
    rule: 'surname-after-full-name',
    evidence: [{ kind: 'antecedent', entity: candidate.known.key, ...(text === '' ? {} : { text }) }],
    alternatives: others(named, candidate),
  };
}

function antecedentText(state: LinkState, key: EntityKey): string {
  const place = state.named.get(key)?.[0] ?? -1;
  const linked = place >= 0 ? state.on(place) : null;
  return linked ? state.words.text.slice(linked.start, linked.end) : '';
}

/** Whether the last bearer met before a surname (or, where there is none, the first one after it) is another one. */
function isNamesakeNearer(state: LinkState, key: EntityKey, at: number): boolean {
  const namesakes = state.namesakes.get(key) ?? [];
  if (namesakes.length === 0) return false;
  const named = state.named.get(key) ?? [];
  const lastBefore = (places: readonly number[]): number => Math.max(-2, ...places.filter((place) => place < at));
  const firstAfter = (places: readonly number[]): number =>
    Math.min(Number.MAX_SAFE_INTEGER, ...places.filter((place) => place > at));
  const before = lastBefore(namesakes);
  if (before > -2 || lastBefore(named) > -2) return before > lastBefore(named);
  return firstAfter(namesakes) < firstAfter(named);
}

/** A surname whose bearer in nearly all news is one person, unless kin or another walk of life is about. */
function byDominance(state: LinkState, near: Neighbourhoods, { first, candidates }: Sighting): Outcome {
  const dominant = candidates.filter(({ flags }) => (flags & FORM_FLAGS.dominant) !== 0);
  const candidate = onlyOne(dominant);
  if (!candidate || isNamesakeNearer(state, candidate.known.key, first)) return null;
  if (near.isOtherWalk(first)) return null;
  return { candidate, rule: 'dominant-surname', evidence: [{ kind: 'dominant', entity: candidate.known.key }] };
}

/** The bearer whom relations, peers or the country near by speak for, by a margin. */
function bySupport(state: LinkState, near: Neighbourhoods, { first, candidates }: Sighting): Outcome {
  if (near.isOtherWalk(first)) return null;
  const scored = candidates
    .filter(({ known }) => !isNamesakeNearer(state, known.key, first))
    .map((candidate) => ({ candidate, ...near.supportFor(first, candidate.known) }))
    .filter(({ weight }) => weight >= MIN_WEIGHT)
    .map((one) => ({ ...one, weight: one.weight + officeBonus(state, one.candidate) }))
    .sort((a, b) => b.weight - a.weight);
  const [best, second] = scored;
  if (!best) return null;
  if (second && second.candidate.known.key !== best.candidate.known.key && best.weight - second.weight < MIN_MARGIN)
    return null;
  if (!isStrong(state, best)) return null;
  const total = scored.reduce((sum, { weight }) => sum + weight, 0);
  const alternatives = scored
    .slice(1)
    .map(({ candidate, weight }) => ({ entity: candidate.known.key, score: weight / total }));
  return { candidate: best.candidate, rule: 'surname-in-context', evidence: best.evidence, alternatives };
}

function officeBonus({ knowledge, when }: LinkState, { known }: Candidate): number {
  return holdsOn(knowledge, known, when, isLeading) ? 1 : 0;
}

/** The country alone is enough only for who leads it on the date. */
function isStrong(state: LinkState, { candidate, weight }: { candidate: Candidate; weight: number }): boolean {
  return candidate.kind !== 'surname' || weight > MIN_WEIGHT || officeBonus(state, candidate) > 0;
}

function onlyOne(candidates: readonly Candidate[]): Candidate | null {
  const keys = new Set(candidates.map(({ known }) => known.key));
  return keys.size === 1 ? (candidates[0] ?? null) : null;
}

function others(candidates: readonly Candidate[], chosen: Candidate): Why['alternatives'] {
  const keys = new Set(candidates.map(({ known }) => known.key).filter((key) => key !== chosen.known.key));
  return [...keys].map((entity) => ({ entity, score: 1 / (candidates.length + 1) }));
}
