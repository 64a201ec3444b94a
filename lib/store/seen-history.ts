import type { PackDatabase } from './database.ts';
import type { SeenRow } from './rows.ts';

/** Rows of what the reader has seen, by entity, after the one named; `limit` at once. */
export function readSeen(db: PackDatabase, after: string, limit: number): Promise<SeenRow[]> {
  return db.seen.where('entity').above(after).limit(limit).toArray();
}

/** Takes rows into the history: what either side has seen is seen. */
export async function mergeSeen(db: PackDatabase, rows: readonly SeenRow[]): Promise<void> {
  await db.transaction('rw', db.seen, async () => {
    const own = await db.seen.bulkGet(rows.map(({ entity }) => entity));
    await db.seen.bulkPut(rows.map((row, index) => joinRows(row, own[index])));
  });
}

function joinRows(row: SeenRow, own: SeenRow | undefined): SeenRow {
  if (!own) return row;
  const statements = [...new Set([...own.statements, ...row.statements])];
  return { entity: row.entity, statements, at: Math.max(own.at, row.at) };
}
