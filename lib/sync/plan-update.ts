import { MAX_PACKED_BYTES, MAX_PART_BYTES } from '#lib/pack/limits.ts';
import type { Manifest } from '#lib/pack/manifest.ts';
import type { TargetFile, Targets } from '#lib/tuf/metadata-schema.ts';
import { targetEntry } from '#lib/tuf/trusted-metadata.ts';
import { SyncError } from './sync-error.ts';

/** A file to fetch, in order. */
export interface PlannedFile {
  readonly name: string;
  readonly kind: 'part' | 'delta';
  readonly target: TargetFile;
  /** Signed length after unpacking. */
  readonly unpackedBytes: number;
}

/** The way from the active edition to the published one. */
export interface UpdatePlan {
  /** The edition that deltas start from; null: the whole edition by its full parts. */
  readonly base: number | null;
  readonly files: readonly PlannedFile[];
  /** Bytes to fetch. */
  readonly bytes: number;
}

/** Number of the edition that the targets sign; null where another tool made them and says none. */
export function signedEdition(targets: Targets): number | null {
  const edition = targetEntry(targets, 'pack.json')?.custom?.edition;
  return typeof edition === 'number' && Number.isSafeInteger(edition) && edition > 0 ? edition : null;
}

/** Deltas where every one is there and all of them are smaller than the full parts, else the full parts. */
export function planUpdate(targets: Targets, manifest: Manifest, active: number | null): UpdatePlan {
  const full = planFull(targets, manifest);
  const deltas = active === null ? null : planDeltas(targets, active, manifest.edition);
  return deltas && deltas.bytes < full.bytes ? deltas : full;
}

/** The whole edition. */
export function planFull(targets: Targets, manifest: Manifest): UpdatePlan {
  const files = manifest.parts.map(({ name, unpackedBytes }): PlannedFile => {
    const target = targetEntry(targets, name);
    if (!target) throw new SyncError('not-a-pack', `${name} is named by pack.json but not signed: tell the publisher`);
    refuseLarge(name, target.length, unpackedBytes);
    return { name, kind: 'part', target, unpackedBytes };
  });
  return { base: null, files, bytes: lengthOf(files) };
}

function planDeltas(targets: Targets, active: number, edition: number): UpdatePlan | null {
  const files: PlannedFile[] = [];
  for (let from = active; from < edition; from++) {
    const name = `delta-${from}.jsonl.gz`;
    const target = targetEntry(targets, name);
    const unpackedBytes = target?.custom?.unpackedBytes;
    if (!target || typeof unpackedBytes !== 'number') return null;
    refuseLarge(name, target.length, unpackedBytes);
    files.push({ name, kind: 'delta', target, unpackedBytes });
  }
  return files.length === 0 ? null : { base: active, files, bytes: lengthOf(files) };
}

function lengthOf(files: readonly PlannedFile[]): number {
  return files.reduce((sum, { target }) => sum + target.length, 0);
}

/** What is signed may still be too much: a publisher cannot make a reader hold more than one part (clause 9). */
function refuseLarge(name: string, packedBytes: number, unpackedBytes: number): void {
  if (packedBytes <= MAX_PACKED_BYTES && unpackedBytes <= MAX_PART_BYTES) return;
  throw new SyncError('too-large', `${name} is larger than a part may be: the pack is not usable, tell the publisher`);
}
