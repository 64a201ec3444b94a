import { describe, expect, it } from 'vitest';
import { daysFromNow } from './repository.ts';
import { anInitialisedClient } from './test-client.ts';

describe('test_expiration', () => {
  it('test_root_expired', async () => {
    const { client, repo } = anInitialisedClient();
    expect(await client.refresh()).toBe(0);
    repo.publish('root');
    expect(await client.refresh()).toBe(0);
    repo.root.expires = daysFromNow(-1);
    repo.publish('root', 'targets', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe(1);
    expect(client.fault).toBe('expired');
    // §5.3.10: the root is kept before its expiry is looked at, the rest is not touched.
    expect(client.trusted()).toMatchObject({ root: 3, snapshot: 1, timestamp: 1 });
  });

  it.each([
    ['timestamp', { root: 1, snapshot: 1, targets: 1, timestamp: 1 }],
    ['snapshot', { root: 1, snapshot: 1, targets: 1, timestamp: 2 }],
    ['targets', { root: 1, snapshot: 2, targets: 1, timestamp: 2 }],
  ])('test_%s_expired', async (role, trusted) => {
    const { client, repo } = anInitialisedClient();
    expect(await client.refresh()).toBe(0);
    repo.signed(role).expires = daysFromNow(-5);
    const behind = ['targets', 'snapshot', 'timestamp'];
    repo.publish(...behind.slice(behind.indexOf(role)));
    expect(await client.refresh()).toBe(1);
    expect(client.fault).toBe('expired');
    expect(client.trusted()).toEqual(trusted);
  });

  it('test_expired_local_root', async () => {
    const { client, repo } = anInitialisedClient();
    repo.root.expires = daysFromNow(7);
    repo.publish('root');
    expect(await client.refresh()).toBe(0);
    repo.root.expires = daysFromNow(21);
    repo.publish('root');
    expect(await client.refresh(18)).toBe(0);
    expect(client.version('root')).toBe(3);
  });

  it('test_expired_local_timestamp', async () => {
    const { client, repo } = anInitialisedClient();
    repo.timestamp.expires = daysFromNow(7);
    repo.publish('timestamp');
    expect(await client.refresh()).toBe(0);
    repo.timestamp.expires = daysFromNow(21);
    repo.publish('targets', 'snapshot', 'timestamp');
    expect(await client.refresh(18)).toBe(0);
    expect(client.trusted()).toEqual({ root: 1, snapshot: 2, targets: 2, timestamp: 3 });
  });
});

describe('what a published browser client got wrong', () => {
  it('does not call a refresh good that failed after the timestamp was kept', async () => {
    const { client, repo } = anInitialisedClient();
    expect(await client.refresh()).toBe(0);
    repo.publish('targets', 'snapshot', 'timestamp');
    const snapshots = repo.published.get('snapshot')?.splice(-1) ?? [];
    expect(await client.refresh()).toBe(1);
    expect(await client.refresh()).toBe(1);
    expect(client.version('targets')).toBe(1);
    repo.published.get('snapshot')?.push(...snapshots);
    expect(await client.refresh()).toBe(0);
    expect(client.version('targets')).toBe(2);
  });

  it('notices that the timestamp has expired where its version is the one that it has', async () => {
    const { client } = anInitialisedClient();
    expect(await client.refresh()).toBe(0);
    expect(await client.refresh(31)).toBe(1);
    expect(client.fault).toBe('expired');
  });

  it('stops reading a timestamp of endless length', async () => {
    const { client, repo } = anInitialisedClient();
    repo.published.set('timestamp', [Buffer.alloc(3_000_000, ' ')]);
    expect(await client.refresh()).toBe(1);
    expect(client.fault).toBe('too-large');
  });
});
