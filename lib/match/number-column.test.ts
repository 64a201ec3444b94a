import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NumberColumn } from './number-column.ts';

describe('NumberColumn', () => {
  it('holds what was pushed, however much', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 5_000 }), (numbers) => {
        const column = new NumberColumn();
        expect(numbers.map((number) => column.push(number))).toEqual([...numbers.keys()]);
        expect([...column.values]).toEqual(numbers);
      }),
      { numRuns: 20 },
    );
  });

  it('is zero where nothing was put', () => {
    const column = new NumberColumn();
    column.set(3_000, -7);
    expect([column.length, column.at(2_999), column.at(3_000), column.at(1e9)]).toEqual([3_001, 0, -7, 0]);
  });
});
