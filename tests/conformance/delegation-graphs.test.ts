import { describe, expect, it } from 'vitest';
import type { Repository } from './repository.ts';
import { anInitialisedClient } from './test-client.ts';

/** `[delegator, role, paths, terminating]` */
type Edge = readonly [delegator: string, role: string, paths?: readonly string[], terminating?: boolean];

const GRAPHS: readonly (readonly [name: string, edges: readonly Edge[], visited: readonly string[]])[] = [
  ['basic-delegation', [['targets', 'A']], ['A']],
  [
    'single-level-delegations',
    [
      ['targets', 'A'],
      ['targets', 'B'],
    ],
    ['A', 'B'],
  ],
  [
    'two-level-delegations',
    [
      ['targets', 'A'],
      ['targets', 'B'],
      ['B', 'C'],
    ],
    ['A', 'B', 'C'],
  ],
  [
    'two-level-test-DFS-order-of-traversal',
    [
      ['targets', 'A'],
      ['targets', 'B'],
      ['A', 'C'],
      ['A', 'D'],
    ],
    ['A', 'C', 'D', 'B'],
  ],
  [
    'three-level-delegation-test-DFS-order-of-traversal',
    [
      ['targets', 'A'],
      ['targets', 'B'],
      ['A', 'C'],
      ['C', 'D'],
    ],
    ['A', 'C', 'D', 'B'],
  ],
  [
    'two-level-terminating-ignores-all-but-roles-descendants',
    [
      ['targets', 'A'],
      ['targets', 'B'],
      ['A', 'C', ['*'], true],
      ['A', 'D'],
    ],
    ['A', 'C'],
  ],
  [
    'three-level-terminating-ignores-all-but-roles-descendants',
    [
      ['targets', 'A'],
      ['targets', 'B'],
      ['A', 'C', ['*'], true],
      ['C', 'D'],
    ],
    ['A', 'C', 'D'],
  ],
  [
    'two-level-ignores-all-branches-not-matching-paths',
    [
      ['targets', 'A', ['*.py']],
      ['targets', 'B'],
      ['A', 'C'],
    ],
    ['B'],
  ],
  [
    'three-level-ignores-all-branches-not-matching-paths',
    [
      ['targets', 'A'],
      ['targets', 'B'],
      ['A', 'C', ['*.py']],
      ['C', 'D'],
    ],
    ['A', 'B'],
  ],
  [
    'cyclic-graph',
    [
      ['targets', 'A'],
      ['targets', 'B'],
      ['B', 'C'],
      ['C', 'D'],
      ['D', 'B'],
    ],
    ['A', 'B', 'C', 'D'],
  ],
  [
    'two-roles-delegating-to-a-third',
    [
      ['targets', 'A'],
      ['targets', 'B'],
      ['B', 'C'],
      ['A', 'C'],
    ],
    ['A', 'C', 'B'],
  ],
  [
    'two-roles-delegating-to-a-third-different-paths',
    [
      ['targets', 'A'],
      ['targets', 'B'],
      ['B', 'C'],
      ['A', 'C', ['*.py']],
    ],
    ['A', 'B', 'C'],
  ],
];

const TREE: readonly Edge[] = [
  ['targets', 'A', ['*.doc', '*.md', 'foo-?.tgz']],
  ['targets', 'B', ['releases/*/*']],
  ['B', 'C', ['releases/x/*']],
  ['B', 'D', ['releases/y/*.zip']],
];

const TREE_FILES = [
  ['targets', 'targetfile content', 'targetfile'],
  ['A', 'README by A', 'README.md'],
  ['A', 'nested README by A', 'releases/README.md'],
  ['A', 'foo 1', 'foo-1.tgz'],
  ['A', 'foo alpha', 'foo-alpha.tgz'],
  ['C', 'x release by C', 'releases/x/x_v1'],
  ['D', 'y release by D', 'releases/y/y_v1.zip'],
  ['D', 'z release by D', 'releases/z/z_v1.zip'],
] as const;

const SEARCHES: readonly (readonly [name: string, path: string, found: boolean, visited: readonly string[]])[] = [
  ['no delegations', 'targetfile', true, []],
  ['targetpath matches wildcard', 'README.md', true, ['A']],
  ['targetpath with separators x', 'releases/x/x_v1', true, ['B', 'C']],
  ['targetpath with separators y', 'releases/y/y_v1.zip', true, ['B', 'D']],
  ['targetpath is not delegated by all roles in the chain', 'releases/z/z_v1.zip', false, ['B']],
  ['wildcard does not match path separator', 'releases/README.md', false, []],
  ['targetpath matches question mark wildcard', 'foo-1.tgz', true, ['A']],
  ['targetpath does not match question mark wildcard', 'foo-alpha.tgz', false, []],
  ['targetpath matching is case sensitive', 'README.MD', false, []],
];

function build(repo: Repository, edges: readonly Edge[], files: typeof TREE_FILES | readonly [] = []): void {
  const modified = new Set<string>();
  for (const [delegator, name, paths = ['*'], terminating = false] of edges) {
    repo.addDelegation(delegator, { name, paths: [...paths], terminating });
    modified.add(name).add(delegator);
  }
  for (const [role, content, path] of files) repo.addArtifact(role, Buffer.from(content), path);
  repo.publish(...modified, 'snapshot', 'timestamp');
}

describe('test_updater_delegation_graphs', () => {
  it.each(GRAPHS)('test_graph_traversal[%s]', async (_, edges, visited) => {
    const { client, repo } = anInitialisedClient();
    build(repo, edges);
    expect(await client.download('missingpath')).toBe(1);
    expect(client.fault).toBe('unknown-target');
    expect(repo.metadataRequests.slice(4)).toEqual(visited.map((role) => [role, 1]));
  });

  it.each(SEARCHES)('test_targetfile_search[%s]', async (_, path, found, visited) => {
    const { client, repo } = anInitialisedClient();
    build(repo, TREE, TREE_FILES);
    expect(await client.download(path)).toBe(found ? 0 : 1);
    expect(client.downloaded()).toEqual(found ? [String(repo.artifacts.get(path)?.data)] : []);
    expect(repo.metadataRequests.slice(4)).toEqual(visited.map((role) => [role, 1]));
  });

  it('test_cached_role_is_verified_against_current_delegator', async () => {
    const { client, repo } = anInitialisedClient();
    for (const team of ['a', 'b']) {
      repo.addDelegation('targets', { name: `parent-${team}`, paths: [`team-${team}/*`] });
      repo.addDelegation(`parent-${team}`, { name: 'release', paths: [`team-${team}/*`] });
    }
    const [keyOfB] = repo.signed('parent-b').delegations?.roles[0]?.keyids ?? [];
    repo.signersOf('release').delete(keyOfB ?? '');
    repo.addArtifact('release', Buffer.from('trusted A'), 'team-a/trusted_root.json');
    repo.addArtifact('release', Buffer.from('malicious B'), 'team-b/trusted_root.json');
    repo.publish('release', 'parent-a', 'parent-b', 'targets', 'snapshot', 'timestamp');
    expect(await client.download('team-a/trusted_root.json', 'team-b/trusted_root.json')).toBe(1);
    expect(client.fault).toBe('signature-invalid');
    expect(client.downloaded()).toEqual(['trusted A']);
  });

  it('test_delegation_not_in_snapshot', async () => {
    const { client, repo } = anInitialisedClient();
    repo.addDelegation('targets', { name: 'delegated', paths: ['delegatedpath/*'] });
    repo.publish('delegated', 'targets');
    delete repo.snapshot.meta['delegated.json'];
    repo.publish('snapshot', 'timestamp');
    expect(await client.refresh()).toBe(0);
    repo.metadataRequests.length = 0;
    expect(await client.download('delegatedpath/foo')).toBe(1);
    expect(client.version('delegated')).toBeNull();
    expect(repo.metadataRequests).toEqual([
      ['root', 2],
      ['timestamp', null],
    ]);
  });

  it('visits no more delegations than the limit', async () => {
    const { client, repo } = anInitialisedClient();
    build(
      repo,
      Array.from({ length: 40 }, (_, n): Edge => ['targets', `role-${n}`]),
    );
    expect(await client.download('missingpath')).toBe(1);
    expect(client.fault).toBe('too-many');
  });
});
