import { type Collection, Dexie } from 'dexie';
import type { PackDatabase } from './database.ts';
import type { AnyBlockRow, EntityRow } from './rows.ts';

/** All rows of a pack, of whatever edition, by id. */
export function rowsOf(db: PackDatabase, pack: string): Collection<EntityRow, [string, string, number]> {
  return db.rows
    .where('[pack+id+edition]')
    .between([pack, Dexie.minKey, Dexie.minKey], [pack, Dexie.maxKey, Dexie.maxKey]);
}

/** The blocks of a pack's editions from `from` to `to`, both included, by edition and id. */
export function blocksOf(
  db: PackDatabase,
  pack: string,
  { from = 0, to = Number.MAX_SAFE_INTEGER }: { readonly from?: number; readonly to?: number } = {},
): Collection<AnyBlockRow, [string, number, string]> {
  return db.blocks
    .where('[pack+edition+first]')
    .between([pack, from, Dexie.minKey], [pack, to, Dexie.maxKey], true, true);
}

/** The full edition that an edition rests on; null: each of its entities is a row of its own (databases of version 1). */
export async function baseOf(db: PackDatabase, pack: string, edition: number): Promise<number | null> {
  const [last] = await blocksOf(db, pack, { to: edition }).reverse().limit(1).primaryKeys();
  return last?.[1] ?? null;
}

/** Numbers of the full editions that lie in blocks, ascending. */
export async function fullEditions(db: PackDatabase, pack: string): Promise<number[]> {
  const editions: number[] = [];
  for (;;) {
    const from = (editions.at(-1) ?? -1) + 1;
    const [next] = await blocksOf(db, pack, { from }).limit(1).primaryKeys();
    if (!next) return editions;
    editions.push(next[1]);
  }
}

/** Removes everything that is stored of a pack's editions, their indexes too. */
export async function deletePack(db: PackDatabase, pack: string): Promise<void> {
  await rowsOf(db, pack).delete();
  await blocksOf(db, pack).delete();
  for (const table of [db.indexes, db.names])
    await table.where('[pack+edition]').between([pack, Dexie.minKey], [pack, Dexie.maxKey]).delete();
}

/** Removes what one edition brought: its rows, its blocks, its index. */
export async function deleteEdition(db: PackDatabase, pack: string, edition: number): Promise<void> {
  const keys = await rowsOf(db, pack).primaryKeys();
  await db.rows.bulkDelete(keys.filter((key) => key[2] === edition));
  await blocksOf(db, pack, { from: edition, to: edition }).delete();
  await db.indexes.delete([pack, edition]);
  await db.names.delete([pack, edition]);
}
