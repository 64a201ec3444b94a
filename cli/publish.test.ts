import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Entity } from '#lib/pack/schema.ts';
import { anEdition, anEntity } from '#lib/pack/test-builders.ts';
import { writeEdition } from './build.ts';
import { keygen } from './keygen.ts';
import { publish } from './publish.ts';
import { refreshTimestamp } from './refresh-timestamp.ts';
import { rotateKey } from './rotate-key.ts';
import { startSite } from './serve.ts';
import { sign } from './sign.ts';
import { aFolder, runIn } from './test-builders.ts';
import { verify } from './verify.ts';
import { zip } from './zip.ts';

const MANY = Array.from({ length: 40 }, (_, n) => anEntity(`Q${n + 1}`));

/** A folder with keys in `keys` and a built pack of these entities in `pack`. */
async function aPublisher(entities: readonly Entity[] = MANY): Promise<string> {
  vi.stubEnv('SIDELIGHT_PASSPHRASE', 'correct horse battery staple');
  onTestFinished(() => void vi.unstubAllEnvs());
  const folder = await aFolder({});
  await writePack(folder, entities);
  expect((await runIn(folder, keygen, 'keys')).code).toBe(0);
  return folder;
}

async function writePack(folder: string, entities: readonly Entity[], edition = 1): Promise<void> {
  await writeEdition(await anEdition(entities, { edition }), join(folder, 'pack'));
}

async function publishIn(folder: string, ...more: string[]) {
  const { out } = await runIn(folder, publish, 'pack', '--keys', 'keys', '--out', 'site', '--json', ...more);
  return JSON.parse(out[0] ?? '{}');
}

/** Lets the clock of what is signed stand so many days ahead. */
function travel(days: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * 86_400_000 });
  onTestFinished(() => void vi.useRealTimers());
}

const verified = async (folder: string, site = 'site') =>
  JSON.parse((await runIn(folder, verify, site, '--json')).out[0] ?? '{}');

describe('keygen', () => {
  it('writes keys that openssl can read, and never over others', async () => {
    const folder = await aPublisher();
    expect(await readFile(join(folder, 'keys/root.pem'), 'utf8')).toMatch(/^-----BEGIN ENCRYPTED PRIVATE KEY-----/);
    await expect(runIn(folder, keygen, 'keys')).rejects.toMatchObject({ code: 'exists' });
  });

  it('refuses a git work tree', async () => {
    const folder = await aPublisher();
    await mkdir(join(folder, 'tree/.git'), { recursive: true });
    await expect(runIn(folder, keygen, 'tree/deep/keys')).rejects.toMatchObject({ code: 'in-work-tree' });
  });

  it('refuses a passphrase that is soon guessed', async () => {
    const folder = await aPublisher();
    vi.stubEnv('SIDELIGHT_PASSPHRASE', 'short');
    await expect(runIn(folder, keygen, 'other')).rejects.toMatchObject({ code: 'no-passphrase' });
  });
});

describe('publish', () => {
  it('publishes a pack that verifies, in an order that shows it at the last write', async () => {
    const folder = await aPublisher();
    const report = await publishIn(folder);
    expect(report).toMatchObject({ pack: 'core', edition: 1, isNew: true, entities: 40, changed: null });
    expect(report.written.map((name: string) => name.replace(/[0-9a-f]{64}/, '…'))).toEqual([
      'targets/….pack.json',
      'targets/….full-0.jsonl.gz',
      '1.root.json',
      '1.targets.json',
      '1.snapshot.json',
      'timestamp.json',
    ]);
    expect(await verified(folder)).toMatchObject({ edition: 1, deltas: 0, fingerprint: report.fingerprint });
  });

  it('publishes the next edition with a delta, and keeps the files of the one before', async () => {
    const folder = await aPublisher();
    await publishIn(folder);
    const before = await readdir(join(folder, 'site/targets'));
    await writePack(folder, [...MANY.slice(1), anEntity('Q99')]);
    expect(await publishIn(folder)).toMatchObject({ edition: 2, isNew: true, changed: 2 });
    expect(await readdir(join(folder, 'site/targets'))).toEqual(expect.arrayContaining(before));
    expect(await verified(folder)).toMatchObject({ edition: 2, deltas: 1 });
  });

  it('renews the timestamp alone where nothing has changed', async () => {
    const folder = await aPublisher();
    await publishIn(folder);
    expect(await publishIn(folder)).toMatchObject({ edition: 1, isNew: false, written: ['timestamp.json'] });
  });

  it('publishes it again before its signature runs out', async () => {
    const folder = await aPublisher();
    await publishIn(folder);
    travel(320);
    expect(await publishIn(folder)).toMatchObject({ edition: 2, isNew: true, changed: 0 });
    expect(await verified(folder)).toMatchObject({ edition: 2, deltas: 1 });
  });

  it('writes nothing on a dry run', async () => {
    const folder = await aPublisher();
    expect((await publishIn(folder, '--dry-run')).written).toHaveLength(6);
    await expect(readdir(join(folder, 'site'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it.each([
    ['an edition that is not newer', ['--edition', '1'], 'older-edition'],
    ['another pack in the same folder', [], 'wrong-pack'],
  ])('refuses %s', async (_, more, code) => {
    const folder = await aPublisher();
    await publishIn(folder);
    await writeEdition(
      await anEdition([anEntity('Q7')], { id: code === 'wrong-pack' ? 'other' : 'core' }),
      join(folder, 'pack'),
    );
    await expect(publishIn(folder, ...more)).rejects.toMatchObject({ code });
  });

  it('refuses a wrong passphrase', async () => {
    const folder = await aPublisher();
    vi.stubEnv('SIDELIGHT_PASSPHRASE', 'another passphrase');
    await expect(publishIn(folder)).rejects.toMatchObject({ code: 'wrong-passphrase' });
  });
});

describe('sign', () => {
  it('publishes a build byte for byte', async () => {
    const folder = await aPublisher();
    expect((await runIn(folder, sign, 'pack', '--keys', 'keys', '--out', 'site')).code).toBe(0);
    const name = (await readdir(join(folder, 'site/targets'))).find((one) => one.endsWith('.pack.json')) ?? '';
    expect(await readFile(join(folder, 'site/targets', name))).toEqual(await readFile(join(folder, 'pack/pack.json')));
  });
});

describe('refresh-timestamp', () => {
  it('needs the online key alone', async () => {
    const folder = await aPublisher();
    await publishIn(folder);
    const online = await readFile(join(folder, 'keys/online.pem'));
    await mkdir(join(folder, 'job'));
    await writeFile(join(folder, 'job/online.pem'), online);
    expect((await runIn(folder, refreshTimestamp, 'site', '--keys', 'job')).code).toBe(0);
    expect(await verified(folder)).toMatchObject({ edition: 1 });
    await writePack(folder, [anEntity('Q7')]);
    await expect(runIn(folder, publish, 'pack', '--keys', 'job', '--out', 'site')).rejects.toMatchObject({
      code: 'missing-key',
    });
  });

  it.each([
    [0, []],
    [320, ['the edition holds until']],
    [700, ['the edition holds until', 'the root holds until']],
  ])('warns after %i days of what it cannot renew', async (days, expected) => {
    const folder = await aPublisher();
    await publishIn(folder);
    travel(days);
    const { out, err } = await runIn(folder, refreshTimestamp, 'site', '--keys', 'keys');
    expect(out.at(-1)).toMatch(/^the timestamp holds until \d{4}-\d\d-\d\d/);
    expect(err.map((line) => line.split(/ \d/)[0])).toEqual(expected);
  });
});

describe('rotate-key', () => {
  it.each(['online', 'targets', 'root'])('replaces the %s key, and readers follow', async (role) => {
    const folder = await aPublisher();
    const { fingerprint } = await publishIn(folder);
    expect((await runIn(folder, rotateKey, 'site', '--role', role, '--keys', 'keys')).code).toBe(0);
    expect(await verified(folder)).toMatchObject({ edition: 1, fingerprint });
    await writePack(folder, [anEntity('Q7')]);
    expect(await publishIn(folder)).toMatchObject({ edition: 2 });
    expect(await verified(folder)).toMatchObject({ edition: 2, fingerprint });
  });
});

describe('verify', () => {
  it('reads a folder, a .zip and an address alike', async () => {
    const folder = await aPublisher();
    const { fingerprint } = await publishIn(folder);
    await runIn(folder, zip, 'site', 'site.zip');
    const server = await startSite(join(folder, 'site'), 0);
    onTestFinished(() => void server.close());
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const expected = { edition: 1, fingerprint };
    for (const site of ['site', 'site.zip', address, `${address}#sha256=${fingerprint}`]) {
      expect(await verified(folder, site)).toMatchObject(expected);
    }
    await expect(verified(folder, `${address}#sha256=${'0'.repeat(64)}`)).rejects.toMatchObject({
      code: 'fingerprint-mismatch',
    });
  });

  it('finds any changed byte of any published file', async () => {
    const folder = await aPublisher();
    await publishIn(folder);
    const site = join(folder, 'site');
    for (const entry of await readdir(site, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const bytes = await readFile(path);
      const bent = Uint8Array.from(bytes);
      // Within the signed part of metadata, and anywhere in targets.
      const at = bytes.indexOf('"signed"') + 30 || 20;
      bent[at] = (bent[at] ?? 0) ^ 1;
      await writeFile(path, bent);
      await expect(verified(folder), entry.name).rejects.toMatchObject({ code: expect.any(String) });
      await writeFile(path, bytes);
    }
    expect(await verified(folder)).toMatchObject({ edition: 1 });
  });
});
