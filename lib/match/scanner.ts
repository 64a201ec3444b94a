import { createTokens, GAP_BREAK, GAP_SOFT, type Tokens, tokenize } from '#lib/text/tokens.ts';
import type { FormTable } from './form-table.ts';
import type { Hit } from './name-index.ts';
import { childOf, endOf, type NameTrie } from './name-trie.ts';
import { caseMask } from './name-words.ts';
import { BASE_MASK, EXACT, findForm, MORE, nextForm, type WordTable } from './word-table.ts';

/** Readings followed at once of one stretch of text: more than any real word sequence has. */
const MAX_READINGS = 32;

export interface ScannerParts {
  readonly words: WordTable;
  readonly trie: NameTrie;
  readonly forms: FormTable;
  readonly roots: number;
  readonly softWord: number;
}

/** Finds the names of one index in a text: words by hash, then the trie over all readings of each word. */
export class Scanner {
  readonly #parts: ScannerParts;
  readonly #tokens: Tokens = createTokens();
  #slots = new Int32Array(1024);
  readonly #hit: Hit = { start: 0, end: 0, form: 0, words: 0, exact: true };
  /** Trie nodes reached by the words so far, times two, plus one while every word was exact. */
  #front: number[] = [];
  /** Ends found from one start: trie end, words covered, whether exact. */
  #ends: { end: number; words: number; exact: boolean }[] = [];

  constructor(parts: ScannerParts) {
    this.#parts = parts;
  }

  /** Leftmost-longest hits in text[start, end). */
  scan(text: string, start: number, end: number, onHit: (hit: Hit) => void): void {
    this.#read(text, start, end);
    for (let first = 0; first < this.#tokens.count; ) first += Math.max(1, this.#emitLongest(text, first, onHit));
  }

  /** Every hit at every start, longest first. */
  scanAll(text: string, start: number, end: number, onHit: (hit: Hit) => void): void {
    this.#read(text, start, end);
    for (let first = 0; first < this.#tokens.count; first += 1) {
      if ((this.#slots[first] as number) < 0) continue;
      this.#follow(first);
      for (let at = this.#ends.length - 1; at >= 0; at -= 1) this.#emit(text, first, at, onHit);
    }
  }

  #read(text: string, start: number, end: number): void {
    const tokens = this.#tokens;
    tokenize(text, start, end, tokens);
    if (this.#slots.length < tokens.count) this.#slots = new Int32Array(tokens.starts.length);
    const { words } = this.#parts;
    for (let i = 0; i < tokens.count; i += 1) {
      this.#slots[i] = findForm(words, tokens.hashes[i] as number, tokens.checks[i] as number);
    }
  }

  /** Emits the longest ends from word `first`; gives the number of words covered, 0 where there is none. */
  #emitLongest(text: string, first: number, onHit: (hit: Hit) => void): number {
    if ((this.#slots[first] as number) < 0) return 0;
    this.#follow(first);
    let covered = 0;
    for (let at = this.#ends.length - 1; at >= 0; at -= 1) {
      const { words } = this.#ends[at] as { words: number };
      if (words < covered) break;
      if (this.#emit(text, first, at, onHit)) covered = words;
    }
    return covered;
  }

  /** Collects the names that begin with word `first`, shorter ones first. */
  #follow(first: number): void {
    this.#ends = [];
    this.#front = [];
    this.#begin(first);
    for (let at = first; this.#front.length > 0; at += 1) {
      this.#collect(at - first + 1);
      this.#front = this.#advance(at + 1);
    }
  }

  /** Puts the roots for every reading of word `first` on the front. */
  #begin(first: number): void {
    const { words, roots } = this.#parts;
    for (let slot = this.#slots[first] as number; slot >= 0; slot = this.#nextReading(slot, first)) {
      const value = words.words[2 * slot + 1] as number;
      const word = (value & BASE_MASK) - 1;
      if (word < roots) this.#push(this.#front, word, (value & EXACT) !== 0);
    }
  }

  /** The front after word `at`: empty where no name goes on. */
  #advance(at: number): number[] {
    const gap = at < this.#tokens.count ? (this.#tokens.gaps[at] as number) : GAP_BREAK;
    const to: number[] = [];
    if (gap === GAP_BREAK || (this.#slots[at] as number) < 0) return to;
    const from = gap === GAP_SOFT ? this.#overSoftGap() : this.#front;
    for (const state of from) this.#readInto(to, state, at);
    return to;
  }

  /** Adds to `to` what every reading of word `at` leads to. */
  #readInto(to: number[], state: number, at: number): void {
    const { words, trie } = this.#parts;
    for (let slot = this.#slots[at] as number; slot >= 0; slot = this.#nextReading(slot, at)) {
      const value = words.words[2 * slot + 1] as number;
      const node = childOf(trie, state >>> 1, (value & BASE_MASK) - 1);
      if (node >= 0) this.#push(to, node, (state & 1) === 1 && (value & EXACT) !== 0);
    }
  }

  #nextReading(slot: number, at: number): number {
    const { words } = this.#parts;
    if (((words.words[2 * slot + 1] as number) & MORE) === 0) return -1;
    return nextForm(words, slot, this.#tokens.hashes[at] as number, this.#tokens.checks[at] as number);
  }

  #push(front: number[], node: number, exact: boolean): void {
    if (front.length < MAX_READINGS) front.push(node * 2 + (exact ? 1 : 0));
  }

  #collect(words: number): void {
    for (const state of this.#front) {
      const end = endOf(this.#parts.trie, state >>> 1);
      if (end >= 0) this.#ends.push({ end, words, exact: (state & 1) === 1 });
    }
  }

  #overSoftGap(): number[] {
    const { trie, softWord } = this.#parts;
    return this.#front.flatMap((state) => {
      const child = childOf(trie, state >>> 1, softWord);
      return child < 0 ? [] : [child * 2 + (state & 1)];
    });
  }

  /** Emits every form of one end whose case fits; whether there was any. */
  #emit(text: string, first: number, at: number, onHit: (hit: Hit) => void): boolean {
    const { end, words, exact } = this.#ends[at] as { end: number; words: number; exact: boolean };
    const hit = this.#hit;
    let emitted = false;
    this.#parts.forms.forEach(end, (form) => {
      hit.start = this.#tokens.starts[first] as number;
      hit.end = this.#tokens.ends[first + words - 1] as number;
      hit.form = form;
      hit.words = words;
      hit.exact = exact;
      if (!this.#caseFits(text, form)) return;
      emitted = true;
      onHit(hit);
    });
    return emitted;
  }

  #caseFits(text: string, form: number): boolean {
    const mask = this.#parts.forms.caseMask(form);
    return mask === -1 || mask === caseMask(text.slice(this.#hit.start, this.#hit.end));
  }
}
