import type { Table } from 'dexie';
import { referencesOf } from '#lib/pack/references.ts';
import type { Entity } from '#lib/pack/schema.ts';
import type { PackDatabase } from './database.ts';
import { placeOf } from './known-packs.ts';
import type { AnyBlockRow } from './rows.ts';
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
  wanted: Wanted,
): Promise<ReadonlyMap<string, readonly Entity[]>> {
  const { pack, edition } = wanted;
  return await db.transaction('r', db.rows, db.blocks, async () => {
    const place = await placeOf(db, pack, edition);
    const [found, blocks] = await Promise.all([
      // A full edition has no rows: none changed it.
      place.base === edition ? [] : readNamed(db.rows, index, wanted, (id) => `${pack}|${id}`),
      readNamed(db.blocks, index, wanted, (id) => `${pack}|${place.base}|${id}`),
    ]);
    const rows = found.map(({ row }) => row);
    const inBase = blocks.flatMap((block) => pickEntities(block, index));
    const latest = await Promise.all([...rows, ...inBase].map((one) => changedRow(db, place, one.id)));
    const changed = rows.filter((row, k) => latest[k]?.edition === row.edition).map(toEntity);
    const shown = [...changed, ...inBase.filter((_, k) => latest[rows.length + k] === undefined)];
    return groupByNamed(shown, index, wanted);
  });
}

/** A row or block, and those of the ids for which an index names it. */
interface Named<Row> {
  readonly row: Row;
  readonly ids: readonly string[];
}

/** What an index names for the ids, each row read once, in the order of their keys. */
async function readNamed<Row, Key extends readonly (string | number)[]>(
  table: Table<Row, Key>,
  index: IndexName,
  { ids, limit }: Wanted,
  toTerm: (id: string) => string,
): Promise<readonly Named<Row>[]> {
  const places = new Map<string, { readonly key: Key; readonly ids: string[] }>();
  await Promise.all(
    ids.map(async (id) => {
      for (const key of await table.where(index).equals(toTerm(id)).limit(limit).primaryKeys()) {
        const place = places.get(key.join('\n')) ?? { key, ids: [] };
        place.ids.push(id);
        places.set(key.join('\n'), place);
      }
    }),
  );
  if (places.size === 0) return [];
  const sorted = [...places].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, place]) => place);
  const rows = await table.bulkGet(sorted.map(({ key }) => key));
  return rows.flatMap((row, k) => (row ? [{ row, ids: sorted[k]?.ids ?? [] }] : []));
}

/** The entities of a block that are meant; lines that do not hold an id as a string are not parsed. */
function pickEntities({ row, ids }: Named<AnyBlockRow>, index: IndexName): Entity[] {
  const quoted = ids.map((id) => `"${id}"`);
  const lines = new StoredBlock(row).lines();
  const entities = lines.filter((line) => quoted.some((id) => line.includes(id))).map((line) => toEntity({ line }));
  return entities.filter((entity) => !namedBy(entity, index).isDisjointFrom(new Set(ids)));
}

function groupByNamed(
  entities: readonly Entity[],
  index: IndexName,
  { ids, limit }: Wanted,
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
