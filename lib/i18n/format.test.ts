import { describe, expect, it } from 'vitest';
import patterns from '#generated/cldr-patterns.json' with { type: 'json' };
import { datePrecision, formatDate, formatDecimal } from './format.ts';

describe('formatDate', () => {
  it.each([
    ['en', '2023-11-24', '24 November 2023', '24 Nov 2023'],
    ['ru', '2023-11-24', '24 ноября 2023\u202fг.', '24 нояб. 2023\u202fг.'],
    ['az', '2023-11-24', '24 noyabr 2023', '24 noy 2023'],
    ['kk', '2023-11-24', '2023\u202fж. 24 қараша', '2023\u202fж. 24 қар.'],
    ['tr', '2023-11-24', '24 Kasım 2023', '24 Kas 2023'],
  ] as const)('writes a day in %s as CLDR does', (lang, date, long, short) => {
    expect(formatDate(date, patterns[lang])).toBe(long);
    expect(formatDate(date, patterns[lang], { short: true })).toBe(short);
  });

  it('writes a month and a year only as precisely as they are known', () => {
    expect(formatDate('2023-11', patterns.ru)).toBe('ноябрь 2023\u202fг.');
    expect(formatDate('2023', patterns.ru)).toBe('2023');
  });

  it('inflects a month that stands in a phrase', () => {
    expect(formatDate('2023-11', patterns.ru, { inflected: true })).toBe('ноября 2023\u202fг.');
    expect(formatDate('2023-11', patterns.kk, { inflected: true })).toBe('2023\u202fж. қараша');
  });

  it.each([
    ['2023', 'year'],
    ['2023-11', 'month'],
    ['2023-11-24', 'day'],
    ['[2019-03..2019-06]', 'month'],
  ])('knows that %s is known to the %s', (date, precision) => {
    expect(datePrecision(date)).toBe(precision);
  });

  it('writes an interval by its ends', () => {
    const between = (from: string, to: string) => `between ${from} and ${to}`;
    expect(formatDate('[2019-03..2019-06]', patterns.en, { between })).toBe('between March 2019 and June 2019');
  });

  it('gives back what is no date', () => {
    expect(formatDate('soon', patterns.en)).toBe('soon');
  });
});

describe('formatDecimal', () => {
  it.each([
    ['en', '14000.5', '14,000.5'],
    ['ru', '14000.5', '14\u00a0000,5'],
    ['az', '14000.5', '14.000,5'],
    ['kk', '-0.25', '−0,25'],
    ['tr', '1234', '1234'],
  ] as const)('writes numbers in %s with its own separators', (lang, decimal, expected) => {
    expect(formatDecimal(decimal, patterns[lang])).toBe(expected);
  });
});
