import { compareIds } from '#lib/pack/canonical-line.ts';
import type { Manifest } from '#lib/pack/manifest.ts';
import type { PackDatabase } from './database.ts';
import { GatheredEdition } from './gathered-edition.ts';
import { placeOf } from './known-packs.ts';
import type { EntityRow } from './rows.ts';
import { NO_BLOCK, StoredBlock } from './stored-block.ts';
import { baseBlocks, changedRows } from './visible-rows.ts';

/**
 * Reads an edition back block by block, each with what deltas changed of it and after it up to the next. Every block is
 * checked against its sum; lines of unchanged entities are not looked at. Throws `damaged`.
 */
export async function gatherEdition(
  db: PackDatabase,
  { id: pack, edition }: Pick<Manifest, 'id' | 'edition'>,
  options: { readonly withIndex: boolean },
): Promise<GatheredEdition> {
  const place = await placeOf(db, pack, edition);
  const gathered = new GatheredEdition(options);
  const changes = changedRows(db, place);
  let next = await changes.next();
  /** The changes before an id; null: all that are left. */
  const changesBefore = async (id: string | null): Promise<EntityRow[]> => {
    const rows: EntityRow[] = [];
    for (; !next.done && (id === null || compareIds(next.value.id, id) < 0); next = await changes.next())
      rows.push(next.value);
    return rows;
  };
  let block = new StoredBlock(NO_BLOCK);
  for await (const row of baseBlocks(db, place)) {
    const following = new StoredBlock(row);
    gathered.addBlock(block, await changesBefore(following.first));
    block = following;
  }
  gathered.addBlock(block, await changesBefore(null));
  return gathered;
}
