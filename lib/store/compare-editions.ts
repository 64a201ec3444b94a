import type { Entity, LangMap } from '#lib/pack/schema.ts';
import type { PackDatabase } from './database.ts';
import { mergeById } from './merge-by-id.ts';
import { baseOf, rowsOf } from './pack-ranges.ts';
import { type VisibleLine, visibleRow, visibleRows } from './visible-rows.ts';

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
  const isFull = ((await baseOf(db, pack, after)) ?? 0) > before;
  const pairs = isFull
    ? mergeById(visibleRows(db, pack, before), visibleRows(db, pack, after))
    : touchedPairs(db, pack, before, after);
  const changes: EntityChange[] = [];
  for await (const [older, newer] of pairs) {
    if (changes.length === limit) break;
    const change = compareLines(older, newer);
    if (change) changes.push(change);
  }
  return changes;
}

type LinePair = readonly [older: VisibleLine | null, newer: VisibleLine | null];

/** Of the ids that have a row of an edition after `before`, up to `after`, what both editions show. */
async function* touchedPairs(db: PackDatabase, pack: string, before: number, after: number): AsyncGenerator<LinePair> {
  const keys = await rowsOf(db, pack).primaryKeys();
  const touched = keys.filter(([, , edition]) => edition > before && edition <= after).map(([, id]) => id);
  for (const id of new Set(touched))
    yield [await visibleRow(db, pack, id, before), await visibleRow(db, pack, id, after)];
}

function compareLines(older: VisibleLine | null, newer: VisibleLine | null): EntityChange | null {
  if (older?.line === newer?.line) return null;
  const [was, is] = [older, newer].map((row) => (row ? (JSON.parse(row.line) as Entity) : null));
  const entity = is ?? was;
  if (!entity) return null;
  return { id: entity.id, label: entity.label, kind: kindOf(was, is), ...countStatements(was, is) };
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
