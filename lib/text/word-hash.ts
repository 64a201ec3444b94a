import { FOLD_LETTER, FOLD_SIMPLE_END } from './fold-classes.ts';
import { FOLD } from './fold-table.ts';
import { foldWord } from './fold-word.ts';
import { unitAt } from './unit-at.ts';

/**
 * Words are known by two hashes of their folded letters. The first is a cyclic polynomial (Cohen 1997, "Recursive
 * hashing functions for n-grams"): turn by five bits, then mix in a key of the letter. It is two operations a letter where
 * a multiplying hash waits four, and the scanner makes one for every letter of a page.
 */

/** Hash of the empty word, to be extended letter by letter. */
export const HASH_SEED = 0;

/** Every key has its highest bit set, so that a table of keys tells letters by their sign. */
const LETTER_BIT = 0x80000000;

/** No key has the lowest bits, which a table of keys may use for marks. */
export const KEY_MARKS = 3;

/** What a folded unit adds to the hash of its word: its bits well mixed (the finisher of MurmurHash3). */
export function letterKey(fold: number): number {
  let key = Math.imul(fold + 0x9e37, 0x85ebca6b);
  key = Math.imul(key ^ (key >>> 13), 0xc2b2ae35);
  return ((key ^ (key >>> 16)) | LETTER_BIT) & ~KEY_MARKS;
}

/** Hash of a word with one more folded unit. */
export function extendHash(hash: number, fold: number): number {
  return ((hash << 5) | (hash >>> 27)) ^ letterKey(fold);
}

/** Hash of a folded word, as a signed 32-bit number. */
export function hashWord(folded: string): number {
  let hash = HASH_SEED;
  for (let i = 0; i < folded.length; i += 1) hash = extendHash(hash, folded.charCodeAt(i));
  return hash;
}

const CHECK_SEED = 0x811c9dc5 | 0;
const CHECK_PRIME = 0x5bd1e995;

/** A second hash of a folded word, independent of the first. */
export function checkWord(folded: string): number {
  let check = CHECK_SEED;
  for (let i = 0; i < folded.length; i += 1) check = extendCheck(check, folded.charCodeAt(i));
  return mixCheck(check);
}

/** The second hash of the word that stands in text[start, end). */
export function checkAt(text: string, start: number, end: number): number {
  let check = CHECK_SEED;
  for (let at = start; at < end; at += 1) {
    const fold = FOLD[unitAt(text, at)] as number;
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
