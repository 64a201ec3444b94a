import type { Manifest } from '#lib/pack/manifest.ts';
import { type ReadFile, readEdition, readManifest, readPart } from '#lib/pack/read-edition.ts';
import type { Entity } from '#lib/pack/schema.ts';
import { activateEdition } from './activate-edition.ts';
import type { ChangeDays } from './gathered-edition.ts';
import type { MemorySource } from './memory-source.ts';
import type { DatabaseHandle } from './open-database.ts';
import { beginStage, type Indexing } from './stage-edition.ts';
import type { StageTarget } from './staged-rows.ts';
import { Staging } from './staging.ts';
import { sweepRows } from './sweep-rows.ts';

/** Where bundled packs come from and what is built from them. */
export interface BundledOptions {
  /** Reads a file of the extension's own package, for example `packs/core/pack.json`. */
  readonly readAsset: ReadFile;
  readonly changeDays: ChangeDays;
  /** The index that lies built beside a bundled edition, or null: then it is built, which holds up every answer. */
  readonly readIndex?: (manifest: Manifest, signal: AbortSignal) => Promise<ArrayBuffer | null>;
  /** Waits while readers wait for answers; asked before each part of a pack that is not the first. */
  readonly giveWay?: () => Promise<void>;
  readonly signal: AbortSignal;
}

function readerOf(pack: string, { readAsset }: BundledOptions): ReadFile {
  return (name, signal) => readAsset(`packs/${pack}/${name}`, signal);
}

/**
 * Installs a bundled pack unless the same or a newer edition is active; true where it became active. It can be killed
 * at any line and started again.
 */
export async function installBundled(handle: DatabaseHandle, pack: string, options: BundledOptions): Promise<boolean> {
  const { signal } = options;
  const manifest = await readManifest(readerOf(pack, options), signal);
  const row = await handle.use((db) => db.packs.get(pack));
  if (row && (row.active.edition >= manifest.edition || row.held)) return false;
  const target: StageTarget = { pack, edition: manifest.edition, base: null };
  const done = new Set(await handle.use((db) => beginStage(db, target)));
  const indexing = await indexingOf(manifest, options);
  const staging = new Staging(handle, target, { manifest, indexing, done, signal });
  for (const part of manifest.parts) {
    if (done.has(part.name)) continue;
    await options.giveWay?.();
    const packed = await readerOf(pack, options)(part.name, signal);
    await staging.add(part.name, readPart(part, packed, signal));
  }
  await options.giveWay?.();
  await staging.finish();
  await handle.use((db) => activateEdition(db, manifest, 'bundled'));
  await handle.use((db) => sweepRows(db, pack, signal));
  return true;
}

/** Installs a bundled pack into memory, whole. */
export async function installInMemory(source: MemorySource, pack: string, options: BundledOptions): Promise<Manifest> {
  const manifest = await readManifest(readerOf(pack, options), options.signal);
  const entities = new Map<string, Entity>();
  for await (const line of readEdition(manifest, readerOf(pack, options), options.signal))
    entities.set(line.id, line.entity);
  source.install(manifest, entities, await indexingOf(manifest, options));
  return manifest;
}

async function indexingOf(manifest: Manifest, { changeDays, readIndex, signal }: BundledOptions): Promise<Indexing> {
  return { changeDays, built: (await readIndex?.(manifest, signal)) ?? null };
}
