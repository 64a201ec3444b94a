import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildEdition } from './build-edition.ts';
import { diffEntities } from './delta.ts';
import { PART_TARGET_BYTES } from './limits.ts';
import { anEntity, aPackHead, readAll, testGzip } from './test-builders.ts';

describe('buildEdition', () => {
  it('gives the same bytes for the same entities in any order', async () => {
    const ids = fc.uniqueArray(fc.integer({ min: 1, max: 99_999 }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(ids, fc.gen(), async (numbers, gen) => {
        const entities = numbers.map((number) => anEntity(`Q${number}`));
        const shuffled = gen(fc.shuffledSubarray, entities, { minLength: entities.length });
        const [one, other] = [
          await buildEdition(aPackHead(), entities, testGzip),
          await buildEdition(aPackHead(), shuffled, testGzip),
        ];
        expect(other).toEqual(one);
      }),
      { numRuns: 25 },
    );
  });

  it('is read back as it was', async () => {
    const entities = ['Q2', 'Q10', 'x-b', 'x-a-b'].map((id) => anEntity(id));
    const edition = await buildEdition(aPackHead(), entities, testGzip);
    const read = await readAll(edition);
    expect(read.map(({ id }) => id)).toEqual(['Q10', 'Q2', 'x-a-b', 'x-b']);
    expect(diffEntities(entities, read)).toEqual([]);
    expect(edition.manifest.counts).toEqual({ entities: 4, names: 4, statements: 4 });
  });

  it('builds an edition without entities', async () => {
    expect(await readAll(await buildEdition(aPackHead(), [], testGzip))).toEqual([]);
  });

  it('cuts parts at about the target and never inside a line', async () => {
    const long = 'x'.repeat(1_000);
    const entities = Array.from({ length: 30 }, (_, k) => ({
      ...anEntity(`x-${k}`),
      statements: Array.from({ length: 100 }, (__, n) => ({
        id: `s${n}`,
        property: 'note',
        value: { text: { en: long } },
        sources: [],
      })),
    }));
    const { manifest, files } = await buildEdition(aPackHead(), entities, testGzip);
    expect(manifest.parts.map(({ name }) => name)).toEqual([
      'full-0.jsonl.gz',
      'full-1.jsonl.gz',
      'full-2.jsonl.gz',
      'full-3.jsonl.gz',
    ]);
    expect(Math.max(...manifest.parts.map((part) => part.unpackedBytes))).toBeLessThanOrEqual(PART_TARGET_BYTES);
    expect(await readAll({ manifest, files })).toHaveLength(30);
  });

  it('refuses one id for two entities', async () => {
    await expect(buildEdition(aPackHead(), [anEntity('Q1'), anEntity('Q1')], testGzip)).rejects.toMatchObject({
      code: 'duplicate-id',
    });
  });

  it('refuses a line beyond the limit', async () => {
    const statements = Array.from({ length: 1_000 }, (_, n) => ({
      id: `s${n}`,
      property: 'note',
      value: { text: { en: 'я'.repeat(600) } },
      sources: [],
    }));
    await expect(buildEdition(aPackHead(), [{ ...anEntity('Q1'), statements }], testGzip)).rejects.toMatchObject({
      code: 'too-large',
    });
  });
});
