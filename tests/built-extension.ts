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
  const stale = await Promise.all(Object.values(BUILT).map(isStale));
  // The test runner's own NODE_ENV would make a development build.
  const env = { ...process.env, NODE_ENV: 'production' };
  if (stale.includes(true)) await promisify(execFile)('npm', ['run', '-s', 'build'], { cwd: PROJECT, env });
}

/** Whether the extension built into a folder is missing, or older than what it is built from. */
export async function isStale(folder: string): Promise<boolean> {
  const built = await modified(join(folder, 'manifest.json'));
  const changes = await Promise.all(SOURCES.map((source) => newest(join(PROJECT, source))));
  return built < Math.max(...changes);
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
