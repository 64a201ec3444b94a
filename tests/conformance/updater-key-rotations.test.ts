import { describe, expect, it } from 'vitest';
import type { Repository } from './repository.ts';
import { newSigner, type Signer } from './signer.ts';
import { TestClient } from './test-client.ts';

/** Numbers of the keys of a version, its threshold, the keys that sign it, and whether a client must take it. */
type Version = readonly [keys: readonly number[], threshold: number, sigs: readonly number[], ok?: boolean];

const ROOT_CASES: readonly (readonly [string, readonly Version[]])[] = [
  [
    '1-of-1-key-rotation',
    [
      [[1], 1, [1]],
      [[2], 1, [2, 1]],
      [[2], 1, [2]],
    ],
  ],
  [
    '1-of-1-key-rotation-unused-signatures',
    [
      [[1], 1, [3, 1, 4]],
      [[2], 1, [3, 2, 1, 4]],
      [[2], 1, [3, 2, 4]],
    ],
  ],
  [
    '3-of-5-sign-with-different-keycombos',
    [
      [[0, 1, 2, 3, 4], 3, [0, 2, 4]],
      [[0, 1, 2, 3, 4], 3, [0, 4, 1]],
      [[0, 1, 2, 3, 4], 3, [0, 1, 3]],
      [[0, 1, 2, 3, 4], 3, [0, 1, 3]],
    ],
  ],
  [
    '3-of-5-one-key-rotated',
    [
      [[0, 1, 2, 3, 4], 3, [0, 2, 4]],
      [[0, 1, 3, 4, 5], 3, [0, 4, 1]],
    ],
  ],
  [
    '3-of-5-one-key-rotated-with-intermediate-step',
    [
      [[0, 1, 2, 3, 4], 3, [0, 2, 4]],
      [[0, 1, 3, 4, 5], 3, [0, 2, 4, 5]],
      [[0, 1, 3, 4, 5], 3, [0, 4, 5]],
    ],
  ],
  [
    '3-of-5-all-keys-rotated-with-intermediate-step',
    [
      [[0, 1, 2, 3, 4], 3, [0, 2, 4]],
      [[5, 6, 7, 8, 9], 3, [0, 2, 4, 5, 6, 7]],
      [[5, 6, 7, 8, 9], 3, [5, 6, 7]],
    ],
  ],
  [
    '1-of-3-threshold-increase-to-2-of-3',
    [
      [[1, 2, 3], 1, [1]],
      [[1, 2, 3], 2, [1, 2]],
    ],
  ],
  [
    '2-of-3-threshold-decrease-to-1-of-3',
    [
      [[1, 2, 3], 2, [1, 2]],
      [[1, 2, 3], 1, [1, 2]],
      [[1, 2, 3], 1, [1]],
    ],
  ],
  [
    '1-of-2-threshold-increase-to-2-of-2',
    [
      [[1], 1, [1]],
      [[1, 2], 2, [1, 2]],
    ],
  ],
  [
    '1-of-1-key-rotation-fail-not-signed-with-old-key',
    [
      [[1], 1, [1]],
      [[2], 1, [2, 3, 4], false],
    ],
  ],
  [
    '1-of-1-key-rotation-fail-not-signed-with-new-key',
    [
      [[1], 1, [1]],
      [[2], 1, [1, 3, 4], false],
    ],
  ],
  [
    '3-of-5-one-key-rotate-fails-not-signed-with-3-new-keys',
    [
      [[0, 1, 2, 3, 4], 3, [0, 2, 4]],
      [[0, 1, 3, 4, 5], 3, [0, 2, 4], false],
    ],
  ],
  [
    '3-of-5-one-key-rotate-fails-not-signed-with-3-old-keys',
    [
      [[0, 1, 2, 3, 4], 3, [0, 2, 4]],
      [[0, 1, 3, 4, 5], 3, [0, 4, 5], false],
    ],
  ],
  [
    '1-of-3-threshold-bump-to-2-of-3-fails-new-threshold-not-reached',
    [
      [[1, 2, 3], 1, [1]],
      [[1, 2, 3], 2, [2], false],
    ],
  ],
  [
    '2-of-3-threshold-decr-to-1-of-3-fails-old-threshold-not-eached',
    [
      [[1, 2, 3], 2, [1, 2]],
      [[1, 2, 3], 1, [1], false],
    ],
  ],
];

const OTHER_CASES: readonly (readonly [string, Version])[] = [
  ['1-of-1-key-rotation', [[2], 1, [2]]],
  ['1-of-1-key-rotation-unused-signatures', [[1], 1, [3, 1, 4]]],
  ['1-of-1-key-rotation-fail-not-signed-with-new-key', [[2], 1, [1, 3, 4], false]],
  ['3-of-5-one-key-signature-wrong-not-signed-with-3-expected-keys', [[0, 1, 3, 4, 5], 3, [0, 2, 4], false]],
  ['2-of-5-one-key-signature-mising-threshold-not-reached', [[0, 1, 3, 4, 5], 3, [0, 4], false]],
  ['3-of-5-sign-first-combo', [[0, 1, 2, 3, 4], 3, [0, 2, 4]]],
  ['3-of-5-sign-second-combo', [[0, 1, 2, 3, 4], 3, [0, 4, 1]]],
  ['3-of-5-sign-third-combo', [[0, 1, 2, 3, 4], 3, [0, 1, 3]]],
  ['3-of-5-sign-fourth-combo', [[0, 1, 2, 3, 4], 3, [1, 2, 3]]],
  ['3-of-5-sign-fifth-combo', [[0, 1, 2, 3, 4], 3, [2, 3, 4]]],
];

const SIGNERS = Array.from({ length: 10 }, () => newSigner());

/** Gives a role the keys, threshold and signers of a version. */
function setKeys(repo: Repository, role: string, [keys, threshold, sigs]: Version): void {
  Object.assign(repo.root.roles[role] ?? {}, { keyids: [], threshold });
  const signer = (n: number): Signer => SIGNERS[n] ?? newSigner();
  for (const n of keys) repo.addKey(role, signer(n));
  repo.signersOf(role).clear();
  for (const n of sigs) repo.signersOf(role).set(signer(n).keyid, signer(n));
}

describe('test_updater_key_rotations', () => {
  it.each(ROOT_CASES)('test_root_rotation[%s]', async (_, versions) => {
    const client = new TestClient();
    const repo = client.repository;
    repo.published.delete('root');
    for (const version of versions) {
      setKeys(repo, 'root', version);
      repo.publish('root');
    }
    repo.publish('targets', 'snapshot', 'timestamp');
    client.init();
    const ok = versions.at(-1)?.[3] ?? true;
    expect(await client.refresh()).toBe(ok ? 0 : 1);
    expect(client.fault).toBe(ok ? null : 'signature-invalid');
    expect(client.keeps('root', repo.published.get('root')?.at(ok ? -1 : -2) ?? null)).toBe(true);
  });

  it.each(OTHER_CASES)('test_non_root_rotations[%s]', async (_, version) => {
    const client = new TestClient();
    const repo = client.repository;
    client.init();
    for (const role of ['timestamp', 'snapshot', 'targets']) {
      setKeys(repo, role, version);
      repo.publish('root', 'targets', 'snapshot', 'timestamp');
      const [expected, fault] = version[3] === false ? [1, 'signature-invalid'] : [0, null];
      expect(await client.refresh()).toBe(expected);
      expect(client.fault).toBe(fault);
      expect(client.keeps(role, repo.latest(role))).toBe(fault === null);
    }
  });
});
