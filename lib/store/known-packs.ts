import { Dexie } from 'dexie';
import type { PackDatabase } from './database.ts';
import { baseOf } from './pack-ranges.ts';
import type { PackRow } from './rows.ts';

/** An edition of a pack, and the full edition that it rests on (null: each of its entities is a row of its own). */
export interface EditionPlace {
  readonly pack: string;
  readonly edition: number;
  readonly base: number | null;
}

interface Known {
  readonly changes: number;
  readonly rows: readonly PackRow[];
  readonly places: readonly EditionPlace[];
}

/** How often a transaction, of this context or another, has changed the packs of a database. */
let changes = 0;
Dexie.on('storagemutated', (parts) => {
  if (Object.keys(parts).some((part) => part.includes('/packs/'))) changes += 1;
});

/** A number that grows with every change of the packs: what was kept of them before is out of date. */
export function packChanges(): number {
  return changes;
}

/** What was read over each connection; a database that was lost is read over another. */
const known = new WeakMap<PackDatabase, Known>();

/** The packs in subscription order. A view needs them first of all: they are read again only when one has changed. */
export async function knownPacks(db: PackDatabase): Promise<readonly PackRow[]> {
  return (await readKnown(db)).rows;
}

/** Where an edition lies; without a read where it is the active one. */
export async function placeOf(db: PackDatabase, pack: string, edition: number): Promise<EditionPlace> {
  const isMeant = (place: EditionPlace): boolean => place.pack === pack && place.edition === edition;
  const last = known.get(db);
  const place = last?.changes === changes ? last.places.find(isMeant) : undefined;
  return place ?? { pack, edition, base: await baseOf(db, pack, edition) };
}

async function readKnown(db: PackDatabase): Promise<Known> {
  const last = known.get(db);
  if (last?.changes === changes) return last;
  const before = changes;
  const read = await db.transaction('r', db.packs, db.blocks, async () => {
    const rows = await readPacks(db);
    const bases = rows.map(async ({ pack, active: { edition } }) => ({
      pack,
      edition,
      base: await baseOf(db, pack, edition),
    }));
    return { rows, places: await Promise.all(bases) };
  });
  const now = { changes: before, ...read };
  known.set(db, now);
  return now;
}

/** The packs as they stand in the database, in subscription order. */
export async function readPacks(db: PackDatabase): Promise<readonly PackRow[]> {
  return (await db.packs.toArray()).sort((a, b) => a.order - b.order);
}
