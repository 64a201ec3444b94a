import { describe, expect, it } from 'vitest';
import type { EntityView } from '#lib/facts/entity-view.ts';
import type { PackReader } from '#lib/store/pack-reader.ts';
import { ViewCache } from './view-cache.ts';

/** A reader that counts what it is asked for and fails for `Q0`. */
function aReader(): { reader: Pick<PackReader, 'views'>; asked: string[] } {
  const asked: string[] = [];
  const views = async (key: string): Promise<readonly EntityView[]> => {
    asked.push(key);
    if (key === 'Q0') throw Object.assign(new Error('damaged'), { code: 'damaged' });
    return [];
  };
  return { reader: { views }, asked };
}

function aCache() {
  const { reader, asked } = aReader();
  return { cache: new ViewCache(async () => reader, new AbortController().signal), asked };
}

describe('ViewCache', () => {
  it('asks the packs once for an entity, also when two ask at the same moment', async () => {
    const { cache, asked } = aCache();
    await Promise.all([cache.get('Q1'), cache.get('Q1')]);
    await cache.get('Q1');
    expect(asked).toEqual(['Q1']);
  });

  it('asks anew after a failure, and after the packs changed', async () => {
    const { cache, asked } = aCache();
    await expect(cache.get('Q0')).rejects.toThrow('damaged');
    await expect(cache.get('Q0')).rejects.toThrow('damaged');
    await cache.get('Q1');
    cache.forget();
    await cache.get('Q1');
    expect(asked).toEqual(['Q0', 'Q0', 'Q1', 'Q1']);
  });

  it('keeps those asked for last', async () => {
    const { cache, asked } = aCache();
    for (let i = 1; i <= 150; i += 1) await cache.get(`Q${i}`);
    await cache.get('Q1');
    await cache.get('Q151');
    asked.length = 0;
    await cache.get('Q1');
    await cache.get('Q2');
    expect(asked).toEqual(['Q2']);
  });
});
