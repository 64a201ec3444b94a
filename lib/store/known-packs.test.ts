import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { anEdition, anEntity } from '#lib/pack/test-builders.ts';
import { removePack, setEnabled, undoEdition } from './activate-edition.ts';
import type { PackDatabase } from './database.ts';
import { knownPacks, placeOf } from './known-packs.ts';
import { DatabaseHandle } from './open-database.ts';
import { installFull } from './test-builders.ts';

/** Two connections to one database, as of a worker and of the one that follows it. */
function twoHandles(): readonly [DatabaseHandle, DatabaseHandle] {
  const options = {
    indexedDb: { indexedDB: new IDBFactory(), IDBKeyRange },
    signal: new AbortController().signal,
  };
  return [new DatabaseHandle(options), new DatabaseHandle(options)];
}

const install = async (db: PackDatabase, edition: number): Promise<void> =>
  installFull(db, await anEdition([anEntity(`Q${edition}`)], { edition }));

const CHANGES: readonly (readonly [string, (db: PackDatabase) => Promise<void>, string])[] = [
  ['a new edition', (db) => install(db, 3), '3 true'],
  ['an undo', (db) => undoEdition(db, 'core'), '1 true'],
  ['a pack that is switched off', (db) => setEnabled(db, 'core', false), '2 false'],
  ['a removal', (db) => removePack(db, 'core'), ''],
];

describe('knownPacks', () => {
  it.each(CHANGES)('hears of %s, whichever connection made it', async (_, change, expected) => {
    const [reader, writer] = twoHandles();
    await writer.use((db) => install(db, 1));
    await writer.use((db) => install(db, 2));
    const shown = async (): Promise<string> =>
      (await reader.use(knownPacks)).map(({ active, enabled }) => `${active.edition} ${enabled}`).join();
    expect(await shown()).toBe('2 true');
    await writer.use(change);
    expect(await shown()).toBe(expected);
  });

  it('reads nothing where nothing has changed', async () => {
    const [reader] = twoHandles();
    await reader.use((db) => install(db, 1));
    const first = await reader.use(knownPacks);
    expect(await reader.use(knownPacks)).toBe(first);
  });
});

describe('placeOf', () => {
  it('gives the full edition of an edition that is removed and comes back as another', async () => {
    const [reader, writer] = twoHandles();
    await writer.use((db) => install(db, 2));
    await reader.use(knownPacks);
    await writer.use((db) => removePack(db, 'core'));
    await writer.use((db) => install(db, 1));
    await reader.use(knownPacks);
    expect(await reader.use((db) => placeOf(db, 'core', 1))).toEqual({ pack: 'core', edition: 1, base: 1 });
    expect(await reader.use((db) => placeOf(db, 'core', 2))).toEqual({ pack: 'core', edition: 2, base: 1 });
  });
});
