import { FOLD_FORMAT, FOLD_IDEOGRAPH_END, FOLD_LETTER, FOLD_MARK, FOLD_SIMPLE_END } from './fold-classes.ts';
import { FOLD } from './fold-table.ts';
import { foldedUnit } from './fold-word.ts';
import { unitAt } from './unit-at.ts';
import { extendHash, HASH_SEED, letterKey } from './word-hash.ts';

/** In so many units of a Turkic language at least one letter is its own. */
const SURELY_TURKIC_UNITS = 96;

/** Letters of Turkic alphabets that their neighbours lack: (az, tr) Latin, (kk, ky, uz) Cyrillic, (uz) ʻ. */
const TURKIC_LETTERS = 'əƏğĞışŞİәӘғҒқҚңҢөӨұҰүҮһҺіІўЎҳҲʻ';

/** In a table of keys: accents, invisible units and letters that the fast loop leaves to the slow one. */
const IRREGULAR = 1;

/** What the fast loop reads of each unit: the key of its letter, which is negative; 0 between words; or IRREGULAR. */
const KEYS = unitKeys();

/** The same for blocks that show no sign yet of being Turkic: the fast loop stops at the letters that are one. */
const WATCHING_KEYS = watchingKeys();

/** The words of one block, in parallel arrays reused from block to block. */
export interface Tokens {
  text: string;
  /** Offset of the block. */
  from: number;
  count: number;
  /** Offset after the last letter and accents of each word. */
  ends: Int32Array;
  hashes: Int32Array;
  /** Whether the block may be in a Turkic language: it is short, or has a letter of one. */
  maybeTurkic: boolean;
  /** Offset of the first unit of each word: filled by `tokenize`, not by `hashWords`. */
  starts: Int32Array;
}

/** Empty tokens with room for a page's paragraph; they grow as needed. */
export function createTokens(): Tokens {
  const [ends, hashes, starts] = [new Int32Array(1024), new Int32Array(1024), new Int32Array(1024)];
  return { text: '', from: 0, count: 0, maybeTurkic: true, ends, hashes, starts };
}

/** Splits text[start, end) into folded, hashed words with their offsets. */
export function tokenize(text: string, start: number, end: number, out: Tokens): void {
  hashWords(text, start, end, out);
  if (out.starts.length < out.count) out.starts = new Int32Array(out.ends.length);
  fillStarts(out);
}

function fillStarts({ text, from, count, starts, ends }: Tokens): void {
  let at = from;
  for (let word = 0; word < count; word += 1) {
    while ((FOLD[unitAt(text, at)] as number) < FOLD_LETTER) at += 1;
    starts[word] = at;
    at = ends[word] as number;
  }
}

/** Like `tokenize`, without the starts: `startOf` finds those that are wanted. Nothing is allocated per word. */
export function hashWords(text: string, start: number, end: number, out: Tokens): void {
  const stop = Math.min(end, text.length);
  out.text = text;
  out.from = start;
  out.count = 0;
  out.maybeTurkic = stop - start <= SURELY_TURKIC_UNITS;
  for (let at = start; at < stop; ) {
    const end = Math.min(stop, at + CHUNK_UNITS);
    const keys = out.maybeTurkic ? KEYS : WATCHING_KEYS;
    const open = hashRegularWords(out, at, end);
    reserve(out, out.count + chunk.count + 2);
    copyChunk(out);
    at = hashOpenWord(out, { from: open, end, stop, keys });
    if (at < end) at = hashIrregularWord(text, at, stop, out);
  }
}

/**
 * Room for the words of one chunk. The fast loop writes to constant arrays and not to the caller's: engines then know
 * where they lie, which is a sixth of its time.
 */
const CHUNK_UNITS = 1 << 15;
const CHUNK_ENDS = new Int32Array(CHUNK_UNITS / 2 + 2);
const CHUNK_HASHES = new Int32Array(CHUNK_UNITS / 2 + 2);
const chunk = { count: 0 };

/**
 * Hashes words up to the first unit that needs the slow loop; gives where to go on: there, or at the start of its word.
 * One branch that is never taken and no other: the word ends of a text cannot be foreseen, and each surprise costs as
 * much as ten units. So the state is written to the place of the word again and again, and a word's last state stays.
 * Of two units at most one ends a word: two are read at a time, and their state is written once.
 */
function hashRegularWords({ text, maybeTurkic }: Tokens, from: number, end: number): number {
  const keys = maybeTurkic ? KEYS : WATCHING_KEYS;
  let count = 0;
  let hash = HASH_SEED;
  let inWord = 0;
  let at = from;
  for (; at + 1 < end; at += 2) {
    const first = keys[unitAt(text, at)] as number;
    const second = keys[unitAt(text, at + 1)] as number;
    if (((first | second) & IRREGULAR) !== 0) break;
    const isFirst = first >> 31;
    const isSecond = second >> 31;
    const between = (((hash << 5) | (hash >>> 27)) & isFirst) ^ first;
    CHUNK_ENDS[count] = at - isFirst;
    CHUNK_HASHES[count] = (hash & ~isFirst) | (between & isFirst);
    count -= (inWord & ~isFirst) | (isFirst & ~isSecond);
    inWord = isSecond;
    hash = (((between << 5) | (between >>> 27)) & isSecond) ^ second;
  }
  chunk.count = count;
  return inWord === 0 ? at : wordStart(text, at, from);
}

function copyChunk(out: Tokens): void {
  const { ends, hashes, count: from } = out;
  const { count } = chunk;
  for (let i = 0; i < count; i += 1) {
    ends[from + i] = CHUNK_ENDS[i] as number;
    hashes[from + i] = CHUNK_HASHES[i] as number;
  }
  out.count = from + count;
}

interface Rest {
  readonly from: number;
  readonly end: number;
  readonly stop: number;
  readonly keys: Int32Array;
}

/**
 * The units from `from` to `end` one by one: the word that stands open and the unit without a partner. Gives where to go
 * on: `end`, or the start of a word that holds an irregular unit or goes on behind `end`.
 */
function hashOpenWord(out: Tokens, { from, end, stop, keys }: Rest): number {
  const { text } = out;
  let hash = HASH_SEED;
  let begin = from;
  for (let at = from; at < end; at += 1) {
    const unit = unitAt(text, at);
    const key = keys[unit] as number;
    if ((key & IRREGULAR) !== 0) {
      out.maybeTurkic ||= ((KEYS[unit] as number) & IRREGULAR) === 0;
      return begin;
    }
    if (key < 0) {
      hash = ((hash << 5) | (hash >>> 27)) ^ key;
      continue;
    }
    if (begin < at) append(out, at, hash);
    hash = HASH_SEED;
    begin = at + 1;
  }
  if (begin === end || end < stop) return begin;
  append(out, end, hash);
  return end;
}

function append(out: Tokens, end: number, hash: number): void {
  out.ends[out.count] = end;
  out.hashes[out.count] = hash;
  out.count += 1;
}

function wordStart(text: string, end: number, from: number): number {
  let at = end;
  while (at > from && (FOLD[unitAt(text, at - 1)] as number) >= FOLD_LETTER) at -= 1;
  return at;
}

/** A word with accents, invisible units, expansions, Hangul or an ideograph: the same hash by the long way. */
function hashIrregularWord(text: string, start: number, end: number, out: Tokens): number {
  let hash = HASH_SEED;
  let last = start;
  let at = start;
  for (let fold = FOLD_FORMAT; at < end && !isIdeograph(fold); at += 1) {
    const unit = unitAt(text, at);
    fold = FOLD[unit] as number;
    if (endsWord(fold, last > start)) break;
    if (fold >= FOLD_LETTER) hash = extendByUnit(hash, unit, fold);
    if (reachesTo(fold, last > start)) last = at + 1;
  }
  if (last === start) return at;
  append(out, last, hash);
  return at;
}

/** Whether a unit belongs to the surface of a word: an accent does where a letter stands before it. */
function reachesTo(fold: number, hasLetter: boolean): boolean {
  return fold >= FOLD_LETTER || (fold === FOLD_MARK && hasLetter);
}

function endsWord(fold: number, hasLetter: boolean): boolean {
  if (fold < FOLD_LETTER) return fold !== FOLD_MARK && fold !== FOLD_FORMAT;
  return hasLetter && isIdeograph(fold);
}

function isIdeograph(fold: number): boolean {
  return fold >= FOLD_SIMPLE_END && fold < FOLD_IDEOGRAPH_END;
}

function extendByUnit(hash: number, unit: number, fold: number): number {
  if (fold < FOLD_SIMPLE_END) return extendHash(hash, fold);
  const letters = foldedUnit(unit, fold);
  let extended = hash;
  for (let i = 0; i < letters.length; i += 1) extended = extendHash(extended, letters.charCodeAt(i));
  return extended;
}

/** Offset of the first letter of a word. */
export function startOf({ text, from, ends }: Tokens, word: number): number {
  let at = word === 0 ? from : (ends[word - 1] as number);
  while ((FOLD[unitAt(text, at)] as number) < FOLD_LETTER) at += 1;
  return at;
}

function reserve(out: Tokens, size: number): void {
  if (size <= out.ends.length) return;
  const length = Math.max(size, out.ends.length * 2);
  const [ends, hashes] = [new Int32Array(length), new Int32Array(length)];
  ends.set(out.ends);
  hashes.set(out.hashes);
  out.ends = ends;
  out.hashes = hashes;
}

function unitKeys(): Int32Array {
  const keys = new Int32Array(0x10000).fill(IRREGULAR);
  for (let unit = 0; unit < keys.length; unit += 1) {
    const fold = FOLD[unit] as number;
    if (fold >= FOLD_LETTER && fold < FOLD_SIMPLE_END) keys[unit] = letterKey(fold);
    else if (fold < FOLD_LETTER && fold !== FOLD_MARK && fold !== FOLD_FORMAT) keys[unit] = 0;
  }
  return keys;
}

function watchingKeys(): Int32Array {
  const keys = KEYS.slice();
  for (const letter of TURKIC_LETTERS) keys[letter.charCodeAt(0)] = IRREGULAR;
  return keys;
}
