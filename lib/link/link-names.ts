import { FORM_FLAGS } from '#lib/match/name-index.ts';
import { gate, type RejectionReason } from './gates.ts';
import { isBeforeUnknownName } from './given-names.ts';
import { FILLERS, GIVEN_NAMES } from './guards.ts';
import type { Candidate, Known } from './knowledge.ts';
import { guardLeft } from './left-guard.ts';
import type { Linked, LinkState } from './link-state.ts';
import type { MentionKind, RuleId } from './mention.ts';
import { findNearWord } from './near-words.ts';
import { leftOffice } from './offices.ts';
import { phraseFrom } from './phrase-set.ts';
import { isCapitalised, isSpaceAfter, wordText } from './scope-words.ts';
import { findInside, type Sighting } from './sighting.ts';
import { onlyOne } from './surname-rules.ts';

/** How a name that needs nothing else links: its rule by form kind. Surnames wait for the second pass. */
const RULES: Partial<Readonly<Record<Candidate['kind'], { readonly kind: MentionKind; readonly rule: RuleId }>>> = {
  full: { kind: 'full', rule: 'full-name' },
  initials: { kind: 'initials', rule: 'initials' },
  patronymic: { kind: 'patronymic', rule: 'patronymic' },
  acronym: { kind: 'acronym', rule: 'acronym' },
  phrase: { kind: 'phrase', rule: 'phrase' },
  headed: { kind: 'headed', rule: 'head-noun' },
};

/**
 * First pass: links every name that means one entity by itself, and gives the sightings that need more: surnames, names
 * with the flag `context`, and full names that several entities share.
 */
export function linkNames(state: LinkState, sightings: readonly Sighting[]): Sighting[] {
  const pending: Sighting[] = [];
  for (const sighting of sightings) see(state, sighting);
  tryAll(state, sightings, pending);
  return pending;
}

function see(state: LinkState, { first, last, candidates }: Sighting): void {
  if (candidates.some(isPerson)) state.seePerson(first, last);
  else if (candidates.every(isBase)) state.seeBase(first, last);
  else state.see(first, last);
}

function isPerson({ known }: Candidate): boolean {
  return known.type === 'person';
}

function isBase({ kind }: Candidate): boolean {
  return kind === 'headed';
}

/** One index gives the longest name only; what another index knows inside of it waits with it. */
function tryAll(state: LinkState, sightings: readonly Sighting[], pending: Sighting[]): void {
  let waitingTo = 0;
  for (const sighting of sightings) {
    if (sighting.end <= waitingTo) continue;
    const before = pending.length;
    tryName(state, sighting, pending);
    if (pending.length > before && sighting.last > sighting.first) waitingTo = pending.at(-1)?.end ?? 0;
  }
}

/** A headed name may have been introduced with its head noun before, a phrase stand beside something related: they wait. */
function tryName(state: LinkState, sighting: Sighting, pending: Sighting[]): void {
  if (!state.isFree(sighting.first, sighting.last)) return;
  const { passed, waiting, reason } = passGates(state, sighting);
  if (passed.length === 0) {
    if (waiting.length > 0) pending.push({ ...sighting, candidates: waiting });
    else refuse(state, sighting, reason, pending);
    return;
  }
  const direct = preferHeaded(passed.filter(needsNothing));
  const only = onlyOne(direct);
  if (only && !isLikelyAnother(state, sighting, only)) tryDirect(state, sighting, only);
  else pending.push({ ...sighting, candidates: direct.length > 0 ? direct : passed });
}

function needsNothing({ kind, flags }: Candidate): boolean {
  return kind !== 'surname' && (flags & FORM_FLAGS.context) === 0;
}

/** Days after which the news speaks of a former leader with words that say so. */
const GONE_DAYS = 3652;

/** States whose leaders bore a family name from which it is one of thousands more. */
const MANY_STATES = 3;

/** "Miguel Ángel Rodríguez": who left office long ago shares a name made of common parts with sportsmen and officials. */
function isLikelyAnother(state: LinkState, sighting: Sighting, { kind, known }: Candidate): boolean {
  if (kind !== 'full' || known.type !== 'person' || sighting.first === sighting.last) return false;
  const bearers = surnamesAtEnd(state, sighting).flatMap((other) => state.knowledge.offices(other.known));
  return (
    new Set(bearers.map(({ of }) => of)).size >= MANY_STATES &&
    leftOffice(state.knowledge, known) < state.when.earliest - GONE_DAYS
  );
}

/** "the ports of Aktau and Kuryk": beside its head noun a name is the project, not the town that it is called after. */
function preferHeaded(candidates: readonly Candidate[]): readonly Candidate[] {
  if (candidates.length < 2) return candidates;
  const headed = candidates.filter(({ kind }) => kind === 'headed');
  return headed.length > 0 ? headed : candidates;
}

function tryDirect(state: LinkState, sighting: Sighting, candidate: Candidate): void {
  const isOneWord = isOneWordPerson(sighting, candidate);
  const isRisky = isOneWord && (guardLeft(state, sighting) !== 'clear' || isPartOfOther(state, sighting));
  if (isRisky) state.reject(sighting, 'left-guard');
  else linkDirect(state, sighting, candidate);
}

/** "Sir Francis Bacon"; in title case too, where no title stands before the common given name: "journalist Francis Fukuyama". */
function isPartOfOther(state: LinkState, { first, last }: Sighting): boolean {
  const { words } = state;
  if (isBeforeUnknownName(state, last)) return true;
  if (state.phrases.has(first - 1) || phraseFrom(GIVEN_NAMES, words, first) === 0) return false;
  const isOpen = isSpaceAfter(words, last) && isCapitalised(words, last + 1) && !state.isSeen(last + 1);
  return isOpen && phraseFrom(FILLERS, words, last + 1) === 0;
}

interface Gated {
  readonly passed: readonly Candidate[];
  /** Candidates that only lack words beside them. */
  readonly waiting: readonly Candidate[];
  readonly reason: RejectionReason;
}

function passGates(state: LinkState, sighting: Sighting): Gated {
  const passed: Candidate[] = [];
  const waiting: Candidate[] = [];
  let reason: RejectionReason = 'needs-context';
  for (const candidate of sighting.candidates) {
    const refusal = gate(state, sighting, candidate);
    if (refusal === null) passed.push(candidate);
    else if (refusal === 'needs-context') waiting.push(candidate);
    else reason = refusal;
  }
  const isBlocked = sighting.candidates.some(({ kind }) => kind === 'blocker');
  return isBlocked && !passed.some(({ kind }) => kind === 'full')
    ? { passed: [], waiting: [], reason: 'blocker' }
    : { passed, waiting, reason };
}

function isOneWordPerson({ first, last }: Sighting, { known }: Candidate): boolean {
  return first === last && known.type === 'person';
}

/** A name inside a building's, or another bearer's, hides the shorter ones in it; else they may try. */
function refuse(state: LinkState, sighting: Sighting, reason: RejectionReason, pending: Sighting[]): void {
  state.reject(sighting, reason);
  if (reason === 'container') state.block(sighting.first, sighting.last);
  else if (reason === 'left-guard' || (reason === 'blocker' && isBearer(state, sighting))) blockBearer(state, sighting);
  else if (reason === 'blocker') state.block(sighting.first, sighting.last);
  else for (const inside of findInside(state.knowledge, state.words, sighting)) tryName(state, inside, pending);
}

const JUNIOR = /^(?:jr|sr|junior|senior|младш\p{L}*|старш\p{L}*)$/iu;

/** "Melania Trump", "Donald Trump Jr" bear the surname; "Trump Tower" and trump cards are things. */
function isBearer(state: LinkState, sighting: Sighting): boolean {
  if (JUNIOR.test(wordText(state.words, sighting.last))) return true;
  return findInside(state.knowledge, state.words, sighting).some(({ last }) => last === sighting.last);
}

function blockBearer(state: LinkState, { first, last, candidates }: Sighting): void {
  state.block(first, last);
  for (const { known } of candidates) state.namesakes.note(known.key, first);
}

function linkDirect(state: LinkState, sighting: Sighting, candidate: Candidate): void {
  const { known } = candidate;
  const how = RULES[candidate.kind] ?? { kind: 'full', rule: 'full-name' };
  const { start, end, first, last } = sighting;
  const linked: Linked = {
    start,
    end,
    first,
    last,
    known,
    ...how,
    evidence: evidenceOf(state, sighting),
    alternatives: [],
  };
  const near = candidate.kind === 'phrase' ? findNearWord(state.words, sighting, candidate) : -1;
  if (near >= 0) {
    state.link({
      ...linked,
      rule: 'phrase-with-neighbour',
      evidence: [...linked.evidence, { kind: 'neighbour', text: wordText(state.words, near) }],
    });
  } else state.link(linked);
  state.named.note(known.key, first);
  if (known.type === 'person' && first < last) noteOtherBearers(state, sighting, known);
}

/** "Kemel Tokayev" bears the surname by which the press calls somebody else: for that person he is a namesake. */
function noteOtherBearers(state: LinkState, sighting: Sighting, known: Known): void {
  const surnames = surnamesAtEnd(state, sighting);
  if (surnames.some((other) => other.known.key === known.key)) return;
  for (const other of surnames) {
    state.namesakes.note(other.known.key, sighting.first);
    state.bearers.set(sighting.first, known);
  }
}

/** Surnames with which a full name ends; each name as written is looked into once. */
function surnamesAtEnd({ knowledge, words, surnames }: LinkState, sighting: Sighting): readonly Candidate[] {
  const text = words.text.slice(sighting.start, sighting.end);
  const seen = surnames.get(text);
  if (seen) return seen;
  const inside = findInside(knowledge, words, sighting).filter(({ last }) => last === sighting.last);
  const found = inside.flatMap(({ candidates }) => candidates.filter(({ kind }) => kind === 'surname'));
  surnames.set(text, found);
  return found;
}

function evidenceOf({ words }: LinkState, { start, end }: Sighting): Linked['evidence'] {
  return [{ kind: 'name', text: words.text.slice(start, end) }];
}
