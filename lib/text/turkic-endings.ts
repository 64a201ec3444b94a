import source from '#generated/turkic-endings.json' with { type: 'json' };
import { FOLD_LETTER } from './fold-classes.ts';
import { FOLD } from './fold-table.ts';
import { unitAt } from './unit-at.ts';

/** Longest chain of endings in folded letters. */
const MAX_ENDING_UNITS = Math.max(...source.map((ending) => ending.length));

const FILTER_BITS = 16;

/** One bit for each ending, by a hash that is read from its last letter to its first. */
const FILTER = filter();

/** 1 for units that an ending may end in. */
const LAST_UNITS = lastUnits();

/** Whether a word that ends in this unit may have a Turkic ending at all. */
export function mayEndIn(unit: number): boolean {
  return LAST_UNITS[unit] === 1;
}

/**
 * Where endings of any Turkic language may begin in text[start, end), as bits: bit n stands for offset end - n. A quick
 * look, right to left: `isTurkicEnding` decides.
 */
export function endingCuts(text: string, start: number, end: number): number {
  let hash = 0;
  let cuts = 0;
  let letters = 0;
  for (let at = end - 1; at > start && end - at < 32 && letters < MAX_ENDING_UNITS; at -= 1) {
    const fold = FOLD[unitAt(text, at)] as number;
    if (fold < FOLD_LETTER) continue;
    hash = extendBackwards(hash, fold);
    letters += 1;
    if (isInFilter(hash)) cuts |= 1 << (end - at);
  }
  return cuts;
}

function extendBackwards(hash: number, fold: number): number {
  return Math.imul(hash + fold, 0x9e3779b1);
}

function isInFilter(hash: number): boolean {
  const bit = hash >>> (32 - FILTER_BITS);
  return (((FILTER[bit >>> 5] as number) >>> (bit & 31)) & 1) === 1;
}

function filter(): Uint32Array {
  const bits = new Uint32Array(2 ** FILTER_BITS / 32);
  for (const ending of source) {
    let hash = 0;
    for (let i = ending.length - 1; i >= 0; i -= 1) hash = extendBackwards(hash, ending.charCodeAt(i));
    const bit = hash >>> (32 - FILTER_BITS);
    bits[bit >>> 5] = (bits[bit >>> 5] as number) | (1 << (bit & 31));
  }
  return bits;
}

function lastUnits(): Uint8Array {
  const folded = new Set(source.map((ending) => ending.charCodeAt(ending.length - 1)));
  return Uint8Array.from(FOLD, (fold) => (folded.has(fold) ? 1 : 0));
}
