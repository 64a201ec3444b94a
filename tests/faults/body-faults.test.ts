import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { DAMAGES, type Damage, damagedBy, type FileKind } from './host-faults.ts';
import { aStore, aWiredReader, expectHeals, expectWhole, promisesOf } from './reader.ts';
import { ANSWERS, aHistory, connect, type Dump, type History, hostWith, restore } from './world.ts';

const [plain, fullOnly, rotated] = [
  await aHistory(),
  await aHistory({ withDeltas: false }),
  await aHistory({ newKeys: true }),
];

interface Ground {
  readonly history: History;
  readonly store: Dump;
}

const ground = async (history: History): Promise<Ground> => ({ history, store: await aStore(history, 1) });
const deltas = await ground(plain);

/** Where each kind of file is read on the way from edition 1 to 3. */
const GROUNDS: Readonly<Record<FileKind, Ground>> = {
  root: await ground(rotated),
  timestamp: deltas,
  snapshot: deltas,
  targets: deltas,
  manifest: deltas,
  delta: deltas,
  part: await ground(fullOnly),
};

/** Codes that may name a damaged file, by kind: the attack that it would be. */
const NAMES = [
  'malformed',
  'mixed',
  'signature-invalid',
  'too-large',
  'truncated',
  'rolled-back',
  'unsupported',
  'missing',
  'expired',
];

const CASES = (Object.keys(GROUNDS) as FileKind[]).flatMap((kind) =>
  DAMAGES.map(([name, damage]) => [kind, name, damage] as const),
);

/** What a sync comes to where one file of the host is damaged. */
async function syncDamaged(kind: FileKind, damage: Damage) {
  const { history, store } = GROUNDS[kind];
  const indexedDB = await restore(store);
  const reader = aWiredReader(indexedDB, hostWith(history.hosts[2] ?? new Map(), damagedBy(kind, damage)));
  const outcome: string = await reader.sync().then(
    () => 'done',
    (cause: { code?: string }) => cause.code ?? String(cause),
  );
  return { history, store, indexedDB, outcome };
}

describe('a damaged file of the host', () => {
  it.each(CASES)('%s: %s', async (kind, _, damage) => {
    const { history, store, indexedDB, outcome } = await syncDamaged(kind, damage);
    const handle = connect(indexedDB);
    expect(NAMES).toContain(outcome);
    await expectWhole(handle, ANSWERS.slice(0, 1));
    expect(await promisesOf(handle)).toEqual(await promisesOf(connect(await restore(store))));
    await expectHeals(indexedDB, history);
  });
});

describe('control: without the check of signatures', () => {
  it('a changed targets.json is not told from a right one', async () => {
    const rename: Damage = (bytes) =>
      new TextEncoder().encode(new TextDecoder().decode(bytes).replace('"version": 3', '"version": 3 '));
    const bump: Damage = (bytes) =>
      new TextEncoder().encode(
        new TextDecoder().decode(rename(bytes)).replace(/"expires": "20\d\d/, '"expires": "2099'),
      );
    expect((await syncDamaged('timestamp', bump)).outcome).toBe('signature-invalid');
    const spy = vi.spyOn(crypto.subtle, 'verify').mockResolvedValue(true);
    onTestFinished(() => spy.mockRestore());
    expect((await syncDamaged('timestamp', bump)).outcome).toBe('done');
  });
});
