import { describe, expect, it } from 'vitest';
import type { Entity } from '#lib/pack/schema.ts';
import type { PackSource } from './pack-source.ts';
import { SharedReads } from './shared-reads.ts';

const entity = (id: string): Entity => ({
  id,
  type: 'person',
  label: { en: id },
  description: { en: id },
  names: [],
  statements: [],
});

/** A source that writes down what it is asked for; it has every id but "gone". */
function aSource() {
  const asked: string[] = [];
  const source: PackSource = {
    packs: async () => [],
    knownPacks: async () => {
      asked.push('packs');
      return [];
    },
    index: async () => null,
    nameList: async () => new ArrayBuffer(0),
    entities: async (pack, edition, ids) => {
      asked.push(`${pack} ${edition} ${ids.join()}`);
      return ids.filter((id) => id !== 'gone').map(entity);
    },
    referrers: async (_pack, _edition, ids) => {
      asked.push(`to ${ids.join()}`);
      return new Map(ids.map((id) => [id, [entity(`${id}-referrer`)]]));
    },
    successor: async () => null,
  };
  return { asked, source, reads: new SharedReads(source) };
}

const idsOf = (entities: readonly Entity[]) => entities.map(({ id }) => id);

describe('SharedReads', () => {
  it('reads entities that are asked for in one turn together, each once', async () => {
    const { asked, reads } = aSource();
    const answers = await Promise.all([
      reads.entities('core', 1, ['a', 'b']),
      reads.entities('core', 1, ['b', 'gone', 'c']),
      reads.entities('world', 7, ['a']),
    ]);
    expect(answers.map(idsOf)).toEqual([['a', 'b'], ['b', 'c'], ['a']]);
    expect(asked).toEqual(['core 1 a,b,gone,c', 'world 7 a']);
  });

  it('reads nothing again that was read before', async () => {
    const { asked, reads } = aSource();
    await reads.entities('core', 1, ['a']);
    await Promise.all([reads.packs(), reads.packs(), reads.referrers('core', 1, 'a', 9)]);
    expect(idsOf(await reads.entities('core', 1, ['a', 'b']))).toEqual(['a', 'b']);
    expect(idsOf(await reads.referrers('core', 1, 'a', 9))).toEqual(['a-referrer']);
    expect(asked).toEqual(['core 1 a', 'packs', 'to a', 'core 1 b']);
  });

  it('keeps the editions of a pack apart', async () => {
    const { asked, reads } = aSource();
    await Promise.all([reads.entities('core', 1, ['a']), reads.entities('core', 2, ['a'])]);
    expect(asked).toEqual(['core 1 a', 'core 2 a']);
  });

  it('asks once who refers to what is asked for in one turn', async () => {
    const { asked, reads } = aSource();
    const answers = await Promise.all(['a', 'b', 'a'].map((id) => reads.referrers('core', 1, id, 9)));
    expect(answers.map(idsOf)).toEqual([['a-referrer'], ['b-referrer'], ['a-referrer']]);
    expect(asked).toEqual(['to a,b']);
  });

  it('fails for all who asked in the turn that failed', async () => {
    const { source } = aSource();
    const broken = new SharedReads({
      ...source,
      entities: () => Promise.reject(new TypeError('no disk')),
    });
    const answers = await Promise.allSettled([broken.entities('core', 1, ['a']), broken.entities('core', 1, ['b'])]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
