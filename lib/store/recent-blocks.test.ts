import { describe, expect, it } from 'vitest';
import { anEdition, anEntity } from '#lib/pack/test-builders.ts';
import { removePack } from './activate-edition.ts';
import { knownPacks, placeOf } from './known-packs.ts';
import { aHandle, installFull } from './test-builders.ts';
import { recentLines, visibleLines } from './visible-rows.ts';

const people = (text: string) => ['Q1', 'Q3', 'Q5'].map((id) => anEntity(id, { label: { en: `${id} ${text}` } }));

describe('recentLines', () => {
  it('gives what was read lately, what an edition lacks too, until a pack changes', async () => {
    await aHandle().use(async (db) => {
      await installFull(db, await anEdition(people('first')));
      await knownPacks(db);
      const place = await placeOf(db, 'core', 1);
      expect(recentLines(db, place, ['Q1'])).toBeNull();
      const read = await visibleLines(db, 'core', 1, ['Q1']);
      expect(recentLines(db, place, ['Q1'])).toEqual(read);
      expect(recentLines(db, place, ['Q2', 'Q3'])?.map(({ id }) => id)).toEqual(['Q3']);
      expect(recentLines(db, place, ['Q3', 'Q7'])).toBeNull();
      await removePack(db, 'core');
      expect(recentLines(db, place, ['Q1'])).toBeNull();
      await installFull(db, await anEdition(people('again')));
      expect((await visibleLines(db, 'core', 1, ['Q1']))[0]?.line).toContain('again');
    });
  });

  it('leaves editions alone that deltas have changed', async () => {
    await aHandle().use(async (db) => {
      await installFull(db, await anEdition(people('first')));
      await visibleLines(db, 'core', 1, ['Q1']);
      expect(recentLines(db, { pack: 'core', edition: 2, base: 1 }, ['Q1'])).toBeNull();
    });
  });
});
