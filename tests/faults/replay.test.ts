import { describe, expect, it } from 'vitest';
import { NOW } from '../../lib/sync/test-builders.ts';
import { FILES, without } from './host-faults.ts';
import { aStore, aWiredReader, expectHeals, expectWhole } from './reader.ts';
import { ANSWERS, aHistory, connect, type HostFiles, hostWith, restore } from './world.ts';

const DAY_MS = 86_400_000;
const history = await aHistory();
const [old, , newest] = history.hosts as [HostFiles, HostFiles, HostFiles];
const store = await aStore(history, 2);

const replace = (files: HostFiles, from: HostFiles, names: Readonly<Record<string, string>>): HostFiles => {
  const mixed = new Map(files);
  for (const [name, other] of Object.entries(names)) {
    const bytes = from.get(other);
    if (bytes) mixed.set(name, bytes);
  }
  return mixed;
};

const named = (files: HostFiles, pattern: RegExp): string => [...files.keys()].find((name) => pattern.test(name)) ?? '';
const [part, delta] = [named(newest, FILES.part), named(newest, FILES.delta)];

/** What a host serves to a reader of edition 2, and what it is called. */
const CASES: readonly (readonly [name: string, files: HostFiles, code: string])[] = [
  ['the whole old mirror', old, 'rolled-back'],
  ['the old timestamp', replace(newest, old, { 'timestamp.json': 'timestamp.json' }), 'rolled-back'],
  ['an old snapshot under the new name', replace(newest, old, { '3.snapshot.json': '1.snapshot.json' }), 'mixed'],
  ['old targets under the new name', replace(newest, old, { '3.targets.json': '1.targets.json' }), 'mixed'],
  ['a full part in place of the delta', replace(newest, newest, { [delta]: part }), 'too-large'],
  ['an old delta in place of the new', replace(newest, newest, { [delta]: named(newest, /delta-1/) }), 'mixed'],
  ['no snapshot', without(newest, FILES.snapshot), 'missing'],
  ['no targets', without(newest, FILES.targets), 'missing'],
  ['no timestamp', without(newest, FILES.timestamp), 'missing'],
  ['no pack.json', without(newest, FILES.manifest), 'missing-file'],
  ['no delta', without(newest, FILES.delta), 'missing-file'],
];

describe('a host that replays or mixes', () => {
  it.each(CASES)('%s', async (_, files, code) => {
    const indexedDB = await restore(store);
    // Files of two editions may or may not have one length: then the hash tells them apart.
    const expected = code === 'mixed' ? expect.stringMatching(/^(?:mixed|too-large|truncated)$/) : code;
    await expect(aWiredReader(indexedDB, hostWith(files)).sync()).rejects.toMatchObject({ code: expected });
    await expectWhole(connect(indexedDB), ANSWERS.slice(1, 2));
    await expectHeals(indexedDB, history);
  });
});

describe('a clock that is wrong', () => {
  it.each([
    ['a day behind', -1, 'done'],
    ['a year behind', -365, 'done'],
    ['ten years behind', -3_650, 'done'],
    ['a day ahead', 1, 'done'],
    ['a month ahead', 30, 'expired'],
    ['ten years ahead', 3_650, 'expired'],
  ])('%s: the last good edition serves, and nothing older is taken', async (_, days, expected) => {
    const indexedDB = await restore(store);
    const reader = aWiredReader(indexedDB, hostWith(newest));
    reader.now = NOW + days * DAY_MS;
    const outcome = await reader.sync().then(
      () => 'done',
      (cause: { code: string }) => cause.code,
    );
    expect(outcome).toBe(expected);
    await expectWhole(connect(indexedDB), expected === 'done' ? ANSWERS.slice(2) : ANSWERS.slice(1, 2));
    await expectHeals(indexedDB, history);
  });
});

describe('control: a reader who forgets what was seen', () => {
  it('takes the old mirror', async () => {
    const indexedDB = await restore(store);
    const handle = connect(indexedDB);
    await handle.use(async (db) => {
      const trust = await db.trust.get('core');
      const root = trust?.metadata.root ?? new Uint8Array();
      await db.trust.update('core', { metadata: { root }, highestEdition: 0 });
      await db.packs.clear();
    });
    await aWiredReader(indexedDB, hostWith(old)).sync();
    await expectWhole(handle, ANSWERS.slice(0, 1));
  });
});
