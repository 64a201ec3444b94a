import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from './at.ts';
import { doubt } from './doubt.ts';
import type { Fact } from './entity-view.ts';
import { amount, anyView, aView, FACT_VOCABULARY, text } from './test-builders.ts';

const vocabulary = FACT_VOCABULARY;
const TODAY = '2026-11-25';

/** The doubt about the first of the facts. */
function doubtOf(...facts: readonly Partial<Fact>[]) {
  const view = aView(facts);
  const [fact] = view.facts;
  return fact ? doubt(fact, TODAY, { view, vocabulary }) : null;
}

const held: Partial<Fact> = { property: 'position-held', from: '2020', confirmed: '2026-06-01' };

describe('doubt', () => {
  it.each<[string, readonly Partial<Fact>[]]>([
    ['an office confirmed within its review period', [held]],
    ['an office that ended', [{ ...held, to: '2021', confirmed: '2021' }]],
    ['an event, however old', [{ property: 'opening', from: '1990', confirmed: '1990' }]],
    ['what always holds', [{ property: 'note', confirmed: '1990' }]],
    ['a property that is never reviewed', [{ property: 'member-of', from: '1990', confirmed: '1990' }]],
    [
      'an old office whose term goes on',
      [
        { ...held, confirmed: '2024' },
        { property: 'term-end', value: { date: '2029' } },
      ],
    ],
    ['an office confirmed after the term ended', [held, { property: 'term-end', value: { date: '2026-03' } }]],
    [
      'an office, by the end of the term of another',
      [
        { ...held, value: { entity: 'Q5' } },
        { property: 'term-end', value: { date: '2026-09' }, of: 'Q6' },
      ],
    ],
    [
      'a status that was replaced',
      [
        { property: 'state-of-use', value: text('a'), from: '2001', confirmed: '2001' },
        { property: 'state-of-use', value: text('b'), from: '2026', confirmed: '2026' },
      ],
    ],
    ['a plan whose day is to come', [{ property: 'opening', nature: 'planned', from: '2026', known: '2020' }]],
    [
      'a plan that was fulfilled',
      [
        { property: 'opening', nature: 'planned', from: '2022', known: '2020' },
        { property: 'opening', from: '2024' },
      ],
    ],
    [
      'a status by an event that happened',
      [
        { property: 'state-of-use', from: '2026', confirmed: '2026-01-05' },
        { property: 'opening', from: '2026-01-07' },
      ],
    ],
    [
      'a status that was confirmed on the day that was planned',
      [
        { property: 'state-of-use', from: '2026', confirmed: '2026-01-07' },
        { property: 'opening', nature: 'planned', from: '2026-01-07', known: '2025' },
      ],
    ],
    ['a fact without any date', [{ property: 'position-held' }]],
  ])('has none about %s', (_, facts) => {
    expect(doubtOf(...facts)).toBeNull();
  });

  it.each<[string, readonly Partial<Fact>[], object]>([
    [
      'an office not confirmed for its review period',
      [{ ...held, confirmed: '2025-01-22' }],
      { reason: 'review-due', date: '2025-01-22' },
    ],
    [
      'an office whose term ended since',
      [held, { property: 'term-end', value: { date: '2026-09' } }],
      { reason: 'event-passed', date: '2026-09', property: 'term-end' },
    ],
    [
      'an office whose own term ended',
      [
        { ...held, value: { entity: 'Q5' } },
        { property: 'term-end', value: { date: '2026-09' }, of: 'Q5' },
      ],
      { reason: 'event-passed', property: 'term-end' },
    ],
    [
      'the newest status',
      [
        { property: 'state-of-use', value: text('b'), from: '2020', confirmed: '2024' },
        { property: 'state-of-use', value: text('a'), from: '2001' },
      ],
      { reason: 'review-due', date: '2024' },
    ],
    [
      'an overdue plan',
      [{ property: 'opening', nature: 'planned', from: '2022', known: '2020' }],
      { reason: 'event-passed', date: '2022', property: 'opening' },
    ],
    [
      'an overdue figure',
      [
        { property: 'cost', nature: 'planned', value: amount('17'), from: '2025', known: '2020' },
        { property: 'cost', value: amount('5'), from: '2023' },
      ],
      { reason: 'event-passed', date: '2025' },
    ],
  ])('speaks about %s', (_, facts, expected) => {
    expect(doubtOf(...facts)).toMatchObject(expected);
  });

  it('is never about what does not hold today, overdue plans apart', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const holding = at(view, TODAY, { vocabulary });
        for (const fact of view.facts.filter(({ nature }) => nature !== 'planned')) {
          if (doubt(fact, TODAY, { view, vocabulary })) expect(holding).toContain(fact);
        }
      }),
    );
  });
});
