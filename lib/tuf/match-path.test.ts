import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binOf, coversPath, matchesPattern } from './match-path.ts';

/** The same rule by a regular expression, which would be too slow for hostile patterns. */
function matchesByRegex(path: string, pattern: string): boolean {
  const source = pattern.replace(/[^*?]/g, (char) => `\\u{${char.codePointAt(0)?.toString(16)}}`);
  return new RegExp(`^${source.replaceAll('*', '[^/]*').replaceAll('?', '[^/]')}$`, 'su').test(path);
}

describe('matchesPattern', () => {
  it('agrees with a regular expression', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '/', '.'), maxLength: 8 });
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '/', '*', '?'), maxLength: 8 });
    fc.assert(fc.property(text, pattern, (path, glob) => matchesPattern(path, glob) === matchesByRegex(path, glob)));
  });

  it('answers a hostile pattern at once', () => {
    expect(matchesPattern('a'.repeat(10_000), `${'*a'.repeat(500)}b`)).toBe(false);
  });
});

describe('coversPath', () => {
  const role = { name: 'r', keyids: [], threshold: 1, terminating: false };

  it('takes a path by the beginning of its hash', async () => {
    // SHA-256 of "abc" is the example of FIPS 180-4: ba7816bf…
    expect(await coversPath({ ...role, path_hash_prefixes: ['00', 'ba78'] }, 'abc')).toBe(true);
    expect(await coversPath({ ...role, path_hash_prefixes: ['ba79', 'a7'] }, 'abc')).toBe(false);
  });
});

describe('binOf', () => {
  it.each([
    [1, /^bin-[01]$/],
    [4, /^bin-[0-9a-f]$/],
    [10, /^bin-[0-3][0-9a-f]{2}$/],
    [32, /^bin-[0-9a-f]{8}$/],
  ])('names the bin by the first %i bits', async (bits, form) => {
    const roles = { keyids: [], threshold: 1, bit_length: bits, name_prefix: 'bin' };
    for (const path of ['a', 'b', 'c/d']) expect(await binOf(roles, path)).toMatch(form);
  });
});
