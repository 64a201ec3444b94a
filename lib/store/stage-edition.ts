import { Dexie } from 'dexie';
import { EditionDigest } from '#lib/pack/edition-digest.ts';
import type { Manifest } from '#lib/pack/manifest.ts';
import { referencesOf } from '#lib/pack/references.ts';
import type { Entity } from '#lib/pack/schema.ts';
import { storeError } from './classify-error.ts';
import type { PackDatabase } from './database.ts';
import type { EntityRow, PackOrigin, StageRow } from './rows.ts';
import { visibleRows } from './visible-rows.ts';

/** The edition that is being staged; `base` is the active edition that deltas start from, null for full parts. */
export interface StageTarget {
  readonly pack: string;
  readonly edition: number;
  readonly base: number | null;
}

/** Builds the name index of an edition; passed in so that the store needs no vocabulary. */
export type IndexBuilder = (manifest: Manifest, entities: Iterable<Entity>) => ArrayBuffer;

/** Rows written in one transaction: about a megabyte, far below the two seconds that a step may take. */
const ROWS_PER_WRITE = 2_000;

/**
 * Begins or resumes staging and gives the names of the files that are done. A journal of another edition or another
 * way (deltas instead of full parts) is dropped with its rows: nobody could see them. Throws `superseded` where the
 * edition is not newer than the active one, or the reader has ended the subscription.
 */
export async function beginStage(
  db: PackDatabase,
  target: StageTarget,
  origin: PackOrigin = 'bundled',
): Promise<readonly string[]> {
  const tables = [db.stages, db.rows, db.packs, db.indexes, db.subscriptions];
  return await db.transaction('rw', tables, async () => {
    await refuseEnded(db, target.pack, origin);
    const active = (await db.packs.get(target.pack))?.active.edition ?? 0;
    if (target.edition <= active) throw storeError('superseded');
    const old: StageRow | undefined = await db.stages.get(target.pack);
    if (old && isStageOf(old, target)) return old.done;
    if (old) await deleteEdition(db, target.pack, old.edition);
    await db.stages.put({ ...target, done: [] });
    return [];
  });
}

/** A reader who ended a subscription while it synced does not want the pack back. */
export async function refuseEnded(db: PackDatabase, pack: string, origin: PackOrigin): Promise<void> {
  if (origin === 'subscribed' && !(await db.subscriptions.get(pack))) throw storeError('superseded');
}

async function deleteEdition(db: PackDatabase, pack: string, edition: number): Promise<void> {
  const keys = await db.rows
    .where('[pack+id+edition]')
    .between([pack, Dexie.minKey, Dexie.minKey], [pack, Dexie.maxKey, Dexie.maxKey])
    .primaryKeys();
  await db.rows.bulkDelete(keys.filter((key) => key[2] === edition));
  await db.indexes.delete([pack, edition]);
}

/** A line of a verified part or delta; `entity` is null where it says that one is gone. */
export interface StagedLine {
  readonly id: string;
  readonly text: string;
  readonly entity: Entity | null;
}

/** Adds the rows of one part or delta, which nobody can see yet, and notes it as done; repeating it is harmless. */
export async function stageFile(
  db: PackDatabase,
  target: StageTarget,
  file: string,
  lines: AsyncIterable<StagedLine>,
): Promise<void> {
  let rows: EntityRow[] = [];
  for await (const line of lines) {
    rows.push(toRow(target, line));
    if (rows.length < ROWS_PER_WRITE) continue;
    await putRows(db, target, rows, null);
    rows = [];
  }
  await putRows(db, target, rows, file);
}

/** Writes rows as long as the staging is still wanted, and with the last of them that the file is done. */
async function putRows(
  db: PackDatabase,
  target: StageTarget,
  rows: readonly EntityRow[],
  done: string | null,
): Promise<void> {
  await db.transaction('rw', db.stages, db.rows, async () => {
    const stage: StageRow | undefined = await db.stages.get(target.pack);
    if (!isStageOf(stage, target)) throw storeError('superseded');
    await db.rows.bulkPut(rows);
    if (done !== null) await db.stages.put({ ...target, done: [...(stage?.done ?? []), done] });
  });
}

function isStageOf(stage: StageRow | undefined, target: StageTarget): boolean {
  return stage?.edition === target.edition && stage.base === target.base;
}

function toRow({ pack, edition }: StageTarget, { id, text, entity }: StagedLine): EntityRow {
  if (!entity) return { pack, id, edition, line: '', refs: [], aliases: [] };
  const scoped = (ids: Iterable<string>): string[] => Array.from(ids, (other) => `${pack}|${other}`);
  return { pack, id, edition, line: text, refs: scoped(referencesOf(entity)), aliases: scoped(entity.replaces ?? []) };
}

/**
 * Ends staging: rows for what a full edition no longer has, the digest over what the reader would see, and the name
 * index. Throws `damaged` where the digest differs; then full parts follow.
 */
export async function finishStage(
  db: PackDatabase,
  target: StageTarget,
  manifest: Manifest,
  buildIndex: IndexBuilder,
): Promise<void> {
  if (target.base === null) await markGone(db, target);
  await indexEdition(db, manifest, buildIndex);
}

/** Checks what an edition shows against its digest, then builds and stores its name index; throws `damaged`. */
export async function indexEdition(
  db: PackDatabase,
  manifest: Manifest,
  buildIndex: IndexBuilder,
): Promise<ArrayBuffer> {
  const { id: pack, edition } = manifest;
  const lines: string[] = [];
  const digest = new EditionDigest();
  for await (const row of visibleRows(db, pack, edition)) {
    digest.add(row.id, row.line);
    lines.push(row.line);
  }
  if (digest.hex() !== manifest.digest) throw storeError('damaged');
  const buffer = buildIndex(manifest, { [Symbol.iterator]: () => parseAll(lines) });
  await db.indexes.put({ pack, edition, buffer });
  return buffer;
}

/** Entities of verified lines, made one at a time so that only the texts are held. */
function* parseAll(lines: readonly string[]): Generator<Entity> {
  for (const line of lines) yield JSON.parse(line) as Entity;
}

/** A full edition says nothing of what it lacks: whatever older editions have and it does not is gone. Reads keys alone. */
async function markGone(db: PackDatabase, target: StageTarget): Promise<void> {
  const { pack, edition } = target;
  if (!(await db.packs.get(pack))) return;
  const keys = await db.rows
    .where('[pack+id+edition]')
    .between([pack, Dexie.minKey, Dexie.minKey], [pack, Dexie.maxKey, Dexie.maxKey])
    .primaryKeys();
  const here = new Set(keys.filter((key) => key[2] === edition).map((key) => key[1]));
  const gone = new Set(keys.map((key) => key[1]).filter((id) => !here.has(id)));
  await putRows(
    db,
    target,
    Array.from(gone, (id) => ({ pack, id, edition, line: '', refs: [], aliases: [] })),
    null,
  );
}

/** Drops what was staged, so that the next try starts from nothing. */
export async function dropStage(db: PackDatabase, pack: string): Promise<void> {
  await db.transaction('rw', db.stages, db.rows, db.indexes, async () => {
    const stage = await db.stages.get(pack);
    if (stage) await deleteEdition(db, pack, stage.edition);
    await db.stages.delete(pack);
  });
}
