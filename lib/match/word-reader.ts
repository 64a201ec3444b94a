import { isCapitalUnit, isSmallUnit } from '#lib/text/capital.ts';
import { FOLD_EXPANSION, FOLD_LETTER } from '#lib/text/fold-classes.ts';
import { FOLD } from '#lib/text/fold-table.ts';
import { gapBefore } from '#lib/text/gaps.ts';
import { createTokens, hashWords, startOf, type Tokens } from '#lib/text/tokens.ts';
import { isTurkicEnding } from '#lib/text/turkic.ts';
import { endingCuts, mayEndIn } from '#lib/text/turkic-endings.ts';
import { unitAt } from '#lib/text/unit-at.ts';
import { checkAt, extendHash, HASH_SEED } from '#lib/text/word-hash.ts';
import {
  BASE_MASK,
  EXACT,
  findForm,
  findStarts,
  isChecked,
  MORE,
  mayBeginSmall,
  nextForm,
  STEM,
  type Starts,
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
  starts = createStarts(1024);
  startCount = 0;
  /** Those of them that are known as they stand, before words with endings come between them. */
  #known = createStarts(1024);
  /** Words of the block that was read last: of `read`, or the caller's. */
  #tokens: Tokens;
  readonly #own: Tokens = createTokens();
  readonly #stems = new Map<number, readonly Stem[]>();
  readonly #found: Stem[] = [];
  readonly #table: WordTable;

  constructor(table: WordTable) {
    this.#table = table;
    this.#tokens = this.#own;
  }

  /** Whether words of the block may carry Turkic endings that names take. */
  get maybeTurkic(): boolean {
    return this.#table.hasStems && this.#tokens.maybeTurkic;
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

  /** Reads the words of a block, and finds those that may begin a name. */
  read(text: string, start: number, end: number): void {
    hashWords(text, start, end, this.#own);
    this.readWords(this.#own);
  }

  /** Reads a block whose words were hashed already; they must stay until the next block is read. */
  readWords(tokens: Tokens): void {
    this.#tokens = tokens;
    if (this.starts.words.length < tokens.count + 1) this.#grow(tokens.ends.length + 1);
    if (this.#stems.size > 0) this.#stems.clear();
    this.startCount = 0;
    const known = findStarts(this.#table, tokens, this.#known);
    if (this.maybeTurkic) this.#startWithEndings(known);
    else for (let k = 0; k < known; k += 1) this.#start(this.#known.words[k] as number, this.#known.slots[k] as number);
  }

  #grow(size: number): void {
    this.starts = createStarts(size);
    this.#known = createStarts(size);
  }

  /** Adds a word to those that may begin a name, if one in such letters may begin with it. */
  #start(word: number, slot: number): void {
    if (slot !== STRIPPED && !this.#mayBegin(slot, this.#isSmall(word))) return;
    this.starts.words[this.startCount] = word;
    this.starts.slots[this.startCount] = slot;
    this.startCount += 1;
  }

  #mayBegin(first: number, isSmall: boolean): boolean {
    for (let slot = first; slot >= 0; slot = this.nextSlot(slot)) {
      const base = this.baseIn(slot);
      if (base < this.#table.roots && (!isSmall || mayBeginSmall(this.#table, base))) return true;
    }
    return false;
  }

  #isSmall(word: number): boolean {
    return isSmallUnit(unitAt(this.#tokens.text, this.startOf(word)));
  }

  /** Merges the known words with the capitalised ones that are unknown and have a stem that is known. */
  #startWithEndings(known: number): void {
    const { words, slots } = this.#known;
    let k = 0;
    for (let word = 0; word < this.#tokens.count; word += 1) {
      if (k < known && words[k] === word) this.#start(word, slots[k++] as number);
      else if (this.#isStripped(word)) this.#start(word, STRIPPED);
    }
  }

  /** First slot of a word by its hash alone; NO_READING; or STRIPPED (then ask `stemsOf`): unknown but for its stem. */
  slotOf(word: number): number {
    const slot = this.#slotOfForm(word);
    if (slot !== NO_READING || !this.maybeTurkic) return slot;
    return this.#isStripped(word) ? STRIPPED : slot;
  }

  #slotOfForm(word: number): number {
    return findForm(this.#table, this.#tokens.hashes[word] as number);
  }

  /** Whether a capitalised word is known by a stem only; the questions that cost least come first. */
  #isStripped(word: number): boolean {
    const { text, ends } = this.#tokens;
    if (!mayEndIn(unitAt(text, (ends[word] as number) - 1))) return false;
    if (!isCapitalUnit(unitAt(text, this.startOf(word)))) return false;
    return this.#slotOfForm(word) === NO_READING && this.stemsOf(word).length > 0;
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
    const slot = this.slotOf(word);
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
      const fold = FOLD[unitAt(text, at)] as number;
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

function createStarts(size: number): Starts {
  return { words: new Int32Array(size), slots: new Int32Array(size) };
}

function isCut(cuts: number, distance: number): boolean {
  return distance < 32 && ((cuts >>> distance) & 1) === 1;
}
