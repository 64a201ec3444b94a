import { describe, expect, it } from 'vitest';
import type { Fact } from './entity-view.ts';
import { since } from './since.ts';
import { amount, aView, FACT_VOCABULARY, tellChanges } from './test-builders.ts';

const figure = (value: string, from: string, known: string): Partial<Fact> => ({
  property: 'cost',
  value: amount(value),
  from,
  known,
});

describe('figures that are set against each other', () => {
  it.each([
    [
      'a year beside a year, not beside half a year',
      [
        { ...figure('4', '2012', '2013-01-10'), to: '2012' },
        { ...figure('3', '2013-01', '2013-08-01'), to: '2013-06' },
        { ...figure('6', '2013', '2014-01-10'), to: '2013' },
      ],
      ['revised 2014-01-10 f2<f0', 'happened 2013-08-01 f1', 'happened 2012-12-31 f0'],
    ],
    [
      'nothing before it where the article knew half a year',
      [
        { ...figure('3', '1999-01', '1999-08-01'), to: '1999-06' },
        { ...figure('6', '2013', '2014-01-10'), to: '2013' },
      ],
      ['happened 2014-01-10 f1'],
    ],
    [
      'no figure beside one of another unit',
      [figure('1', '2012', '2013'), { ...figure('2', '2015', '2016'), value: { quantity: '5', unit: 'teu' } }],
      ['happened 2016-01-01 f1', 'happened 2012-01-01 f0'],
    ],
  ])('tell %s', (_, facts, expected) => {
    expect(tellChanges(since(aView(facts), '2000', { vocabulary: FACT_VOCABULARY }))).toEqual(expected);
  });
});
