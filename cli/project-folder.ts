import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, ending in a separator. */
export const PROJECT = fileURLToPath(new URL('../', import.meta.url));

/** Folders of the project's own packs, by name. */
export async function findOwnPacks(): Promise<readonly string[]> {
  const packs = join(PROJECT, 'packs');
  const entries = await readdir(packs, { withFileTypes: true }).catch(() => []); // a checkout without packs
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(packs, entry.name))
    .sort();
}
