import { FOLD_EXPANSION } from '../lib/text/fold-classes.ts';
import { foldOfUnit } from './fold-units.ts';
import type { GeneratedFile } from './generated-file.ts';

/** Writes fold-table.json from the Unicode data of the running Node. */
export async function generateFoldTable(): Promise<readonly GeneratedFile[]> {
  const { table, expansions } = foldTable();
  const content = { unicode: process.versions.unicode, runs: toBase64(encodeRuns(table)), expansions };
  return [{ path: 'fold-table.json', content: `${JSON.stringify(content)}\n` }];
}

/** The whole table, and the strings of its expansions in order. */
export function foldTable(): { table: Uint16Array; expansions: string[] } {
  const table = new Uint16Array(0x10000);
  const expansions: string[] = [];
  for (let unit = 0; unit < table.length; unit += 1) {
    const fold = foldOfUnit(unit);
    if (typeof fold === 'number') table[unit] = fold;
    else if (fold.length === 1) table[unit] = fold.charCodeAt(0);
    else table[unit] = FOLD_EXPANSION + numberOf(fold, expansions);
  }
  return { table, expansions };
}

function numberOf(text: string, list: string[]): number {
  const known = list.indexOf(text);
  return known < 0 ? list.push(text) - 1 : known;
}

/**
 * Runs of the table as varints: (length × 2, value) where the value stays, (length × 2 + 1, value − unit modulo 65536)
 * where it grows with the unit. 128 kB become about 12.
 */
function encodeRuns(table: Uint16Array): number[] {
  const bytes: number[] = [];
  let unit = 0;
  while (unit < table.length) {
    const constant = runLength(table, unit, 0);
    const linear = runLength(table, unit, 1);
    const length = Math.max(constant, linear);
    const value = table[unit] ?? 0;
    pushVarint(bytes, length * 2 + (linear > constant ? 1 : 0));
    pushVarint(bytes, linear > constant ? (value - unit) & 0xffff : value);
    unit += length;
  }
  return bytes;
}

function runLength(table: Uint16Array, from: number, step: 0 | 1): number {
  const value = table[from] ?? 0;
  let length = 1;
  while (from + length < table.length && table[from + length] === ((value + step * length) & 0xffff)) length += 1;
  return length;
}

function pushVarint(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  bytes.push(rest);
}

function toBase64(bytes: readonly number[]): string {
  return Buffer.from(bytes).toString('base64');
}
