import { Dexie } from 'dexie';
import type { PackDatabase } from './database.ts';
import { type EditionPlace, packChanges, placeOf } from './known-packs.ts';
import { mergeById } from './merge-by-id.ts';
import { keepBlock, recentBlock } from './recent-blocks.ts';
import type { AnyBlockRow, EntityRow } from './rows.ts';
import { NO_BLOCK, StoredBlock } from './stored-block.ts';

/** An entity as an edition shows it. */
export interface VisibleLine {
  readonly id: string;
  /** Its canonical line. */
  readonly line: string;
}

/** Rows or blocks read at a time: about a megabyte, some milliseconds. */
const BATCH_ROWS = 2_000;
const BATCH_BLOCKS = 16;

/**
 * The entities of an edition in ascending order of id: of each id the row of the latest delta, else the line of the base;
 * gone ones left out. Reads in batches, so it holds little and sees rows that change meanwhile.
 */
export async function* visibleRows(db: PackDatabase, pack: string, edition: number): AsyncGenerator<VisibleLine> {
  const place = await placeOf(db, pack, edition);
  for await (const [line, change] of mergeById(baseLines(db, place), changedRows(db, place))) {
    const shown = change ?? line;
    if (shown && shown.line !== '') yield shown;
  }
}

/** Of each id that changed since the base the row that the edition shows, `line` empty where it is gone. */
export async function* changedRows(db: PackDatabase, { pack, edition, base }: EditionPlace): AsyncGenerator<EntityRow> {
  if (base === edition) return;
  const isOfEdition = (row: EntityRow) => row.edition <= edition && row.edition > (base ?? -1);
  let best: EntityRow | null = null;
  for await (const row of allRows(db, pack)) {
    if (!isOfEdition(row)) continue;
    if (best && best.id !== row.id) yield best;
    best = row;
  }
  if (best) yield best;
}

/** Rows of a pack in ascending order of id, then edition. */
async function* allRows(db: PackDatabase, pack: string): AsyncGenerator<EntityRow> {
  const end = [pack, Dexie.maxKey, Dexie.maxKey];
  let from: readonly unknown[] = [pack, Dexie.minKey, Dexie.minKey];
  for (;;) {
    const batch: EntityRow[] = await db.rows
      .where('[pack+id+edition]')
      .between(from, end, false)
      .limit(BATCH_ROWS)
      .toArray();
    yield* batch;
    const last = batch.at(-1);
    if (!last || batch.length < BATCH_ROWS) return;
    from = [pack, last.id, last.edition];
  }
}

async function* baseLines(db: PackDatabase, place: EditionPlace): AsyncGenerator<VisibleLine> {
  for await (const row of baseBlocks(db, place)) {
    const block = new StoredBlock(row);
    const lines = block.lines();
    for (const [k, id] of block.ids.entries()) yield { id, line: lines[k] ?? '' };
  }
}

/** Blocks of the base in ascending order of id; the next batch is read while the last is looked at. */
export async function* baseBlocks(db: PackDatabase, { pack, base }: EditionPlace): AsyncGenerator<AnyBlockRow> {
  if (base === null) return;
  let batch = await blocksAfter(db, pack, base, Dexie.minKey);
  while (batch.length > 0) {
    const last = batch.at(-1);
    const next = last && batch.length === BATCH_BLOCKS ? blocksAfter(db, pack, base, last.first) : Promise.resolve([]);
    // Told where it is awaited: a reader who stops before that hears of no failure.
    next.catch(() => undefined);
    yield* batch;
    batch = await next;
  }
}

async function blocksAfter(db: PackDatabase, pack: string, base: number, first: unknown): Promise<AnyBlockRow[]> {
  return await db.blocks
    .where('[pack+edition+first]')
    .between([pack, base, first], [pack, base, Dexie.maxKey], false, true)
    .limit(BATCH_BLOCKS)
    .toArray();
}

/** The line of one id that an edition shows, or null. */
export async function visibleRow(
  db: PackDatabase,
  pack: string,
  id: string,
  edition: number,
): Promise<VisibleLine | null> {
  return (await visibleLines(db, pack, edition, [id]))[0] ?? null;
}

/** The lines of these ids that an edition shows, those that it lacks left out; each block is read once. */
export async function visibleLines(
  db: PackDatabase,
  pack: string,
  edition: number,
  ids: readonly string[],
): Promise<VisibleLine[]> {
  const place = await placeOf(db, pack, edition);
  const blocks = new Map<string, Promise<StoredBlock>>();
  const lines = await Promise.all(ids.map((id) => lineIn(db, place, id, blocks)));
  return lines.filter((line) => line !== null);
}

async function lineIn(
  db: PackDatabase,
  place: EditionPlace,
  id: string,
  blocks: Map<string, Promise<StoredBlock>>,
): Promise<VisibleLine | null> {
  const recent = recentBlock(db, place, id);
  const [changed, key] = await Promise.all([changedRow(db, place, id), recent ? undefined : blockOf(db, place, id)]);
  if (changed) return changed.line === '' ? null : changed;
  if (recent) return lineOf(recent, id);
  if (!key) return null;
  const block = blocks.get(key[2]) ?? readBlock(db, key);
  blocks.set(key[2], block);
  return lineOf(await block, id);
}

function lineOf(block: StoredBlock, id: string): VisibleLine | null {
  const line = block.lineOf(id);
  return line === undefined ? null : { id, line };
}

/** The lines of these ids of a full edition where all blocks in which they may lie were read lately; else null. */
export function recentLines(db: PackDatabase, place: EditionPlace, ids: readonly string[]): VisibleLine[] | null {
  if (place.base !== place.edition) return null;
  const blocks = ids.map((id) => recentBlock(db, place, id));
  if (blocks.includes(undefined)) return null;
  return ids.map((id, k) => (blocks[k] ? lineOf(blocks[k], id) : null)).filter((line) => line !== null);
}

/**
 * The key of the block in which an id lies if the base has it. A key and then its row: Firefox reads many rows ahead of a
 * cursor that goes backwards, and blocks are long.
 */
async function blockOf(
  db: PackDatabase,
  { pack, base }: EditionPlace,
  id: string,
): Promise<[string, number, string] | undefined> {
  if (base === null) return undefined;
  const keys = db.blocks
    .where('[pack+edition+first]')
    .between([pack, base, Dexie.minKey], [pack, base, id], true, true);
  return (await keys.reverse().limit(1).primaryKeys())[0];
}

async function readBlock(db: PackDatabase, key: [string, number, string]): Promise<StoredBlock> {
  const before = packChanges();
  const row = await db.blocks.get(key);
  const block = new StoredBlock(row ?? NO_BLOCK);
  // What was read while a pack was removed may be what was before.
  if (row && packChanges() === before) keepBlock(db, key.join('/'), block);
  return block;
}

/** The row of the latest delta since the base that changed an id. */
export async function changedRow(
  db: PackDatabase,
  { pack, edition, base }: EditionPlace,
  id: string,
): Promise<EntityRow | undefined> {
  if (base === edition) return undefined;
  return await db.rows
    .where('[pack+id+edition]')
    .between([pack, id, base ?? Dexie.minKey], [pack, id, edition], base === null, true)
    .last();
}
