import type { TargetFile } from '#lib/tuf/metadata-schema.ts';
import { targetPath } from '#lib/tuf/target-path.ts';
import { verifyFile } from '#lib/tuf/verify-file.ts';
import type { Net } from './net.ts';
import { SyncError } from './sync-error.ts';

export interface ReadOptions {
  readonly signal: AbortSignal;
  readonly onBytes?: (count: number) => void;
}

/** Where a repository lies: on a host, or in a .zip file. Names are relative to its folder. */
export interface PackSite {
  /** Bytes of a file, at most `limitBytes`; null where there is none. */
  read(name: string, limitBytes: number, options: ReadOptions): Promise<Uint8Array<ArrayBuffer> | null>;
}

/** A repository on a host. */
export function hostSite(net: Net, url: string): PackSite {
  return { read: async (name, limitBytes, options) => await net.get(`${url}${name}`, limitBytes, options) };
}

/** Reads a target, refusing whatever is not the signed file (TUF specification §5.7). */
export async function readTarget(
  site: PackSite,
  name: string,
  target: TargetFile,
  options: ReadOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await site.read(`targets/${targetPath(name, target, true)}`, target.length, options);
  if (!bytes)
    throw new SyncError(
      'missing-file',
      `${name} is signed but not on the host: try again later, or tell the publisher`,
    );
  await verifyFile(bytes, target, name);
  return bytes;
}
