import type { EntityKey } from '#lib/pack/schema.ts';
import { countryTo } from './country-words.ts';
import { OTHER_WALKS } from './guards.ts';
import type { Known } from './knowledge.ts';
import type { Linked, LinkState } from './link-state.ts';
import type { Evidence } from './mention.ts';
import { holdsOn, isLeading } from './offices.ts';
import { phraseFrom } from './phrase-set.ts';
import { sentenceAround, type WordRange } from './sentence.ts';

/** Blocks up to this many words are one thought (a headline, a post, a short paragraph): all of it counts as near. */
const SHORT_BLOCK_WORDS = 60;

/** What speaks for a bare surname, and how strongly: 1 for the country, 2 for someone or something related. */
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
  readonly isOtherWalk: boolean;
  readonly mentions: readonly Linked[];
  /** Q-ids of the countries named or implied by an adjective. */
  readonly countries: ReadonlyMap<string, number>;
}

/** Reads neighbourhoods and keeps them until the next round links something. */
export class Neighbourhoods {
  readonly #state: LinkState;
  readonly #known = new Map<number, Neighbourhood>();

  constructor(state: LinkState) {
    this.#state = state;
  }

  /** Whether words of sport, stage or games stand near. */
  isOtherWalk(at: number): boolean {
    return this.#around(at).isOtherWalk;
  }

  /** What in the neighbourhood of word `at` has to do with an entity. */
  supportFor(at: number, known: Known): Support {
    const { mentions, countries } = this.#around(at);
    const own = new Set(this.#state.knowledge.offices(known).map(({ of }) => of));
    const evidence: Evidence[] = [];
    for (const other of mentions) {
      const found = fromMention(this.#state, other.known, known, own);
      if (found && !evidence.some(({ entity }) => entity === found.entity)) evidence.push(found);
    }
    const country = [...own].find((key) => countries.has(key));
    if (country !== undefined) evidence.push({ kind: 'country', entity: country });
    const isRelated = evidence.some(({ kind }) => kind === 'related');
    const isCountry = evidence.some(({ kind }) => kind === 'country');
    return { evidence: evidence.slice(0, 4), weight: (isRelated ? 2 : 0) + (isCountry ? 1 : 0) };
  }

  #around(at: number): Neighbourhood {
    const range = nearby(this.#state, at);
    const seen = this.#known.get(range.first);
    if (seen) return seen;
    const read = readNeighbourhood(this.#state, range);
    this.#known.set(range.first, read);
    return read;
  }
}

function readNeighbourhood(state: LinkState, { first, last }: WordRange): Neighbourhood {
  const mentions: Linked[] = [];
  const countries = new Map<string, number>();
  let isOtherWalk = false;
  for (let word = first; word <= last; word += 1) {
    const linked = state.on(word);
    if (linked?.first === word) mentions.push(linked);
    if (linked) continue;
    for (const { qid } of countryTo(state.words, word)?.readings ?? []) countries.set(qid, word);
    isOtherWalk ||= !state.isSeen(word) && phraseFrom(OTHER_WALKS, state.words, word) > 0;
  }
  return { mentions, countries, isOtherWalk };
}

function fromMention(state: LinkState, other: Known, known: Known, countries: ReadonlySet<EntityKey>): Evidence | null {
  if (other.key === known.key) return null;
  if (countries.has(other.key)) return { kind: 'country', entity: other.key };
  if (other.type === 'country') return null;
  const { knowledge } = state;
  const related = knowledge.related(other);
  const sharesCountry = other.type !== 'person' && [...countries].some((key) => related.has(key));
  if (other.type === 'place') return sharesCountry ? { kind: 'country', entity: other.key } : null;
  const isRelated = sharesCountry || related.has(known.key) || knowledge.related(known).has(other.key);
  return isRelated || arePeers(state, other, known) ? { kind: 'related', entity: other.key } : null;
}

/** Two who lead states or governments on the date are met in one sentence. */
function arePeers({ knowledge, when }: LinkState, a: Known, b: Known): boolean {
  return [a, b].every((person) => person.type === 'person' && holdsOn(knowledge, person, when, isLeading));
}
