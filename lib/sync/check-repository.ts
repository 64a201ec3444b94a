import { MAX_MANIFEST_BYTES } from '#lib/pack/limits.ts';
import type { Manifest } from '#lib/pack/manifest.ts';
import { parseManifestBytes } from '#lib/pack/parse-manifest.ts';
import { verifyEd25519 } from '#lib/tuf/ed25519-key.ts';
import type { Targets } from '#lib/tuf/metadata-schema.ts';
import { refreshMetadata } from '#lib/tuf/refresh-metadata.ts';
import type { RepositoryFiles } from '#lib/tuf/repository-files.ts';
import { type RefreshContext, targetEntry } from '#lib/tuf/trusted-metadata.ts';
import { type PackSite, readTarget } from './pack-site.ts';
import { SyncError } from './sync-error.ts';

/** Verifies the chain from the trusted root to the targets and gives what they sign. */
export async function verifyRepository(files: RepositoryFiles, now: number): Promise<Targets> {
  const context: RefreshContext = { now, verify: verifyEd25519 };
  return (await refreshMetadata(files, context)).targets.signed;
}

/** Fetches and parses the signed pack.json. */
export async function readSignedManifest(site: PackSite, targets: Targets, signal: AbortSignal): Promise<Manifest> {
  const target = targetEntry(targets, 'pack.json');
  if (!target) throw new SyncError('not-a-pack', 'the repository signs no pack.json: it is no pack of Sidelight');
  if (target.length > MAX_MANIFEST_BYTES) {
    throw new SyncError('too-large', `pack.json is larger than ${MAX_MANIFEST_BYTES} bytes: the pack is not usable`);
  }
  return parseManifestBytes(await readTarget(site, 'pack.json', target, { signal }));
}
