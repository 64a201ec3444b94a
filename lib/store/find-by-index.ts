import { referencesOf } from '#lib/pack/references.ts';
import type { Entity } from '#lib/pack/schema.ts';
import type { PackDatabase } from './database.ts';
import { baseOf } from './pack-ranges.ts';
import type { AnyBlockRow, EntityRow } from './rows.ts';
import { StoredBlock } from './stored-block.ts';
import { changedRow } from './visible-rows.ts';

type IndexName = 'refs' | 'aliases';

/** What is looked for: entities of an edition that refer to ids, or that replace them. */
interface Wanted {
  readonly pack: string;
  readonly edition: number;
  readonly ids: readonly string[];
  /** Entities of one id at most. */
  readonly limit: number;
}

/**
 * Of each id the entities that an index names and the edition shows: a later row of the same id may hide one. A block is
 * read once, however many of the ids it serves.
 */
export async function findByIndex(
  db: PackDatabase,
  index: IndexName,
  { pack, edition, ids, limit }: Wanted,
): Promise<ReadonlyMap<string, readonly Entity[]>> {
  return await db.transaction('r', db.rows, db.blocks, async () => {
    const base = await baseOf(db, pack, edition);
    const place = { pack, edition, base };
    const [rows, blocks] = await Promise.all([
      readRows(db, index, ids, (id) => `${pack}|${id}`, limit),
      readBlocks(db, index, ids, (id) => `${pack}|${base}|${id}`, limit),
    ]);
    const inBase = blocks.flatMap((block) => pickEntities(block, index));
    const latest = await Promise.all([...rows, ...inBase].map((found) => changedRow(db, place, found.id)));
    const changed = rows.filter((row, k) => latest[k]?.edition === row.edition).map(toEntity);
    const shown = [...changed, ...inBase.filter((_, k) => latest[rows.length + k] === undefined)];
    return groupByNamed(shown, index, ids, limit);
  });
}

/** A block, and those of the ids that an index finds in it. */
interface FoundBlock {
  readonly row: AnyBlockRow;
  readonly ids: readonly string[];
}

async function readRows(
  db: PackDatabase,
  index: IndexName,
  ids: readonly string[],
  toKey: (id: string) => string,
  limit: number,
): Promise<readonly EntityRow[]> {
  const lists = await Promise.all(ids.map((id) => db.rows.where(index).equals(toKey(id)).limit(limit).primaryKeys()));
  const keys = new Map(lists.flat().map((key) => [JSON.stringify(key), key]));
  if (keys.size === 0) return [];
  return (await db.rows.bulkGet([...keys.values()])).filter((row) => row !== undefined);
}

async function readBlocks(
  db: PackDatabase,
  index: IndexName,
  ids: readonly string[],
  toKey: (id: string) => string,
  limit: number,
): Promise<readonly FoundBlock[]> {
  const places = new Map<string, { readonly key: [string, number, string]; readonly ids: string[] }>();
  await Promise.all(
    ids.map(async (id) => {
      for (const key of await db.blocks.where(index).equals(toKey(id)).limit(limit).primaryKeys()) {
        const place = places.get(JSON.stringify(key)) ?? { key, ids: [] };
        place.ids.push(id);
        places.set(JSON.stringify(key), place);
      }
    }),
  );
  const found = [...places.values()].sort((a, b) => (a.key[2] < b.key[2] ? -1 : 1));
  const rows = found.length === 0 ? [] : await db.blocks.bulkGet(found.map(({ key }) => key));
  return rows.flatMap((row, k) => (row ? [{ row, ids: found[k]?.ids ?? [] }] : []));
}

/** The entities of a block that are meant; lines that do not hold an id as a string are not parsed. */
function pickEntities({ row, ids }: FoundBlock, index: IndexName): Entity[] {
  const quoted = ids.map((id) => `"${id}"`);
  const lines = new StoredBlock(row).lines();
  const entities = lines.filter((line) => quoted.some((id) => line.includes(id))).map((line) => toEntity({ line }));
  return entities.filter((entity) => !namedBy(entity, index).isDisjointFrom(new Set(ids)));
}

function groupByNamed(
  entities: readonly Entity[],
  index: IndexName,
  ids: readonly string[],
  limit: number,
): ReadonlyMap<string, readonly Entity[]> {
  const groups = new Map<string, Entity[]>(ids.map((id) => [id, []]));
  for (const entity of entities) {
    for (const id of namedBy(entity, index)) {
      const group = groups.get(id);
      if (group && group.length < limit) group.push(entity);
    }
  }
  return groups;
}

function namedBy(entity: Entity, index: IndexName): ReadonlySet<string> {
  return index === 'refs' ? referencesOf(entity) : new Set(entity.replaces);
}

function toEntity({ line }: { readonly line: string }): Entity {
  return JSON.parse(line) as Entity;
}
