import { referencesOf } from '#lib/pack/references.ts';
import type { Entity } from '#lib/pack/schema.ts';
import type { PackDatabase } from './database.ts';
import { baseOf } from './pack-ranges.ts';
import type { AnyBlockRow, EntityRow } from './rows.ts';
import { StoredBlock } from './stored-block.ts';
import { changedRow } from './visible-rows.ts';

/** What is looked for: entities of an edition that refer to an id, or that replace it. */
interface Wanted {
  readonly pack: string;
  readonly edition: number;
  readonly id: string;
  /** Rows and blocks read at most. */
  readonly limit: number;
}

/** Of the entities that an index names those that the edition shows: a later row of the same id may hide one. */
export async function findByIndex(
  db: PackDatabase,
  index: 'refs' | 'aliases',
  { pack, edition, id, limit }: Wanted,
): Promise<readonly Entity[]> {
  return await db.transaction('r', db.rows, db.blocks, async () => {
    const [base, rows]: [number | null, EntityRow[]] = await Promise.all([
      baseOf(db, pack, edition),
      db.rows.where(index).equals(`${pack}|${id}`).limit(limit).toArray(),
    ]);
    const place = { pack, edition, base };
    const blocks: AnyBlockRow[] = await db.blocks.where(index).equals(`${pack}|${base}|${id}`).limit(limit).toArray();
    const inBase = blocks.flatMap((block) => pickEntities(block, index, id));
    const latest = await Promise.all([...rows, ...inBase].map((found) => changedRow(db, place, found.id)));
    const changed = rows.filter((row, k) => latest[k]?.edition === row.edition).map(toEntity);
    return [...changed, ...inBase.filter((_, k) => latest[rows.length + k] === undefined)].slice(0, limit);
  });
}

/** The entities of a block that are meant; lines that do not hold the id as a string are not parsed. */
function pickEntities(row: AnyBlockRow, index: 'refs' | 'aliases', id: string): Entity[] {
  const lines = new StoredBlock(row).lines();
  const entities = lines.filter((line) => line.includes(`"${id}"`)).map((line) => toEntity({ line }));
  return entities.filter((entity) =>
    index === 'refs' ? referencesOf(entity).has(id) : entity.replaces?.includes(id) === true,
  );
}

function toEntity({ line }: { readonly line: string }): Entity {
  return JSON.parse(line) as Entity;
}
