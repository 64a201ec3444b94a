import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readStream } from '../../lib/tuf/read-stream.ts';
import { sharedFolder } from '../shared-folder.ts';
import { download, refresh } from './client-core.ts';

/** Repositories made by other tools, with the time at which they were whole; no part of the project. */
const NAMES = ['sigstore-root-signing', 'tuf-on-ci-0.11'];

async function readText(folder: URL, name: string): Promise<string> {
  return (await readFile(new URL(name, folder), 'utf8')).trim();
}

async function fetchFrom(folder: URL, path: string, limitBytes: number): Promise<Uint8Array | null> {
  const bytes = await readFile(new URL(path, folder)).catch(() => null);
  return bytes ? await readStream(new Blob([bytes]).stream(), limitBytes, path) : null;
}

describe('test_static_repositories', () => {
  it.skipIf(sharedFolder() === null).each(NAMES)('test_static_repository[%s]', async (name) => {
    const folder = new URL(`data/tuf/${name}/`, sharedFolder() ?? undefined);
    const kept = new Map<string, Uint8Array>([['root', await readFile(new URL('initial_root.json', folder))]]);
    const artifacts = new Map<string, Uint8Array>();
    const now = Date.parse(await readText(folder, 'faketime'));
    const files = {
      fetchMetadata: (path: string, limitBytes: number) => fetchFrom(folder, `metadata/${path}`, limitBytes),
      load: async (role: string) => kept.get(role) ?? null,
      save: async (role: string, bytes: Uint8Array) => void kept.set(role, bytes),
    };
    const artifactFiles = {
      fetch: (path: string, limitBytes: number) => fetchFrom(folder, `targets/${path}`, limitBytes),
      load: async () => null,
      save: async (path: string, bytes: Uint8Array) => void artifacts.set(path, bytes),
    };
    await refresh(files, now);
    const path = await readText(folder, 'targetpath');
    await download(files, artifactFiles, [path], now);
    expect([...artifacts.keys()]).toEqual([path]);
  });
});
