import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '#lib/pack/edtf.ts';
import { at } from './at.ts';
import type { Fact } from './entity-view.ts';
import { amount, anyDate, anyView, aView, FACT_VOCABULARY, text } from './test-builders.ts';

const vocabulary = FACT_VOCABULARY;
const STATES = ['member-of', 'position-held'];
const ids = (facts: readonly Partial<Fact>[], date: string, knownBy?: string) =>
  at(aView(facts), date, { vocabulary, ...(knownBy !== undefined && { knownBy }) }).map(({ id }) => id);

describe('at on a state', () => {
  const state = (from?: string, to?: string): Partial<Fact> => ({
    property: 'member-of',
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  });

  it.each([
    ['its first day', state('2019-03-20', '2022-01-05'), '2019-03-20', true],
    ['its last day', state('2019-03-20', '2022-01-05'), '2022-01-05', true],
    ['the day before', state('2019-03-20', '2022-01-05'), '2019-03-19', false],
    ['the day after', state('2019-03-20', '2022-01-05'), '2022-01-06', false],
    ['a day while it is open', state('2019-03-20'), '2026-11-25', true],
    ['a day in the year in which it began', state('2019'), '2019-06-01', false],
    ['the last day of that year', state('2019'), '2019-12-31', true],
    ['a day in the month in which it ended', state('2019', '2022-01'), '2022-01-15', false],
    ['a day in the gap of its beginning', state('[2019-03-20..2019-06-11]'), '2019-05-01', false],
    ['the day after that gap', state('[2019-03-20..2019-06-11]'), '2019-06-12', true],
    ['a day in the gap of its end', state('2015', '[2019-03-20..2019-06-11]'), '2019-05-01', false],
    ['a day before any known beginning', state(undefined, '2022-01-05'), '1990', true],
    ['a year of which it held each day', state('2019-01-01', '2022-01-05'), '2020', true],
    ['a year in which it began', state('2019-03-20', '2022-01-05'), '2019', false],
    ['a year in which it ended', state('2019-03-20', '2022-01-05'), '2022', false],
  ])('answers for %s', (_, fact, date, holds) => {
    expect(ids([fact], date)).toEqual(holds ? ['f0'] : []);
  });

  it('takes the first source as the last day on which it can have begun', () => {
    expect(ids([{ ...state('2026'), known: '2026-03-02' }], '2026-03-02')).toEqual(['f0']);
    expect(ids([{ ...state('2026'), known: '2026-03-02' }], '2026-03-01')).toEqual([]);
    expect(ids([{ ...state('2026-05'), known: '2026-03-02' }], '2026-05-01')).toEqual(['f0']);
  });
});

describe('at on other kinds of time', () => {
  it.each([
    ['an event that happened', { property: 'opening', from: '2019-03-20' }, '2023-11-24', true],
    ['an event to come', { property: 'opening', from: '2024-03-20' }, '2023-11-24', false],
    ['an event dated by its value', { property: 'opening', value: { date: '2024-03-20' } }, '2023-11-24', false],
    ['an event of the year that is running', { property: 'opening', from: '2023' }, '2023-11-24', false],
    ['a thing that has no time', { property: 'note', from: '2030' }, '1900', true],
    ['a property that it does not know', { property: 'x-unknown' }, '2023', false],
  ])('answers with %s', (_, fact, date, holds) => {
    expect(ids([fact], date)).toEqual(holds ? ['f0'] : []);
  });

  const statuses = [
    { property: 'state-of-use', value: text('agreed'), from: '2012-06' },
    { property: 'state-of-use', value: text('built'), from: '2015-03-01' },
    { property: 'state-of-use', value: text('open'), from: '2020' },
  ];
  it.each([
    ['2012-05-31', []],
    ['2012-06-10', []],
    ['2012-07-01', ['f0']],
    ['2015-02-28', ['f0']],
    ['2015-03-01', ['f1']],
    ['2020-06-01', []],
    ['2021-01-01', ['f2']],
  ])('gives the status of %s, silent where it is uncertain', (date, expected) => {
    expect(ids(statuses, date)).toEqual(expected);
  });

  const figures = [
    { property: 'cost', value: amount('1'), from: '2012' },
    { property: 'cost', value: amount('2'), from: '2015' },
    { property: 'cost', value: amount('9'), from: '2013', with: { section: [text('north')] } },
  ];
  it.each([
    ['2012-06-01', []],
    ['2013-06-01', ['f0']],
    ['2015-06-01', ['f0', 'f2']],
    ['2016-01-01', ['f1', 'f2']],
  ])('gives the newest figure of %s, one for each section', (date, expected) => {
    expect(ids(figures, date)).toEqual(expected);
  });

  it('takes the year after its first half, and a figure with an end alone until then', () => {
    const output = (quantity: string, to: string, from?: string): Partial<Fact> => ({
      property: 'cost',
      value: amount(quantity),
      to,
      ...(from !== undefined && { from }),
    });
    const periods = [output('3', '2013-06', '2013-01'), output('6', '2013', '2013')];
    expect([ids(periods, '2013-09'), ids(periods, '2014')]).toEqual([['f0'], ['f1']]);
    const old = [output('1', '2024')];
    expect([ids(old, '2020'), ids(old, '2024-06'), ids(old, '2025')]).toEqual([['f0'], ['f0'], []]);
  });

  it('takes a figure of a period as known at its end', () => {
    const traffic = [
      { property: 'cost', value: amount('5'), from: '2022-01-01', to: '2022-12-31' },
      { property: 'cost', value: amount('7'), from: '2023-01-01', to: '2023-12-31' },
    ];
    expect(ids(traffic, '2023-11-24')).toEqual(['f0']);
    expect(ids(traffic, '2025-02-01')).toEqual(['f1']);
  });
});

describe('at on plans', () => {
  const plans = [
    { property: 'opening', nature: 'planned', from: '2022', known: '2019-05-01' },
    { property: 'opening', nature: 'planned', from: '2025', known: '2021-05-01' },
    { property: 'opening', from: '2026-03-01' },
  ] as const;
  it.each([
    ['2019-04-30', []],
    ['2020-01-01', ['f0']],
    ['2021-05-01', ['f1']],
    ['2026-02-28', ['f1']],
    ['2026-03-01', ['f2']],
  ])('gives the promise that stood on %s', (date, expected) => {
    expect(ids(plans, date)).toEqual(expected);
  });

  it('keeps plans for different things apart', () => {
    const both = ['open', 'doubled'].map(
      (status, index): Partial<Fact> => ({
        property: 'state-of-use',
        nature: 'planned',
        value: text(status),
        from: '2030',
        known: `201${index}`,
      }),
    );
    const open: Partial<Fact> = { property: 'state-of-use', value: text('open'), from: '2021' };
    expect(ids([...both, open], '2020-01-01')).toEqual(['f0', 'f1']);
    expect(ids([...both, open], '2022-01-01')).toEqual(['f1', 'f2']);
  });

  it('holds a planned figure to its year', () => {
    const facts: readonly Partial<Fact>[] = [
      { property: 'cost', nature: 'planned', value: amount('17'), from: '2027', known: '2020' },
      { property: 'cost', value: amount('5'), from: '2023' },
    ];
    expect(ids(facts, '2025')).toEqual(['f0', 'f1']);
  });
});

describe('at with contradictions and knownBy', () => {
  it('brings both sides of a contradiction where one holds', () => {
    const facts = [
      { property: 'member-of', from: '2018-05-08', group: 'g' },
      { property: 'member-of', from: '2021-09-10', group: 'g' },
      { property: 'cost', value: amount('826'), from: '2017', group: 'c' },
      { property: 'cost', value: amount('829'), from: '2019', group: 'c' },
    ];
    expect(ids(facts, '2020-02-01')).toEqual(['f0', 'f1', 'f2', 'f3']);
    expect(ids(facts, '2015')).toEqual([]);
  });

  it.each([
    [undefined, ['f0', 'f1', 'f2']],
    ['2020-06-01', ['f0', 'f1']],
    ['2020-04', ['f0']],
    ['2019', []],
  ])('leaves out what no source had said by %s', (knownBy, expected) => {
    const facts = [
      { known: '2020-01' },
      {
        sources: [
          { publisher: 'a', url: 'https://a.org', date: '2021' },
          { publisher: 'a', url: 'https://a.org', date: '2020-05-03' },
        ],
      },
      {},
    ];
    expect(ids(facts, '2026', knownBy)).toEqual(expected);
  });
});

describe('at, whatever the facts', () => {
  it('never gives a state that ended before or began after the date, unless it contradicts one that holds', () => {
    fc.assert(
      fc.property(anyView, anyDate, (view, date) => {
        const day = parseEdtf(date);
        const states = at(view, date, { vocabulary }).filter(
          ({ property, group, nature }) => STATES.includes(property) && group === undefined && nature !== 'planned',
        );
        expect(states.filter(({ to = '9999' }) => parseEdtf(to).earliest < day.latest)).toEqual([]);
        expect(states.filter(({ from = '0001' }) => parseEdtf(from).earliest > day.earliest)).toEqual([]);
      }),
    );
  });

  it('gives groups whole, facts of the view only, in its order', () => {
    fc.assert(
      fc.property(anyView, anyDate, (view, date) => {
        const given = at(view, date, { vocabulary });
        expect(view.facts.filter((fact) => given.includes(fact))).toEqual(given);
        for (const { group } of given) {
          const members = view.facts.filter((fact) => group !== undefined && fact.group === group);
          expect(given).toEqual(expect.arrayContaining(members));
        }
      }),
    );
  });

  it('gives for a span only what it gives for a day inside it, plans and groups apart', () => {
    fc.assert(
      fc.property(
        anyView,
        fc.integer({ min: 1998, max: 2002 }),
        fc.integer({ min: 1, max: 12 }),
        (view, year, month) => {
          const ofYear = at(view, String(year), { vocabulary });
          const ofMonth = at(view, `${year}-${String(month).padStart(2, '0')}`, { vocabulary });
          const sure = ofYear.filter(({ nature, group }) => nature !== 'planned' && group === undefined);
          const replaced = sure
            .filter((fact) => !ofMonth.includes(fact))
            .filter(({ property }) => vocabulary.properties[property]?.temporal !== 'series');
          expect(replaced).toEqual([]);
        },
      ),
    );
  });
});
