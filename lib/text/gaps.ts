import {
  FOLD_APOSTROPHE,
  FOLD_BREAK,
  FOLD_DOT,
  FOLD_FORMAT,
  FOLD_JOIN,
  FOLD_LETTER,
  FOLD_LINE,
  FOLD_MARK,
  FOLD_SOFT,
} from './fold-classes.ts';
import { FOLD } from './fold-table.ts';
import { startOf, type Tokens } from './tokens.ts';
import { unitAt } from './unit-at.ts';

/** Gaps between two words: below GAP_SOFT a name goes on, at GAP_SOFT only one that has such a mark itself. */
export const GAP_SOFT = 4;
export const GAP_BREAK = 5;

const GAP_SHORT = 0;
const GAP_LONG = 1;
const GAP_DOTTED = 2;
const GAP_LINE = 3;

/** A dot after a word of at most this many units is an initial's or abbreviation's. */
const SHORT_WORD_UNITS = 2;

/** Next state by state × 8 + fold class. */
const GAP_NEXT = gapTable();

/** What stands before a word: GAP_BREAK before the first. */
export function gapBefore(tokens: Tokens, word: number): number {
  if (word === 0) return GAP_BREAK;
  const { text, ends } = tokens;
  const end = ends[word - 1] as number;
  let gap = end - startOf(tokens, word - 1) <= SHORT_WORD_UNITS ? GAP_SHORT : GAP_LONG;
  for (let at = end; ; at += 1) {
    const fold = FOLD[unitAt(text, at)] as number;
    if (fold >= FOLD_LETTER) return gap;
    gap = GAP_NEXT[gap * 8 + fold] as number;
  }
}

function gapTable(): Uint8Array {
  const table = new Uint8Array(6 * 8).fill(GAP_BREAK);
  for (let gap = GAP_SHORT; gap < GAP_BREAK; gap += 1) {
    for (const fold of [FOLD_JOIN, FOLD_MARK, FOLD_APOSTROPHE, FOLD_FORMAT]) table[gap * 8 + fold] = gap;
    table[gap * 8 + FOLD_SOFT] = GAP_SOFT;
    if (gap < GAP_LINE) table[gap * 8 + FOLD_LINE] = GAP_LINE;
  }
  table[GAP_SHORT * 8 + FOLD_DOT] = GAP_DOTTED;
  table[FOLD_BREAK] = GAP_BREAK;
  return table;
}
