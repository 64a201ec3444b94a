import { FORM_FLAGS } from '#lib/match/name-index.ts';
import { bearersByGrammar } from './bearer-form.ts';
import { bySupport, weighAll } from './best-supported.ts';
import { bearersOfGiven, guardLeft } from './left-guard.ts';
import type { LinkState } from './link-state.ts';
import type { Rejection } from './mention.ts';
import { findMiddleName } from './middle-name.ts';
import { byNeighbour, byStory } from './neighbour-rules.ts';
import { findOtherSpelling } from './other-spelling.ts';
import { toShares } from './plausible.ts';
import type { Sighting } from './sighting.ts';
import { Neighbourhoods } from './support.ts';
import { byAdministration, byAntecedent, byDominance, byTitle, type Choice, type Outcome } from './surname-rules.ts';

/** Rounds of context: what the first links may support in the second. */
const MAX_ROUNDS = 2;

/**
 * Second pass: surnames and other names that need more than themselves, by titles, full names elsewhere and dominance.
 * Gives what is still open for the last pass.
 */
export function linkSurnames(state: LinkState, pending: readonly Sighting[]): readonly Sighting[] {
  for (const sighting of pending) {
    const isSurname = sighting.candidates.some(({ kind }) => kind === 'surname');
    if (isSurname && sighting.first === sighting.last) state.open.set(sighting.last, sighting);
  }
  const guarded = pending.flatMap((sighting) => passLeft(state, sighting) ?? []);
  let open = settle(state, guarded, (sighting) => byTitle(state, sighting) ?? byAdministration(state, sighting));
  open = settle(state, open, (sighting) => byAntecedent(state, sighting) ?? byNeighbour(state, sighting));
  const near = new Neighbourhoods(state, open);
  return settle(state, open, (sighting) => byDominance(state, near, sighting));
}

/** Last pass, after the offices: relations and countries near by, twice, as each link supports more. */
export function linkByContext(state: LinkState, pending: readonly Sighting[]): void {
  let open = pending;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const near = new Neighbourhoods(state, open);
    open = settle(
      state,
      open,
      (sighting) => byAntecedent(state, sighting) ?? bySupport(state, near, sighting) ?? byStory(state, sighting),
    );
  }
  for (const sighting of open) if (!isBaseAlone(state, sighting)) state.reject(sighting, reasonFor(sighting));
  tellDoubtful(state);
}

/** Tells of the names that stayed open, the likeliest candidate first, now that all that speaks for one is known. */
function tellDoubtful(state: LinkState): void {
  const near = new Neighbourhoods(state, []);
  for (const { sighting, reason } of state.doubtful) {
    const { start, end, first } = sighting;
    const shares = toShares(state, first, weighAll(near, sighting));
    const candidates = shares.map(({ entity }) => entity);
    const scores = shares.length > 1 ? { scores: shares.map(({ score }) => score) } : {};
    state.rejected.push({ start, end, reason, candidates, ...scores });
  }
}

/** "Summit", the base of headed names of which the text tells nothing: an ordinary word, of which nothing is told. */
function isBaseAlone({ named }: LinkState, { candidates }: Sighting): boolean {
  return candidates.every(({ kind, known }) => kind === 'headed' && !named.has(known.key));
}

function reasonFor({ candidates }: Sighting): Rejection['reason'] {
  if (new Set(candidates.map(({ known }) => known.key)).size > 1 && candidates.every(isIdentifying)) return 'ambiguous';
  return candidates.some(({ kind }) => kind !== 'surname') ? 'needs-context' : 'no-antecedent';
}

function isIdentifying({ kind, flags }: Sighting['candidates'][number]): boolean {
  return kind !== 'surname' && kind !== 'headed' && (flags & FORM_FLAGS.context) === 0;
}

/** What the words before a surname leave of it; another bearer in the same text is noted, so that later ones are read with care. */
function passLeft(state: LinkState, sighting: Sighting): Sighting | null {
  if (!sighting.candidates.some(({ kind }) => kind === 'surname' || kind === 'initials')) return sighting;
  if (linkWithMiddleName(state, sighting)) return null;
  const verdict = guardLeft(state, sighting);
  if (verdict !== 'clear') {
    for (const { known } of sighting.candidates) state.namesakes.note(known.key, sighting.first);
    state.reject(sighting, verdict === 'foreign-initial' ? 'foreign-initial' : 'left-guard');
    return null;
  }
  const candidates = bearersByGrammar(state, { ...sighting, candidates: bearersOfGiven(state, sighting) });
  if (candidates.length > 0) return { ...sighting, candidates };
  state.reject(sighting, 'left-guard');
  return null;
}

/** Links a full name of which the packs do not know the middle name or the spelling of the given name. */
function linkWithMiddleName(state: LinkState, sighting: Sighting): boolean {
  const found = findMiddleName(state, sighting) ?? findOtherSpelling(state, sighting);
  if (!found) return false;
  const { words } = state;
  const { end, last } = sighting;
  const { known } = found.candidate;
  const start = words.starts[found.first] as number;
  const evidence = [{ kind: 'name', text: words.text.slice(start, end) }] as const;
  state.link({
    start,
    end,
    first: found.first,
    last,
    known,
    kind: 'full',
    rule: 'full-name',
    evidence,
    alternatives: [],
  });
  state.named.note(known.key, found.first);
  return true;
}

/** Links what `decide` can decide, and gives the rest. */
function settle(
  state: LinkState,
  open: readonly Sighting[],
  decide: (sighting: Sighting) => Outcome,
): readonly Sighting[] {
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
  if (!state.named.has(candidate.known.key)) state.named.note(candidate.known.key, first);
}
