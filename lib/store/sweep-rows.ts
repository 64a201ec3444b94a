import { Dexie } from 'dexie';
import type { PackDatabase } from './database.ts';

type RowKey = readonly [string, string, number];

/** Keys looked at in one step. */
const BATCH_KEYS = 5_000;

/** Editions that a row may serve, highest first; `staged` keeps the rows of a sync that is under way. */
interface Kept {
  readonly active: number;
  readonly previous: number | null;
  readonly staged: number | null;
}

/** Deletes rows and indexes that neither the active nor the previous nor a staged edition needs. */
export async function sweepRows(db: PackDatabase, pack: string, signal: AbortSignal): Promise<void> {
  const row = await db.packs.get(pack);
  if (!row) return;
  const staged = (await db.stages.get(pack))?.edition ?? null;
  const kept: Kept = { active: row.active.edition, previous: row.previous?.edition ?? null, staged };
  await sweepIndexes(db, pack, kept);
  let from: RowKey | null = null;
  do {
    signal.throwIfAborted();
    from = await sweepBatch(db, pack, kept, from);
  } while (from);
}

async function sweepIndexes(db: PackDatabase, pack: string, kept: Kept): Promise<void> {
  const needed = new Set([kept.active, kept.previous, kept.staged]);
  const keys = await db.indexes
    .where('[pack+edition]')
    .between([pack, Dexie.minKey], [pack, Dexie.maxKey])
    .primaryKeys();
  await db.indexes.bulkDelete(keys.filter(([, edition]) => !needed.has(edition)));
}

/** Sweeps the ids that lie whole in the next batch of keys; gives the key to go on from, null at the end. */
async function sweepBatch(db: PackDatabase, pack: string, kept: Kept, from: RowKey | null): Promise<RowKey | null> {
  const keys: RowKey[] = await db.rows
    .where('[pack+id+edition]')
    .between(from ?? [pack, Dexie.minKey, Dexie.minKey], [pack, Dexie.maxKey, Dexie.maxKey], true, true)
    .limit(BATCH_KEYS)
    .primaryKeys();
  const whole = keys.length < BATCH_KEYS;
  const lastId = keys.at(-1)?.[1];
  const complete = whole ? keys : keys.filter(([, id]) => id !== lastId);
  await db.rows.bulkDelete(unneeded(complete, kept).map((key): [string, string, number] => [...key]));
  return whole ? null : (keys.find(([, id]) => id === lastId) ?? null);
}

function unneeded(keys: readonly RowKey[], kept: Kept): RowKey[] {
  const byId = Map.groupBy(keys, ([, id]) => id);
  return [...byId.values()].flatMap((rows) => {
    const needed = new Set([kept.active, kept.previous].map((edition) => highestAtMost(rows, edition)));
    return rows.filter(([, , edition]) => !needed.has(edition) && edition !== kept.staged);
  });
}

function highestAtMost(rows: readonly RowKey[], limit: number | null): number | null {
  if (limit === null) return null;
  let best: number | null = null;
  for (const [, , edition] of rows) if (edition <= limit && (best === null || edition > best)) best = edition;
  return best;
}
