import { MAX_TARGETS_BYTES } from './limits.ts';
import type { FileMeta } from './metadata-schema.ts';
import { type Metadata, parseMetadata } from './parse-metadata.ts';
import type { RepositoryFiles } from './repository-files.ts';
import { fileNameOf, type RefreshContext, refuseExpired, snapshotEntry } from './trusted-metadata.ts';
import { TufError } from './tuf-error.ts';
import { verifyFile } from './verify-file.ts';
import { type Authority, verifySignatures } from './verify-signatures.ts';

/** A targets role as its delegator and the snapshot know it. */
export interface TargetsRole {
  readonly name: string;
  readonly authority: Authority;
  readonly snapshot: Metadata<'snapshot'>;
  readonly consistent: boolean;
}

/** Brings a targets role up to the version that the snapshot names (§5.6); delegated roles go the same way. */
export async function refreshTargets(
  files: RepositoryFiles,
  role: TargetsRole,
  context: RefreshContext,
): Promise<Metadata<'targets'>> {
  const named = snapshotEntry(role.snapshot.signed, role.name);
  if (!named) throw new TufError('mixed', `the snapshot does not name ${role.name}.json: the repository is not whole`);
  const kept = await files.load(role.name);
  const trusted = kept ? await verifyKept(kept, role, named, context) : null;
  if (trusted) return trusted;
  const name = fileNameOf(role.name, named.version, role.consistent);
  // §5.6.1: at most the length that the snapshot signs
  const bytes = await files.fetchMetadata(name, named.length ?? MAX_TARGETS_BYTES);
  if (!bytes)
    throw new TufError('missing', `${name} is not on the host, though the snapshot names it: try again later`);
  const targets = await verifyTargets(bytes, role, named, context);
  // §5.6.6 keep
  await files.save(role.name, targets.bytes);
  return targets;
}

/** Kept metadata has no more rights than fetched: whatever it fails, the host is asked. */
async function verifyKept(
  bytes: Uint8Array,
  role: TargetsRole,
  named: FileMeta,
  context: RefreshContext,
): Promise<Metadata<'targets'> | null> {
  try {
    return await verifyTargets(bytes, role, named, context);
  } catch (cause) {
    if (cause instanceof TufError) return null;
    throw cause;
  }
}

async function verifyTargets(
  bytes: Uint8Array,
  role: TargetsRole,
  named: FileMeta,
  context: RefreshContext,
): Promise<Metadata<'targets'>> {
  const name = `${role.name}.json`;
  // §5.6.2 hashes
  await verifyFile(bytes, named, name);
  const targets = parseMetadata('targets', bytes, name);
  // §5.6.3 signatures
  await verifySignatures(targets, role.authority, context.verify, name);
  // §5.6.4 version
  if (targets.signed.version !== named.version) {
    throw new TufError('mixed', `${name} is of version ${targets.signed.version}, the snapshot names ${named.version}`);
  }
  // §5.6.5 expiry
  refuseExpired(targets, name, context);
  return targets;
}
