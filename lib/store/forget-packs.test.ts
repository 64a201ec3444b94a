import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { PackDatabase } from './database.ts';
import { forgetPacks } from './forget-packs.ts';

it('removes the rows of the packs named and of no other', async () => {
  const db = new PackDatabase('forget', { indexedDB: new IDBFactory(), IDBKeyRange });
  await db.open();
  const row = (pack: string, id: string) => ({ pack, id, edition: 1, line: '', refs: [], aliases: [] });
  await db.table('rows').bulkPut([row('core', 'Q1'), row('core', 'x-a'), row('core-2', 'Q1'), row('b', 'Q1')]);
  const block = (pack: string) => ({ pack, edition: 1, first: 'Q1', ids: [], lines: [], refs: [], aliases: [] });
  await db.table('blocks').bulkPut([block('core'), block('core-2')]);
  await db.table('indexes').bulkPut([
    { pack: 'core', edition: 1 },
    { pack: 'core-2', edition: 1 },
  ]);
  await forgetPacks(db, ['core']);
  expect((await db.rows.toArray()).map(({ pack }) => pack)).toEqual(['b', 'core-2']);
  expect((await db.blocks.toArray()).map(({ pack }) => pack)).toEqual(['core-2']);
  expect((await db.indexes.toArray()).map(({ pack }) => pack)).toEqual(['core-2']);
  db.close();
});
