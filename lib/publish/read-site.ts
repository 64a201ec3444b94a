import { verifyEd25519 } from '#lib/tuf/ed25519-key.ts';
import { MAX_ROOT_ROTATIONS } from '#lib/tuf/limits.ts';
import { type Metadata, type MetadataType, parseMetadata } from '#lib/tuf/parse-metadata.ts';
import { authorityOf, snapshotEntry } from '#lib/tuf/trusted-metadata.ts';
import { verifySignatures } from '#lib/tuf/verify-signatures.ts';
import { PublishError } from './publish-error.ts';
import type { SiteFiles } from './site-files.ts';

/** What a site publishes now; a site that was never published has null. */
export interface SiteState {
  readonly root: Metadata<'root'>;
  readonly timestamp: Metadata<'timestamp'>;
  readonly snapshot: Metadata<'snapshot'>;
  readonly targets: Metadata<'targets'>;
}

/**
 * Reads the newest metadata of a site and checks their signatures, so that nothing is built upon a damaged or foreign
 * folder; expiry does not count, for publishing is what renews it. Throws `bad-site`.
 */
export async function readSite(site: SiteFiles): Promise<SiteState | null> {
  const root = await readNewestRoot(site);
  if (!root) return null;
  const timestamp = await readSigned(site, 'timestamp', 'timestamp.json', root);
  const snapshotVersion = timestamp.signed.meta['snapshot.json'].version;
  const snapshot = await readSigned(site, 'snapshot', `${snapshotVersion}.snapshot.json`, root);
  const targetsVersion = snapshotEntry(snapshot.signed, 'targets')?.version ?? 0;
  const targets = await readSigned(site, 'targets', `${targetsVersion}.targets.json`, root);
  return { root, timestamp, snapshot, targets };
}

async function readNewestRoot(site: SiteFiles): Promise<Metadata<'root'> | null> {
  let newest: Metadata<'root'> | null = null;
  for (let version = 1; version <= MAX_ROOT_ROTATIONS + 1; version++) {
    const bytes = await site.read(`${version}.root.json`);
    if (!bytes) break;
    newest = parseMetadata('root', bytes, `${version}.root.json`);
    await verifySignatures(newest, authorityOf(newest, 'root'), verifyEd25519, `${version}.root.json`);
  }
  return newest;
}

async function readSigned<T extends Exclude<MetadataType, 'root'>>(
  site: SiteFiles,
  role: T,
  name: string,
  root: Metadata<'root'>,
): Promise<Metadata<T>> {
  const bytes = await site.read(name);
  if (!bytes)
    throw new PublishError('bad-site', `${name} is missing in the site: restore the folder that was published last`);
  const metadata = parseMetadata(role, bytes, name);
  await verifySignatures(metadata, authorityOf(root, role), verifyEd25519, name);
  return metadata;
}
