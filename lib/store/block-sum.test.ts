import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BlockSum, SUM_DIGITS } from './block-sum.ts';

const sumOf = (...pieces: readonly Uint8Array[]): string =>
  pieces.reduce((sum, piece) => sum.add(piece), new BlockSum()).hex();

describe('BlockSum', () => {
  it('tells every change of one byte', () => {
    const change = fc.record({ at: fc.nat(), by: fc.integer({ min: 1, max: 255 }) });
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), change, (bytes, { at, by }) => {
        const changed = bytes.with(at % bytes.length, (bytes[at % bytes.length] ?? 0) ^ by);
        expect(sumOf(changed)).not.toBe(sumOf(bytes));
      }),
    );
  });

  it.each([
    ['bytes that change places', Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8), Uint8Array.of(5, 6, 7, 8, 1, 2, 3, 4)],
    ['two high bits of one lane', new Uint8Array(64), new Uint8Array(64).with(3, 128).with(19, 128)],
    ['zeros at the end', Uint8Array.of(1), Uint8Array.of(1, 0)],
    ['a page of zeros', new Uint8Array(8_192).fill(7), new Uint8Array(8_192).fill(7).fill(0, 4_096)],
  ])('tells %s', (_, before, after) => {
    expect(sumOf(after)).not.toBe(sumOf(before));
  });

  it('tells where one piece ends and the next begins', () => {
    expect(sumOf(Uint8Array.of(1, 2), Uint8Array.of(3))).not.toBe(sumOf(Uint8Array.of(1), Uint8Array.of(2, 3)));
  });

  it('does not mind where in memory the bytes lie', () => {
    const shifted = Uint8Array.of(9, 1, 2, 3, 4, 5).subarray(1);
    expect(sumOf(shifted)).toBe(sumOf(Uint8Array.of(1, 2, 3, 4, 5)));
    expect(sumOf(shifted)).toHaveLength(SUM_DIGITS);
  });
});
