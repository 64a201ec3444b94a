import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { SiteFiles } from '#lib/publish/site-files.ts';

/** A site's folder on disk, and what was written to it. */
export interface SiteFolder extends SiteFiles {
  /** Names of the files written, in order. */
  readonly written: readonly string[];
}

/** Opens a site's folder; a dry run writes to memory instead. Writes are atomic: a kill leaves the old file. */
export function openSite(folder: string, { dryRun }: { readonly dryRun: boolean }): SiteFolder {
  const written: string[] = [];
  const unwritten = new Map<string, Uint8Array<ArrayBuffer>>();
  return {
    written,
    read: async (name) => unwritten.get(name) ?? (await readIfThere(join(folder, name))),
    async write(name, bytes) {
      written.push(name);
      if (dryRun) unwritten.set(name, bytes);
      else await writeWhole(join(folder, name), bytes);
    },
  };
}

async function readIfThere(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = await readFile(path).catch(() => null); // absent: asked for to see whether it is there
  return bytes === null ? null : new Uint8Array(bytes);
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, bytes);
  await rename(`${path}.new`, path);
}

/** Every published file of a folder, by name. */
export async function listSite(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.(?:json|gz)$/.test(entry.name));
  return files.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/')).sort();
}
