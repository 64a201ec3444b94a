import { MAX_SNAPSHOT_BYTES } from './limits.ts';
import type { FileMeta } from './metadata-schema.ts';
import { type Metadata, parseMetadata } from './parse-metadata.ts';
import type { RepositoryFiles } from './repository-files.ts';
import { authorityOf, fileNameOf, type RefreshContext, refuseExpired } from './trusted-metadata.ts';
import { TufError } from './tuf-error.ts';
import { verifyFile } from './verify-file.ts';
import { verifySignatures } from './verify-signatures.ts';

/** Brings the snapshot up to the version that the timestamp names (§5.5). */
export async function refreshSnapshot(
  files: RepositoryFiles,
  { root, timestamp }: { readonly root: Metadata<'root'>; readonly timestamp: Metadata<'timestamp'> },
  context: RefreshContext,
): Promise<Metadata<'snapshot'>> {
  const named = timestamp.signed.meta['snapshot.json'];
  const trusted = await loadSnapshot(files, root, context);
  if (trusted?.signed.version === named.version) {
    refuseExpired(trusted, 'snapshot.json', context);
    return trusted;
  }
  const snapshot = await fetchSnapshot(files, root, named, context);
  if (trusted) refuseRollback(trusted, snapshot);
  // §5.5.6 expiry, §5.5.7 keep
  refuseExpired(snapshot, 'snapshot.json', context);
  await files.save('snapshot', snapshot.bytes);
  return snapshot;
}

async function fetchSnapshot(
  files: RepositoryFiles,
  root: Metadata<'root'>,
  named: FileMeta,
  context: RefreshContext,
): Promise<Metadata<'snapshot'>> {
  const name = fileNameOf('snapshot', named.version, root.signed.consistent_snapshot);
  // §5.5.1: at most the length that the timestamp signs
  const bytes = await files.fetchMetadata(name, named.length ?? MAX_SNAPSHOT_BYTES);
  if (!bytes)
    throw new TufError('missing', `${name} is not on the host, though the timestamp names it: try again later`);
  // §5.5.2 hashes
  await verifyFile(bytes, named, name);
  const snapshot = parseMetadata('snapshot', bytes, name);
  // §5.5.3 signatures
  await verifySignatures(snapshot, authorityOf(root, 'snapshot'), context.verify, name);
  // §5.5.4: a snapshot that the timestamp does not name would be mix and match
  if (snapshot.signed.version !== named.version) {
    throw new TufError(
      'mixed',
      `${name} is of version ${snapshot.signed.version}, the timestamp names ${named.version}`,
    );
  }
  return snapshot;
}

/** §5.5.5: no targets role goes back or disappears. */
function refuseRollback(trusted: Metadata<'snapshot'>, snapshot: Metadata<'snapshot'>): void {
  for (const [file, known] of Object.entries(trusted.signed.meta)) {
    const found = Object.hasOwn(snapshot.signed.meta, file) ? snapshot.signed.meta[file] : undefined;
    if (found && found.version >= known.version) continue;
    throw new TufError(
      'rolled-back',
      `the snapshot has ${file} in version ${found?.version ?? 'none'}, version ${known.version} has been seen`,
    );
  }
}

/** The kept snapshot; not trusted where its keys have been rotated (§5.3.11). */
async function loadSnapshot(
  files: RepositoryFiles,
  root: Metadata<'root'>,
  context: RefreshContext,
): Promise<Metadata<'snapshot'> | null> {
  const bytes = await files.load('snapshot');
  if (!bytes) return null;
  try {
    const snapshot = parseMetadata('snapshot', bytes, 'snapshot.json');
    await verifySignatures(snapshot, authorityOf(root, 'snapshot'), context.verify, 'snapshot.json');
    return snapshot;
  } catch (cause) {
    if (cause instanceof TufError) return null;
    throw cause;
  }
}
