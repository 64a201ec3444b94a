import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { openNameList } from '#lib/match/name-list.ts';
import { attachIndex } from '#lib/match/open-index.ts';
import { type Entity, toEntityKey } from '#lib/pack/schema.ts';
import { anEdition, anEntity } from '#lib/pack/test-builders.ts';

import { openPackReader } from './open-pack-reader.ts';
import { aBundle, aRelation, noChanges, plainView } from './test-builders.ts';

const PEOPLE: readonly Entity[] = [
  anEntity('Q1', { type: 'person', statements: [aRelation('position-held', 'x-chair', { of: 'Q9' })] }),
  anEntity('Q2', { statements: [aRelation('position-held', 'x-chair')], replaces: ['Q22', 'x-old'] }),
  anEntity('Q9', { type: 'country' }),
  anEntity('x-chair', { type: 'office', office: { title: 'chair', of: 'Q9' } }),
  anEntity('x-lonely'),
];

const PLACES = [
  ['database', () => ({ indexedDB: new IDBFactory(), IDBKeyRange })],
  ['memory', () => ({ indexedDB: refusingFactory(), IDBKeyRange })],
] as const;

/** What Firefox gives where history is off. */
function refusingFactory(): IDBFactory {
  const refuse = (): never => {
    throw new DOMException(
      'A mutation operation was attempted on a database that did not allow mutations.',
      'InvalidStateError',
    );
  };
  return Object.assign(new IDBFactory(), { open: refuse });
}

describe.each(PLACES)('a pack reader over a %s', (place, indexedDb) => {
  const open = async (packs: Readonly<Record<string, readonly Entity[]>>) => {
    const { signal } = new AbortController();
    const editions = await Promise.all(Object.entries(packs).map(([id, entities]) => anEdition(entities, { id })));
    const opened = await openPackReader({
      signal,
      indexedDb: indexedDb(),
      bundled: Object.keys(packs),
      readAsset: aBundle(editions),
      changeDays: noChanges,
      deriveView: plainView,
    });
    await opened.installed;
    return { ...opened, signal };
  };

  it('says where the packs lie', async () => {
    expect((await open({ core: PEOPLE })).place).toBe(place);
  });

  it('serves the bundled packs in the order of their list', async () => {
    const { reader, signal } = await open({ core: PEOPLE, another: [anEntity('Q1')] });
    expect(
      (await reader.packs(signal)).map(({ manifest, origin, enabled, previousEdition }) => [
        manifest.id,
        origin,
        enabled,
        previousEdition,
      ]),
    ).toEqual([
      ['core', 'bundled', true, null],
      ['another', 'bundled', true, null],
    ]);
  });

  it('gives one index a pack, of all its entities', async () => {
    const { reader, signal } = await open({ core: PEOPLE, another: [anEntity('Q5')] });
    const texts = (await reader.indexes(signal)).map(attachIndex).map((index) => {
      const ids = Array.from({ length: index.entityCount }, (_, entity) => index.entityId(entity));
      return `${index.packId} ${index.edition}: ${ids.join(' ')}`;
    });
    expect(texts).toEqual(['core 1: Q1 Q2 Q9 x-chair x-lonely', 'another 1: Q5']);
  });

  it('gives a view of an entity with everything that is tied to it', async () => {
    const { reader, signal } = await open({ core: PEOPLE });
    const [view] = await reader.views('Q1', signal);
    expect(view?.key).toBe('Q1');
    expect(Object.keys(view?.labels ?? {})).toEqual(['Q2', 'Q9', 'core:x-chair']);
  });

  it('ties the holders of a country’s offices to the country', async () => {
    const { reader, signal } = await open({ core: PEOPLE });
    const [view] = await reader.views('Q9', signal);
    expect(Object.keys(view?.labels ?? {})).toEqual(['Q1', 'Q2', 'core:x-chair']);
  });

  it.each([
    ['Q22', 'Q2'],
    ['core:x-old', 'Q2'],
  ])('finds the entity that replaces %s', async (key, expected) => {
    const { reader, signal } = await open({ core: PEOPLE });
    expect((await reader.views(key, signal)).map((view) => view.key)).toEqual([expected]);
  });

  it('gives one view a pack for an id that several know, and none of a local id of another pack', async () => {
    const { reader, signal } = await open({ core: PEOPLE, another: [anEntity('Q1'), anEntity('x-lonely')] });
    expect((await reader.views('Q1', signal)).map((view) => view.pack.id)).toEqual(['core', 'another']);
    expect((await reader.views(toEntityKey('another', 'x-lonely'), signal)).map((view) => view.pack.id)).toEqual([
      'another',
    ]);
  });

  it.each(['Q404', 'core:x-404', 'nowhere:x-lonely', '', 'x-lonely'])('gives no view of %j', async (key) => {
    const { reader, signal } = await open({ core: PEOPLE });
    expect(await reader.views(key, signal)).toEqual([]);
  });
});

describe('a pack reader over a database that has suffered', () => {
  const openAgain = async (indexedDB: IDBFactory, checkIndex?: (buffer: ArrayBuffer) => void) => {
    const { signal } = new AbortController();
    const opened = await openPackReader({
      signal,
      indexedDb: { indexedDB, IDBKeyRange },
      bundled: ['core'],
      readAsset: aBundle([await anEdition(PEOPLE)]),
      changeDays: noChanges,
      deriveView: plainView,
      ...(checkIndex && { checkIndex }),
    });
    await opened.installed;
    return { ...opened, signal };
  };

  it('builds an index anew that is missing', async () => {
    const factory = new IDBFactory();
    const { handle } = await openAgain(factory);
    await handle?.use((db) => db.indexes.clear());
    const { reader, signal } = await openAgain(factory);
    expect(await reader.indexes(signal)).toHaveLength(1);
    expect(await handle?.use((db) => db.indexes.count())).toBe(1);
  });

  it('builds an index anew that another version of the extension made', async () => {
    const factory = new IDBFactory();
    const { handle } = await openAgain(factory);
    await handle?.use((db) => db.indexes.put({ pack: 'core', edition: 1, buffer: new ArrayBuffer(3) }));
    const { reader, signal } = await openAgain(factory, (buffer) => {
      if (buffer.byteLength === 3) throw new TypeError('of an older version');
    });
    expect((await reader.indexes(signal))[0]?.byteLength).toBeGreaterThan(3);
  });

  it('lists the names of an edition once, and again where the list is damaged', async () => {
    const factory = new IDBFactory();
    const { reader, handle, signal } = await openAgain(factory);
    const [first] = await reader.nameLists(signal);
    expect(first).toMatchObject({ pack: 'core' });
    expect([...openNameList(first?.buffer ?? new ArrayBuffer(0)).beginning('')].length).toBeGreaterThan(0);
    await handle?.use((db) => db.names.put({ pack: 'core', edition: 1, buffer: new ArrayBuffer(3) }));
    expect((await reader.nameLists(signal))[0]?.buffer).toEqual(first?.buffer);
    expect(await handle?.use((db) => db.names.count())).toBe(1);
  });

  it('serves the bundled pack from memory where the disk is full, and says why', async () => {
    const factory = new IDBFactory();
    const { handle } = await openAgain(factory);
    await handle?.use((db) => db.delete());
    const full = Object.assign(new IDBFactory(), {
      open: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    const { place, trouble, reader, signal } = await openAgain(full);
    expect([place, trouble]).toEqual(['memory', 'full']);
    expect(await reader.views('Q1', signal)).toHaveLength(1);
  });
});
