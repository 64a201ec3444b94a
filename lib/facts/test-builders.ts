import fc from 'fast-check';
import { formatDay } from '#lib/pack/edtf.ts';
import { aPackHead, aStatement } from '#lib/pack/test-builders.ts';
import type { Property, Vocabulary } from '#lib/pack/vocabulary.ts';
import type { Change, EntityView, Fact, PackSummary } from './entity-view.ts';

/** Builders of views for tests; no part of the product imports this. */

const property: Omit<Property, 'temporal'> = {
  label: { en: 'P' },
  values: ['text'],
  types: [],
  reviewDays: 0,
  rank: 0,
  weight: 2,
};

/** A vocabulary with a property of each kind of time. */
export const FACT_VOCABULARY: Vocabulary = {
  version: 1,
  properties: {
    'position-held': {
      ...property,
      temporal: 'state',
      weight: 3,
      reviewDays: 365,
      inverse: { id: 'officeholder', label: { en: 'holder' } },
      changedBy: ['term-end'],
    },
    'member-of': { ...property, temporal: 'state', inverse: { id: 'member', label: { en: 'member' } } },
    spouse: { ...property, temporal: 'state', inverse: { id: 'spouse', label: { en: 'spouse' } } },
    'state-of-use': { ...property, temporal: 'series', weight: 3, reviewDays: 365, changedBy: ['opening'] },
    cost: { ...property, temporal: 'series' },
    opening: { ...property, temporal: 'event', weight: 3 },
    'term-end': { ...property, temporal: 'state' },
    quiet: { ...property, temporal: 'event', weight: 0 },
    predecessor: { ...property, temporal: 'timeless', weight: 0 },
    successor: { ...property, temporal: 'timeless', weight: 0 },
    note: { ...property, temporal: 'timeless' },
  },
  qualifiers: {},
  units: {},
  publishers: {},
  labels: {},
  titleGroups: { president: 'state', premier: 'government', 'foreign-minister': 'foreign-minister' },
};

export const aPack: PackSummary = aPackHead();

/** A fact without sources, of the property `note` unless said otherwise. */
export function aFact(fields: Partial<Fact> = {}): Fact {
  return { ...aStatement({ sources: [] }), ...fields };
}

/** A text value. */
export function text(en: string): Fact['value'] {
  return { text: { en } };
}

/** A quantity. */
export function amount(quantity: string): Fact['value'] {
  return { quantity, unit: 'usd' };
}

/** A view of a project with the facts, numbered `f0`, `f1` … where they have no id of their own. */
export function aView(facts: readonly Partial<Fact>[]): EntityView {
  return {
    key: 'Q1',
    type: 'project',
    label: { en: 'A project' },
    description: { en: 'A project of a test' },
    facts: facts.map((fields, index) => aFact({ id: `f${index}`, ...fields })),
    pack: aPack,
    labels: {},
  };
}

const day = fc.integer({ min: 10_000, max: 12_000 });
const edtf = fc.oneof(
  day.map((n) => formatDay(n)),
  day.map((n) => formatDay(n).slice(0, 7)),
  day.map((n) => formatDay(n).slice(0, 4)),
  fc.tuple(day, fc.nat(400)).map(([n, length]) => `[${formatDay(n)}..${formatDay(n + length)}]`),
);

/** A date to ask for, of any precision. */
export const anyDate: fc.Arbitrary<string> = edtf;

/** A view of facts of every kind, with dates of every precision, plans, contradictions and what is not known. */
export const anyView: fc.Arbitrary<EntityView> = fc
  .array(
    fc.record(
      {
        property: fc.constantFrom(
          'position-held',
          'member-of',
          'state-of-use',
          'cost',
          'opening',
          'note',
          'quiet',
          'unknown',
        ),
        value: fc.constantFrom<Fact['value']>(
          text('a'),
          text('b'),
          amount('1'),
          amount('2'),
          { entity: 'Q5' },
          { date: '2000' },
        ),
        from: edtf,
        to: edtf,
        known: edtf,
        confirmed: edtf,
        nature: fc.constantFrom('planned', 'estimated', 'disputed'),
        group: fc.constantFrom('g', 'h'),
        of: fc.constantFrom('Q7', 'Q8'),
      },
      { requiredKeys: ['property', 'value'] },
    ),
    { maxLength: 7 },
  )
  .map((facts) => aView(facts));

/** Changes as `kind day fact<before`. */
export function tellChanges(changes: readonly Change[]): readonly string[] {
  return changes.map(
    ({ kind, day, fact, before }) => `${kind} ${formatDay(day)} ${fact.id}${before ? `<${before.id}` : ''}`,
  );
}
