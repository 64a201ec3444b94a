import { describe, expect, it } from 'vitest';
import { anEntity } from '#lib/pack/test-builders.ts';
import { storeError } from './classify-error.ts';
import { createEnduringReader } from './enduring-reader.ts';
import type { PackReader } from './pack-reader.ts';

const { signal } = new AbortController();

/** A reader of which every answer names its place. */
function aPlace(place: string, ask: () => Promise<void> = async () => undefined): PackReader {
  const answer = async <T>(value: T): Promise<T> => {
    await ask();
    return value;
  };
  return {
    packs: () => answer([]),
    indexes: () => answer([]),
    nameLists: () => answer([]),
    plain: () => answer([{ key: place, entity: anEntity(`x-${place}`) }]),
    views: () => answer([]),
  };
}

const placeOf = async (reader: PackReader): Promise<string | undefined> => (await reader.plain([], signal))[0]?.key;

const never = (): Promise<void> => new Promise(() => undefined);
const failing = (code: Parameters<typeof storeError>[0]) => async (): Promise<void> => {
  throw storeError(code);
};

/** For one answer: nothing is asked again. */
const ONCE = { onRetry: () => undefined, answers: () => 0, pauseMs: 1 };

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('createEnduringReader', () => {
  it.each([
    ['a full disk', failing('full'), 'memory'],
    ['a database that was closed for good', failing('closed'), 'memory'],
    ['a database that never answers', never, 'memory'],
    ['a database in order', async () => undefined, 'database'],
  ])('answers with %s', async (_, ask, place) => {
    const memory = async () => aPlace('memory');
    expect(await placeOf(createEnduringReader(aPlace('database', ask), { ...ONCE, memory, patienceMs: 20 }))).toBe(
      place,
    );
  });

  it('waits for a database that answers others meanwhile', async () => {
    let answered = 0;
    const database = aPlace('database', async () => {
      for (; answered < 20; answered += 1) await wait(10);
    });
    const options = { ...ONCE, memory: async () => aPlace('memory'), answers: () => answered, patienceMs: 60 };
    expect(await placeOf(createEnduringReader(database, options))).toBe('database');
  });

  it('does not count the time in which its own thread was busy', async () => {
    const database = aPlace('database', () => wait(90));
    const options = { ...ONCE, memory: async () => aPlace('memory'), patienceMs: 60 };
    const answer = placeOf(createEnduringReader(database, options));
    await wait(1);
    const end = performance.now() + 400;
    while (performance.now() < end);
    expect(await answer).toBe('database');
  });

  it('asks the database again after a pause, and not before', async () => {
    let isFull = true;
    const { promise: retried, resolve: onRetry } = Promise.withResolvers<void>();
    const database = aPlace('database', async () => {
      if (isFull) throw storeError('full');
    });
    const reader = createEnduringReader(database, {
      ...ONCE,
      memory: async () => aPlace('memory'),
      onRetry,
      pauseMs: 20,
    });
    const places = [await placeOf(reader)];
    isFull = false;
    places.push(await placeOf(reader));
    await retried;
    places.push(await placeOf(reader));
    expect(places).toEqual(['memory', 'memory', 'database']);
  });

  it.each(['damaged', 'unknown-pack'] as const)('passes on what is wrong with a pack: %s', async (code) => {
    const reader = createEnduringReader(aPlace('database', failing(code)), {
      ...ONCE,
      memory: async () => aPlace('memory'),
    });
    await expect(reader.views('Q1', signal)).rejects.toMatchObject({ code });
  });

  it('tells why where it is asked for the packs themselves', async () => {
    const reader = createEnduringReader(aPlace('database', failing('full')), {
      ...ONCE,
      memory: async () => aPlace('memory'),
    });
    await expect(reader.packs(signal)).rejects.toMatchObject({ code: 'full' });
  });
});
