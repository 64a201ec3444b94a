import {
  FOLD_APOSTROPHE,
  FOLD_BREAK,
  FOLD_DOT,
  FOLD_EXPANSION,
  FOLD_FORMAT,
  FOLD_IDEOGRAPH_END,
  FOLD_LETTER,
  FOLD_LINE,
  FOLD_MARK,
  FOLD_SIMPLE_END,
  FOLD_SOFT,
} from './fold-classes.ts';
import { FOLD, FOLD_EXPANSIONS } from './fold-table.ts';

/** What stands between two words: below GAP_SOFT a name goes on, at GAP_SOFT only one that has such a mark itself. */
export const GAP_SOFT = 4;
export const GAP_BREAK = 5;

const GAP_SHORT = 0;
const GAP_LONG = 1;
const GAP_DOTTED = 2;
const GAP_LINE = 3;

/** A dot after a word of at most this many folded units is an initial's or abbreviation's. */
const SHORT_WORD_UNITS = 2;

/** Next state by state × 8 + fold class. */
const GAP_NEXT = gapTable();

const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
const CHECK_SEED = 0x2f0b4c47;
const CHECK_PRIME = 0x5bd1e995;

/** The words of one block, in parallel arrays reused from block to block. */
export interface Tokens {
  count: number;
  /** Offset of the first unit of each word, and that after its last letter and accents. */
  starts: Int32Array;
  ends: Int32Array;
  /** Word hash, and a second one that tells apart what the first does not. */
  hashes: Int32Array;
  checks: Int32Array;
  /** State of the gap before each word: GAP_BREAK before the first. */
  gaps: Uint8Array;
}

/** Empty tokens with room for a page's paragraph; they grow as needed. */
export function createTokens(): Tokens {
  return { count: 0, ...columns(1024) };
}

function columns(size: number): Omit<Tokens, 'count'> {
  return {
    starts: new Int32Array(size),
    ends: new Int32Array(size),
    hashes: new Int32Array(size),
    checks: new Int32Array(size),
    gaps: new Uint8Array(size),
  };
}

/** Splits text[start, end) into folded, hashed words; the raw text is read once and nothing is allocated per word. */
export function tokenize(text: string, start: number, end: number, out: Tokens): void {
  const stop = Math.min(end, text.length);
  let at = start;
  let gap = GAP_BREAK;
  out.count = 0;
  while (at < stop) {
    const fold = FOLD[text.charCodeAt(at)] as number;
    if (fold < FOLD_LETTER) {
      gap = GAP_NEXT[gap * 8 + fold] as number;
      at += 1;
    } else {
      at = readWord(text, at, stop, gap, out);
      gap = lastGap;
    }
  }
}

/** Gap state in which the word read last leaves off. */
let lastGap = GAP_BREAK;

function readWord(text: string, start: number, end: number, gap: number, out: Tokens): number {
  let hash = SEED;
  let check = CHECK_SEED;
  let at = start;
  let fold = FOLD[text.charCodeAt(at)] as number;
  while (fold >= FOLD_LETTER && fold < FOLD_SIMPLE_END) {
    hash = Math.imul(hash ^ fold, PRIME);
    check = (Math.imul(check, CHECK_PRIME) + fold) | 0;
    at += 1;
    fold = at < end ? (FOLD[text.charCodeAt(at)] as number) : FOLD_BREAK;
  }
  if (fold >= FOLD_SIMPLE_END || fold === FOLD_MARK || fold === FOLD_FORMAT) {
    return readIrregularWord(text, start, end, gap, out);
  }
  push(out, start, at, gap);
  out.hashes[out.count - 1] = hash;
  out.checks[out.count - 1] = check;
  lastGap = at - start <= SHORT_WORD_UNITS ? GAP_SHORT : GAP_LONG;
  return at;
}

/** A word with accents, invisible units, expansions, Hangul or an ideograph: the same hashes by the long way. */
function readIrregularWord(text: string, start: number, end: number, gap: number, out: Tokens): number {
  let folded = '';
  let last = start;
  let at = start;
  for (; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    const fold = FOLD[unit] as number;
    if (endsWord(fold, folded)) break;
    if (fold >= FOLD_LETTER) folded += foldedUnit(unit, fold);
    if (fold !== FOLD_FORMAT) last = at + 1;
    if (isIdeograph(fold)) {
      at += 1;
      break;
    }
  }
  push(out, start, last, gap);
  out.hashes[out.count - 1] = hashWord(folded);
  out.checks[out.count - 1] = checkWord(folded);
  lastGap = folded.length <= SHORT_WORD_UNITS ? GAP_SHORT : GAP_LONG;
  return at;
}

function endsWord(fold: number, sofar: string): boolean {
  if (fold < FOLD_LETTER) return fold !== FOLD_MARK && fold !== FOLD_FORMAT;
  return sofar !== '' && isIdeograph(fold);
}

function isIdeograph(fold: number): boolean {
  return fold >= FOLD_SIMPLE_END && fold < FOLD_IDEOGRAPH_END;
}

/** The folded letters of one unit; Hangul syllables become their jamo, so that NFC and NFD are one word. */
function foldedUnit(unit: number, fold: number): string {
  if (fold >= FOLD_EXPANSION) return FOLD_EXPANSIONS[fold - FOLD_EXPANSION] ?? '';
  if (unit >= 0xac00 && unit <= 0xd7a3) return String.fromCharCode(unit).normalize('NFD');
  return String.fromCharCode(fold);
}

function push(out: Tokens, start: number, end: number, gap: number): void {
  if (out.count === out.starts.length) grow(out);
  out.starts[out.count] = start;
  out.ends[out.count] = end;
  out.gaps[out.count] = gap;
  out.count += 1;
}

function grow(out: Tokens): void {
  const larger = columns(out.starts.length * 2);
  larger.starts.set(out.starts);
  larger.ends.set(out.ends);
  larger.hashes.set(out.hashes);
  larger.checks.set(out.checks);
  larger.gaps.set(out.gaps);
  Object.assign(out, larger);
}

/** Hashes of the empty word, to be extended letter by letter. */
export const HASH_SEEDS: readonly [hash: number, check: number] = [SEED, CHECK_SEED];

/** Hash of a word with one more folded unit. */
export function extendHash(hash: number, fold: number): number {
  return Math.imul(hash ^ fold, PRIME);
}

/** Second hash of a word with one more folded unit. */
export function extendCheck(check: number, fold: number): number {
  return (Math.imul(check, CHECK_PRIME) + fold) | 0;
}

/** Hash of a folded word: FNV-1a over its UTF-16 units, as a signed 32-bit number. */
export function hashWord(folded: string): number {
  let hash = SEED;
  for (let i = 0; i < folded.length; i += 1) hash = Math.imul(hash ^ folded.charCodeAt(i), PRIME);
  return hash;
}

/** Second, independent hash of a folded word. */
export function checkWord(folded: string): number {
  let check = CHECK_SEED;
  for (let i = 0; i < folded.length; i += 1) check = (Math.imul(check, CHECK_PRIME) + folded.charCodeAt(i)) | 0;
  return check;
}

function gapTable(): Uint8Array {
  const table = new Uint8Array(6 * 8).fill(GAP_BREAK);
  for (let gap = GAP_SHORT; gap < GAP_BREAK; gap += 1) {
    for (const fold of [1, FOLD_MARK, FOLD_APOSTROPHE, FOLD_FORMAT]) table[gap * 8 + fold] = gap;
    table[gap * 8 + FOLD_SOFT] = GAP_SOFT;
    if (gap < GAP_LINE) table[gap * 8 + FOLD_LINE] = GAP_LINE;
  }
  table[GAP_SHORT * 8 + FOLD_DOT] = GAP_DOTTED;
  return table;
}
