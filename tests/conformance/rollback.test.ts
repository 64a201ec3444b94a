import { describe, expect, it } from 'vitest';
import type { Repository } from './repository.ts';
import { anInitialisedClient } from './test-client.ts';

/** Starts a role's versions again from 1. */
function restart(repo: Repository, role: string): void {
  repo.published.delete(role);
  repo.signed(role).version = 1;
}

function delegate(repo: Repository): void {
  repo.addDelegation('targets', { name: 'delegated', paths: ['delegatedpath/*'] });
}

describe('test_rollback', () => {
  it('test_new_timestamp_version_rollback', async () => {
    const { client, repo } = anInitialisedClient();
    repo.publish('timestamp');
    expect(await client.refresh()).toBe(0);
    expect(client.version('timestamp')).toBe(2);
    restart(repo, 'timestamp');
    repo.publish('timestamp');
    expect(await client.refresh()).toBe(1);
    expect(client.fault).toBe('rolled-back');
    expect(client.version('timestamp')).toBe(2);
    expect(repo.metadataRequests.at(-1)).toEqual(['timestamp', null]);
  });

  it.each([
    ['basic', false],
    ['with hashes', true],
  ])('test_snapshot_rollback[%s]', async (_, withHashes) => {
    const { client, repo } = anInitialisedClient();
    repo.withHashes = withHashes;
    repo.publish('snapshot', 'timestamp');
    expect(await client.refresh()).toBe(0);
    restart(repo, 'snapshot');
    repo.publish('snapshot', 'timestamp');
    expect(await client.refresh()).toBe(1);
    expect(client.fault).toBe('rolled-back');
    expect(client.trusted()).toMatchObject({ timestamp: 2, snapshot: 2 });
    expect(repo.metadataRequests.at(-1)).toEqual(['timestamp', null]);
  });

  it('test_targets_role_removal', async () => {
    const { client, repo } = anInitialisedClient();
    delegate(repo);
    repo.publish('delegated', 'targets', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe(0);
    delete repo.snapshot.meta['delegated.json'];
    repo.publish('snapshot', 'timestamp');
    expect(await client.refresh()).toBe(1);
    expect(client.fault).toBe('rolled-back');
    expect(client.version('snapshot')).toBe(2);
  });

  it('test_targets_fast_forward_recovery', async () => {
    const { client, repo } = anInitialisedClient();
    delegate(repo);
    repo.publish('delegated');
    for (let n = 0; n < 99; n++) repo.publish('targets');
    repo.publish('snapshot', 'timestamp');
    expect(await client.refresh()).toBe(0);
    expect(client.version('targets')).toBe(100);
    repo.rotateKeys('snapshot');
    restart(repo, 'targets');
    delete repo.snapshot.meta['delegated.json'];
    repo.publish('root', 'targets', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe(0);
    expect(client.version('targets')).toBe(1);
  });

  it('test_new_snapshot_fast_forward_recovery', async () => {
    const { client, repo } = anInitialisedClient();
    for (let n = 0; n < 99; n++) repo.publish('snapshot');
    repo.publish('timestamp');
    expect(await client.refresh()).toBe(0);
    expect(client.version('snapshot')).toBe(100);
    repo.rotateKeys('snapshot');
    repo.rotateKeys('timestamp');
    restart(repo, 'snapshot');
    repo.publish('root', 'targets', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe(0);
    expect(client.version('snapshot')).toBe(1);
  });

  it('test_new_timestamp_fast_forward_recovery', async () => {
    const { client, repo } = anInitialisedClient();
    for (let n = 0; n < 99; n++) repo.publish('timestamp');
    expect(await client.refresh()).toBe(0);
    expect(client.version('timestamp')).toBe(100);
    repo.rotateKeys('timestamp');
    restart(repo, 'timestamp');
    repo.publish('root', 'timestamp');
    expect(await client.refresh()).toBe(0);
    expect(client.version('timestamp')).toBe(1);
  });

  it.each([
    ['basic', false],
    ['with hashes', true],
  ])('test_targets_rollback[%s]', async (_, withHashes) => {
    const { client, repo } = anInitialisedClient();
    repo.withHashes = withHashes;
    repo.publish('targets', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe(0);
    restart(repo, 'targets');
    repo.publish('targets', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe(1);
    expect(client.fault).toBe('rolled-back');
    expect(client.trusted()).toMatchObject({ snapshot: 2, targets: 2 });
  });
});

describe('a chain of roots', () => {
  it('is followed as far as the limit and no farther', async () => {
    const { client, repo } = anInitialisedClient();
    for (let n = 0; n < 300; n++) repo.publish('root');
    expect(await client.refresh()).toBe(1);
    expect(client.fault).toBe('too-many');
    expect(client.version('root')).toBe(257);
    // What has been verified stays, so the next refresh reaches the end.
    expect(await client.refresh()).toBe(0);
    expect(client.version('root')).toBe(301);
  });
});
