import { GAP_BREAK, GAP_SOFT } from '#lib/text/gaps.ts';
import type { Tokens } from '#lib/text/tokens.ts';
import type { FormTable } from './form-table.ts';
import type { Hit } from './name-index.ts';
import { childOf, endOf, hasEnd, hasStemBelow, type NameTrie } from './name-trie.ts';
import { caseMask } from './name-words.ts';
import { STRIPPED, WordReader } from './word-reader.ts';
import type { WordTable } from './word-table.ts';

/** `softWord` of an index whose names have no comma. */
const NO_WORD = 0xffffffff;

/** Trie nodes followed at once: more than the readings of any real sequence of words. */
const MAX_FRONT = 64;

export interface ScannerParts {
  readonly words: WordTable;
  readonly trie: NameTrie;
  readonly forms: FormTable;
  /** Words below are the first of a name. */
  readonly roots: number;
  /** Word that stands for a comma inside a name. */
  readonly softWord: number;
}

/** Nodes reached by the words so far, each node × 2, plus 1 while every word was the name's own. */
interface Front {
  readonly states: Int32Array;
  count: number;
}

/** Finds the names of one index in a text: words by hash, then the trie over all that each word can be. */
export class Scanner {
  readonly #parts: ScannerParts;
  readonly #reader: WordReader;
  readonly #hit: Hit = { start: 0, end: 0, form: 0, first: 0, words: 0, exact: true };
  #front: Front = { states: new Int32Array(MAX_FRONT), count: 0 };
  #next: Front = { states: new Int32Array(MAX_FRONT), count: 0 };
  /** Names found from one first word, shorter ones first: end of the trie × 2 plus exact, and words covered. */
  readonly #ends: number[] = [];
  readonly #lengths: number[] = [];
  #found = 0;

  constructor(parts: ScannerParts) {
    this.#parts = parts;
    this.#reader = new WordReader(parts.words);
  }

  /** Leftmost-longest hits in text[start, end). */
  scan(text: string, start: number, end: number, onHit: (hit: Hit) => void): void {
    this.#reader.read(text, start, end);
    this.#emitLeftmostLongest(text, onHit);
  }

  /** The same over a block whose words were hashed already. */
  scanWords(tokens: Tokens, onHit: (hit: Hit) => void): void {
    this.#reader.readWords(tokens);
    this.#emitLeftmostLongest(tokens.text, onHit);
  }

  #emitLeftmostLongest(text: string, onHit: (hit: Hit) => void): void {
    const reader = this.#reader;
    let next = 0;
    for (let i = 0; i < reader.startCount; i += 1) {
      const first = reader.starts.words[i] as number;
      if (first < next || this.#leadsNowhere(first, reader.starts.slots[i] as number)) continue;
      next = first + this.#emitLongest(text, first, onHit);
    }
  }

  /** Every hit at every start, longest first. */
  scanAll(text: string, start: number, end: number, onHit: (hit: Hit) => void): void {
    const reader = this.#reader;
    reader.read(text, start, end);
    for (let i = 0; i < reader.startCount; i += 1) {
      const first = reader.starts.words[i] as number;
      if (this.#leadsNowhere(first, reader.starts.slots[i] as number)) continue;
      this.#follow(first);
      for (let at = this.#found - 1; at >= 0; at -= 1) this.#emit(text, first, at, onHit);
    }
  }

  /** Whether surely no name begins at a word that may begin one: told by a few look-ups, without the second hash. */
  #leadsNowhere(first: number, slot: number): boolean {
    if (slot !== STRIPPED) return !this.#mayBegin(slot, first);
    return !this.#reader.stemsOf(first).some((stem) => this.#mayBegin(stem.slot, first));
  }

  #mayBegin(firstSlot: number, first: number): boolean {
    const reader = this.#reader;
    const { trie, roots } = this.#parts;
    for (let slot = firstSlot; slot >= 0; slot = reader.nextSlot(slot)) {
      const node = reader.baseIn(slot);
      if (node < roots && (hasEnd(trie, node) || this.#mayGoOn(node, first + 1))) return true;
    }
    return false;
  }

  /** Whether a name may go on from a node with word `at`. */
  #mayGoOn(node: number, at: number): boolean {
    const reader = this.#reader;
    const { trie } = this.#parts;
    if (at === reader.count) return false;
    if (reader.maybeTurkic && hasStemBelow(trie, node)) return true;
    const next = reader.slotOf(at);
    if (next === STRIPPED) return true;
    for (let slot = next; slot >= 0; slot = reader.nextSlot(slot)) {
      if (childOf(trie, node, reader.baseIn(slot)) >= 0) return true;
    }
    return this.#parts.softWord !== NO_WORD && reader.gapBefore(at) === GAP_SOFT;
  }

  /** Emits the longest names from word `first`; gives the number of words covered, 0 where there is none. */
  #emitLongest(text: string, first: number, onHit: (hit: Hit) => void): number {
    this.#follow(first);
    let covered = 0;
    for (let at = this.#found - 1; at >= 0; at -= 1) {
      const words = this.#lengths[at] as number;
      if (words < covered) break;
      if (this.#emit(text, first, at, onHit)) covered = words;
    }
    return covered;
  }

  /** Collects the names that begin with word `first`, shorter ones first. */
  #follow(first: number): void {
    this.#found = 0;
    this.#begin(first);
    for (let at = first; this.#front.count > 0; at += 1) {
      this.#collect(at - first + 1);
      this.#advance(at + 1);
    }
  }

  /** Puts all that word `first` can be on the front; a word that begins names is its own trie node. */
  #begin(first: number): void {
    const reader = this.#reader;
    const { roots } = this.#parts;
    this.#front.count = 0;
    const count = reader.readingsOf(first);
    for (let i = 0; i < count; i += 1) {
      const reading = reader.readings[i] as number;
      if (reading >>> 1 < roots) push(this.#front, reading);
    }
  }

  /** Moves the front over word `at`; it is empty where no name goes on. */
  #advance(at: number): void {
    const from = this.#front;
    const to = this.#next;
    this.#front = to;
    this.#next = from;
    to.count = 0;
    const gap = this.#reader.gapBefore(at);
    if (gap === GAP_BREAK) return;
    if (gap === GAP_SOFT) this.#overSoftGap(from);
    this.#readAllInto(to, from, this.#reader.readingsOf(at));
    if (to.count === 0 && this.#mayStemFollow(from)) this.#readAllInto(to, from, this.#reader.stemReadingsOf(at));
  }

  /** Whether the word after a front may be one of a phrase with an ending, which texts need not capitalise. */
  #mayStemFollow(front: Front): boolean {
    if (!this.#reader.maybeTurkic) return false;
    for (let i = 0; i < front.count; i += 1) {
      if (hasStemBelow(this.#parts.trie, (front.states[i] as number) >>> 1)) return true;
    }
    return false;
  }

  #readAllInto(to: Front, from: Front, count: number): void {
    for (let i = 0; i < count; i += 1) this.#readInto(to, from, this.#reader.readings[i] as number);
  }

  #readInto(to: Front, from: Front, reading: number): void {
    const { trie } = this.#parts;
    for (let i = 0; i < from.count; i += 1) {
      const state = from.states[i] as number;
      const node = childOf(trie, state >>> 1, reading >>> 1);
      if (node >= 0) push(to, node * 2 + (state & reading & 1));
    }
  }

  #overSoftGap(front: Front): void {
    const { trie, softWord } = this.#parts;
    const before = front.count;
    front.count = 0;
    for (let i = 0; i < before; i += 1) {
      const state = front.states[i] as number;
      const node = childOf(trie, state >>> 1, softWord);
      if (node >= 0) push(front, node * 2 + (state & 1));
    }
  }

  #collect(words: number): void {
    const { states, count } = this.#front;
    for (let i = 0; i < count; i += 1) {
      const state = states[i] as number;
      const end = endOf(this.#parts.trie, state >>> 1);
      if (end < 0) continue;
      this.#ends[this.#found] = end * 2 + (state & 1);
      this.#lengths[this.#found] = words;
      this.#found += 1;
    }
  }

  /** Emits every form of one end whose case fits; whether there was any. */
  #emit(text: string, first: number, at: number, onHit: (hit: Hit) => void): boolean {
    const { forms } = this.#parts;
    const end = this.#ends[at] as number;
    const words = this.#lengths[at] as number;
    const hit = this.#hit;
    hit.start = this.#reader.startOf(first);
    hit.end = this.#reader.endOf(first + words - 1);
    hit.first = first;
    hit.words = words;
    hit.exact = (end & 1) === 1;
    let emitted = false;
    for (let form = end >>> 1; form >= 0; form = forms.next(form)) {
      if (!this.#caseFits(text, hit.start, hit.end, form)) continue;
      emitted = true;
      hit.form = form;
      onHit(hit);
    }
    return emitted;
  }

  #caseFits(text: string, start: number, end: number, form: number): boolean {
    const mask = this.#parts.forms.caseMask(form);
    return mask === -1 || mask === caseMask(text.slice(start, end));
  }
}

function push(front: Front, state: number): void {
  if (front.count === MAX_FRONT) return;
  front.states[front.count] = state;
  front.count += 1;
}
