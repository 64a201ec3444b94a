import type { Manifest } from '#lib/pack/manifest.ts';
import type { DatabaseHandle } from '#lib/store/open-database.ts';
import { verifyEd25519 } from '#lib/tuf/ed25519-key.ts';
import { MAX_ROOT_BYTES } from '#lib/tuf/limits.ts';
import { fingerprintOf, trustByFingerprint } from '#lib/tuf/refresh-root.ts';
import { readSignedManifest, verifyRepository } from './check-repository.ts';
import type { PackSite } from './pack-site.ts';
import { planFull } from './plan-update.ts';
import { SyncError } from './sync-error.ts';
import { memoryFiles } from './trust-files.ts';

/** A pack as it is shown before the reader says yes: everything verified, nothing stored. */
export interface PackPreview {
  readonly manifest: Manifest;
  readonly fingerprint: string;
  /** Bytes of the first install. */
  readonly bytes: number;
  /** Verified metadata by role. */
  readonly metadata: Readonly<Record<string, Uint8Array>>;
}

export interface LookOptions {
  readonly handle: DatabaseHandle;
  readonly site: PackSite;
  readonly now: number;
  readonly signal: AbortSignal;
}

/**
 * Verifies a pack from the root that the fingerprint names to its pack.json, without storing anything. A pack that was
 * here before is held to the versions seen then. Throws `id-taken`, `name-taken` and all that a sync throws.
 */
export async function lookAtPack(fingerprint: string, options: LookOptions): Promise<PackPreview> {
  const { handle, site, now, signal } = options;
  const kept = new Map<string, Uint8Array>();
  const known = await handle.use(async (db) =>
    (await db.trust.toArray()).find((row) => row.fingerprint === fingerprint),
  );
  for (const [role, bytes] of Object.entries(known?.metadata ?? {})) kept.set(role, bytes);
  const files = memoryFiles(site, kept, signal);
  if (!kept.has('root')) await trustByFingerprint(files, fingerprint, { now, verify: verifyEd25519 });
  const targets = await verifyRepository(files, Math.max(now, known?.seenTime ?? 0));
  const manifest = await readSignedManifest(site, targets, signal);
  await refuseTaken(handle, manifest, fingerprint);
  if (known && manifest.edition < known.highestEdition) {
    throw new SyncError(
      'older-edition',
      `edition ${known.highestEdition} has been seen, this is ${manifest.edition}: the host serves an old copy`,
    );
  }
  return { manifest, fingerprint, bytes: planFull(targets, manifest).bytes, metadata: Object.fromEntries(kept) };
}

/** Fingerprint of the first root of a site that the reader holds in their hand, such as a .zip file. */
export async function fingerprintOfSite(site: PackSite, signal: AbortSignal): Promise<string> {
  const root = await site.read('1.root.json', MAX_ROOT_BYTES, { signal });
  if (!root) throw new SyncError('not-a-pack', 'there is no 1.root.json in it: it is no published pack');
  return await fingerprintOf(root);
}

/** An id belongs to the root that first brought it; a title may not pass for that of another pack. */
async function refuseTaken(handle: DatabaseHandle, manifest: Manifest, fingerprint: string): Promise<void> {
  const { id } = manifest;
  const [trust, packs] = await handle.use(async (db) => [await db.trust.get(id), await db.packs.toArray()] as const);
  const own = packs.find((row) => row.pack === id);
  const taken = trust ? trust.fingerprint !== fingerprint : own !== undefined;
  if (taken)
    throw new SyncError('id-taken', `"${id}" is the id of a pack of another publisher: it cannot be added beside it`);
  const titles = new Set(Object.values(manifest.title).map(toComparable));
  const twin = packs.find(
    (row) => row.pack !== id && Object.values(row.active.title).some((title) => titles.has(toComparable(title))),
  );
  if (twin)
    throw new SyncError('name-taken', `it has the name of the pack "${twin.pack}": it cannot be added beside it`);
}

function toComparable(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();
}
