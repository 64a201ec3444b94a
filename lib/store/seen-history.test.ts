import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { PackDatabase } from './database.ts';
import { mergeSeen, readSeen } from './seen-history.ts';

const db = new PackDatabase('seen-history');
const row = (entity: string, statements: readonly string[], at = 1) => ({ entity, statements, at });

afterEach(() => db.seen.clear());

describe('the history of what was seen', async () => {
  await db.open();

  it('is read by pages, each row once', async () => {
    await mergeSeen(db, [row('Q3', ['c']), row('Q1', ['a']), row('Q2', ['b'])]);
    const first = await readSeen(db, '', 2);
    expect(first.map(({ entity }) => entity)).toEqual(['Q1', 'Q2']);
    expect(await readSeen(db, 'Q2', 2)).toEqual([row('Q3', ['c'])]);
  });

  it('joins what both sides have seen', async () => {
    await mergeSeen(db, [row('Q1', ['a', 'b'], 5)]);
    await mergeSeen(db, [row('Q1', ['b', 'c'], 3)]);
    expect(await readSeen(db, '', 10)).toEqual([row('Q1', ['a', 'b', 'c'], 5)]);
  });
});
