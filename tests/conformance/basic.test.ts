import { describe, expect, it } from 'vitest';
import { newSigner } from './signer.ts';
import { anInitialisedClient, TestClient } from './test-client.ts';

const FIRST_REFRESH = [
  ['root', 2],
  ['timestamp', null],
  ['snapshot', 1],
  ['targets', 1],
];
const ALL_ROLES = ['root', 'timestamp', 'snapshot', 'targets'];
const ALL_BUT_ROOT_ORDER = ['root', 'targets', 'snapshot', 'timestamp'];

/** The first root with something about it changed. */
function bentRoot(
  client: TestClient,
  bend: (root: { signed: Record<string, unknown>; signatures: { sig: string }[] }) => void,
): Uint8Array {
  const root = JSON.parse(String(client.repository.latest('root', 1)));
  bend(root);
  return Buffer.from(JSON.stringify(root));
}

describe('test_basic', () => {
  it('test_basic_refresh_requests', async () => {
    const { client, repo } = anInitialisedClient();
    expect(await client.refresh()).toBe(0);
    expect(repo.metadataRequests).toEqual(FIRST_REFRESH);
  });

  it('test_basic_refresh_trusted_data', async () => {
    const { client, repo } = anInitialisedClient();
    expect(await client.refresh()).toBe(0);
    expect(ALL_ROLES.filter((role) => !client.keeps(role, repo.latest(role)))).toEqual([]);
  });

  it('test_implicit_refresh', async () => {
    const { client, repo } = anInitialisedClient();
    expect(await client.download('nonexistent artifact')).toBe(1);
    expect(client.fault).toBe('unknown-target');
    expect(repo.metadataRequests).toEqual(FIRST_REFRESH);
    expect(ALL_ROLES.filter((role) => !client.keeps(role, repo.latest(role)))).toEqual([]);
  });

  it('test_invalid_initial_root', async () => {
    const client = new TestClient();
    client.init(bentRoot(client, ({ signed }) => delete signed.version));
    expect(await client.refresh()).toBe(1);
    expect(client.fault).toBe('malformed');
    expect(client.repository.metadataRequests).toEqual([]);
  });

  it('test_unsigned_initial_root', async () => {
    const client = new TestClient();
    client.init(
      bentRoot(client, ({ signatures }) => signatures.map((one) => Object.assign(one, { sig: 'ab'.repeat(64) }))),
    );
    expect(await client.refresh()).toBe(1);
    expect(client.fault).toBe('signature-invalid');
    expect(client.repository.metadataRequests).toEqual([]);
  });

  it.each([
    ['root', { root: 1 }],
    ['timestamp', { root: 2 }],
    ['snapshot', { root: 2, timestamp: 2 }],
    ['targets', { root: 2, snapshot: 2, timestamp: 2 }],
  ])('test_unsigned_metadata[%s]', async (role, trusted) => {
    const { client, repo } = anInitialisedClient();
    repo.signersOf(role).clear();
    repo.publish(...ALL_BUT_ROOT_ORDER);
    expect(await client.refresh()).toBe(1);
    expect(client.fault).toBe('signature-invalid');
    expect(client.trusted()).toEqual(trusted);
  });

  it.each([
    ['root', { root: 1 }, 'rolled-back'],
    ['snapshot', { root: 2, timestamp: 2 }, 'missing'],
    ['targets', { root: 2, snapshot: 2, timestamp: 2 }, 'missing'],
  ])('test_url_and_metadata_version_mismatch[%s]', async (role, trusted, fault) => {
    const { client, repo } = anInitialisedClient();
    repo.signed(role).version += 1;
    repo.publish(...ALL_BUT_ROOT_ORDER);
    expect(await client.refresh()).toBe(1);
    expect(client.fault).toBe(fault);
    expect(client.trusted()).toEqual(trusted);
  });

  it('test_timestamp_content_changes', async () => {
    const { client, repo } = anInitialisedClient();
    expect(await client.refresh()).toBe(0);
    const known = repo.latest('timestamp');
    repo.timestamp.meta = { 'snapshot.json': { version: 100 } };
    repo.published.delete('timestamp');
    repo.publish('timestamp');
    expect(await client.refresh()).toBe(0);
    expect(repo.metadataRequests.at(-1)).toEqual(['timestamp', null]);
    expect(client.keeps('timestamp', known)).toBe(true);
  });

  it('test_basic_metadata_hash_support', async () => {
    const { client, repo } = anInitialisedClient();
    repo.withHashes = true;
    repo.publish('targets', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe(0);
  });

  it('test_targets_hash_mismatch', async () => {
    const { client, repo } = anInitialisedClient();
    repo.withHashes = true;
    repo.publish('targets', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe(0);
    repo.publish('targets');
    Object.assign(repo.snapshot.meta['targets.json'] ?? {}, { hashes: { sha256: '0'.repeat(64) } });
    repo.publish('snapshot', 'timestamp');
    expect(await client.refresh()).toBe(1);
    expect(client.fault).toBe('mixed');
    expect(client.trusted()).toMatchObject({ snapshot: 3, targets: 2 });
  });

  it('test_snapshot_hash_mismatch', async () => {
    const { client, repo } = anInitialisedClient();
    repo.withHashes = true;
    repo.publish('snapshot', 'timestamp');
    expect(await client.refresh()).toBe(0);
    repo.publish('snapshot');
    Object.assign(repo.timestamp.meta['snapshot.json'] ?? {}, { hashes: { sha256: '0'.repeat(64) } });
    repo.publish('timestamp');
    expect(await client.refresh()).toBe(1);
    expect(client.fault).toBe('mixed');
    expect(client.trusted()).toMatchObject({ snapshot: 2, timestamp: 3 });
  });

  it('test_metadata_bytes_match', async () => {
    const { client, repo } = anInitialisedClient();
    const unusual = Buffer.concat([repo.latest('timestamp') ?? Buffer.alloc(0), Buffer.from(' ')]);
    repo.published.set('timestamp', [unusual]);
    expect(await client.refresh()).toBe(0);
    expect(client.keeps('timestamp', unusual)).toBe(true);
  });

  it('test_custom_fields', async () => {
    const { client, repo } = anInitialisedClient();
    expect(await client.refresh()).toBe(0);
    const signer = newSigner();
    signer.key['extra-field'] = { a: 1, b: 2 };
    repo.root['custom-field'] = 'value';
    repo.addKey('root', signer);
    Object.assign(repo.root.roles.root ?? {}, { 'another-field': 'value' });
    repo.publish('root');
    expect(await client.refresh()).toBe(0);
    expect(client.version('root')).toBe(2);
  });

  it('test_deprecated_keyid_hash_algorithms', async () => {
    const { client, repo } = anInitialisedClient();
    expect(await client.refresh()).toBe(0);
    const signer = newSigner();
    signer.key.keyid_hash_algorithms = 'md5';
    repo.signersOf('snapshot').clear();
    Object.assign(repo.root.roles.snapshot ?? {}, { keyids: [] });
    repo.addKey('snapshot', signer);
    repo.publish('root', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe(0);
    expect(client.trusted()).toMatchObject({ root: 2, snapshot: 2 });
  });

  it('test_snapshot_404', async () => {
    const { client, repo } = anInitialisedClient();
    expect(await client.refresh()).toBe(0);
    repo.timestamp.meta = { 'snapshot.json': { version: 2 } };
    repo.publish('timestamp');
    expect(await client.refresh()).toBe(1);
    expect(client.fault).toBe('missing');
    expect(repo.metadataRequests.at(-1)).toEqual(['snapshot', 2]);
    expect(client.trusted()).toEqual({ root: 1, snapshot: 1, targets: 1, timestamp: 2 });
  });

  it('test_targets_404', async () => {
    const { client, repo } = anInitialisedClient();
    expect(await client.refresh()).toBe(0);
    repo.snapshot.meta = { 'targets.json': { version: 2 } };
    repo.publish('snapshot', 'timestamp');
    expect(await client.refresh()).toBe(1);
    expect(client.fault).toBe('missing');
    expect(repo.metadataRequests.at(-1)).toEqual(['targets', 2]);
    expect(client.trusted()).toEqual({ root: 1, snapshot: 2, targets: 1, timestamp: 2 });
  });

  it('test_timestamp_404', async () => {
    const { client, repo } = anInitialisedClient();
    expect(await client.refresh()).toBe(0);
    repo.published.delete('timestamp');
    expect(await client.refresh()).toBe(1);
    expect(client.fault).toBe('missing');
    expect(repo.metadataRequests.at(-1)).toEqual(['timestamp', null]);
  });

  it('test_incorrect_metadata_type', async () => {
    const { client, repo } = anInitialisedClient();
    const [signer] = repo.signersOf('timestamp').values();
    repo.addKey('snapshot', signer);
    repo.snapshot.meta = { 'snapshot.json': { version: 1 } };
    repo.publish('root', 'snapshot');
    repo.published.get('timestamp')?.push(...(repo.published.get('snapshot')?.splice(-1) ?? []));
    expect(await client.refresh()).toBe(1);
    expect(client.fault).toBe('malformed');
    expect(client.trusted()).toEqual({ root: 2 });
  });

  it('test_faketime', async () => {
    const { client, repo } = anInitialisedClient();
    repo.root.expires = `${new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 19)}Z`;
    repo.publish('root');
    expect(await client.refresh()).toBe(0);
    expect(await client.refresh(8)).toBe(1);
    expect(client.fault).toBe('expired');
  });
});
