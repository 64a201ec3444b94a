import { FOLD_FORMAT, FOLD_IDEOGRAPH_END, FOLD_LETTER, FOLD_MARK, FOLD_SIMPLE_END } from './fold-classes.ts';
import { FOLD } from './fold-table.ts';
import { foldedUnit, foldWord } from './fold-word.ts';

/** In so many units of a Turkic language at least one letter is its own. */
const SURELY_TURKIC_UNITS = 96;

/** FNV-1a over 32 bits: offset basis and prime. */
const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
const CHECK_PRIME = 0x5bd1e995;

/** Letters of Turkic alphabets that their neighbours lack: (az, tr) Latin, (kk, ky, uz) Cyrillic, (uz) ʻ. */
const TURKIC_LETTERS = 'əƏğĞışŞİәӘғҒқҚңҢөӨұҰүҮһҺіІўЎҳҲʻ';

/** In FAST_FOLD: marks TURKIC_LETTERS. */
const TURKIC = 0x4000;
const UNIT_MASK = 0x3fff;
/** In FAST_FOLD: accents, invisible units and letters that the fast loop leaves to the slow one. */
const IRREGULAR = 0x8000;

const FAST_FOLD = fastFold();

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
  for (let i = 0; i < out.count; i += 1) out.starts[i] = startOf(out, i);
}

/** Like `tokenize`, without the starts: `startOf` finds those that are wanted. Nothing is allocated per word. */
export function hashWords(text: string, start: number, end: number, out: Tokens): void {
  const stop = Math.min(end, text.length);
  out.text = text;
  out.from = start;
  out.count = 0;
  out.maybeTurkic = stop - start <= SURELY_TURKIC_UNITS;
  for (let at = start; at < stop; ) {
    reserve(out, out.count + ((stop - at) >>> 1) + 2);
    at = hashRegularWords(text, at, stop, out);
    if (at < stop) at = hashIrregularWord(text, at, stop, out);
  }
}

/**
 * Hashes words up to the first unit that needs the slow loop; gives where to go on: there, or at the start of its word.
 * One branch that is never taken and no other: the word ends of a text cannot be foreseen, and each surprise costs as
 * much as ten units. So each unit writes its state to the place of the word, and a word's last state stays.
 */
function hashRegularWords(text: string, from: number, stop: number, out: Tokens): number {
  const { ends, hashes } = out;
  let count = out.count;
  let hash = SEED;
  let inWord = 0;
  let marks = 0;
  let at = from;
  for (; at < stop; at += 1) {
    const marked = FAST_FOLD[text.charCodeAt(at)] as number;
    if (marked >= IRREGULAR) break;
    const fold = marked & UNIT_MASK;
    const isLetter = ~((fold - FOLD_LETTER) >> 31);
    marks |= marked;
    ends[count] = at;
    hashes[count] = hash;
    count += inWord & ~isLetter & 1;
    inWord = isLetter;
    hash = (Math.imul(hash ^ fold, PRIME) & isLetter) | (SEED & ~isLetter);
  }
  out.count = count;
  out.maybeTurkic ||= (marks & TURKIC) !== 0;
  if (inWord === 0) return at;
  if (at < stop) return wordStart(text, at, from);
  ends[count] = at;
  hashes[count] = hash;
  out.count = count + 1;
  return at;
}

function wordStart(text: string, end: number, from: number): number {
  let at = end;
  while (at > from && (FOLD[text.charCodeAt(at - 1)] as number) >= FOLD_LETTER) at -= 1;
  return at;
}

/** A word with accents, invisible units, expansions, Hangul or an ideograph: the same hash by the long way. */
function hashIrregularWord(text: string, start: number, end: number, out: Tokens): number {
  let hash = SEED;
  let last = start;
  let at = start;
  for (let fold = FOLD_FORMAT; at < end && !isIdeograph(fold); at += 1) {
    const unit = text.charCodeAt(at);
    fold = FOLD[unit] as number;
    if (endsWord(fold, last > start)) break;
    if (fold >= FOLD_LETTER) hash = extendByUnit(hash, unit, fold);
    if (reachesTo(fold, last > start)) last = at + 1;
  }
  if (last === start) return at;
  out.ends[out.count] = last;
  out.hashes[out.count] = hash;
  out.count += 1;
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
  while ((FOLD[text.charCodeAt(at)] as number) < FOLD_LETTER) at += 1;
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

/** Hash of the empty word, to be extended letter by letter. */
export const HASH_SEED = SEED;

/** Hash of a word with one more folded unit. */
export function extendHash(hash: number, fold: number): number {
  return Math.imul(hash ^ fold, PRIME);
}

/** Hash of a folded word: FNV-1a over its UTF-16 units, as a signed 32-bit number. */
export function hashWord(folded: string): number {
  let hash = SEED;
  for (let i = 0; i < folded.length; i += 1) hash = Math.imul(hash ^ folded.charCodeAt(i), PRIME);
  return hash;
}

/** A second hash of a folded word, independent of the first. */
export function checkWord(folded: string): number {
  let check = SEED;
  for (let i = 0; i < folded.length; i += 1) check = extendCheck(check, folded.charCodeAt(i));
  return mixCheck(check);
}

/** The second hash of the word that stands in text[start, end). */
export function checkAt(text: string, start: number, end: number): number {
  let check = SEED;
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    const fold = FOLD[unit] as number;
    if (fold >= FOLD_SIMPLE_END) return checkWord(foldWord(text.slice(start, end)));
    if (fold >= FOLD_LETTER) check = extendCheck(check, fold);
  }
  return mixCheck(check);
}

function extendCheck(check: number, fold: number): number {
  return (Math.imul(check, CHECK_PRIME) + fold) | 0;
}

function mixCheck(check: number): number {
  return Math.imul(check ^ (check >>> 15), CHECK_PRIME);
}

function fastFold(): Uint16Array {
  const table = FOLD.map((fold) => (isRegular(fold) ? fold : IRREGULAR));
  for (const letter of TURKIC_LETTERS) {
    const unit = letter.charCodeAt(0);
    table[unit] = (table[unit] as number) | TURKIC;
  }
  return table;
}

function isRegular(fold: number): boolean {
  return fold < FOLD_SIMPLE_END && fold !== FOLD_MARK && fold !== FOLD_FORMAT;
}
