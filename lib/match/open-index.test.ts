import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IndexError } from './index-error.ts';
import { attachIndex, openIndex } from './open-index.ts';
import { aBuffer, anEntity, aPhrase, hitsOf } from './test-builders.ts';
import { buildWordTable } from './word-table.ts';

const buffer = aBuffer([
  anEntity('x-a', { names: [aPhrase('Rio Lima'), aPhrase('Lima', { near: ['peru'] })] }),
  anEntity('Q7', { names: [{ text: 'RL', lang: 'en', kind: 'acronym' }] }),
]);

function codeOf(open: () => unknown): string {
  try {
    open();
  } catch (error) {
    if (error instanceof IndexError) return error.code;
    throw error;
  }
  return 'opened';
}

/** The buffer with one 32-bit word of the header replaced. */
function withWord(at: number, value: number): ArrayBuffer {
  const copy = buffer.slice(0);
  new Uint32Array(copy)[at] = value;
  return copy;
}

describe('openIndex', () => {
  it('opens what was built', () => {
    expect(hitsOf(openIndex(buffer), 'Rio Lima')).toEqual(['0-8 x-a']);
  });

  it('reads on the buffer that it is given, without a copy', () => {
    const index = attachIndex(buffer);
    expect(index.entityId(0)).toBe('Q7');
    expect(index.formCount).toBeGreaterThan(2);
  });

  it.each([
    ['what is no index', withWord(0, 1), 'not-an-index'],
    ['another version', withWord(1, 0), 'other-version'],
    ['another fold table', withWord(2, 0), 'other-fold-table'],
    ['one that is cut short', buffer.slice(0, buffer.byteLength - 4), 'cut-short'],
    ['one that is longer', withWord(3, buffer.byteLength - 4), 'cut-short'],
    ['an empty buffer', new ArrayBuffer(0), 'cut-short'],
    ['a section that does not fit', withWord(6, 0x7fffffff), 'damaged'],
  ])('refuses %s', (_, damaged, code) => {
    expect(codeOf(() => openIndex(damaged))).toBe(code);
  });

  it('refuses an index in which any one byte has changed', () => {
    fc.assert(
      fc.property(fc.nat(buffer.byteLength - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const copy = buffer.slice(0);
        const bytes = new Uint8Array(copy);
        bytes[at] = (bytes[at] ?? 0) ^ change;
        expect(codeOf(() => openIndex(copy))).not.toBe('opened');
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same bytes for the same entities, in any order', () => {
    const entities = ['b', 'a', 'c'].map((id) => anEntity(`x-${id}`, { names: [aPhrase(`Rio ${id}`)] }));
    expect(new Uint8Array(aBuffer(entities))).toEqual(new Uint8Array(aBuffer(entities.toReversed())));
  });
});

describe('buildWordTable', () => {
  const build = (checks: readonly number[]) =>
    buildWordTable(
      {
        texts: Int32Array.of(0, 1),
        hashes: Int32Array.of(5, 5),
        checks: Int32Array.from(checks),
        bases: Int32Array.of(0, 1),
        isExact: () => true,
        isStem: () => false,
        hasStems: false,
        textOf: (text) => ['rio', 'lima'][text] ?? '',
      },
      0,
      new Uint32Array(1),
    );

  it('refuses two words whose hashes are equal', () => {
    expect(codeOf(() => build([9, 9]))).toBe('hash-collision');
  });

  it('keeps apart two words of which only the first hash is equal', () => {
    expect(codeOf(() => build([9, 10]))).toBe('opened');
  });
});
