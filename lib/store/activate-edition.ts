import type { Manifest } from '#lib/pack/manifest.ts';
import { storeError } from './classify-error.ts';
import type { PackDatabase } from './database.ts';
import { deletePack } from './pack-ranges.ts';
import type { PackOrigin, PackRow } from './rows.ts';
import { refuseEnded } from './stage-edition.ts';

/**
 * Makes a staged edition the active one: one transaction moves the pointer, raises the highest edition seen and ends
 * the journal. Throws `damaged` where the edition has no index, `superseded` where it is not newer than the active one or no longer wanted.
 */
export async function activateEdition(db: PackDatabase, manifest: Manifest, origin: PackOrigin): Promise<void> {
  const pack = manifest.id;
  await db.transaction('rw', [db.packs, db.stages, db.trust, db.indexes, db.subscriptions], async () => {
    await refuseEnded(db, pack, origin);
    const old = await db.packs.get(pack);
    if (old && old.active.edition >= manifest.edition) throw storeError('superseded');
    if ((await db.indexes.where('[pack+edition]').equals([pack, manifest.edition]).count()) === 0)
      throw storeError('damaged');
    await db.packs.put(await nextRow(db, old, manifest, origin));
    await db.stages.delete(pack);
    const trust = await db.trust.get(pack);
    if (trust) await db.trust.put({ ...trust, highestEdition: Math.max(trust.highestEdition, manifest.edition) });
  });
}

async function nextRow(
  db: PackDatabase,
  old: PackRow | undefined,
  active: Manifest,
  origin: PackOrigin,
): Promise<PackRow> {
  if (old) return { ...old, active, previous: old.active, origin, held: false };
  const orders = await db.packs.toArray((rows) => rows.map((row) => row.order));
  return {
    pack: active.id,
    origin,
    enabled: true,
    order: Math.max(-1, ...orders) + 1,
    active,
    previous: null,
    held: false,
  };
}

/** Returns to the previous edition and stays there until `release`; throws `unknown-pack` where there is none. */
export async function undoEdition(db: PackDatabase, pack: string): Promise<void> {
  await db.transaction('rw', db.packs, async () => {
    const row = await db.packs.get(pack);
    if (!row?.previous) throw storeError('unknown-pack');
    await db.packs.put({ ...row, active: row.previous, previous: null, held: true });
  });
}

/** Lets newer editions in again after an undo. */
export async function releaseHold(db: PackDatabase, pack: string): Promise<void> {
  await db.packs.update(pack, { held: false });
}

/** Switches a pack off or on without touching its rows. */
export async function setEnabled(db: PackDatabase, pack: string, enabled: boolean): Promise<void> {
  await db.packs.update(pack, { enabled });
}

/** Removes a pack and its subscription. Its trust row stays, so that adding it again cannot go back in time. */
export async function removePack(db: PackDatabase, pack: string): Promise<void> {
  await db.transaction(
    'rw',
    [db.packs, db.stages, db.subscriptions, db.indexes, db.names, db.rows, db.blocks],
    async () => {
      await db.packs.delete(pack);
      await db.stages.delete(pack);
      await db.subscriptions.delete(pack);
      await deletePack(db, pack);
    },
  );
}
