import { describe, expect, it } from 'vitest';
import { NameListBuilder } from '#lib/match/name-list.ts';
import type { Entity } from '#lib/pack/schema.ts';
import type { PackReader } from '#lib/store/pack-reader.ts';
import { NameSearch } from './name-search.ts';

function anEntity(id: string, label: string, names: readonly string[] = []): Entity {
  return {
    id,
    type: 'person',
    label: { en: label },
    description: { en: 'someone' },
    names: names.map((text) => ({ text, lang: 'mul', kind: 'full' })),
    statements: [],
  };
}

function searchOver(...entities: Entity[]): NameSearch {
  const all = entities.map((entity) => ({ key: entity.id, entity }));
  const reader: PackReader = {
    packs: async () => [],
    indexes: async () => [],
    views: async () => [],
    nameLists: async () => {
      const builder = new NameListBuilder();
      for (const { entity } of all) builder.add(entity);
      return [{ pack: 'core', buffer: builder.build() }];
    },
    plain: async (keys) => all.filter(({ key }) => keys.includes(key)),
  };
  return new NameSearch(
    async () => reader,
    async () => undefined,
    new AbortController().signal,
  );
}

const search = searchOver(
  anEntity('Q1', 'Ilham Aliyev', ['İlham Əliyev', 'Ильхам Алиев']),
  anEntity('Q2', 'Recep Tayyip Erdoğan', ['Эрдоган']),
  anEntity('Q3', 'Aliya Nazarbayeva'),
  anEntity('Q4', 'Heydar Aliyev International Airport'),
);
const keysFor = async (query: string, limit = 10) => (await search.search(query, limit)).map(({ key }) => key);

describe('NameSearch', () => {
  it.each([
    ['aliy', ['Q3', 'Q1', 'Q4']],
    ['ERDOGAN', ['Q2']],
    ['эрдо', ['Q2']],
    ['ilham', ['Q1']],
    ['əliyev', ['Q1']],
    ['алиев', ['Q1']],
    ['tayyip erd', ['Q2']],
    ['liyev', []],
    ['', []],
    ['…', []],
  ])('finds for %j names that begin so, then words that do', async (query, keys) => {
    expect((await keysFor(query)).toSorted()).toEqual([...keys].toSorted());
  });

  it('puts names that begin so first', async () => {
    expect((await keysFor('aliy'))[0]).toBe('Q3');
  });

  it('says by which name it was found, and stops at the limit', async () => {
    expect((await search.search('эрдо', 5))[0]?.name).toBe('Эрдоган');
    expect(await keysFor('aliy', 1)).toEqual(['Q3']);
  });
});
