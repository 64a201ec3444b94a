import type { Manifest } from '#lib/pack/manifest.ts';
import { storeError } from './classify-error.ts';
import type { PackDatabase } from './database.ts';
import { gatherEdition } from './gather-edition.ts';
import type { ChangeDays, GatheredEdition } from './gathered-edition.ts';
import { deleteEdition } from './pack-ranges.ts';
import type { BlockRow, EntityRow, PackOrigin, StageRow } from './rows.ts';
import { headBlock, type StagedLine, type StageTarget, toBlocks, toRow } from './staged-rows.ts';

/** Rows written in one transaction: about a megabyte, far below the two seconds that a step may take. */
const ROWS_PER_WRITE = 2_000;

/** What a part or a delta becomes in the database. */
export type StagedRows = { readonly blocks: readonly BlockRow[] } | { readonly rows: readonly EntityRow[] };

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
  const head = headBlock(target);
  return await db.transaction('rw', tables, async () => {
    await refuseEnded(db, target.pack, origin);
    const active = (await db.packs.get(target.pack))?.active.edition ?? 0;
    if (target.edition <= active) throw storeError('superseded');
    const old: StageRow | undefined = await db.stages.get(target.pack);
    if (old && isStageOf(old, target)) return old.done;
    if (old) await deleteEdition(db, target.pack, old.edition);
    await db.stages.put({ ...target, done: [] });
    if (target.base === null) await db.blocks.put(head);
    return [];
  });
}

/** A reader who ended a subscription while it synced does not want the pack back. */
export async function refuseEnded(db: PackDatabase, pack: string, origin: PackOrigin): Promise<void> {
  if (origin === 'subscribed' && !(await db.subscriptions.get(pack))) throw storeError('superseded');
}

/** What the lines of one part or delta become. */
export async function toStaged(target: StageTarget, lines: readonly StagedLine[]): Promise<StagedRows> {
  if (target.base !== null) return { rows: lines.map((line) => toRow(target, line)) };
  return { blocks: await Array.fromAsync(toBlocks(target, lines, { withSheet: true })) };
}

/** Adds the rows of one part or delta, which nobody can see yet, and notes it as done; repeating it is harmless. */
export async function stageFile(
  db: PackDatabase,
  target: StageTarget,
  file: string,
  staged: StagedRows,
): Promise<void> {
  if ('blocks' in staged) return await putStaged(db, target, staged, file);
  const { rows } = staged;
  for (let from = 0; ; from += ROWS_PER_WRITE) {
    const isLast = from + ROWS_PER_WRITE >= rows.length;
    await putStaged(db, target, { rows: rows.slice(from, from + ROWS_PER_WRITE) }, isLast ? file : null);
    if (isLast) return;
  }
}

/** Writes rows as long as the staging is still wanted, and with the last of them that the file is done. */
async function putStaged(
  db: PackDatabase,
  target: StageTarget,
  staged: StagedRows,
  done: string | null,
): Promise<void> {
  await db.transaction('rw', db.stages, db.rows, db.blocks, async () => {
    const stage: StageRow | undefined = await db.stages.get(target.pack);
    if (!isStageOf(stage, target)) throw storeError('superseded');
    if ('blocks' in staged) await db.blocks.bulkPut([...staged.blocks]);
    else await db.rows.bulkPut([...staged.rows]);
    if (done !== null) await db.stages.put({ ...target, done: [...(stage?.done ?? []), done] });
  });
}

function isStageOf(stage: StageRow | undefined, target: StageTarget): boolean {
  return stage?.edition === target.edition && stage.base === target.base;
}

/** How an edition gets its index. */
export interface Indexing {
  readonly changeDays: ChangeDays;
  /** The index that lies built beside a bundled edition; null: it is built. */
  readonly built?: ArrayBuffer | null;
}

/**
 * Ends staging: the digest over what the reader would see, and the name index. `gathered` is what was staged in one
 * go from the first full part; without it everything is read back. Throws `damaged` where the digest differs; then
 * full parts follow.
 */
export async function finishStage(
  db: PackDatabase,
  manifest: Manifest,
  indexing: Indexing,
  gathered?: GatheredEdition | null,
): Promise<void> {
  if (gathered) await putIndex(db, manifest, indexing, gathered);
  else await indexEdition(db, manifest, indexing);
}

/** Checks what an edition shows against its digest, then builds and stores its name index; throws `damaged`. */
export async function indexEdition(db: PackDatabase, manifest: Manifest, indexing: Indexing): Promise<ArrayBuffer> {
  return await putIndex(db, manifest, indexing, await gatherEdition(db, manifest, { withIndex: !indexing.built }));
}

async function putIndex(
  db: PackDatabase,
  manifest: Manifest,
  { built, changeDays }: Indexing,
  gathered: GatheredEdition,
): Promise<ArrayBuffer> {
  if (gathered.digest() !== manifest.digest) throw storeError('damaged');
  const buffer = built ?? gathered.index(manifest, changeDays);
  if (!buffer) throw storeError('damaged');
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
