import { toHex } from '#lib/tuf/verify-file.ts';
import { SNAPSHOT_DAYS, TIMESTAMP_DAYS } from './lifetimes.ts';
import { keyOf, type PublisherKeys } from './publisher-keys.ts';
import { expiryAfter, SPEC_VERSION, signMetadata } from './sign-metadata.ts';
import type { SiteFiles } from './site-files.ts';

/** A metadata file as snapshot and timestamp name it. */
interface NamedFile {
  readonly version: number;
  readonly length: number;
  readonly hashes: { readonly sha256: string };
}

/** Versions of what is there; 0: nothing yet. */
export interface OnlineVersions {
  readonly snapshot: number;
  readonly timestamp: number;
}

/** Length and hash of a file's bytes. */
export async function describeFile(bytes: Uint8Array<ArrayBuffer>): Promise<Omit<NamedFile, 'version'>> {
  const hash = toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
  return { length: bytes.length, hashes: { sha256: hash } };
}

/** Writes a new snapshot that names the targets, then a timestamp that names it: nothing shows before that last write. */
export async function writeSnapshot(
  site: SiteFiles,
  targets: NamedFile,
  versions: OnlineVersions,
  { keys, now }: { readonly keys: PublisherKeys; readonly now: number },
): Promise<void> {
  const version = versions.snapshot + 1;
  const signed = {
    _type: 'snapshot',
    spec_version: SPEC_VERSION,
    version,
    expires: expiryAfter(now, SNAPSHOT_DAYS),
    meta: { 'targets.json': targets },
  };
  const bytes = await signMetadata(signed, [keyOf(keys, 'online')]);
  await site.write(`${version}.snapshot.json`, bytes);
  const named = { version, ...(await describeFile(bytes)) };
  await writeTimestamp(site, named, versions.timestamp, { keys, now });
}

/** Writes the timestamp: the one file of a site that is replaced. */
export async function writeTimestamp(
  site: SiteFiles,
  snapshot: object,
  lastVersion: number,
  { keys, now }: { readonly keys: PublisherKeys; readonly now: number },
): Promise<void> {
  const signed = {
    _type: 'timestamp',
    spec_version: SPEC_VERSION,
    version: lastVersion + 1,
    expires: expiryAfter(now, TIMESTAMP_DAYS),
    meta: { 'snapshot.json': snapshot },
  };
  await site.write('timestamp.json', await signMetadata(signed, [keyOf(keys, 'online')]));
}
