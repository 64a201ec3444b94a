import { execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const PROJECT = fileURLToPath(new URL('../', import.meta.url));

/** The unpacked extensions that `npm run build` makes. */
export const BUILT = { chrome: join(PROJECT, '.output/chrome-mv3'), firefox: join(PROJECT, '.output/firefox-mv3') };

/** What the build reads; a change in any of it makes the built extensions stale. */
const SOURCES = [
  'entrypoints',
  'components',
  'lib',
  'locales',
  'packs',
  'public',
  'vocabulary',
  'wxt.config.ts',
  'package.json',
];

/** Vitest's global set-up of suites that need built extensions: builds them where they are missing or stale. */
export async function setup(): Promise<void> {
  const built = Math.min(
    ...(await Promise.all(Object.values(BUILT).map((folder) => modified(join(folder, 'manifest.json'))))),
  );
  const changed = Math.max(...(await Promise.all(SOURCES.map((source) => newest(join(PROJECT, source))))));
  // The test runner's own NODE_ENV would make a development build.
  const env = { ...process.env, NODE_ENV: 'production' };
  if (built < changed) await promisify(execFile)('npm', ['run', '-s', 'build'], { cwd: PROJECT, env });
}

async function newest(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0;
  const names = await readdir(path, { recursive: true });
  return Math.max(found.mtimeMs, ...(await Promise.all(names.map((name) => modified(join(path, name))))));
}

async function modified(path: string): Promise<number> {
  const found = await stat(path).catch(() => null); // absent: never built, or removed while we looked
  return found?.mtimeMs ?? 0;
}
