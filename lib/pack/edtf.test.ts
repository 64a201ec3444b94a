import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, formatDay, formatRange, parseEdtf, tryParseEdtf } from './edtf.ts';

describe('parseEdtf', () => {
  it.each([
    ['2019', '2019-01-01', '2019-12-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2019-03-20', '2019-03-20', '2019-03-20'],
    ['[2019-03-20..2019-06-11]', '2019-03-20', '2019-06-11'],
    ['[2019..2020-02]', '2019-01-01', '2020-02-29'],
    ['1806', '1806-01-01', '1806-12-31'],
  ])('reads %s as %s to %s', (text, first, last) => {
    const { earliest, latest } = parseEdtf(text);
    expect([formatDay(earliest), formatDay(latest)]).toEqual([first, last]);
  });

  it.each([
    '',
    '19',
    '2019-13',
    '2019-00',
    '2019-06-31',
    '2023-02-29',
    '[2020..2019]',
    '2019..2020',
    '2019-3-1',
    ' 2019',
    '２０１９',
  ])('refuses "%s"', (text) => {
    expect(tryParseEdtf(text)).toBeNull();
    expect(() => parseEdtf(text)).toThrow(expect.objectContaining({ code: 'bad-date' }));
  });

  it('reads every day back', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayNumber(1000, 1, 1), max: dayNumber(9999, 12, 31) }), (day) => {
        expect(parseEdtf(formatDay(day))).toEqual({ earliest: day, latest: day });
      }),
    );
  });
});

describe('formatRange', () => {
  it.each(['2019', '2019-02', '2020-02', '2019-12-31'])('reads back what %s means', (text) => {
    expect(formatRange(parseEdtf(text))).toBe(text);
  });

  it('gives the first day of days that are no year and no month', () => {
    expect(formatRange(parseEdtf('[2019-03-20..2019-06-11]'))).toBe('2019-03-20');
  });
});

describe('dayNumber', () => {
  it('counts as Date does, in any year of four digits', () => {
    const parts = fc.tuple(
      fc.integer({ min: 0, max: 9999 }),
      fc.integer({ min: 1, max: 13 }),
      fc.integer({ min: 0, max: 31 }),
    );
    fc.assert(
      fc.property(parts, ([year, month, day]) => {
        const date = new Date(0);
        date.setUTCFullYear(year, month - 1, day);
        expect(dayNumber(year, month, day)).toBe(date.getTime() / 86_400_000);
      }),
    );
  });
});
