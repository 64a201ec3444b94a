import { hash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Key, Metadata, MetaFile, Root, Signature, Snapshot, TargetFile, Targets, Timestamp } from '@tufjs/models';
import { Updater } from 'tuf-js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { anEntity } from '../../lib/pack/test-builders.ts';
import { createSigner, generateKeyPair } from '../../lib/publish/role-signer.ts';
import { rotateKey } from '../../lib/publish/rotate-key.ts';
import { aPublisher, type TestPublisher } from '../../lib/sync/test-builders.ts';
import type { RepositoryFiles } from '../../lib/tuf/repository-files.ts';
import { type ArtifactFiles, download } from './client-core.ts';
import { newSigner, type Signer } from './signer.ts';

/** A static host of a publisher's files on loopback, as long as the test runs; gives its address. */
async function serveFiles(files: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const server = createServer((request, response) => {
    const bytes = files.get((request.url ?? '').slice(1));
    response.writeHead(bytes ? 200 : 404).end(bytes);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** An updater of tuf-js that trusts the publisher's first root. */
async function aTufJsClient(publisher: TestPublisher): Promise<Updater> {
  const dir = await mkdtemp(join(tmpdir(), 'tuf-js-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  await writeFile(join(dir, 'root.json'), publisher.files.get('1.root.json') ?? '');
  const host = await serveFiles(publisher.files);
  const config = { fetchRetry: 0 };
  return new Updater({
    metadataDir: dir,
    targetDir: dir,
    metadataBaseUrl: host,
    targetBaseUrl: `${host}/targets`,
    config,
  });
}

async function filesByTufJs(publisher: TestPublisher, names: readonly string[]): Promise<string[]> {
  const updater = await aTufJsClient(publisher);
  await updater.refresh();
  const paths = names.map(async (name) => {
    const target = await updater.getTargetInfo(name);
    return target ? await readFile(await updater.downloadTarget(target), 'utf8') : 'unknown';
  });
  return await Promise.all(paths);
}

describe('tuf-js as a reader of our packs', () => {
  it('reads a published pack, its later editions and its new keys', async () => {
    const publisher = await aPublisher([anEntity('Q1')], [anEntity('Q2')]);
    publisher.now = Date.now();
    for (const name of ['online', 'targets', 'root'] as const) {
      const signer = await createSigner(await generateKeyPair());
      publisher.keys = await rotateKey(publisher.site, { name, signer }, publisher.context);
    }
    await publisher.publish([anEntity('Q3')]);
    const [manifest = '', delta, nothing] = await filesByTufJs(publisher, [
      'pack.json',
      'delta-2.jsonl.gz',
      'full-9.jsonl.gz',
    ]);
    expect(JSON.parse(manifest)).toMatchObject({ id: 'core', edition: 3 });
    expect(delta).not.toBe('unknown');
    expect(nothing).toBe('unknown');
  });

  it('refuses what we would refuse: a target with a changed byte', async () => {
    const publisher = await aPublisher([anEntity('Q1')]);
    publisher.now = Date.now();
    await publisher.publish([anEntity('Q2')]);
    for (const [name, bytes] of publisher.files) if (name.includes('pack.json')) bytes[5] = (bytes[5] ?? 0) ^ 1;
    await expect(filesByTufJs(publisher, ['pack.json'])).rejects.toThrow(/hash|mismatch/i);
  });
});

/** A repository made by @tufjs/models, one key a role. */
function tufJsRepository(content: string): Map<string, Buffer> {
  const expires = new Date(Date.now() + 86_400_000).toISOString().replace(/\.\d+/, '');
  const [rootKey, onlineKey] = [newSigner(), newSigner('ecdsa', 'ecdsa-sha2-nistp256')];
  const root = new Root({ specVersion: '1.0.31', version: 1, expires, consistentSnapshot: true });
  root.addKey(toKey(rootKey), 'root');
  for (const role of ['targets', 'snapshot', 'timestamp']) root.addKey(toKey(onlineKey), role);
  const target = new TargetFile({ path: 'a/file.txt', length: content.length, hashes: { sha256: sha256(content) } });
  const targets = new Targets({ specVersion: '1.0.31', version: 1, expires, targets: { 'a/file.txt': target } });
  const snapshot = new Snapshot({
    specVersion: '1.0.31',
    version: 1,
    expires,
    meta: { 'targets.json': new MetaFile({ version: 1 }) },
  });
  const timestamp = new Timestamp({
    specVersion: '1.0.31',
    version: 1,
    expires,
    snapshotMeta: new MetaFile({ version: 1 }),
  });
  return new Map([
    ['1.root.json', signed(new Metadata(root), rootKey)],
    ['1.targets.json', signed(new Metadata(targets), onlineKey)],
    ['1.snapshot.json', signed(new Metadata(snapshot), onlineKey)],
    ['timestamp.json', signed(new Metadata(timestamp), onlineKey)],
    [`targets/a/${sha256(content)}.file.txt`, Buffer.from(content)],
  ]);
}

function toKey({ keyid, key }: Signer): Key {
  return new Key({ keyID: keyid, keyType: key.keytype, scheme: key.scheme, keyVal: key.keyval });
}

function signed(metadata: { sign: Metadata<Root>['sign']; toJSON: () => unknown }, signer: Signer): Buffer {
  metadata.sign((data) => new Signature({ keyID: signer.keyid, sig: signer.sign(data) }));
  return Buffer.from(JSON.stringify(metadata.toJSON()));
}

function sha256(text: string): string {
  return hash('sha256', text);
}

describe('our client as a reader of a tuf-js repository', () => {
  it('reads it, and refuses it with a changed target', async () => {
    const repository = tufJsRepository('contents');
    const kept = new Map<string, Uint8Array>([['root', repository.get('1.root.json') ?? Buffer.alloc(0)]]);
    const artifacts = new Map<string, Uint8Array>();
    const files: RepositoryFiles = {
      fetchMetadata: async (name) => repository.get(name) ?? null,
      load: async (role) => kept.get(role) ?? null,
      save: async (role, bytes) => void kept.set(role, bytes),
    };
    const targets: ArtifactFiles = {
      fetch: async (path) => repository.get(`targets/${path}`) ?? null,
      load: async () => null,
      save: async (name, bytes) => void artifacts.set(name, bytes),
    };
    await download(files, targets, ['a/file.txt'], Date.now());
    expect(String(artifacts.get('a/file.txt'))).toBe('contents');
    for (const [name] of repository) if (name.startsWith('targets/')) repository.set(name, Buffer.from('contentz'));
    await expect(download(files, targets, ['a/file.txt'], Date.now())).rejects.toMatchObject({ code: 'mixed' });
  });
});
