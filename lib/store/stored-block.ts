import { HASH_BYTES, hashLine } from '#lib/pack/edition-digest.ts';
import type { Entity } from '#lib/pack/schema.ts';
import { BlockSum, SUM_DIGITS } from './block-sum.ts';
import { storeError } from './classify-error.ts';
import type { AnyBlockRow, BlockRow, PlainBlockRow } from './rows.ts';
import { isTelling } from './telling.ts';

const LINE_FEED = 10;
const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();

/** A block without entities. */
export const NO_BLOCK: PlainBlockRow = { pack: '', edition: 0, first: '', ids: [], lines: [], refs: [], aliases: [] };

/** A block of the base as it is read, in whichever form it was written. */
export class StoredBlock {
  readonly ids: readonly string[];
  readonly #row: AnyBlockRow;
  #lines: readonly string[] | null = null;

  constructor(row: AnyBlockRow) {
    this.#row = row;
    this.ids = isPlain(row) ? row.ids : splitText(row.ids);
  }

  get first(): string {
    return this.#row.first;
  }

  /** All lines, in the order of `ids`. */
  lines(): readonly string[] {
    const row = this.#row;
    this.#lines ??= isPlain(row) ? row.lines : splitText(DECODER.decode(row.lines));
    return this.#lines;
  }

  /** The line of one id, or undefined; the others are not made texts of. */
  lineOf(id: string): string | undefined {
    const row = this.#row;
    const place = this.ids.indexOf(id);
    if (place < 0) return undefined;
    if (this.#lines || isPlain(row)) return this.lines()[place];
    let start = 0;
    for (let left = place; left > 0; left -= 1) start = row.lines.indexOf(LINE_FEED, start) + 1;
    const end = row.lines.indexOf(LINE_FEED, start);
    return DECODER.decode(row.lines.subarray(start, end < 0 ? undefined : end));
  }

  /** The hashes of all lines; throws `damaged` where the block is not as it was written. */
  checkedHashes(): Uint8Array {
    const row = this.#row;
    if (!isSummed(row)) return hashesOf(this.lines());
    if (sumOf(row) !== row.sum) throw storeError('damaged');
    return row.hashes;
  }

  /** The sheet for an index; null where the block was written without one that can be checked. */
  get sheet(): Uint8Array | null {
    return isSummed(this.#row) && this.#row.sheet.length > 0 ? this.#row.sheet : null;
  }

  /** The entities whose statements an index needs, by their places. */
  telling(): ReadonlyMap<number, Entity> {
    const row = this.#row;
    if (!isSummed(row)) return new Map([...this.entities().entries()].filter(([, entity]) => isTelling(entity)));
    if (row.telling.length === 0) return new Map();
    const lines = this.lines();
    return new Map(row.telling.map((place) => [place, parseStored(lines[place] ?? '')]));
  }

  entities(): readonly Entity[] {
    return this.lines().map(parseStored);
  }
}

function isPlain(row: AnyBlockRow): row is PlainBlockRow {
  return typeof row.ids !== 'string';
}

/** Whether what lies beside the lines can be trusted; of others, and of sums of another kind, the lines tell all. */
function isSummed(row: AnyBlockRow): row is BlockRow {
  return !isPlain(row) && row.sum.length === SUM_DIGITS;
}

function splitText(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n');
}

/** A stored line was an entity's when it was staged; what is none any more is damage. */
export function parseStored(line: string): Entity {
  try {
    return JSON.parse(line) as Entity;
  } catch (cause) {
    throw storeError('damaged', cause);
  }
}

/** The hashes of lines, one behind the other. */
export function hashesOf(lines: readonly string[]): Uint8Array<ArrayBuffer> {
  const hashes = new Uint8Array(lines.length * HASH_BYTES);
  for (const [k, line] of lines.entries()) hashLine(line, hashes, k * HASH_BYTES);
  return hashes;
}

/** The sum over the content of a block. */
export function sumOf({ ids, lines, hashes, sheet, telling }: Omit<BlockRow, 'sum'>): string {
  const sum = new BlockSum().add(ENCODER.encode(`${ids}\n${telling.join()}\n`));
  return sum.add(lines).add(hashes).add(sheet).hex();
}
