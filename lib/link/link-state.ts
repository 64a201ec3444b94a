import type { DayRange } from '#lib/pack/edtf.ts';
import type { EntityKey } from '#lib/pack/schema.ts';
import { isEpithetOf } from './epithets.ts';
import { holderOnDate, type Verdict } from './holder-on-date.ts';
import type { Candidate, HeldOffice, Knowledge, Known } from './knowledge.ts';
import { type Evidence, type MentionKind, OPEN_REASONS, type Rejection, type RuleId, type Why } from './mention.ts';
import type { OfficePhrase } from './office-phrases.ts';
import { holdsOn, isFirst, isLeading, keysOf } from './offices.ts';
import { isAnywhere, type PhraseSet } from './phrase-set.ts';
import { Places } from './places.ts';
import type { Scope } from './scope.ts';
import { isCapitalAt, type ScopeWords } from './scope-words.ts';
import type { Sighting } from './sighting.ts';

/** A mention in the making. */
export interface Linked {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  readonly known: Known;
  readonly kind: MentionKind;
  readonly rule: RuleId;
  readonly evidence: readonly Evidence[];
  readonly alternatives: Why['alternatives'];
  readonly office?: EntityKey;
}

interface Doubtful {
  readonly sighting: Sighting;
  readonly reason: Rejection['reason'];
}

/** What one call of `annotate` has found so far. Passes add to it in turn; nothing outlives the call. */
export class LinkState {
  readonly words: ScopeWords;
  readonly knowledge: Knowledge;
  /** Days that the scope's date can mean. */
  readonly when: DayRange;
  readonly lang: string | null;
  /** No date was found: the text may be of any time before today. */
  readonly isUndated: boolean;
  readonly linked: Linked[] = [];
  readonly rejected: Rejection[] = [];
  /** Names of which it is open who is meant: they are told with shares when all that could link has linked. */
  readonly doubtful: Doubtful[] = [];
  /** Names that identify (full names, titles with names) by entity. */
  readonly named = new Places();
  /** Other bearers of an entity's surname ("Rakhat Aliev" for Ilham Aliyev). */
  readonly namesakes = new Places();
  /** Who those other bearers are, where a pack knows them, by their place. */
  readonly bearers = new Map<number, Known>();
  /** Surnames inside the full names met, by the name as written. */
  readonly surnames = new Map<string, readonly Candidate[]>();
  /** Office phrases by their last word. */
  readonly phrases = new Map<number, OfficePhrase>();
  /** Per word: number of the mention on it, BLOCKED, or 0. */
  readonly #taken: Int32Array;
  /** Per word: whether any sighting or title covers it. */
  readonly #seen: Uint8Array;

  constructor(words: ScopeWords, knowledge: Knowledge, when: DayRange, scope: Pick<Scope, 'lang' | 'dateFrom'>) {
    this.words = words;
    this.knowledge = knowledge;
    this.when = when;
    this.lang = scope.lang;
    this.isUndated = scope.dateFrom === 'today';
    this.#taken = words.taken;
    this.#seen = words.seen;
  }

  /** Surnames of one word that were open after the first pass, by word. */
  readonly open = new Map<number, Sighting>();

  readonly #ranks = new Map<EntityKey, number>();

  /** FIRST_RANK for whom the press calls a country's leader on the date, 1 for others who lead in it, 0 for all else. */
  rank(known: Known): number {
    const seen = this.#ranks.get(known.key);
    if (seen !== undefined) return seen;
    const rank = known.type === 'person' ? this.#rankOfPerson(known) : 0;
    this.#ranks.set(known.key, rank);
    return rank;
  }

  #rankOfPerson(known: Known): number {
    if (!this.holds(known, isLeading)) return 0;
    return this.holds(known, isFirst) ? FIRST_RANK : 1;
  }

  /** By an office that one person held: whether that person holds it on the date. */
  readonly #held = new Map<HeldOffice, boolean>();

  /** Whether a person holds one of the offices on the date; `isWanted` picks the offices. */
  holds(known: Known, isWanted: (office: HeldOffice) => boolean): boolean {
    return this.knowledge.offices(known).some((office) => isWanted(office) && this.#holdsOffice(known, office));
  }

  #holdsOffice(known: Known, office: HeldOffice): boolean {
    const seen = this.#held.get(office);
    if (seen !== undefined) return seen;
    const holds = holdsOn(this.knowledge, known, office, this.when);
    this.#held.set(office, holds);
    return holds;
  }

  /** Whether a person leads a state, a government or the Union on the date. */
  leads(known: Known): boolean {
    return this.rank(known) > 0;
  }

  readonly #isKnown = new Map<EntityKey, boolean>();

  /** Whether a person had held an office by the date: before it, a bare surname is somebody else's. */
  isKnown(known: Known): boolean {
    const seen = this.#isKnown.get(known.key);
    if (seen !== undefined) return seen;
    const offices = this.knowledge.offices(known);
    const heldBy = ({ title, of }: HeldOffice) => this.knowledge.heldBy(known, title, of, this.when.latest);
    const isKnown = offices.length === 0 || offices.some(heldBy);
    this.#isKnown.set(known.key, isKnown);
    return isKnown;
  }

  readonly #spokenOf = new Map<PhraseSet, boolean>();

  /** Whether a phrase of the set stands anywhere in the text. */
  speaksOf(set: PhraseSet): boolean {
    const seen = this.#spokenOf.get(set);
    if (seen !== undefined) return seen;
    const speaks = isAnywhere(set, this.words);
    this.#spokenOf.set(set, speaks);
    return speaks;
  }

  readonly #verdicts = new Map<string, Verdict>();

  /** Who holds an office of a group at a time; asked again and again for the same few. */
  holderOf(group: string, of: readonly EntityKey[], when: DayRange): Verdict {
    const question = `${group} ${of.join(' ')} ${when.earliest} ${when.latest}`;
    const seen = this.#verdicts.get(question);
    if (seen) return seen;
    const verdict = holderOnDate(this.knowledge, keysOf(group), of, when);
    this.#verdicts.set(question, verdict);
    return verdict;
  }

  isFree(first: number, last: number): boolean {
    for (let at = first; at <= last; at += 1) if (this.#taken[at] !== 0) return false;
    return true;
  }

  /** Adds a mention, unless a word of it is taken. */
  link(linked: Linked): boolean {
    if (!this.isFree(linked.first, linked.last)) return false;
    const number = this.linked.push(linked);
    for (let at = linked.first; at <= linked.last; at += 1) this.#taken[at] = number;
    this.see(linked.first, linked.last);
    return true;
  }

  /** Replaces what stands on the words, as an office phrase does the country in it. */
  replace(linked: Linked): void {
    this.clear(linked.first, linked.last);
    this.link(linked);
  }

  /** Takes away what stands on the words. */
  clear(first: number, last: number): void {
    for (let at = first; at <= last; at += 1) this.#drop(this.#taken[at] as number);
  }

  #drop(number: number): void {
    const old = this.linked[number - 1];
    if (old) this.#taken.fill(0, old.first, old.last + 1);
  }

  /** Mentions in order of the text: those that still stand on their words. */
  mentions(): readonly Linked[] {
    const kept: Linked[] = [];
    const taken = this.#taken;
    const { count } = this.words;
    for (let at = 0; at < count; at += 1) {
      const number = taken[at] as number;
      const linked = number > 0 ? this.linked[number - 1] : undefined;
      if (!linked) continue;
      kept.push(linked);
      at = linked.last;
    }
    return kept.filter((linked, i) => !isEpithetOf(this.words, linked, kept[i + 1]));
  }

  /** Lets no name stand on these words. */
  block(first: number, last: number): void {
    this.#taken.fill(BLOCKED, first, last + 1);
  }

  /** The mention on a word, or null. */
  on(word: number): Linked | null {
    return this.linked[(this.#taken[word] ?? 0) - 1] ?? null;
  }

  see(first: number, last: number): void {
    for (let at = first; at <= last; at += 1) this.#seen[at] = (this.#seen[at] as number) | SEEN;
  }

  /** The base of a headed name, which may be an ordinary word: it counts as a name only where it links. */
  seeBase(first: number, last: number): void {
    for (let at = first; at <= last; at += 1) this.#seen[at] = (this.#seen[at] as number) | BASE;
  }

  seePerson(first: number, last: number): void {
    for (let at = first; at <= last; at += 1) this.#seen[at] = (this.#seen[at] as number) | SEEN | PERSON;
  }

  /** Whether a word belongs to a name that a person bears, whoever is meant. */
  isPersonName(word: number): boolean {
    return ((this.#seen[word] ?? 0) & PERSON) !== 0;
  }

  /** Whether a word belongs to a name or title that is known, whatever became of it. */
  isSeen(word: number): boolean {
    return ((this.#seen[word] ?? 0) & ~BASE) !== 0;
  }

  /** The same, or the base of a headed name. */
  isSeenOrBase(word: number): boolean {
    return (this.#seen[word] ?? 0) !== 0;
  }

  /** Tells of a name that was left alone; a word in small letters is none. */
  reject(sighting: Sighting, reason: Rejection['reason']): void {
    const { start, end, candidates } = sighting;
    if (reason === 'case' && !isCapitalAt(this.words.text, start)) return;
    if (OPEN_REASONS.has(reason)) this.doubtful.push({ sighting, reason });
    else this.rejected.push({ start, end, reason, candidates: candidates.map(({ known }) => known.key) });
  }
}

const BLOCKED = -1;

/** Rank of a country's leader. */
export const FIRST_RANK = 2;

/** Bits of what is seen on a word. */
const SEEN = 1;
const PERSON = 2;
const BASE = 4;
