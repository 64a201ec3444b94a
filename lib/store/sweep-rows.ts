import { Dexie } from 'dexie';
import type { PackDatabase } from './database.ts';
import { baseOf, blocksOf, fullEditions } from './pack-ranges.ts';

type RowKey = readonly [string, string, number];

/** Keys looked at in one step. */
const BATCH_KEYS = 5_000;

/** Editions that a row may serve, highest first; `staged` keeps the rows of a sync that is under way. */
interface Kept {
  readonly active: number;
  readonly previous: number | null;
  readonly staged: number | null;
  /** The full editions that the two rest on. */
  readonly activeBase: number | null;
  readonly previousBase: number | null;
}

/** Deletes rows, blocks and indexes that neither the active nor the previous nor a staged edition needs. */
export async function sweepRows(db: PackDatabase, pack: string, signal: AbortSignal): Promise<void> {
  const row = await db.packs.get(pack);
  if (!row) return;
  const staged = (await db.stages.get(pack))?.edition ?? null;
  const [active, previous] = [row.active.edition, row.previous?.edition ?? null];
  const activeBase = await baseOf(db, pack, active);
  const previousBase = previous === null ? null : await baseOf(db, pack, previous);
  const kept: Kept = { active, previous, staged, activeBase, previousBase };
  await sweepIndexes(db, pack, kept);
  await sweepBlocks(db, pack, kept);
  let from: RowKey | null = null;
  do {
    signal.throwIfAborted();
    from = await sweepBatch(db, pack, kept, from);
  } while (from);
}

async function sweepIndexes(db: PackDatabase, pack: string, kept: Kept): Promise<void> {
  const needed = new Set([kept.active, kept.previous, kept.staged]);
  for (const table of [db.indexes, db.names]) {
    const keys = await table.where('[pack+edition]').between([pack, Dexie.minKey], [pack, Dexie.maxKey]).primaryKeys();
    await table.bulkDelete(keys.filter(([, edition]) => !needed.has(edition)));
  }
}

async function sweepBlocks(db: PackDatabase, pack: string, kept: Kept): Promise<void> {
  const needed = new Set([kept.activeBase, kept.previousBase, kept.staged]);
  for (const edition of await fullEditions(db, pack)) {
    if (!needed.has(edition)) await blocksOf(db, pack, { from: edition, to: edition }).delete();
  }
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
    const needed = new Set([
      highestBetween(rows, kept.activeBase, kept.active),
      highestBetween(rows, kept.previousBase, kept.previous),
    ]);
    return rows.filter(([, , edition]) => !needed.has(edition) && edition !== kept.staged);
  });
}

/** The edition of the row that an edition shows, which came after its base. */
function highestBetween(rows: readonly RowKey[], base: number | null, limit: number | null): number | null {
  if (limit === null) return null;
  const shown = rows.map(([, , edition]) => edition).filter((edition) => edition <= limit && edition > (base ?? -1));
  return shown.length === 0 ? null : Math.max(...shown);
}
