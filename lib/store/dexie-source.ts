import { NameListBuilder, openNameList } from '#lib/match/name-list.ts';
import type { Manifest } from '#lib/pack/manifest.ts';
import type { Entity } from '#lib/pack/schema.ts';
import type { PackDatabase } from './database.ts';
import { findByIndex } from './find-by-index.ts';
import type { ChangeDays } from './gathered-edition.ts';
import { knownPacks, placeOf, readPacks } from './known-packs.ts';
import type { DatabaseHandle } from './open-database.ts';
import type { PackSource } from './pack-source.ts';
import type { IndexRow, NamesRow } from './rows.ts';
import { indexEdition } from './stage-edition.ts';
import { recentLines, type VisibleLine, visibleLines, visibleRows } from './visible-rows.ts';

/** Entities listed for the search before other messages have their turn: some 10 ms of the worker. */
const ENTITIES_PER_TURN = 200;

/** How indexes are made, and how it is told that one is damaged or of another version (throws). */
export interface Indexing {
  readonly changeDays: ChangeDays;
  readonly checkIndex?: ((buffer: ArrayBuffer) => void) | undefined;
}

/** Packs as they lie in IndexedDB. */
export function createDexieSource(handle: DatabaseHandle, indexing: Indexing): PackSource {
  return {
    packs: () => handle.use(readPacks),
    knownPacks: () => handle.use(knownPacks),
    index: (manifest) => handle.use((db) => readIndex(db, manifest, indexing)),
    entities: (pack, edition, ids) => handle.use((db) => readEntities(db, pack, edition, ids)),
    nameList: (manifest) => handle.use((db) => readNames(db, manifest)),
    referrers: (pack, edition, ids, limit) =>
      handle.use((db) => findByIndex(db, 'refs', { pack, edition, ids, limit })),
    successor: (pack, edition, id) =>
      handle.use(async (db) => {
        const found = await findByIndex(db, 'aliases', { pack, edition, ids: [id], limit: 8 });
        return found.get(id)?.[0] ?? null;
      }),
  };
}

/** The stored index, or a new one from the rows where it is missing or no longer to be used. */
async function readIndex(
  db: PackDatabase,
  manifest: Manifest,
  { changeDays, checkIndex }: Indexing,
): Promise<ArrayBuffer> {
  const row: IndexRow | undefined = await db.indexes.get([manifest.id, manifest.edition]);
  if (row && isUsable(row.buffer, checkIndex)) return row.buffer;
  return await indexEdition(db, manifest, { changeDays });
}

/** The stored list of names, or a new one from the rows. */
async function readNames(db: PackDatabase, { id: pack, edition }: Manifest): Promise<ArrayBuffer> {
  const row: NamesRow | undefined = await db.names.get([pack, edition]);
  if (row && isUsable(row.buffer, openNameList)) return row.buffer;
  const builder = new NameListBuilder();
  let count = 0;
  for await (const shown of visibleRows(db, pack, edition)) {
    builder.add(toEntity(shown));
    count += 1;
    if (count % ENTITIES_PER_TURN === 0) await letOthers();
  }
  const steps = builder.steps();
  let step = steps.next();
  for (; !step.done; step = steps.next()) await letOthers();
  const buffer = step.value;
  await db.names.put({ pack, edition, buffer });
  return buffer;
}

/** Other messages have their turn. */
function letOthers(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

function isUsable(buffer: ArrayBuffer, checkIndex: Indexing['checkIndex']): boolean {
  try {
    checkIndex?.(buffer);
    return true;
  } catch {
    // Whatever is wrong with it, the rows can give a new one.
    return false;
  }
}

async function readEntities(
  db: PackDatabase,
  pack: string,
  edition: number,
  ids: readonly string[],
): Promise<Entity[]> {
  if (ids.length === 0) return [];
  const recent = recentLines(db, await placeOf(db, pack, edition), ids);
  if (recent) return recent.map(toEntity);
  return await db.transaction('r', db.rows, db.blocks, async () =>
    (await visibleLines(db, pack, edition, ids)).map(toEntity),
  );
}

/** A stored line was parsed and its digest checked when it was staged. */
function toEntity({ line }: VisibleLine): Entity {
  return JSON.parse(line) as Entity;
}
