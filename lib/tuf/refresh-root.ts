import { MAX_ROOT_BYTES, MAX_ROOT_ROTATIONS } from './limits.ts';
import { type Metadata, parseMetadata } from './parse-metadata.ts';
import type { RepositoryFiles } from './repository-files.ts';
import { authorityOf, type RefreshContext, refuseExpired } from './trusted-metadata.ts';
import { TufError } from './tuf-error.ts';
import { toHex } from './verify-file.ts';
import { verifySignatures } from './verify-signatures.ts';

/** Parses a root and checks that it is signed by its own threshold (§5.3.4). */
export async function verifyRoot(bytes: Uint8Array, context: RefreshContext): Promise<Metadata<'root'>> {
  const root = parseMetadata('root', bytes, 'root.json');
  await verifySignatures(root, authorityOf(root, 'root'), context.verify, 'root.json');
  return root;
}

/** SHA-256 of a root file's bytes: what `#sha256=` in a subscription's address names. */
export async function fingerprintOf(rootBytes: Uint8Array): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(rootBytes))));
}

/** Trusts root version 1 by its fingerprint, so that there is no trust on first use; throws `fingerprint-mismatch`. */
export async function trustByFingerprint(
  files: RepositoryFiles,
  fingerprint: string,
  context: RefreshContext,
): Promise<Metadata<'root'>> {
  const bytes = await files.fetchMetadata('1.root.json', MAX_ROOT_BYTES);
  if (!bytes) throw new TufError('missing', '1.root.json is not on the host: check the address');
  if ((await fingerprintOf(bytes)) !== fingerprint.toLowerCase()) {
    throw new TufError(
      'fingerprint-mismatch',
      '1.root.json is not the root that the address names: ask the publisher for the right address',
    );
  }
  const root = await verifyRoot(bytes, context);
  await files.save('root', bytes);
  return root;
}

/** Follows the chain of roots from the trusted one to the newest (§5.3). */
export async function refreshRoot(files: RepositoryFiles, context: RefreshContext): Promise<Metadata<'root'>> {
  const bytes = await files.load('root');
  if (!bytes) throw new TufError('missing', 'there is no trusted root: subscribe to the pack again');
  let root = await verifyRoot(bytes, context);
  for (let taken = 0; ; taken++) {
    const version = root.signed.version + 1;
    // §5.3.3: the limit on the length is fixed, for nothing signs the next root's.
    const next = await files.fetchMetadata(`${version}.root.json`, MAX_ROOT_BYTES);
    if (!next) break;
    // §5.3.2: a bound on the chain, else a host could keep a client busy for ever.
    if (taken === MAX_ROOT_ROTATIONS)
      throw new TufError('too-many', `more than ${MAX_ROOT_ROTATIONS} new roots: the host is not to be trusted`);
    root = await verifyNextRoot(root, next, version, context);
    await files.save('root', root.bytes);
  }
  // §5.3.10: only the last root's expiry counts.
  refuseExpired(root, 'root.json', context);
  return root;
}

async function verifyNextRoot(
  trusted: Metadata<'root'>,
  bytes: Uint8Array,
  version: number,
  context: RefreshContext,
): Promise<Metadata<'root'>> {
  const name = `${version}.root.json`;
  const root = parseMetadata('root', bytes, name);
  // §5.3.4: signed by the threshold of the trusted root and of the new one.
  await verifySignatures(root, authorityOf(trusted, 'root'), context.verify, name);
  await verifySignatures(root, authorityOf(root, 'root'), context.verify, name);
  // §5.3.5: exactly one more, so that no root is left out.
  if (root.signed.version !== version)
    throw new TufError('rolled-back', `${name} calls itself version ${root.signed.version}`);
  return root;
}
