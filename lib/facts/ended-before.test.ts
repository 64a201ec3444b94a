import { describe, expect, it } from 'vitest';
import { endedBefore } from './ended-before.ts';
import { aView } from './test-builders.ts';

const idsBefore = (date: string, facts: Parameters<typeof aView>[0]) =>
  endedBefore(aView(facts), date).map(({ id }) => id);

describe('endedBefore', () => {
  it('gives what is over, the one that began last first', () => {
    const terms = [
      { id: 'first', from: '2003-01-01', to: '2006-12-31' },
      { id: 'second', from: '2007-01-01', to: '2011-01-01' },
      { id: 'third', from: '2023-01-01' },
    ];
    expect(idsBefore('2018-12-21', terms)).toEqual(['second', 'first']);
  });

  it.each([
    ['on the day itself', { from: '2003', to: '2011-01-01' }, '2011-01-01'],
    ['within the year that it ended in', { from: '2003', to: '2011' }, '2011-06-01'],
    ['of which no end is known', { from: '2003' }, '2018'],
    ['that was only planned', { from: '2003', to: '2011', nature: 'planned' as const }, '2018'],
    ['that is disputed', { from: '2003', to: '2011', nature: 'disputed' as const }, '2018'],
  ])('says nothing of what ends %s', (_what, fact, date) => {
    expect(idsBefore(date, [fact])).toEqual([]);
  });
});
