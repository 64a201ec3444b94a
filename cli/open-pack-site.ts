import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Net } from '#lib/sync/net.ts';
import { hostSite, type PackSite } from '#lib/sync/pack-site.ts';
import { SyncError } from '#lib/sync/sync-error.ts';
import { zipSite } from '#lib/sync/zip-site.ts';
import { UsageError } from './usage-error.ts';

/** A site to verify, with the fingerprint that its address names (null: none). */
export interface FoundSite {
  readonly site: PackSite;
  readonly fingerprint: string | null;
}

/** Opens a folder, a .zip file or an address as a reader's extension would. */
export async function openPackSite(given: string, cwd: string): Promise<FoundSite> {
  if (/^https?:\/\//.test(given)) return openAddress(given);
  const path = resolve(cwd, given);
  const found = await stat(path).catch(() => null); // what is missing is told below
  if (found?.isDirectory()) return { site: folderSite(path), fingerprint: null };
  if (found?.isFile()) return { site: zipSite(new Uint8Array(await readFile(path))), fingerprint: null };
  throw new UsageError('no-such-file', `${given} is no site: name a folder, a .zip file or an address`);
}

function openAddress(given: string): FoundSite {
  const url = new URL(given);
  const fingerprint = /^#sha256=([0-9a-fA-F]{64})$/.exec(url.hash)?.[1]?.toLowerCase() ?? null;
  url.hash = '';
  const folder = url.href.endsWith('/') ? url.href : `${url.href}/`;
  const net = new Net({ fetch, permitted: async () => [folder], log: async () => undefined, now: Date.now });
  return { site: hostSite(net, folder), fingerprint };
}

function folderSite(folder: string): PackSite {
  return {
    async read(name, limitBytes) {
      const bytes = await readFile(join(folder, name)).catch(() => null); // absent: as a host says 404
      if (bytes && bytes.length > limitBytes)
        throw new SyncError('too-large', `${name} is longer than the ${limitBytes} bytes signed or allowed`);
      return bytes && new Uint8Array(bytes);
    },
  };
}
