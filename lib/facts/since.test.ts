import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '#lib/pack/edtf.ts';
import type { Fact } from './entity-view.ts';
import { since } from './since.ts';
import { amount, anyDate, anyView, aView, FACT_VOCABULARY, tellChanges, text } from './test-builders.ts';

const vocabulary = FACT_VOCABULARY;

const told = (facts: readonly Partial<Fact>[], date = '2000') => tellChanges(since(aView(facts), date, { vocabulary }));

const holder = (who: string, from?: string, to?: string): Partial<Fact> => ({
  property: 'position-held',
  value: text(who),
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
});

describe('since on states', () => {
  it.each([
    ['a beginning', [holder('a', '2019-03-20')], ['began 2019-03-20 f0']],
    ['an end', [holder('a', undefined, '2019-03-20')], ['ended 2019-03-20 f0']],
    [
      'a hand-over once',
      [holder('a', '2015', '2019-03-19'), holder('b', '2019-03-20')],
      ['began 2019-03-20 f1<f0', 'began 2015-01-01 f0'],
    ],
    [
      'a hand-over on one day once',
      [holder('a', undefined, '2019-03-20'), holder('b', '2019-03-20')],
      ['began 2019-03-20 f1<f0'],
    ],
    [
      'a gap as end and beginning',
      [holder('a', undefined, '2019-01-01'), holder('b', '2019-03-20')],
      ['began 2019-03-20 f1<f0', 'ended 2019-01-01 f0'],
    ],
    [
      'no predecessor of years before',
      [holder('a', undefined, '2001-03-01'), holder('b', '2019-03-20')],
      ['began 2019-03-20 f1', 'ended 2001-03-01 f0'],
    ],
    ['no second term', [holder('a', '2015-01-01', '2019-03-19'), holder('a', '2019-03-20')], ['began 2015-01-01 f0']],
    [
      'no second term of a person among many',
      [
        { ...holder('a', '2001', '2009'), property: 'member-of' },
        { ...holder('a', '2005'), property: 'member-of' },
        { ...holder('b', '2002'), property: 'member-of' },
      ],
      ['began 2002-01-01 f2', 'began 2001-01-01 f0'],
    ],
    [
      'a return after another',
      [holder('a', '2001', '2005-01-01'), holder('b', '2005-01-01', '2009-01-01'), holder('a', '2009-01-01')],
      ['began 2009-01-01 f2<f1', 'began 2005-01-01 f1<f0', 'began 2001-01-01 f0'],
    ],
    [
      'members without a predecessor',
      [
        { ...holder('a', '2001', '2010'), property: 'member-of' },
        { ...holder('b', '2002', '2010-06-01'), property: 'member-of' },
      ],
      ['ended 2010-06-01 f1', 'ended 2010-01-01 f0', 'began 2002-01-01 f1', 'began 2001-01-01 f0'],
    ],
    [
      'nothing that no source can have seen',
      [{ ...holder('a', '2019', '2031'), confirmed: '2026' }],
      ['began 2019-01-01 f0'],
    ],
    [
      'one change where sources disagree on the day',
      [
        { ...holder('a', '2018-05-08'), group: 'g' },
        { ...holder('a', '2021-09-10'), group: 'g' },
      ],
      ['began 2018-05-08 f0'],
    ],
    [
      'what is disputed',
      [{ ...holder('a', '2019'), nature: 'disputed', known: '2020-02-02' }],
      ['disputed 2020-02-02 f0'],
    ],
    ['nothing of weight 0', [{ property: 'quiet', from: '2019' }], []],
    ['nothing that it does not know', [{ property: 'x-unknown', from: '2019' }], []],
    ['nothing of what always holds', [{ property: 'note', from: '2019' }], []],
  ] as const)('tells %s', (_, facts, expected) => {
    expect(told(facts)).toEqual(expected);
  });
});

describe('since on statuses and figures', () => {
  const status = (value: string, from: string): Partial<Fact> => ({
    property: 'state-of-use',
    value: text(value),
    from,
  });
  const figure = (value: string, from: string, known?: string): Partial<Fact> => ({
    property: 'cost',
    value: amount(value),
    from,
    ...(known !== undefined && { known }),
  });
  it.each([
    [
      'each new status',
      [status('agreed', '2012'), status('open', '2020-03-04')],
      ['status 2020-03-04 f1<f0', 'status 2012-01-01 f0'],
    ],
    ['no status that goes on', [status('agreed', '2012'), status('agreed', '2013')], ['status 2012-01-01 f0']],
    [
      'a figure revised, when it became known',
      [figure('1', '2012', '2013-02-01'), figure('2', '2015', '2016-02-01')],
      ['revised 2016-02-01 f1<f0', 'happened 2012-01-01 f0'],
    ],
    [
      'several revisions once, beside what held on the date',
      [figure('1', '1999', '1999'), figure('2', '2012', '2013'), figure('3', '2015', '2016')],
      ['revised 2016-01-01 f2<f0'],
    ],
    [
      'no old figure that came up late',
      [figure('2', '2015', '2016'), figure('1', '2012', '2025')],
      ['happened 2015-01-01 f0'],
    ],
    ['no figure that stayed', [figure('1', '2012', '2013'), figure('1', '2015', '2016')], ['happened 2012-01-01 f0']],
    [
      'no revision within a contradiction',
      [
        { ...figure('826', '2017', '2017'), group: 'g' },
        { ...figure('829', '2019', '2019'), group: 'g' },
      ],
      ['happened 2017-01-01 f0'],
    ],
    [
      'a figure of a period by its end',
      [{ ...figure('7', '2023-01-01'), to: '2023-12-31' }],
      ['happened 2023-12-31 f0'],
    ],
  ])('tells %s', (_, facts, expected) => {
    expect(told(facts)).toEqual(expected);
  });
});

describe('since on plans', () => {
  const plan = (from: string, known: string, fields: Partial<Fact> = {}): Partial<Fact> => ({
    property: 'opening',
    nature: 'planned',
    from,
    known,
    ...fields,
  });
  it.each([
    ['a plan', [plan('2022', '2019-05-01')], ['planned 2019-05-01 f0']],
    [
      'a slip between two plans',
      [plan('2022', '2019-05-01'), plan('2025', '2021-05-01')],
      ['slipped 2021-05-01 f1<f0', 'planned 2019-05-01 f0'],
    ],
    [
      'a slip whatever the order of the facts',
      [plan('2025', '2021-05-01'), plan('2022', '2019-05-01')],
      ['slipped 2021-05-01 f0<f1', 'planned 2019-05-01 f1'],
    ],
    [
      'a plan brought forward as revised',
      [plan('2025', '2019'), plan('2022', '2021')],
      ['revised 2021-01-01 f1<f0', 'planned 2019-01-01 f0'],
    ],
    [
      'each version of a plan beside the one before it',
      [plan('2024', '2003'), plan('2026-12', '2005'), plan('2026-07', '2006')],
      ['revised 2006-01-01 f2<f1', 'slipped 2005-01-01 f1<f0', 'planned 2003-01-01 f0'],
    ],
    [
      'a plan made more exact as revised',
      [plan('2025', '2019'), plan('2025-06', '2021')],
      ['revised 2021-01-01 f1<f0', 'planned 2019-01-01 f0'],
    ],
    ['no plan that was repeated', [plan('2025', '2019'), plan('2025', '2021')], ['planned 2019-01-01 f0']],
    [
      'a slip of a date that is the value',
      [
        { ...plan('', '2019', { value: { date: '2022' } }), from: '2022' },
        { ...plan('', '2021', { value: { date: '2024' } }), from: '2024' },
      ],
      ['slipped 2021-01-01 f1<f0', 'planned 2019-01-01 f0'],
    ],
    [
      'the promise behind what happened',
      [plan('2022', '2019', { value: { date: '2022' } }), { property: 'opening', from: '2024-07-01' }],
      ['happened 2024-07-01 f1<f0', 'planned 2019-01-01 f0'],
    ],
    ['no plan of which nobody knows when it was made', [{ property: 'opening', nature: 'planned', from: '2022' }], []],
  ] as const)('tells %s', (_, facts, expected) => {
    expect(told(facts)).toEqual(expected);
  });
});

describe('since, whatever the facts', () => {
  it('tells no change on or before the last day of the date, newest first', () => {
    fc.assert(
      fc.property(anyView, anyDate, (view, date) => {
        const changes = since(view, date, { vocabulary });
        for (const { day, weight } of changes) {
          expect(day).toBeGreaterThan(parseEdtf(date).latest);
          expect(weight).toBeGreaterThan(0);
        }
        expect(changes.map(({ day }) => day)).toEqual(changes.map(({ day }) => day).toSorted((a, b) => b - a));
      }),
    );
  });

  it('tells of a later date a part of what it tells of an earlier one', () => {
    fc.assert(
      fc.property(anyView, anyDate, anyDate, (view, one, other) => {
        const [early, late] = parseEdtf(one).latest <= parseEdtf(other).latest ? [one, other] : [other, one];
        const changes = since(view, early, { vocabulary });
        const later = since(view, late, { vocabulary });
        expect(changes.slice(0, later.length)).toEqual(later);
      }),
    );
  });

  it('tells the same in whatever order the facts stand', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const days = (facts: readonly Fact[]) =>
          since({ ...view, facts }, '1990', { vocabulary })
            .map(({ kind, day }) => `${kind} ${day}`)
            .sort();
        // Two facts of one kind on the same days are told in the order in which they stand.
        const exact = new Set(view.facts.map(({ property, from, to, known }) => `${property} ${from} ${to} ${known}`));
        fc.pre(
          exact.size === view.facts.length &&
            view.facts.every(({ from, known }) => from !== undefined && known !== undefined),
        );
        expect(days(view.facts.toReversed())).toEqual(days(view.facts));
      }),
    );
  });
});
