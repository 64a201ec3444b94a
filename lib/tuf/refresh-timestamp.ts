import { MAX_TIMESTAMP_BYTES } from './limits.ts';
import { type Metadata, parseMetadata } from './parse-metadata.ts';
import type { RepositoryFiles } from './repository-files.ts';
import { authorityOf, type RefreshContext, refuseExpired } from './trusted-metadata.ts';
import { TufError } from './tuf-error.ts';
import { verifySignatures } from './verify-signatures.ts';

const NAME = 'timestamp.json';

/** Brings the timestamp up to date (§5.4). */
export async function refreshTimestamp(
  files: RepositoryFiles,
  root: Metadata<'root'>,
  context: RefreshContext,
): Promise<Metadata<'timestamp'>> {
  const trusted = await loadTimestamp(files, root, context);
  const bytes = await files.fetchMetadata(NAME, MAX_TIMESTAMP_BYTES);
  if (!bytes) throw new TufError('missing', `${NAME} is not on the host: check the address, or ask the publisher`);
  const timestamp = parseMetadata('timestamp', bytes, NAME);
  // §5.4.2 signatures
  await verifySignatures(timestamp, authorityOf(root, 'timestamp'), context.verify, NAME);
  if (!trusted) return await accept(files, timestamp, context);
  // §5.4.3.1 rollback; an equal version is the one that is there, whatever else it says.
  if (timestamp.signed.version < trusted.signed.version)
    refuseRollback(timestamp.signed.version, trusted.signed.version);
  if (timestamp.signed.version === trusted.signed.version) {
    // Expiry counts on this way too: else a replayed timestamp would freeze the pack unseen.
    refuseExpired(trusted, NAME, context);
    return trusted;
  }
  // §5.4.3.2 rollback of the snapshot that it names
  const [named, known] = [timestamp, trusted].map((one) => one.signed.meta['snapshot.json'].version);
  if (named !== undefined && known !== undefined && named < known) refuseRollback(named, known);
  return await accept(files, timestamp, context);
}

/** §5.4.4 expiry, §5.4.5 keep. */
async function accept(
  files: RepositoryFiles,
  timestamp: Metadata<'timestamp'>,
  context: RefreshContext,
): Promise<Metadata<'timestamp'>> {
  refuseExpired(timestamp, NAME, context);
  await files.save('timestamp', timestamp.bytes);
  return timestamp;
}

/** The kept timestamp; not trusted where its keys have been rotated, which is the way out of a fast-forward (§5.3.11). */
async function loadTimestamp(
  files: RepositoryFiles,
  root: Metadata<'root'>,
  context: RefreshContext,
): Promise<Metadata<'timestamp'> | null> {
  const bytes = await files.load('timestamp');
  if (!bytes) return null;
  try {
    const timestamp = parseMetadata('timestamp', bytes, NAME);
    await verifySignatures(timestamp, authorityOf(root, 'timestamp'), context.verify, NAME);
    return timestamp;
  } catch (cause) {
    if (cause instanceof TufError) return null;
    throw cause;
  }
}

function refuseRollback(found: number, known: number): never {
  throw new TufError(
    'rolled-back',
    `${NAME} is of version ${found}, version ${known} has been seen: the host serves an old copy`,
  );
}
