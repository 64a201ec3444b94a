import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyDelta, buildDelta, diffEntities, readDelta } from './delta.ts';
import type { Entity } from './schema.ts';
import { anEdition, anEntity, testGzip } from './test-builders.ts';

const signal = new AbortController().signal;

/** Entities of few ids and few labels, so that two sets share, change and lack some. */
const entitySet: fc.Arbitrary<readonly Entity[]> = fc
  .uniqueArray(fc.record({ id: fc.integer({ min: 1, max: 8 }), label: fc.constantFrom('a', 'b') }), {
    selector: ({ id }) => id,
  })
  .map((rows) => rows.map(({ id, label }) => anEntity(`Q${id}`, { label: { en: label } })));

describe('a delta', () => {
  it('turns the older edition into the newer one, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(entitySet, entitySet, async (older, newer) => {
        const delta = await buildDelta(3, diffEntities(older, newer), testGzip);
        expect(delta?.name).toBe('delta-3.jsonl.gz');
        const lines = delta ? await Array.fromAsync(readDelta(delta, signal)) : [];
        const [applied, wanted] = [await anEdition(applyDelta(older, lines)), await anEdition(newer)];
        expect(applied.manifest.digest).toBe(wanted.manifest.digest);
      }),
      { numRuns: 40 },
    );
  });

  it('is empty where nothing changed, whatever the order of keys', () => {
    const { id, ...rest } = anEntity('Q1');
    expect(diffEntities([anEntity('Q1')], [{ ...rest, id }])).toEqual([]);
  });

  it('is refused with ids out of order', async () => {
    const bytes = await testGzip(new TextEncoder().encode('{"gone":true,"id":"Q2"}\n{"gone":true,"id":"Q1"}\n'));
    const reading = readDelta({ name: 'delta-1.jsonl.gz', bytes, unpackedBytes: 48 }, signal);
    await expect(Array.fromAsync(reading)).rejects.toMatchObject({ code: 'bad-line' });
  });
});
