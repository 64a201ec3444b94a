import { Dexie } from 'dexie';
import type { Entity, LangMap } from '#lib/pack/schema.ts';
import type { PackDatabase } from './database.ts';
import { visibleRow } from './visible-rows.ts';

/** What an update did to one entity: how many of its statements came, changed and went. */
export interface EntityChange {
  readonly id: string;
  readonly label: LangMap;
  readonly kind: 'added' | 'changed' | 'removed';
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** What the active edition of a pack changed against the previous one, by entity, at most `limit`. */
export async function compareEditions(db: PackDatabase, pack: string, limit: number): Promise<EntityChange[]> {
  const row = await db.packs.get(pack);
  if (!row?.previous) return [];
  const [before, after] = [row.previous.edition, row.active.edition];
  const changes: EntityChange[] = [];
  for (const id of await idsTouched(db, pack, before, after)) {
    if (changes.length === limit) break;
    const change = await compareEntity(db, { pack, id, before, after });
    if (change) changes.push(change);
  }
  return changes;
}

/** Ids that have a row of an edition after `before`, up to `after`. */
async function idsTouched(db: PackDatabase, pack: string, before: number, after: number): Promise<string[]> {
  const keys = await db.rows
    .where('[pack+id+edition]')
    .between([pack, Dexie.minKey, Dexie.minKey], [pack, Dexie.maxKey, Dexie.maxKey])
    .primaryKeys();
  return [...new Set(keys.filter(([, , edition]) => edition > before && edition <= after).map(([, id]) => id))];
}

async function compareEntity(
  db: PackDatabase,
  {
    pack,
    id,
    before,
    after,
  }: { readonly pack: string; readonly id: string; readonly before: number; readonly after: number },
): Promise<EntityChange | null> {
  const [older, newer] = [await visibleRow(db, pack, id, before), await visibleRow(db, pack, id, after)];
  if (older?.line === newer?.line) return null;
  const [was, is] = [older, newer].map((row) => (row ? (JSON.parse(row.line) as Entity) : null));
  const entity = is ?? was;
  if (!entity) return null;
  return { id, label: entity.label, kind: kindOf(was, is), ...countStatements(was, is) };
}

function kindOf(was: Entity | null | undefined, is: Entity | null | undefined): EntityChange['kind'] {
  if (!was) return 'added';
  return is ? 'changed' : 'removed';
}

function countStatements(was: Entity | null | undefined, is: Entity | null | undefined) {
  const older = new Map(was?.statements.map((statement) => [statement.id, JSON.stringify(statement)]));
  const newer = new Map(is?.statements.map((statement) => [statement.id, JSON.stringify(statement)]));
  const common = [...newer.keys()].filter((id) => older.has(id));
  return {
    added: newer.size - common.length,
    changed: common.filter((id) => older.get(id) !== newer.get(id)).length,
    removed: older.size - common.length,
  };
}
