import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Sha256, sha256Hex } from '#lib/pack/sha256.ts';

const byNode = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('sha256Hex', () => {
  it.each([0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 1000])('equals the platform’s hash for %i bytes', (length) => {
    const bytes = new Uint8Array(length).map((_, i) => i * 7);
    expect(sha256Hex(bytes)).toBe(byNode(bytes));
  });

  it('hashes a text as UTF-8', () => {
    expect(sha256Hex('Әлиев')).toBe(byNode(new TextEncoder().encode('Әлиев')));
  });
});

describe('Sha256', () => {
  it('does not depend on how the bytes are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 8 }), (pieces) => {
        const hash = new Sha256();
        for (const piece of pieces) hash.update(piece);
        expect(hash.hex()).toBe(byNode(Buffer.concat(pieces)));
      }),
    );
  });
});
