import { describe, expect, it } from 'vitest';
import { anInitialisedClient } from './test-client.ts';

describe('test_quoting_issues', () => {
  it.each(['?', '#', '/delegatedrole', '../delegatedrole'])('test_unusual_role_name[%s]', async (role) => {
    const { client, repo } = anInitialisedClient();
    repo.addDelegation('targets', { name: role });
    repo.addKey(role, undefined, 'targets');
    repo.publish(role, 'targets', 'snapshot', 'timestamp');
    expect(await client.download('nonexistent target')).toBe(1);
    expect(repo.metadataRequests).toContainEqual([encodeURIComponent(role), 1]);
    expect(client.kept.size).toBe(5);
  });
});
