import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HashFilter } from './hash-filter.ts';

const hashes = fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { maxLength: 200 });

describe('HashFilter', () => {
  it('never says no to a hash of its list', () => {
    fc.assert(
      fc.property(hashes, (list) => {
        const filter = new HashFilter(list);
        expect(list.every((hash) => filter.mayHave(hash))).toBe(true);
      }),
    );
  });

  it('says no to nearly all others', () => {
    const filter = new HashFilter([1, 2, 3]);
    const others = Array.from({ length: 1000 }, (_, i) => Math.imul(i + 4, 0x2545f491));
    expect(others.filter((hash) => filter.mayHave(hash)).length).toBeLessThan(20);
  });
});
