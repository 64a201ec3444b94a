import { isCapitalUnit } from '#lib/text/capital.ts';
import { FOLD_EXPANSION, FOLD_LETTER } from '#lib/text/fold-classes.ts';
import { FOLD } from '#lib/text/fold-table.ts';
import { createTokens, extendCheck, extendHash, HASH_SEEDS, type Tokens, tokenize } from '#lib/text/tokens.ts';
import { isTurkicEnding, MAX_ENDING_UNITS } from '#lib/text/turkic.ts';
import { BASE_MASK, EXACT, findForm, MORE, nextForm, STEM, type WordTable } from './word-table.ts';

/** Shortest stem that may carry an ending: "Ким", "Orbán"; shorter ones occur inside too many words. */
const MIN_STEM_UNITS = 3;

/** Words that one form can be: more than any language has. */
const MAX_READINGS = 24;

const UNKNOWN = -1;
/** Unknown, and no stem either. */
const NO_STEM = -2;
/** Known by its stems only. */
const STRIPPED = 0x7fffffff;

/** A known stem of a word, and its hashes. */
interface Stem {
  readonly slot: number;
  readonly end: number;
  readonly hash: number;
  readonly check: number;
}

/** The words of a block as words of an index: by their hashes, or by their stem where a Turkic ending was taken off. */
export class WordReader {
  readonly tokens: Tokens = createTokens();
  /** The words that the form read last can be, each base × 2, plus 1 where the form is the base itself. */
  readonly readings = new Int32Array(MAX_READINGS);
  /** First slot of each word in the word table; below 0: unknown. */
  slots = new Int32Array(1024);
  readonly #stems = new Map<number, readonly Stem[]>();
  readonly #found: Stem[] = [];
  readonly #table: WordTable;
  #text = '';

  constructor(table: WordTable) {
    this.#table = table;
  }

  /** Reads the words of a block; capitalised ones that are unknown are taken apart at once, others when asked for. */
  read(text: string, start: number, end: number): void {
    const { tokens } = this;
    tokenize(text, start, end, tokens);
    this.#text = text;
    if (this.slots.length < tokens.count) this.slots = new Int32Array(tokens.starts.length);
    if (this.#stems.size > 0) this.#stems.clear();
    const { slots } = this;
    for (let at = 0; at < tokens.count; at += 1) {
      const slot = findForm(this.#table, tokens.hashes[at] as number, tokens.checks[at] as number);
      slots[at] = slot;
      if (slot < 0 && isCapitalUnit(text.charCodeAt(tokens.starts[at] as number))) this.#strip(at);
    }
  }

  /** Fills `readings` with the words that word `at` can be; gives their number. */
  readingsOf(at: number): number {
    if (this.slots[at] === UNKNOWN) this.#strip(at);
    const slot = this.slots[at] as number;
    if (slot < 0) return 0;
    if (slot !== STRIPPED)
      return this.#collect(slot, this.tokens.hashes[at] as number, this.tokens.checks[at] as number);
    let count = 0;
    for (const stem of this.#stems.get(at) ?? []) count = this.#collect(stem.slot, stem.hash, stem.check, count, 0);
    return count;
  }

  #collect(first: number, hash: number, check: number, from = 0, exactBit = EXACT): number {
    const { words } = this.#table;
    let count = from;
    for (let slot = first; slot >= 0 && count < MAX_READINGS; ) {
      const value = words[2 * slot + 1] as number;
      this.readings[count] = ((value & BASE_MASK) - 1) * 2 + ((value & exactBit) === 0 ? 0 : 1);
      count += 1;
      slot = (value & MORE) === 0 ? UNKNOWN : nextForm(this.#table, slot, hash, check);
    }
    return count;
  }

  /** Takes Turkic endings off: keeps every stem that what follows it fits, the longest first. */
  #strip(at: number): void {
    const start = this.tokens.starts[at] as number;
    const end = this.tokens.ends[at] as number;
    const stems = this.#findStems(start, end);
    this.slots[at] = NO_STEM;
    if (stems.length === 0) return;
    const fitting = stems.filter((stem) => isTurkicEnding(this.#text.slice(start, end), stem.end - start));
    if (fitting.length === 0) return;
    this.slots[at] = STRIPPED;
    this.#stems.set(at, fitting.reverse());
  }

  /** The known stems that begin a word and leave a possible ending, in an array that the next call reuses. */
  #findStems(start: number, end: number): readonly Stem[] {
    let [hash, check] = HASH_SEEDS;
    let units = 0;
    this.#found.length = 0;
    for (let at = start; at < end - 1; at += 1) {
      const fold = FOLD[this.#text.charCodeAt(at)] as number;
      if (fold < FOLD_LETTER) continue;
      if (fold >= FOLD_EXPANSION) break;
      hash = extendHash(hash, fold);
      check = extendCheck(check, fold);
      units += 1;
      if (units >= MIN_STEM_UNITS && end - at <= MAX_ENDING_UNITS + 1) this.#addStem(at + 1, hash, check);
    }
    return this.#found;
  }

  #addStem(end: number, hash: number, check: number): void {
    const slot = findForm(this.#table, hash, check);
    if (slot < 0 || ((this.#table.words[2 * slot + 1] as number) & STEM) === 0) return;
    this.#found.push({ slot, end, hash, check });
  }
}
