import type { Manifest } from '#lib/pack/manifest.ts';
import type { Entity } from '#lib/pack/schema.ts';
import { storeError } from './classify-error.ts';
import type { PackDatabase } from './database.ts';
import { GatheredEdition } from './gathered-edition.ts';
import { deleteEdition } from './pack-ranges.ts';
import type { PackOrigin, StageRow } from './rows.ts';
import { headBlock, type StagedLine, type StageTarget, toBlocks, toRow } from './staged-rows.ts';
import { visibleRows } from './visible-rows.ts';

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
  const tables = [db.stages, db.rows, db.blocks, db.packs, db.indexes, db.names, db.subscriptions];
  return await db.transaction('rw', tables, async () => {
    await refuseEnded(db, target.pack, origin);
    const active = (await db.packs.get(target.pack))?.active.edition ?? 0;
    if (target.edition <= active) throw storeError('superseded');
    const old: StageRow | undefined = await db.stages.get(target.pack);
    if (old && isStageOf(old, target)) return old.done;
    if (old) await deleteEdition(db, target.pack, old.edition);
    await db.stages.put({ ...target, done: [] });
    if (target.base === null) await db.blocks.put(headBlock(target));
    return [];
  });
}

/** A reader who ended a subscription while it synced does not want the pack back. */
export async function refuseEnded(db: PackDatabase, pack: string, origin: PackOrigin): Promise<void> {
  if (origin === 'subscribed' && !(await db.subscriptions.get(pack))) throw storeError('superseded');
}

/** Adds the lines of one part or delta, which nobody can see yet, and notes it as done; repeating it is harmless. */
export async function stageFile(
  db: PackDatabase,
  target: StageTarget,
  file: string,
  lines: readonly StagedLine[],
): Promise<void> {
  for (let from = 0; ; from += ROWS_PER_WRITE) {
    const isLast = from + ROWS_PER_WRITE >= lines.length;
    await putLines(db, target, lines.slice(from, from + ROWS_PER_WRITE), isLast ? file : null);
    if (isLast) return;
  }
}

/** Writes lines as long as the staging is still wanted, and with the last of them that the file is done. */
async function putLines(
  db: PackDatabase,
  target: StageTarget,
  lines: readonly StagedLine[],
  done: string | null,
): Promise<void> {
  await db.transaction('rw', db.stages, db.rows, db.blocks, async () => {
    const stage: StageRow | undefined = await db.stages.get(target.pack);
    if (!isStageOf(stage, target)) throw storeError('superseded');
    if (target.base === null) await db.blocks.bulkPut(toBlocks(target, lines));
    else await db.rows.bulkPut(lines.map((line) => toRow(target, line)));
    if (done !== null) await db.stages.put({ ...target, done: [...(stage?.done ?? []), done] });
  });
}

function isStageOf(stage: StageRow | undefined, target: StageTarget): boolean {
  return stage?.edition === target.edition && stage.base === target.base;
}

/**
 * Ends staging: the digest over what the reader would see, and the name index. `gathered` is what was staged in one
 * go from the first full part; without it everything is read back. Throws `damaged` where the digest differs; then
 * full parts follow.
 */
export async function finishStage(
  db: PackDatabase,
  manifest: Manifest,
  buildIndex: IndexBuilder,
  gathered?: GatheredEdition | null,
): Promise<void> {
  if (gathered) await putIndex(db, manifest, buildIndex, gathered);
  else await indexEdition(db, manifest, buildIndex);
}

/** Checks what an edition shows against its digest, then builds and stores its name index; throws `damaged`. */
export async function indexEdition(
  db: PackDatabase,
  manifest: Manifest,
  buildIndex: IndexBuilder,
): Promise<ArrayBuffer> {
  const gathered = new GatheredEdition();
  for await (const { id, line } of visibleRows(db, manifest.id, manifest.edition))
    gathered.add(id, line, parseStored(line));
  return await putIndex(db, manifest, buildIndex, gathered);
}

/** A stored line was an entity's when it was staged; what is none any more is damage. */
function parseStored(line: string): Entity {
  try {
    return JSON.parse(line) as Entity;
  } catch (cause) {
    throw storeError('damaged', cause);
  }
}

async function putIndex(
  db: PackDatabase,
  manifest: Manifest,
  buildIndex: IndexBuilder,
  gathered: GatheredEdition,
): Promise<ArrayBuffer> {
  if (gathered.digest() !== manifest.digest) throw storeError('damaged');
  const buffer = buildIndex(manifest, gathered.entities);
  await db.indexes.put({ pack: manifest.id, edition: manifest.edition, buffer });
  return buffer;
}

/** Drops what was staged, so that the next try starts from nothing. */
export async function dropStage(db: PackDatabase, pack: string): Promise<void> {
  await db.transaction('rw', db.stages, db.rows, db.blocks, db.indexes, db.names, async () => {
    const stage = await db.stages.get(pack);
    if (stage) await deleteEdition(db, pack, stage.edition);
    await db.stages.delete(pack);
  });
}
