import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { DATABASE_NAME, PackDatabase } from './database.ts';
import { DatabaseHandle } from './open-database.ts';

/** The tables as each released version made them; a version is added here when it is released, and never changed. */
const RELEASED: readonly (readonly [version: number, stores: Readonly<Record<string, string>>])[] = [
  [
    1,
    {
      rows: '[pack+id+edition], *refs, *aliases',
      packs: 'pack',
      indexes: '[pack+edition]',
      stages: 'pack',
      subscriptions: 'pack',
      trust: 'pack',
      requests: '++id',
      seen: 'entity',
    },
  ],
  [
    2,
    {
      rows: '[pack+id+edition], *refs, *aliases',
      blocks: '[pack+edition+first], *refs, *aliases',
      packs: 'pack',
      indexes: '[pack+edition]',
      stages: 'pack',
      subscriptions: 'pack',
      trust: 'pack',
      requests: '++id',
      seen: 'entity',
    },
  ],
  [
    3,
    {
      rows: '[pack+id+edition], *refs, *aliases',
      blocks: '[pack+edition+first], *refs, *aliases',
      packs: 'pack',
      indexes: '[pack+edition]',
      names: '[pack+edition]',
      stages: 'pack',
      subscriptions: 'pack',
      trust: 'pack',
      requests: '++id',
      seen: 'entity',
    },
  ],
];

/** Rows that every release could have written, by table. */
const ROWS: Readonly<Record<string, object>> = {
  rows: { pack: 'core', id: 'Q1', edition: 1, line: '{}', refs: ['core|Q2'], aliases: [] },
  subscriptions: { pack: 'core', address: 'https://packs.example.org/', fingerprint: 'f', paused: false },
  trust: { pack: 'core', fingerprint: 'f', metadata: {}, highestEdition: 7, seenTime: 1 },
  seen: { entity: 'Q1', statements: ['a'], at: 1 },
};

describe('a database of an earlier release', () => {
  it.each(RELEASED)('of version %i opens with everything that it held', async (version, stores) => {
    const indexedDb = { indexedDB: new IDBFactory(), IDBKeyRange };
    const old = new Dexie(DATABASE_NAME, indexedDb);
    old.version(version).stores(stores);
    for (const [table, row] of Object.entries(ROWS)) await old.table(table).put(row);
    old.close();
    const handle = new DatabaseHandle({ signal: new AbortController().signal, indexedDb });
    for (const [table, row] of Object.entries(ROWS)) {
      expect(await handle.use((db) => db.table(table).toArray())).toEqual([row]);
    }
  });

  it('is tested for every version that the code has', () => {
    expect(new PackDatabase('any', { indexedDB: new IDBFactory(), IDBKeyRange }).verno).toBeLessThanOrEqual(
      RELEASED.at(-1)?.[0] ?? 0,
    );
  });
});
