import { describe, expect, it } from 'vitest';
import { anEdition, anEntity, aStatement } from '#lib/pack/test-builders.ts';
import { compareEditions } from './compare-editions.ts';
import { noteRequest, readRequests } from './request-log.ts';
import { aHandle, installFull } from './test-builders.ts';

describe('compareEditions', () => {
  it('counts by entity what an update added, changed and removed', async () => {
    const before = [
      anEntity('Q1', { statements: [aStatement({ id: 'a' }), aStatement({ id: 'b' })] }),
      anEntity('Q2'),
      anEntity('Q3'),
    ];
    const after = [
      anEntity('Q1', {
        statements: [aStatement({ id: 'b', known: '2026' }), aStatement({ id: 'c' }), aStatement({ id: 'd' })],
      }),
      anEntity('Q2'),
      anEntity('Q4'),
    ];
    await aHandle().use(async (db) => {
      await installFull(db, await anEdition(before));
      expect(await compareEditions(db, 'core', 10)).toEqual([]);
      await installFull(db, await anEdition(after, { edition: 2 }));
      const changes = await compareEditions(db, 'core', 10);
      expect(changes.map(({ label: _, ...change }) => change)).toEqual([
        { id: 'Q1', kind: 'changed', added: 2, changed: 1, removed: 1 },
        { id: 'Q3', kind: 'removed', added: 0, changed: 0, removed: 1 },
        { id: 'Q4', kind: 'added', added: 1, changed: 0, removed: 0 },
      ]);
      expect(await compareEditions(db, 'core', 1)).toHaveLength(1);
    });
  });
});

describe('the log of requests', () => {
  it('gives the newest first', async () => {
    await aHandle().use(async (db) => {
      for (const at of [1, 2, 3])
        await noteRequest(db, { at, address: 'https://packs.example.org/', bytes: 7, outcome: 'ok' });
      expect((await readRequests(db, 2)).map(({ at }) => at)).toEqual([3, 2]);
    });
  });
});
