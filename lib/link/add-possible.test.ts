import { describe, expect, it } from 'vitest';
import { addPossible } from './add-possible.ts';
import { annotate } from './annotate.ts';
import type { AnnotateOptions } from './mention.ts';
import { anEntity, anIndex, aPersonName, aScope } from './test-builders.ts';

const OPTIONS: AnnotateOptions = {
  mark: 'first',
  markPlaces: false,
  markFurniture: false,
  hidden: new Set(),
  known: new Set(),
};

const person = (id: string, name: string) => anEntity(id, { type: 'person', names: [aPersonName(name)] });

const INDEX = anIndex([person('Q1', 'Marat Bekov'), person('Q2', 'Timur Bekov'), person('Q3', 'Olga Danova')]);

function possibleIn(text: string, options: Partial<AnnotateOptions> = {}) {
  const annotation = annotate([INDEX], aScope(text), { ...OPTIONS, ...options });
  return addPossible(annotation, [INDEX], { ...OPTIONS, ...options });
}

describe('addPossible', () => {
  it('gives a surname of two bearers as possible, with the other one and the reason', () => {
    const { mentions } = possibleIn('On Friday Bekov left the hall, and Bekov came back.');
    expect(mentions.map(({ start, marked, why }) => [start, marked, why.rule, why.alternatives.length])).toEqual([
      [10, true, 'possible', 1],
      [35, false, 'possible', 1],
    ]);
    expect(mentions[0]?.why.unsure).toBeDefined();
  });

  it('leaves certain names alone and overlaps none', () => {
    const { mentions } = possibleIn('Olga Danova met Bekov in the hall.');
    expect(mentions.map(({ entity, why }) => [entity, why.rule === 'possible'])).toEqual([
      ['Q3', false],
      [expect.stringMatching(/^Q[12]$/), true],
    ]);
  });

  it('offers nobody whom the reader has hidden', () => {
    const { mentions } = possibleIn('On Friday Bekov left the hall.', { hidden: new Set(['Q1']) });
    expect(mentions.map(({ entity, why }) => [entity, why.alternatives])).toEqual([['Q2', []]]);
    expect(possibleIn('On Friday Bekov left.', { hidden: new Set(['Q1', 'Q2']) }).mentions).toEqual([]);
  });
});
