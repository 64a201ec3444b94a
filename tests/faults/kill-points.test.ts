import { describe, expect, it } from 'vitest';
import { removePack, undoEdition } from '../../lib/store/activate-edition.ts';
import type { BlockRow, PlainBlockRow } from '../../lib/store/rows.ts';
import { sweepRows } from '../../lib/store/sweep-rows.ts';
import type { TestReader } from '../../lib/sync/test-builders.ts';
import { KillSwitch } from './kill-switch.ts';
import { aStore, aWiredReader, expectHeals, expectWhole, promisesOf } from './reader.ts';
import { ANSWERS, aHistory, answersOf, connect, type Dump, dump, type History, hostWith, restore } from './world.ts';

const history = await aHistory();
const [empty, first, second] = [await aStore(history, 0), await aStore(history, 1), await aStore(history, 2)];

/** A store of edition 1 with an entity lost, so that deltas do not lead to the digest. */
const damaged: Dump = first.map(([table, rows]) => [
  table,
  table === 'blocks' ? rows.map((row) => withoutEntity(row as BlockRow, 'Q77')) : rows,
]);

/** The block as a disk gives it back that lost a line. */
function withoutEntity(row: BlockRow, id: string): BlockRow {
  const ids = row.ids.split('\n');
  const lines = linesOf(row).filter((_, k) => ids[k] !== id);
  return { ...row, ids: ids.filter((one) => one !== id).join('\n'), lines: toBytes(lines) };
}

function linesOf(row: BlockRow): string[] {
  return new TextDecoder().decode(row.lines).split('\n');
}

function toBytes(lines: readonly string[]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(lines.join('\n'));
}

/** The same store as releases before the first kept it: blocks of texts. */
const plain: Dump = first.map(([table, rows]) => [
  table,
  table === 'blocks' ? rows.map((row) => toPlain(row as BlockRow)) : rows,
]);

function toPlain(row: BlockRow): PlainBlockRow {
  const { pack, edition, first: id, refs, aliases } = row;
  const isHead = row.ids === '';
  return {
    pack,
    edition,
    first: id,
    refs,
    aliases,
    ids: isHead ? [] : row.ids.split('\n'),
    lines: isHead ? [] : linesOf(row),
  };
}

/** A publisher without deltas, and one whose keys were all replaced after the first edition. */
const [fullOnly, rotated] = [await aHistory({ withDeltas: false }), await aHistory({ newKeys: true })];

interface Scenario {
  readonly name: string;
  readonly store: Dump;
  readonly history: History;
  readonly run: (reader: TestReader) => Promise<unknown>;
  /** What may be seen afterwards. */
  readonly allowed: readonly string[];
}

const [one = '', two = '', three = ''] = ANSWERS;
const sync = (reader: TestReader): Promise<unknown> => reader.sync();
const SCENARIOS: readonly Scenario[] = [
  { name: 'first install', store: empty, history, run: sync, allowed: ['nothing', three] },
  { name: 'update by two deltas', store: first, history, run: sync, allowed: [one, three] },
  { name: 'update by one delta', store: second, history, run: sync, allowed: [two, three] },
  { name: 'update of a damaged copy', store: damaged, history, run: sync, allowed: [describeDamaged(), three] },
  { name: 'update over blocks of an earlier release', store: plain, history, run: sync, allowed: [one, three] },
  {
    name: 'update by full parts',
    store: await aStore(fullOnly, 1),
    history: fullOnly,
    run: sync,
    allowed: [one, three],
  },
  {
    name: 'update after new keys',
    store: await aStore(rotated, 1),
    history: rotated,
    run: sync,
    allowed: [one, three],
  },
  {
    name: 'undo and sweep',
    store: await twoEditions(),
    history,
    run: (reader) =>
      reader.handle.use(async (db) => {
        await undoEdition(db, 'core');
        await sweepRows(db, 'core', new AbortController().signal);
      }),
    allowed: [two, one],
  },
];

/** Edition 1 without the lost row is what such a reader had before. */
function describeDamaged(): string {
  return (ANSWERS[0] ?? '')
    .split('\n')
    .filter((line) => !line.startsWith('{') || !line.includes('"Q77"'))
    .join('\n');
}

/** A store that has edition 2 and can return to edition 1. */
async function twoEditions(): Promise<Dump> {
  const indexedDB = await restore(first);
  const reader = aWiredReader(indexedDB, hostWith(history.hosts[1] ?? new Map()));
  await reader.sync();
  return await dump(reader.handle);
}

/** Runs a scenario with the worker killed at a step (0: never) and gives the number of steps. */
async function runKilledAt(scenario: Scenario, at: number): Promise<{ steps: number; indexedDB: IDBFactory }> {
  const indexedDB = await restore(scenario.store);
  const kill = new KillSwitch(at);
  const reader = aWiredReader(indexedDB, hostWith(scenario.history.hosts[2] ?? new Map()), kill);
  const isDone = await scenario.run(reader).then(
    () => true,
    () => false,
  );
  expect(isDone).toBe(!kill.isDead);
  return { steps: kill.steps, indexedDB };
}

const counted = await Promise.all(
  SCENARIOS.map(async (scenario) => ({ scenario, steps: (await runKilledAt(scenario, 0)).steps })),
);
const CASES = counted.flatMap(({ scenario, steps }) =>
  Array.from({ length: steps }, (_, k) => [scenario.name, k + 1, scenario] as const),
);

describe('a worker killed in the middle', () => {
  it('is killed at a good many steps', () => {
    expect(CASES.length).toBeGreaterThan(250);
  });

  it.each(CASES)('%s, step %i', async (_name, at, scenario) => {
    const before = await promisesOf(connect(await restore(scenario.store)));
    const { indexedDB } = await runKilledAt(scenario, at);
    const handle = connect(indexedDB);
    await expectWhole(handle, scenario.allowed);
    expect(await promisesOf(handle)).toEqual(before);
    if (scenario.run === sync) await expectHeals(indexedDB, scenario.history);
  });
});

describe('a removal killed in the middle', () => {
  const remove = (reader: TestReader): Promise<unknown> => reader.handle.use((db) => removePack(db, 'core'));
  const removal: Scenario = { name: 'removal', store: first, history, run: remove, allowed: [one, 'nothing'] };

  it('leaves the pack whole or gone at every step, and its trust in any case', async () => {
    const { steps } = await runKilledAt(removal, 0);
    for (let at = 1; at <= steps; at++) {
      const { indexedDB } = await runKilledAt(removal, at);
      const handle = connect(indexedDB);
      await expectWhole(handle, removal.allowed);
      await handle.use((db) => removePack(db, 'core'));
      expect(await answersOf(handle)).toBe('nothing');
      expect(await handle.use((db) => db.trust.get('core'))).toMatchObject({ highestEdition: 1 });
    }
  });
});

const withNewNames = (row: BlockRow): BlockRow => ({
  ...row,
  lines: toBytes(linesOf(row).map((line, k) => (k < 100 ? line.replaceAll('Oldname', 'Newname') : line))),
});

describe('control: a store that writes over the active edition', () => {
  it('is caught by the same oracle', async () => {
    const indexedDB = await restore(first);
    const kill = new KillSwitch(0);
    const handle = connect(indexedDB, kill.wire);
    await handle.use(async (db) => {
      const blocks = await db.blocks.toArray();
      // Half of an update straight into the blocks that serve, as without editions side by side.
      for (const block of blocks) await db.blocks.put(withNewNames(block as BlockRow));
    });
    await expect(expectWhole(handle, [one, three])).rejects.toThrow();
  });
});
