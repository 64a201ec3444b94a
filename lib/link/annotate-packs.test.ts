import { describe, expect, it } from 'vitest';
import { annotate } from './annotate.ts';
import { aName, anEntity, anIndex, aPersonName, aScope, OPTIONS, SMALL_WORLD_ENTITIES } from './test-builders.ts';

describe('several packs', () => {
  const other = anIndex(
    [
      anEntity('Q232', { type: 'country', names: [aName('Qazaqstan')] }),
      anEntity('x-bektasov', { type: 'person', names: [aPersonName('Oraz Bektasov')] }),
    ],
    'other',
  );
  const both = [anIndex(SMALL_WORLD_ENTITIES), other];

  it('gives one mention to one Q-id, with both packs', () => {
    const { mentions } = annotate(both, aScope('Kazakhstan, Qazaqstan'), OPTIONS);
    expect(mentions.map(({ entity, packs }) => [entity, packs])).toEqual([
      ['Q232', ['test', 'other']],
      ['Q232', ['test', 'other']],
    ]);
  });

  it('lets what one pack knows inside of another pack’s phrase wait with the phrase', () => {
    const sea = anIndex([anEntity('Q9', { type: 'place', names: [aName('Steppe')] })], 'sea');
    const text = 'Anar Veliyev came. The Steppe Council met.';
    const { mentions } = annotate(
      [anIndex(SMALL_WORLD_ENTITIES), sea],
      aScope(`${text} It sat. They spoke of grain.`),
      OPTIONS,
    );
    expect(mentions.map(({ entity }) => entity)).toEqual(['test:x-veliyev', 'test:x-council']);
  });

  it('keeps local ids of two packs apart, and abstains between them', () => {
    const { mentions, rejected } = annotate(both, aScope('Oraz Bektasov'), OPTIONS);
    expect(mentions).toEqual([]);
    expect(rejected[0]).toMatchObject({ candidates: ['test:x-oraz', 'other:x-bektasov'] });
  });
});

describe('marks', () => {
  const text = 'Nurlan Sadykov of Kazakhstan. Sadykov again.';
  const marks = (options: Partial<typeof OPTIONS>, zone: 'story' | 'furniture' = 'story') =>
    annotate([anIndex(SMALL_WORLD_ENTITIES)], aScope(text, { zone }), { ...OPTIONS, ...options }).mentions.map(
      ({ marked }) => marked,
    );

  it.each([
    ['the first mention of an entity, no place', {}, 'story', [true, false, false]],
    ['every mention', { mark: 'all' }, 'story', [true, false, true]],
    ['places too', { markPlaces: true }, 'story', [true, true, false]],
    ['nothing in furniture', {}, 'furniture', [false, false, false]],
    ['furniture when asked to', { markFurniture: true }, 'furniture', [true, false, false]],
    ['nobody whom the reader knows', { known: new Set(['test:x-sadykov']) }, 'story', [false, false, false]],
    ['nothing of a hidden entity, which gives no mention', { hidden: new Set(['test:x-sadykov']) }, 'story', [false]],
  ] as const)('marks %s', (_what, options, zone, expected) => {
    expect(marks(options, zone)).toEqual(expected);
  });

  it('marks a known entity that changed since the date', () => {
    const index = anIndex(SMALL_WORLD_ENTITIES, 'test', new Map([['x-sadykov', 20_000]]));
    const { mentions } = annotate([index], aScope('Nurlan Sadykov'), {
      ...OPTIONS,
      known: new Set(['test:x-sadykov']),
    });
    expect(mentions[0]).toMatchObject({ changed: true, marked: true });
  });
});
