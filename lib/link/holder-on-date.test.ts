import { describe, expect, it } from 'vitest';
import { annotate } from './annotate.ts';
import { aName, anEntity, anIndex, aPersonName, aScope, aTenure, OPTIONS } from './test-builders.ts';

const person = (id: string, name: string, from: string, to?: string) =>
  anEntity(id, { type: 'person', names: [aPersonName(name)], statements: [aTenure('x-office', from, to)] });

const INDEX = anIndex([
  anEntity('Q232', { type: 'country', iso3: 'KAZ', names: [aName('Kazakhstan')] }),
  anEntity('x-office', { type: 'office', office: { title: 'president', of: 'Q232' } }),
  person('x-first', 'Marat Bekov', '2000-01-01', '2005-01-23'),
  person('x-second', 'Timur Danov', '2005-01-23', '2010-06-01'),
  person('x-third', 'Anar Serov', '2010-06-01'),
]);

function holderIn(text: string, date = '2013-06-01'): string | undefined {
  return annotate([INDEX], aScope(text, { date }), OPTIONS).mentions.find(({ kind }) => kind === 'office')?.entity;
}

describe('the holder in a year', () => {
  it.each([
    ['a year with one holder', 'In 2003 the Kazakh President signed it.', 'test:x-first'],
    ['a year that one holder fills but for three weeks', 'In 2005 the Kazakh President signed it.', 'test:x-second'],
    ['a year that two share', 'In 2010 the Kazakh President signed it.', undefined],
    ['the month of a hand-over', 'In January 2005 the Kazakh President signed it.', undefined],
  ])('%s', (_, text, holder) => {
    expect(holderIn(text)).toBe(holder);
  });

  it('takes a scope that is dated by its year alone alike', () => {
    expect(holderIn('The Kazakh President signed it.', '2005')).toBe('test:x-second');
    expect(holderIn('The Kazakh President signed it.', '2010')).toBeUndefined();
  });
});
