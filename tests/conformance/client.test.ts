import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Repository } from './repository.ts';

const CLIENT = fileURLToPath(new URL('client.ts', import.meta.url));
const run = promisify(execFile);

const repo = new Repository();
const server = createServer((request, response) => {
  const bytes = repo.fetch((request.url ?? '').slice(1));
  response.writeHead(bytes ? 200 : 404).end(bytes ?? 'not here');
});
let dir = '';

beforeAll(async () => {
  repo.addArtifact('targets', Buffer.from('contents'), 'folder/file.txt');
  repo.publish('targets', 'snapshot', 'timestamp');
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  dir = await mkdtemp(join(tmpdir(), 'tuf-client-'));
  await writeFile(join(dir, 'initial.json'), repo.latest('root', 1) ?? '');
});

afterAll(async () => {
  server.close();
  await rm(dir, { recursive: true });
});

/** Exit code of the suite's command line. */
async function exitCode(...args: readonly string[]): Promise<number> {
  const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const where = ['--metadata-dir', dir, '--metadata-url', `${host}/metadata/`];
  const targets = ['--target-base-url', `${host}/targets`, '--target-dir', join(dir, 'targets')];
  return await run(process.execPath, [CLIENT, ...where, ...targets, ...args]).then(
    () => 0,
    (cause: { code: number }) => cause.code,
  );
}

describe('the command line for the conformance suite', () => {
  it('keeps trusted metadata under unversioned names and artifacts in the folder named', async () => {
    expect(await exitCode('init', join(dir, 'initial.json'))).toBe(0);
    expect(await exitCode('refresh')).toBe(0);
    expect((await readdir(dir)).sort()).toEqual([
      'initial.json',
      'root.json',
      'snapshot.json',
      'targets.json',
      'timestamp.json',
    ]);
    expect(await exitCode('--target-name', 'folder/file.txt', 'download')).toBe(0);
    const [artifact] = await readdir(join(dir, 'targets'));
    expect(await readFile(join(dir, 'targets', artifact ?? ''), 'utf8')).toBe('contents');
  });

  it('says no by exit code 1', async () => {
    expect(await exitCode('--target-name', 'nowhere', 'download')).toBe(1);
  });
});
