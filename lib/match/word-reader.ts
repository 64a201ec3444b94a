import { isCapitalUnit } from '#lib/text/capital.ts';
import { FOLD_EXPANSION, FOLD_LETTER } from '#lib/text/fold-classes.ts';
import { FOLD } from '#lib/text/fold-table.ts';
import { gapBefore } from '#lib/text/gaps.ts';
import { checkAt, createTokens, extendHash, HASH_SEED, hashWords, startOf, type Tokens } from '#lib/text/tokens.ts';
import { isTurkicEnding } from '#lib/text/turkic.ts';
import { endingCuts, mayEndIn } from '#lib/text/turkic-endings.ts';
import {
  BASE_MASK,
  EXACT,
  findForm,
  findForms,
  isChecked,
  type Lookup,
  MORE,
  nextForm,
  STEM,
  type WordTable,
} from './word-table.ts';

/** Shortest stem that may carry an ending: "Ким", "Orbán"; shorter ones occur inside too many words. */
const MIN_STEM_UNITS = 3;

/** Words that one form can be: more than any language has. */
const MAX_READINGS = 24;

/** Instead of a slot: an unknown word, and one that is known by its stems only. */
export const NO_READING = -1;
export const STRIPPED = 0x7fffffff;

/** A known stem of a word: its slot, and where it ends. */
export interface Stem {
  readonly slot: number;
  readonly end: number;
}

/** The words of a block as words of an index: by their hash, or by their stem where a Turkic ending was taken off. */
export class WordReader {
  /** The words that the form read last can be, each base × 2, plus 1 where the form is the base itself. */
  readonly readings = new Int32Array(MAX_READINGS);
  /** Words that may begin a name, in order. */
  starts: Int32Array;
  startCount = 0;
  readonly #lookup: Lookup = {
    slots: new Int32Array(1024),
    passed: new Int32Array(1025),
    homes: new Int32Array(1025),
  };
  readonly #tokens: Tokens = createTokens();
  readonly #stems = new Map<number, readonly Stem[]>();
  readonly #found: Stem[] = [];
  readonly #table: WordTable;

  constructor(table: WordTable) {
    this.#table = table;
    this.starts = this.#lookup.passed;
  }

  get count(): number {
    return this.#tokens.count;
  }

  startOf(word: number): number {
    return startOf(this.#tokens, word);
  }

  endOf(word: number): number {
    return this.#tokens.ends[word] as number;
  }

  /** Gap before a word; GAP_BREAK behind the last one. */
  gapBefore(word: number): number {
    return gapBefore(this.#tokens, word < this.#tokens.count ? word : 0);
  }

  /** Reads the words of a block; of those that are unknown the capitalised ones are taken apart at once. */
  read(text: string, start: number, end: number): void {
    const tokens = this.#tokens;
    hashWords(text, start, end, tokens);
    if (this.#lookup.slots.length < tokens.count) this.#grow(tokens.ends.length);
    if (this.#stems.size > 0) this.#stems.clear();
    this.startCount = findForms(this.#table, tokens.hashes, tokens.count, this.#lookup);
    if (this.#table.hasStems && tokens.maybeTurkic) this.#stripCapitalised();
  }

  #grow(size: number): void {
    this.#lookup.slots = new Int32Array(size);
    this.#lookup.passed = new Int32Array(size + 1);
    this.#lookup.homes = new Int32Array(size + 1);
    this.starts = this.#lookup.passed;
  }

  #stripCapitalised(): void {
    const { slots } = this.#lookup;
    const { text, count, ends } = this.#tokens;
    for (let word = 0; word < count; word += 1) {
      if (slots[word] !== NO_READING || !mayEndIn(text.charCodeAt((ends[word] as number) - 1))) continue;
      if (!isCapitalUnit(text.charCodeAt(this.startOf(word)))) continue;
      if (this.stemsOf(word).length > 0) slots[word] = STRIPPED;
    }
    if (this.#stems.size > 0) this.#collectStarts();
  }

  /** Lists anew the words that may begin a name, those with a stem among them. */
  #collectStarts(): void {
    const { slots } = this.#lookup;
    const { roots } = this.#table;
    this.startCount = 0;
    for (let word = 0; word < this.#tokens.count; word += 1) {
      const slot = slots[word] as number;
      if (slot === NO_READING) continue;
      const isStart = slot === STRIPPED || this.nextSlot(slot) >= 0 || this.baseIn(slot) < roots;
      if (isStart) this.starts[this.startCount++] = word;
    }
  }

  /** First slot of a word by its hash alone; NO_READING; or STRIPPED (then ask `readingsOf`). */
  slotOf(word: number): number {
    return this.#lookup.slots[word] as number;
  }

  /** Base word in a slot. */
  baseIn(slot: number): number {
    return ((this.#table.words[2 * slot + 1] as number) & BASE_MASK) - 1;
  }

  /** Next slot of the same hash, or NO_READING. */
  nextSlot(slot: number): number {
    return ((this.#table.words[2 * slot + 1] as number) & MORE) === 0 ? NO_READING : nextForm(this.#table, slot);
  }

  /** Fills `readings` with the words that a word can be; gives their number. */
  readingsOf(word: number): number {
    const slot = this.#lookup.slots[word] as number;
    if (slot < 0) return 0;
    if (slot !== STRIPPED) return this.#collect(slot, word, this.endOf(word), EXACT, 0);
    return this.stemReadingsOf(word);
  }

  /** Fills `readings` with the words that a word can be without an ending, known as it stands or not. */
  stemReadingsOf(word: number): number {
    let count = 0;
    for (const stem of this.stemsOf(word)) count = this.#collect(stem.slot, word, stem.end, 0, count);
    return count;
  }

  /** Adds the readings of the form from slot `first` on behind the `before` ones that are there. */
  #collect(first: number, word: number, end: number, exactBit: number, before: number): number {
    const table = this.#table;
    const check = checkAt(this.#tokens.text, this.startOf(word), end);
    let count = before;
    for (let slot = first; slot >= 0 && count < MAX_READINGS; ) {
      const value = table.words[2 * slot + 1] as number;
      this.readings[count] = ((value & BASE_MASK) - 1) * 2 + ((value & exactBit) === 0 ? 0 : 1);
      count += isChecked(table, slot, check) ? 1 : 0;
      slot = (value & MORE) === 0 ? NO_READING : nextForm(table, slot);
    }
    return count;
  }

  /** Takes Turkic endings off: every stem that what follows it fits, the longest first. */
  stemsOf(word: number): readonly Stem[] {
    const known = this.#stems.get(word);
    if (known) return known;
    const start = this.startOf(word);
    const end = this.endOf(word);
    const stems = this.#findStems(start, end);
    if (stems.length === 0) return stems;
    const text = this.#tokens.text.slice(start, end);
    const fitting = stems.filter((stem) => isTurkicEnding(text, stem.end - start)).reverse();
    this.#stems.set(word, fitting);
    return fitting;
  }

  /** The known stems that begin a word and leave a possible ending, in an array that the next call reuses. */
  #findStems(start: number, end: number): readonly Stem[] {
    this.#found.length = 0;
    const { text } = this.#tokens;
    const cuts = endingCuts(text, start, end);
    if (cuts === 0) return this.#found;
    let hash = HASH_SEED;
    let units = 0;
    for (let at = start; at < end - 1; at += 1) {
      const fold = FOLD[text.charCodeAt(at)] as number;
      if (fold < FOLD_LETTER) continue;
      if (fold >= FOLD_EXPANSION) break;
      hash = extendHash(hash, fold);
      units += 1;
      if (units >= MIN_STEM_UNITS && isCut(cuts, end - at - 1)) this.#addStem(at + 1, hash);
    }
    return this.#found;
  }

  #addStem(end: number, hash: number): void {
    const slot = findForm(this.#table, hash);
    if (slot >= 0 && ((this.#table.words[2 * slot + 1] as number) & STEM) !== 0) this.#found.push({ slot, end });
  }
}

function isCut(cuts: number, distance: number): boolean {
  return distance < 32 && ((cuts >>> distance) & 1) === 1;
}
