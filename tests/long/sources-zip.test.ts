import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { BUILT } from '../built-extension.ts';
import { PROJECT } from '../source-files.ts';

/** The test runner's own NODE_ENV would make a development build. */
const env = { ...process.env, NODE_ENV: 'production' };

const run = (program: string, args: readonly string[], cwd: string) => promisify(execFile)(program, args, { cwd, env });

/** Every file of a folder with the hash of its bytes. */
async function hashesOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const hashes = files.map(async (file) => {
    const hash = createHash('sha256').update(await readFile(file));
    return [relative(folder, file), hash.digest('hex')] as const;
  });
  return Object.fromEntries((await Promise.all(hashes)).toSorted());
}

it('gives reviewers sources from which the Firefox build comes out byte for byte', { timeout: 300_000 }, async () => {
  await run('npm', ['run', '-s', 'zip'], PROJECT);
  const zip = (await readdir(join(PROJECT, '.output'))).find((name) => name.endsWith('-sources.zip'));
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-sources-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await run('unzip', ['-q', join(PROJECT, '.output', zip ?? 'no sources'), '-d', folder], PROJECT);
  await symlink(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
  await run('npm', ['run', '-s', 'build'], folder);
  expect(await hashesOf(join(folder, '.output/firefox-mv3'))).toEqual(await hashesOf(BUILT.firefox));
});
