import { Dexie } from 'dexie';
import type { PackDatabase } from './database.ts';
import type { EntityRow } from './rows.ts';

/** Rows read at a time: about a megabyte, some milliseconds. */
const BATCH_ROWS = 2_000;

/**
 * The entities of an edition in ascending order of id: of each id the row with the highest edition ≤ `edition`, gone
 * ones left out. Reads in batches, so it holds little and sees rows that change meanwhile.
 */
export async function* visibleRows(db: PackDatabase, pack: string, edition: number): AsyncGenerator<EntityRow> {
  let best: EntityRow | null = null;
  for await (const row of allRows(db, pack)) {
    if (best?.id !== row.id) {
      if (isShown(best)) yield best;
      best = null;
    }
    if (row.edition <= edition) best = row;
  }
  if (isShown(best)) yield best;
}

function isShown(row: EntityRow | null | undefined): row is EntityRow {
  return row !== null && row !== undefined && row.line !== '';
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

/** The row of one id that an edition shows, or null. */
export async function visibleRow(
  db: PackDatabase,
  pack: string,
  id: string,
  edition: number,
): Promise<EntityRow | null> {
  const row = await db.rows
    .where('[pack+id+edition]')
    .between([pack, id, Dexie.minKey], [pack, id, edition], true, true)
    .last();
  return isShown(row) ? row : null;
}
