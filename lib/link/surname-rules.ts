import { FORM_FLAGS } from '#lib/match/name-index.ts';
import type { EntityKey } from '#lib/pack/schema.ts';
import { isAnothersGivenName, isBeforeUnknownName, isGivenNameHere } from './given-names.ts';
import { BODIES_BEFORE_TITLE, FILLERS, FORMER } from './guards.ts';
import type { Candidate, HeldOffice } from './knowledge.ts';
import { FIRST_RANK, type LinkState } from './link-state.ts';
import type { Evidence, Rejection, RuleId, Why } from './mention.ts';
import { isNamesakeNearer } from './namesake-nearer.ts';
import { isDeclined, type OfficePhrase } from './office-phrases.ts';
import { everHeaded, everHeld, isLeading, leftOffice } from './offices.ts';
import { phraseFrom, phraseTo } from './phrase-set.ts';
import { NOWHERE } from './places.ts';
import { otherShares, type Weighed, weighAlike } from './plausible.ts';
import { isCapitalised, isSpaceAfter, wordText } from './scope-words.ts';
import { isSentenceStart } from './sentence.ts';
import type { Sighting } from './sighting.ts';
import type { Neighbourhoods } from './support.ts';

/** What a rule decided for: the entity and why. */
export interface Choice {
  readonly candidate: Candidate;
  readonly rule: RuleId;
  readonly evidence: readonly Evidence[];
  readonly alternatives?: Why['alternatives'];
}

/** A choice, the reason why no rule shall choose, or null where this rule says nothing. */
export type Outcome = Choice | Rejection['reason'] | null;

/** "President Tokayev", "Fransa Cumhurbaşkanı Macron": someone who held that office, best on the date. */
export function byTitle(state: LinkState, { first, last, candidates }: Sighting): Outcome {
  const phrase = isSpaceAfter(state.words, first - 1) ? state.phrases.get(first - 1) : undefined;
  if (!phrase || isDeclined(state.words, phrase) || isGivenNameHere(state, last)) return null;
  if (phraseTo(BODIES_BEFORE_TITLE, state.words, phrase.first - 1) > 0) return 'left-guard';
  const of = ownersOf(phrase);
  const held = candidates.filter((one) => bore(state, one.known, phrase) && !isOfAnotherTime(state, phrase, one));
  if (held.length === 0) return of.length > 0 && !candidates.some(isNamed(state)) ? 'left-guard' : null;
  const candidate =
    onlyOne(held) ??
    onlyOne(held.filter(fitsDate(state, phrase))) ??
    onlyOne(held.filter(fitsDate(state, phrase)).filter(({ known }) => state.rank(known) === FIRST_RANK)) ??
    onlyOne(held.filter(isNamed(state)));
  if (!candidate) return 'ambiguous';
  return {
    candidate,
    rule: 'surname-after-title',
    evidence: titleEvidence(state, phrase),
    alternatives: otherShares(state, first, held.map(weighTitle(state, phrase)), candidate),
  };
}

/** Days after which a bare title and surname may be anybody's who presides over something now ("presidente Pacheco"). */
const GONE_DAYS = 3652;

/** Days before an office from which its holder to be is not called by it. */
const EARLY_DAYS = 366;

/**
 * Whether a person led long ago, where the title says no country, or will only lead later ("President Marcos" of 1975),
 * and no full name stands in the text.
 */
function isOfAnotherTime(state: LinkState, phrase: OfficePhrase, { known, flags }: Candidate): boolean {
  const { knowledge, named, when } = state;
  if (named.has(known.key) || state.leads(known)) return false;
  const begun = ({ title, of }: HeldOffice) => knowledge.heldBy(known, title, of, when.latest + EARLY_DAYS);
  if (!state.isKnown(known) && !knowledge.offices(known).some(begun)) return true;
  if (ownersOf(phrase).length > 0 || (flags & FORM_FLAGS.dominant) !== 0) return false;
  return leftOffice(knowledge, known) < when.earliest - GONE_DAYS;
}

/** Who holds the title on the date is likelier meant than who held it once. */
function weighTitle(state: LinkState, phrase: OfficePhrase): (candidate: Candidate) => Weighed {
  const fits = fitsDate(state, phrase);
  return (candidate) => ({ candidate, weight: fits(candidate) ? 2 : 0 });
}

/** "the Biden administration": of the bearers the one who ever led the United States, whose press says so of nobody else. */
export function byAdministration({ words, knowledge }: LinkState, { last, candidates }: Sighting): Outcome {
  if (!isSpaceAfter(words, last) || wordText(words, last + 1).toLowerCase() !== 'administration') return null;
  const isPresident = ({ known }: Candidate): boolean =>
    knowledge.offices(known).some((office) => office.of === UNITED_STATES && isLeading(office));
  const candidate = onlyOne(candidates.filter(isPresident));
  const evidence = [{ kind: 'title', text: wordText(words, last + 1) }] as const;
  return candidate && { candidate, rule: 'surname-after-title', evidence };
}

const UNITED_STATES = 'Q30';

/** Whether a person ever held what the title names; "chief" beside an organisation is whatever its head is called. */
function bore({ knowledge }: LinkState, known: Candidate['known'], phrase: OfficePhrase): boolean {
  const isChief = phrase.bodies.length > 0 && phrase.titles.some(({ group }) => group === 'leader');
  if (isChief && everHeaded(knowledge, known, phrase.bodies)) return true;
  return everHeld(knowledge, known, phrase.titles, ownersOf(phrase));
}

/** Countries, or the body, that the title is an office of. */
function ownersOf({ countries, bodies }: OfficePhrase): readonly EntityKey[] {
  return countries.length > 0 ? countries.map(({ qid }) => qid) : bodies;
}

/** Holds the title on the date, or, behind "former", does not. */
function fitsDate(state: LinkState, phrase: OfficePhrase): (candidate: Candidate) => boolean {
  const isFormer = phrase.former || phraseTo(FORMER, state.words, phrase.first - 1) > 0;
  const owners = ownersOf(phrase);
  return ({ known }) => {
    const holds = state.holds(known, (office) => (owners.length > 0 ? owners.includes(office.of) : isLeading(office)));
    return holds !== isFormer;
  };
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
export function byAntecedent(state: LinkState, sighting: Sighting): Outcome {
  const { first, last } = sighting;
  if (isAnothersGivenName(state, first, last) || isOfLongerName(state, sighting)) return 'left-guard';
  const named = sighting.candidates
    .filter(isNamed(state))
    .filter((one) => !isNamesakeNearer(state, one, first) && !isWordAgain(state, sighting, one));
  if (named.length === 0) return byOtherBearer(state, sighting);
  const leading = named.filter(({ known }) => state.leads(known));
  const candidate =
    onlyOne(named) ?? onlyOne(leading) ?? onlyOne(nearestNamed(state, leading.length > 0 ? leading : named, first));
  if (!candidate) return 'ambiguous';
  const text = antecedentText(state, candidate.known.key);
  return {
    candidate,
    rule: ANTECEDENT_RULES[candidate.kind] ?? 'surname-after-full-name',
    evidence: [{ kind: 'antecedent', entity: candidate.known.key, ...(text === '' ? {} : { text }) }],
    alternatives: otherShares(state, first, weighAlike(sighting.candidates), candidate),
  };
}

/** Languages that put a preposition or a verb between a name and the next word in capitals. */
const APART = /^(?:en|es|fr|it|pt)\b/;

/** "Costa Concordia", "Rowley Regis": the surname goes on in a word in capitals of which nothing is known. */
function isOfLongerName(state: LinkState, { first, last, candidates }: Sighting): boolean {
  const { words, lang } = state;
  if (first !== last || last + 1 >= words.count || !isCapitalised(words, last + 1)) return false;
  if (!APART.test(lang ?? '') || candidates.some((one) => one.kind !== 'surname' || isDominant(one))) return false;
  return isBeforeUnknownName(state, last) && phraseFrom(FILLERS, words, last + 1) === 0;
}

/** The bearer met last is one whom a pack knows, but not by the surname alone: "Kemel Tokayev … Tokayev wrote". */
function byOtherBearer(state: LinkState, { first, candidates }: Sighting): Outcome {
  for (const candidate of candidates) {
    if (candidate.kind !== 'surname' || !isNamesakeNearer(state, candidate, first)) continue;
    const known = state.bearers.get(state.namesakes.lastBefore(candidate.known.key, first));
    if (!known) continue;
    const evidence: readonly Evidence[] = [{ kind: 'antecedent', entity: known.key }];
    const bearer = { ...candidate, known, flags: 0 };
    const alternatives = otherShares(state, first, weighAlike([...candidates, bearer]), bearer);
    return { candidate: bearer, rule: 'surname-after-full-name', evidence, alternatives };
  }
  return null;
}

export const ANTECEDENT_RULES: Partial<Readonly<Record<Candidate['kind'], RuleId>>> = {
  headed: 'head-noun',
  acronym: 'acronym',
  phrase: 'phrase',
  full: 'full-name',
  initials: 'initials',
};

/** A headed base that begins a sentence may be the mere word, and one before its head noun is. */
function isWordAgain(state: LinkState, { first }: Sighting, { known, kind }: Candidate): boolean {
  if (kind !== 'headed') return false;
  return (
    state.named.lastBefore(known.key, first) === NOWHERE ||
    isSentenceStart(state.words, first) ||
    isInsideName(state, first)
  );
}

/** "New Golden", "Golden Hour": the word is part of another name. */
function isInsideName({ words }: LinkState, at: number): boolean {
  const isBefore = isSpaceAfter(words, at - 1) && isCapitalised(words, at - 1);
  return isBefore || (isSpaceAfter(words, at) && isCapitalised(words, at + 1));
}

/** Of several bearers named in full, those named last before a word. */
function nearestNamed({ named }: LinkState, candidates: readonly Candidate[], at: number): readonly Candidate[] {
  const places = candidates.map(({ known }) => named.lastBefore(known.key, at));
  const nearest = Math.max(...places);
  return nearest < 0 ? [] : candidates.filter((_, i) => places[i] === nearest);
}

function antecedentText(state: LinkState, key: EntityKey): string {
  const place = state.named.first(key);
  const linked = place >= 0 ? state.on(place) : null;
  return linked ? state.words.text.slice(linked.start, linked.end) : '';
}

/** A surname whose bearer in nearly all news is one person, unless kin or another walk of life is about. */
export function byDominance(state: LinkState, near: Neighbourhoods, { first, candidates }: Sighting): Outcome {
  const candidate = onlyOne(candidates.filter(isDominant));
  if (!candidate || isNamesakeNearer(state, candidate, first) || near.isOtherWalk(first)) return null;
  return {
    candidate,
    rule: 'dominant-surname',
    evidence: [{ kind: 'dominant', entity: candidate.known.key }],
    alternatives: otherShares(state, first, weighAlike(candidates), candidate),
  };
}

function isDominant({ flags }: Candidate): boolean {
  return (flags & FORM_FLAGS.dominant) !== 0;
}

/** The candidate, when all are one entity. */
export function onlyOne(candidates: readonly Candidate[]): Candidate | null {
  const [first] = candidates;
  return first && candidates.every(({ known }) => known.key === first.known.key) ? first : null;
}
