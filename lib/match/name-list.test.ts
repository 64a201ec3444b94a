import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entity } from '#lib/pack/schema.ts';
import { foldName, NameListBuilder, openNameList } from './name-list.ts';

function anEntity(id: string, names: readonly string[]): Entity {
  const [label = '', ...others] = names;
  return {
    id,
    type: 'person',
    label: { en: label },
    description: { en: 'someone' },
    names: others.map((text) => ({ text, lang: 'mul', kind: 'full' })),
    statements: [],
  };
}

function buildNameList(entities: readonly Entity[]): ArrayBuffer {
  const builder = new NameListBuilder();
  for (const entity of entities) builder.add(entity);
  return builder.build();
}

const listOf = (...all: readonly (readonly string[])[]) =>
  openNameList(buildNameList(all.map((names, at) => anEntity(`Q${at + 1}`, names))));

describe('openNameList', () => {
  it('finds names that begin so in order, and those with a later word that does', () => {
    const list = listOf(['Ilham Aliyev', 'Ильхам Алиев'], ['Aliya'], ['Heydar Aliyev Airport']);
    expect([...list.beginning('ali')]).toEqual([{ id: 'Q2', folded: 'aliya' }]);
    expect([...list.continuing('aliyev')].map(({ id }) => id)).toEqual(['Q1', 'Q3']);
    expect([...list.continuing('aliyev air')].map(({ id }) => id)).toEqual(['Q3']);
    expect([...list.beginning('ильхам ал')].map(({ id }) => id)).toEqual(['Q1']);
    expect([...list.beginning('zz'), ...list.continuing('zz')]).toEqual([]);
  });

  it('finds what looking at every name finds', () => {
    const name = fc.array(fc.constantFrom('ab', 'a', 'Abc', 'бв', 'б', 'Ə', '𝔸'), { minLength: 1, maxLength: 3 });
    const entity = fc.array(
      name.map((words) => words.join(' ')),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(
        fc.array(entity, { maxLength: 12 }),
        fc.constantFrom('a', 'ab', 'abc', 'б', 'a a', 'ab б'),
        (all, query) => {
          const list = listOf(...all);
          const naive = all.map((names) => [...new Set(names.map(foldName))]);
          const begins = naive.flatMap((names, at) => names.filter((x) => x.startsWith(query)).map(() => `Q${at + 1}`));
          const goesOn = naive.flatMap((names, at) =>
            names.filter((x) => x.includes(` ${query}`)).map(() => `Q${at + 1}`),
          );
          expect([...list.beginning(query)].map(({ id }) => id).sort()).toEqual(begins.sort());
          expect(new Set([...list.continuing(query)].map(({ id }) => id))).toEqual(new Set(goesOn));
        },
      ),
    );
  });

  it('refuses what is no list, is cut short or was built by another version', () => {
    const buffer = buildNameList([anEntity('Q1', ['Aliya'])]);
    const spoilt = (word: number) => {
      const copy = buffer.slice(0);
      new Uint32Array(copy, 0, 8)[word] = 77;
      return copy;
    };
    const codeOf = (bad: ArrayBuffer) => {
      try {
        openNameList(bad);
      } catch (error) {
        return Object(error).code;
      }
    };
    expect([spoilt(0), spoilt(1), spoilt(2), spoilt(3), buffer.slice(0, 12)].map(codeOf)).toEqual([
      'not-an-index',
      'other-version',
      'other-fold-table',
      'cut-short',
      'cut-short',
    ]);
  });
});
