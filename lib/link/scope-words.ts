import { isCapitalUnit, isSmallUnit } from '#lib/text/capital.ts';
import { FOLD_LETTER } from '#lib/text/fold-classes.ts';
import { FOLD } from '#lib/text/fold-table.ts';
import { createTokens, type Tokens, tokenize } from '#lib/text/tokens.ts';
import { unitAt } from '#lib/text/unit-at.ts';
import { extendHash, HASH_SEED } from '#lib/text/word-hash.ts';

/** The words of a whole scope in order, in parallel arrays: what gates, grammar and context look at. */
export interface ScopeWords {
  readonly text: string;
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Word hashes as `hashWord` gives them. */
  readonly hashes: Int32Array;
  /** Number of the block of each word. */
  readonly blocks: Int32Array;
  /** First word of each word's sentence, and its last plus one, 0 where unread: filled by sentence.ts as it is asked. */
  readonly sentenceFirst: Int32Array;
  readonly sentenceLast: Int32Array;
  /** Which lists each word may belong to, 0 where unread: filled by word-roles.ts as it is asked. */
  readonly roles: Int32Array;
  /** For link-state.ts: what was linked and seen on each word. */
  readonly taken: Int32Array;
  readonly seen: Uint8Array;
  /** Offsets of the blocks, and the end of the text that was read. */
  readonly bounds: readonly number[];
}

const tokens = createTokens();

/**
 * Columns that every call reuses, since one call has done with its words before the next begins: 300 kB a page that the
 * garbage collector need not see. They keep the size of the longest text so far.
 */
const columns = createColumns(4096);

function createColumns(size: number) {
  return {
    starts: new Int32Array(size),
    ends: new Int32Array(size),
    hashes: new Int32Array(size),
    blocks: new Int32Array(size),
    sentenceFirst: new Int32Array(size),
    sentenceLast: new Int32Array(size),
    roles: new Int32Array(size),
    taken: new Int32Array(size),
    seen: new Uint8Array(size),
  };
}

/** What else is to be done with the words of a block; `first` is the number of its first word in the scope. */
type OnBlock = (block: Tokens, first: number) => void;

/**
 * Reads the words of the blocks that begin at `blocks`, up to `limit` units; what was read before is overwritten. Each
 * block's words go to `onBlock` as well, so that the text is read once.
 */
export function readWords(text: string, blocks: readonly number[], limit: number, onBlock: OnBlock): ScopeWords {
  const end = Math.min(text.length, limit);
  const bounds = [...blocks.filter((start) => start < end), end];
  let count = 0;
  for (let block = 0; block + 1 < bounds.length; block += 1) {
    tokenize(text, bounds[block] ?? 0, bounds[block + 1] ?? end, tokens);
    onBlock(tokens, count);
    count = append(count, block);
  }
  for (const column of [columns.sentenceLast, columns.roles, columns.taken, columns.seen]) column.fill(0, 0, count);
  return { text, bounds, count, ...columns };
}

function append(from: number, block: number): number {
  const { count } = tokens;
  const to = from + count;
  if (to > columns.starts.length) enlarge(to);
  columns.starts.set(tokens.starts.subarray(0, count), from);
  columns.ends.set(tokens.ends.subarray(0, count), from);
  columns.hashes.set(tokens.hashes.subarray(0, count), from);
  columns.blocks.fill(block, from, to);
  return to;
}

function enlarge(least: number): void {
  const larger = createColumns(Math.max(least, columns.starts.length * 2));
  larger.starts.set(columns.starts);
  larger.ends.set(columns.ends);
  larger.hashes.set(columns.hashes);
  larger.blocks.set(columns.blocks);
  Object.assign(columns, larger);
}

/** Number of the first word that begins at or behind an offset. */
export function wordAt(words: ScopeWords, offset: number): number {
  let low = 0;
  let high = words.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words.starts[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The word as written. */
export function wordText(words: ScopeWords, at: number): string {
  return words.text.slice(words.starts[at], words.ends[at]);
}

/** What stands between a word and the next one of the same block; null at a block's end. */
export function gapAfter(words: ScopeWords, at: number): string | null {
  if (at < 0 || at + 1 >= words.count || words.blocks[at] !== words.blocks[at + 1]) return null;
  return words.text.slice(words.ends[at], words.starts[at + 1]);
}

/** Whether only white space stands between a word and the next one of its block. */
export function isSpaceAfter(words: ScopeWords, at: number): boolean {
  if (at < 0 || at + 1 >= words.count || words.blocks[at] !== words.blocks[at + 1]) return false;
  const { text } = words;
  const from = words.ends[at] as number;
  const to = words.starts[at + 1] as number;
  for (let offset = from; offset < to; offset += 1) {
    const unit = unitAt(text, offset);
    if (unit !== SPACE)
      return unit <= SPACE || unit >= FIRST_OTHER_SPACE ? text.slice(offset, to).trim() === '' : false;
  }
  return true;
}

/** Whether a hyphen and nothing else stands between a word and the next one of its block. */
export function isHyphenAfter(words: ScopeWords, at: number): boolean {
  if (at < 0 || at + 1 >= words.count || words.blocks[at] !== words.blocks[at + 1]) return false;
  const end = words.ends[at] as number;
  return words.starts[at + 1] === end + 1 && unitAt(words.text, end) === HYPHEN;
}

const HYPHEN = 0x2d;
const SPACE = 0x20;
/** NBSP, the first white space beyond ASCII. */
const FIRST_OTHER_SPACE = 0xa0;

/** Whether the letter at an offset is a capital, or of a script without case. */
export function isCapitalAt(text: string, offset: number): boolean {
  return !isSmallUnit(unitAt(text, offset));
}

/** Whether a word begins with a capital letter of a script that has case. */
export function isCapitalised(words: ScopeWords, at: number): boolean {
  return isCapitalUnit(unitAt(words.text, words.starts[at] as number));
}

/** Whether a word of two letters or more is all capitals. */
export function isAllCaps(words: ScopeWords, at: number): boolean {
  const start = words.starts[at] as number;
  if (isSmallUnit(unitAt(words.text, start))) return false;
  const text = wordText(words, at);
  return text.length > 1 && !isSmallUnit(unitAt(text, 1)) && text === text.toUpperCase() && text !== text.toLowerCase();
}

/** Hashes of the first one, two, three … folded letters of a word with their units, the whole word last; ends at true. */
export function prefixHashes(words: ScopeWords, at: number, onHash: (hash: number, units: number) => boolean): boolean {
  let hash = HASH_SEED;
  const start = words.starts[at] as number;
  const end = words.ends[at] as number;
  for (let offset = start; offset < end; offset += 1) {
    const fold = FOLD[unitAt(words.text, offset)] as number;
    if (fold < FOLD_LETTER) continue;
    hash = extendHash(hash, fold);
    if (onHash(hash, offset + 1 - start)) return true;
  }
  return false;
}
