import { describe, expect, it } from 'vitest';
import { openPacks } from '../cli/open-packs.ts';
import { foldName } from '../lib/source/fold-name.ts';
import { ignoreLine } from './ignore-line.ts';

const context = { cwd: '.', print: ignoreLine, warn: ignoreLine, signal: new AbortController().signal };
const packs = await openPacks([], context);

/** Types of which two of one name are one thing; persons and offices may share theirs. */
const UNIQUE = new Set(['country', 'organisation', 'programme', 'project']);

/** Names by which an entity is found by itself, with its type. */
function namesOf(pack: (typeof packs)[number]): ReadonlyMap<string, string> {
  const names = [...pack.entities.entries()].flatMap(([key, { type, names: all, label }]) => {
    if (!UNIQUE.has(type)) return [];
    const full = all
      .filter(({ kind, flags }) => kind === 'full' && !flags?.includes('context'))
      .map(({ text }) => text);
    return [...full, ...Object.values(label)].map((text) => [`${type} ${foldName(text)}`, key] as const);
  });
  return new Map(names);
}

describe('the packs of the project', () => {
  it('stand with the core pack first: its cards come first', () => {
    expect(packs.map(({ id }) => id)).toEqual(['core', 'world']);
  });

  it('hold together more than five thousand entities', () => {
    expect(packs.reduce((sum, { entities }) => sum + entities.size, 0)).toBeGreaterThan(5_000);
  });

  it('never hold one thing under two ids: what both know is joined by its Q-id', () => {
    const [core, world] = packs;
    const known = core ? namesOf(core) : new Map<string, string>();
    const doubled = [...(world ? namesOf(world) : [])].filter(([name, key]) => (known.get(name) ?? key) !== key);
    expect(doubled).toEqual([]);
  });
});
