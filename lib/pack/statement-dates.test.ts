import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Statement } from './schema.ts';
import { withImpliedDates, withoutImpliedDates } from './statement-dates.ts';

const page = (date?: string) => ({
  publisher: 'example',
  url: 'https://example.org/1',
  ...(date === undefined ? {} : { date }),
});

function aStatement(fields: Partial<Statement>): Statement {
  return { id: 's', property: 'state-of-use', value: { text: { en: 'in use' } }, sources: [], ...fields };
}

describe('dates that the sources of a statement say', () => {
  it('are left out of a built line: the oldest is `known`, the newest `confirmed`', () => {
    const sources = [page('2024-10-08'), page('2025-02'), page('2023')];
    expect(withoutImpliedDates(aStatement({ known: '2023', confirmed: '2025-02', sources }))).toEqual(
      aStatement({ sources }),
    );
  });

  it('stay where the statement knows better than its sources', () => {
    const statement = aStatement({ known: '2019', confirmed: '2024-10-08', sources: [page('2024-10-08')] });
    expect(withoutImpliedDates(statement)).toEqual(aStatement({ known: '2019', sources: [page('2024-10-08')] }));
  });

  it('are told by no page without a date', () => {
    expect(withImpliedDates(aStatement({ sources: [page()] }))).toEqual(aStatement({ sources: [page()] }));
  });

  const date = fc.constantFrom('2019', '2019-03', '2019-03-20', '2024-01-31', '[2019-03-20..2019-06-11]');
  const statement = fc
    .record({
      sources: fc.array(fc.option(date, { nil: undefined }).map(page), { maxLength: 4 }),
      known: date,
      confirmed: date,
    })
    .map(aStatement);

  it('are the same after a line was written and read', () => {
    fc.assert(
      fc.property(statement, (one) => {
        expect(withImpliedDates(withoutImpliedDates(one))).toEqual(withImpliedDates(one));
      }),
    );
  });
});
