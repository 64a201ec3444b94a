import { describe, expect, it } from 'vitest';
import { createPackReader } from './create-pack-reader.ts';
import type { PackSource } from './pack-source.ts';
import { plainView } from './test-builders.ts';

/** A source whose first question is never answered, and every later one is. */
function aStallingSource(): PackSource {
  let asked = 0;
  return {
    packs: async () => [],
    knownPacks: () => (asked++ === 0 ? new Promise(() => undefined) : Promise.resolve([])),
    index: async () => null,
    nameList: async () => new ArrayBuffer(0),
    entities: async () => [],
    referrers: async () => new Map(),
    successor: async () => null,
  };
}

describe('the views of a pack reader', () => {
  it('wait for no question of an earlier turn', async () => {
    const { signal } = new AbortController();
    const reader = createPackReader(aStallingSource(), plainView);
    reader.views('Q1', signal).catch(() => undefined); // never answered, as by a database whose disk is full
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await reader.views('Q1', signal)).toEqual([]);
  });
});
