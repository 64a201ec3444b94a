import { Dexie } from 'dexie';
import { DATABASE_NAME, type PackDatabase } from './database.ts';
import { deletePack } from './pack-ranges.ts';

/** Removes what is stored of some packs, so that they are installed anew; what is trusted and was seen stays. */
export async function forgetPacks(db: PackDatabase, packs: readonly string[]): Promise<void> {
  const tables = [db.rows, db.blocks, db.packs, db.indexes, db.names, db.stages];
  await db.transaction('rw', tables, async () => {
    for (const pack of packs) {
      await deletePack(db, pack);
      await db.stages.delete(pack);
      await db.packs.delete(pack);
    }
  });
}

/** Deletes the whole database; open connections of this extension make way. */
export async function deleteDatabase(): Promise<void> {
  await Dexie.delete(DATABASE_NAME);
}
