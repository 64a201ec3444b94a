import type { EntityKey } from '#lib/pack/schema.ts';
import { countryTo, ISO_OF } from './country-words.ts';
import { OTHER_WALKS } from './guards.ts';
import type { Known } from './knowledge.ts';
import { FIRST_RANK, type Linked, type LinkState } from './link-state.ts';
import type { Evidence } from './mention.ts';
import { isLeading } from './offices.ts';
import { phraseFrom } from './phrase-set.ts';
import { sentenceAround, type WordRange } from './sentence.ts';
import type { Sighting } from './sighting.ts';

/** Blocks up to this many words are one thought (a headline, a post, a short paragraph): all of it counts as near. */
const SHORT_BLOCK_WORDS = 60;

/** Surnames up to this long are other words in most texts, and nobody's peers: "Te Ara". */
const MAX_SHORT_UNITS = 2;

/** A body of more states than this says nothing of which is meant. */
const MAX_STATES = 30;

/** What speaks for a bare surname, and how strongly: 2 for someone or something related, else 1 for its country or a peer. */
export interface Support {
  readonly weight: number;
  readonly evidence: readonly Evidence[];
}

/** The words that count as near a word: its block when short, else its sentence. */
function nearby({ words }: LinkState, at: number): WordRange {
  const block = words.blocks[at];
  let first = at;
  let last = at;
  while (first > 0 && words.blocks[first - 1] === block && at - first <= SHORT_BLOCK_WORDS) first -= 1;
  while (last + 1 < words.count && words.blocks[last + 1] === block && last - at <= SHORT_BLOCK_WORDS) last += 1;
  return last - first < SHORT_BLOCK_WORDS ? { first, last } : sentenceAround(words, at);
}

/** What stands in one neighbourhood, read once a round for all the surnames in it. */
interface Neighbourhood {
  readonly mentions: readonly Linked[];
  /** Q-ids of the countries named or implied by an adjective. */
  readonly countries: ReadonlySet<string>;
  /** Leaders on the date whose surnames are as open as the one asked for: "Modi, Xi to meet". */
  readonly peers: readonly Peer[];
}

/** A leader whom an open surname can mean, with the surname's hash. */
interface Peer {
  readonly known: Known;
  readonly surname: number;
}

/** Reads neighbourhoods and keeps them until the next round links something. */
export class Neighbourhoods {
  readonly #state: LinkState;
  readonly #known = new Map<number, Neighbourhood>();
  readonly #otherWalks = new Map<number, boolean>();
  readonly #peers: ReadonlyMap<number, Known>;

  constructor(state: LinkState, open: readonly Sighting[]) {
    this.#state = state;
    this.#peers = openLeaders(state, open);
  }

  /** Whether words of sport, stage or games stand near. */
  isOtherWalk(at: number): boolean {
    const range = nearby(this.#state, at);
    const seen = this.#otherWalks.get(range.first);
    if (seen !== undefined) return seen;
    const isOther = hasOtherWalk(this.#state, range);
    this.#otherWalks.set(range.first, isOther);
    return isOther;
  }

  /** What in the neighbourhood of word `at` has to do with an entity. */
  supportFor(at: number, known: Known): Support {
    const { mentions, countries, peers } = this.#around(at);
    const surname = this.#state.words.hashes[at] as number;
    const own = this.#countriesOf(known);
    const evidence: Evidence[] = [];
    for (const other of mentions) {
      const found = fromMention(this.#state, other.known, known, own);
      if (found && !evidence.some(({ entity }) => entity === found.entity)) evidence.push(found);
    }
    const country = [...own].find((key) => countries.has(key));
    if (country !== undefined) evidence.push({ kind: 'country', entity: country });
    const weight = (evidence.some(isRelation) ? 2 : 0) + (evidence.some((one) => !isRelation(one)) ? 1 : 0);
    if (weight > 0) return { evidence: evidence.slice(0, 4), weight };
    // The same surname again speaks for none of its bearers.
    const peer = peers.find((one) => one.known.key !== known.key && one.surname !== surname);
    const isPeer = peer && this.#state.leads(known);
    return isPeer
      ? { evidence: [{ kind: 'related', entity: peer.known.key }], weight: 1 }
      : { evidence: [], weight: 0 };
  }

  /** Countries or bodies of a person's leading offices, else of any; for anything else the countries that it has to do with. */
  #countriesOf(known: Known): ReadonlySet<EntityKey> {
    const { knowledge } = this.#state;
    if (known.type === 'person') {
      const offices = knowledge.offices(known);
      const leading = offices.filter(isLeading);
      return new Set((leading.length > 0 ? leading : offices).map(({ of }) => of));
    }
    return new Set([...knowledge.related(known)].filter((key) => ISO_OF.has(key)));
  }

  #around(at: number): Neighbourhood {
    const range = nearby(this.#state, at);
    const seen = this.#known.get(range.first);
    if (seen) return seen;
    const read = readNeighbourhood(this.#state, range, this.#peers);
    this.#known.set(range.first, read);
    return read;
  }
}

function isRelation({ kind }: Evidence): boolean {
  return kind === 'related';
}

/** Open surnames that can mean only one leader on the date, by first word. */
function openLeaders(state: LinkState, open: readonly Sighting[]): ReadonlyMap<number, Known> {
  const leaders = new Map<number, Known>();
  for (const { first, start, end, candidates } of open) {
    if (end - start <= MAX_SHORT_UNITS) continue;
    const surnames = candidates.filter(({ kind }) => kind === 'surname');
    const leader = onlyKnown(surnames.filter(({ known }) => state.leads(known)));
    const found = leader ?? onlyKnown(surnames.filter(({ known }) => state.rank(known) === FIRST_RANK));
    if (found) leaders.set(first, found);
  }
  return leaders;
}

function onlyKnown(candidates: Sighting['candidates']): Known | null {
  const keys = new Set(candidates.map(({ known }) => known.key));
  return keys.size === 1 ? (candidates[0]?.known ?? null) : null;
}

function readNeighbourhood(state: LinkState, range: WordRange, open: ReadonlyMap<number, Known>): Neighbourhood {
  const free: number[] = [];
  const mentions: Linked[] = [];
  for (let word = range.first; word <= range.last; word += 1) {
    const linked = state.on(word);
    if (!linked) free.push(word);
    else if (linked.first === word) mentions.push(linked);
  }
  const countries = free.flatMap((word) => countryTo(state.words, word)?.readings ?? []).map(({ qid }) => qid);
  return {
    mentions,
    countries: new Set(countries),
    peers: free.flatMap((word) => toPeer(state, word, open.get(word))),
  };
}

function toPeer({ words }: LinkState, word: number, known: Known | undefined): readonly Peer[] {
  return known ? [{ known, surname: words.hashes[word] as number }] : [];
}

function hasOtherWalk(state: LinkState, { first, last }: WordRange): boolean {
  for (let word = first; word <= last; word += 1) {
    if (!state.isSeen(word) && phraseFrom(OTHER_WALKS, state.words, word) > 0) return true;
  }
  return false;
}

function fromMention(state: LinkState, other: Known, known: Known, countries: ReadonlySet<EntityKey>): Evidence | null {
  if (other.key === known.key) return null;
  if (countries.has(other.key)) return { kind: 'country', entity: other.key };
  if (other.type === 'country') return null;
  const { knowledge } = state;
  const related = knowledge.related(other);
  const sharesCountry =
    other.type !== 'person' && isOfFewStates(related) && [...countries].some((key) => related.has(key));
  if (other.type === 'place') return sharesCountry ? { kind: 'country', entity: other.key } : null;
  const isRelated = sharesCountry || related.has(known.key) || knowledge.related(known).has(other.key);
  return isRelated || arePeers(state, other, known) ? { kind: 'related', entity: other.key } : null;
}

/** Numbers of states by the set of what is related, which lives as long as the packs do. */
const STATES = new WeakMap<ReadonlySet<EntityKey>, number>();

/** Of a body in which nearly all states are, such as the United Nations, no country is meant. */
function isOfFewStates(related: ReadonlySet<EntityKey>): boolean {
  const states = STATES.get(related) ?? [...related].filter((key) => ISO_OF.has(key)).length;
  STATES.set(related, states);
  return states <= MAX_STATES;
}

/** Two who lead states or governments on the date are met in one sentence. */
function arePeers(state: LinkState, a: Known, b: Known): boolean {
  return state.leads(a) && state.leads(b);
}
