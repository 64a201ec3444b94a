import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, ending in a separator. */
export const PROJECT = fileURLToPath(new URL('../', import.meta.url));

const NOT_OURS = /^(?:node_modules|\.output|\.wxt|\.git|generated)(?:\/|$)/;

/** A file of the project: its path from the project's folder, with slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Reads every file of the project that matches the glob; what is installed, built or generated is left out. */
export async function readSourceFiles(pattern: string): Promise<readonly SourceFile[]> {
  const paths = await Array.fromAsync(glob(pattern, { cwd: PROJECT, exclude: (path) => NOT_OURS.test(path) }));
  const read = async (path: string) => ({ path, text: await readFile(join(PROJECT, path), 'utf8') });
  return Promise.all(paths.sort().map(read));
}
