import type { Hit, NameIndex } from '#lib/match/name-index.ts';
import type { Tokens } from '#lib/text/tokens.ts';
import type { Candidate, Knowledge } from './knowledge.ts';
import { type ScopeWords, wordAt } from './scope-words.ts';

/** A name found in the text, before any gate; candidates of all packs merged. */
export interface Sighting {
  readonly start: number;
  readonly end: number;
  /** Numbers of its first and last word in the scope's words. */
  readonly first: number;
  readonly last: number;
  readonly candidates: readonly Candidate[];
}

/** The names of all indexes in a text, in order of start, longer ones first; they may overlap. */
export class Sightings {
  readonly found: Sighting[] = [];
  readonly #knowledge: Knowledge;
  #index: NameIndex | undefined;
  /** Number of the block's first word in the scope, and of its first sighting. */
  #base = 0;
  #from = 0;
  /** Sightings of the block that other indexes found, which come in order; and how far they were compared. */
  #others = 0;
  #compared = 0;

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
  }

  /** Scans every index over the words of one block. */
  addBlock(block: Tokens, first: number): void {
    this.#base = first;
    this.#from = this.found.length;
    for (const index of this.#knowledge.indexes) {
      this.#index = index;
      this.#others = this.found.length;
      this.#compared = this.#from;
      index.scanWords(block, this.#onHit);
      if (this.#others > this.#from && this.found.length > this.#others) this.#sortBlock();
    }
  }

  /** Merges what the last index found into what the others did: two rows in order. */
  #sortBlock(): void {
    const { found } = this;
    const last = found.splice(this.#others);
    let other = found.length - 1;
    for (let at = other + last.length; last.length > 0; at -= 1) {
      const next = last.at(-1) as Sighting;
      const before = other >= this.#from ? (found[other] as Sighting) : undefined;
      if (before && byPlace(before, next) > 0) {
        found[at] = before;
        other -= 1;
      } else {
        found[at] = next;
        last.pop();
      }
    }
  }

  readonly #onHit = (hit: Hit): void => {
    if (!this.#index) return;
    const candidates = this.#knowledge.candidates(this.#index, hit.form);
    const { found } = this;
    const at = this.#placeOf(hit);
    const same = found[at];
    if (same) {
      found[at] = { ...same, candidates: this.#knowledge.together(same.candidates, candidates) };
      return;
    }
    const first = this.#base + hit.first;
    found.push({ start: hit.start, end: hit.end, first, last: first + hit.words - 1, candidates });
  };

  /** Where the same stretch was sighted: the hit before (another form of it), or by another index; -1: nowhere. */
  #placeOf({ start, end }: Hit): number {
    const { found } = this;
    const last = found.length - 1;
    if (last >= this.#others && isAt(found[last], start, end)) return last;
    while (this.#compared < this.#others && (found[this.#compared]?.start ?? 0) < start) this.#compared += 1;
    for (let at = this.#compared; at < this.#others && found[at]?.start === start; at += 1) {
      if (isAt(found[at], start, end)) return at;
    }
    return -1;
  }
}

function isAt(sighting: Sighting | undefined, start: number, end: number): boolean {
  return sighting?.start === start && sighting.end === end;
}

/** The shorter names inside a sighting that was refused, for another try. */
export function findInside(knowledge: Knowledge, words: ScopeWords, refused: Sighting): Sighting[] {
  const found = new Map<number, Sighting>();
  for (const index of knowledge.indexes) {
    index.scanAll(words.text, refused.start, refused.end, (hit) => {
      if (hit.start === refused.start && hit.end === refused.end) return;
      file(found, { knowledge, words }, hit, knowledge.candidates(index, hit.form));
    });
  }
  return [...found.values()].sort(byPlace);
}

function byPlace(a: Sighting, b: Sighting): number {
  return a.start - b.start || b.end - a.end;
}

function file(
  found: Map<number, Sighting>,
  { knowledge, words }: { readonly knowledge: Knowledge; readonly words: ScopeWords },
  { start, end }: Hit,
  candidates: readonly Candidate[],
): void {
  const place = start * 1024 + Math.min(end - start, 1023);
  const before = found.get(place);
  if (before) {
    found.set(place, { ...before, candidates: knowledge.together(before.candidates, candidates) });
    return;
  }
  const first = wordAt(words, start);
  let last = first;
  while (last + 1 < words.count && (words.starts[last + 1] as number) < end) last += 1;
  found.set(place, { start, end, first, last, candidates });
}
