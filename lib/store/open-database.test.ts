import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { PackDatabase } from './database.ts';
import { DatabaseHandle } from './open-database.ts';

const { signal } = new AbortController();
const count = (handle: DatabaseHandle): Promise<number> => handle.use((db) => db.packs.count());

/** A factory whose first `failures` opens fail with this error. */
function failingFactory(failures: number, error: () => Error): IDBFactory {
  const factory = new IDBFactory();
  const open = factory.open.bind(factory);
  let left = failures;
  return Object.assign(factory, {
    open(name: string, version?: number) {
      if (left-- > 0) throw error();
      return open(name, version);
    },
  });
}

const unknown = (): Error => new DOMException('The transaction was aborted', 'AbortError');

describe('DatabaseHandle', () => {
  it('opens again up to three times after an error that may pass', async () => {
    const handle = new DatabaseHandle({ signal, indexedDb: { indexedDB: failingFactory(3, unknown), IDBKeyRange } });
    expect(await count(handle)).toBe(0);
  });

  it('gives up after that, and tries anew at the next use', async () => {
    const handle = new DatabaseHandle({ signal, indexedDb: { indexedDB: failingFactory(30, unknown), IDBKeyRange } });
    await expect(count(handle)).rejects.toMatchObject({ name: 'StoreError', code: 'failed' });
    for (let tries = 0; tries < 10; tries++) await count(handle).catch(() => undefined);
    expect(await count(handle)).toBe(0);
  });

  it('says that the browser refuses where it does, at once', async () => {
    const factory = failingFactory(1, () => new DOMException('not allowed', 'InvalidStateError'));
    const handle = new DatabaseHandle({ signal, indexedDb: { indexedDB: factory, IDBKeyRange } });
    await expect(count(handle)).rejects.toMatchObject({ code: 'refused' });
  });

  it('does not wait for ever for an open that never settles', async () => {
    const factory = Object.assign(new IDBFactory(), { open: () => new EventTarget() });
    const handle = new DatabaseHandle({
      signal,
      timeoutMs: 20,
      indexedDb: { indexedDB: factory as unknown as IDBFactory, IDBKeyRange },
    });
    await expect(count(handle)).rejects.toMatchObject({ code: 'timed-out' });
  });

  it('makes way for another connection that deletes the database, and opens again', async () => {
    const indexedDb = { indexedDB: new IDBFactory(), IDBKeyRange };
    const handle = new DatabaseHandle({ signal, indexedDb });
    await count(handle);
    await new PackDatabase('sidelight', indexedDb).delete();
    expect(await count(handle)).toBe(0);
  });

  it('opens again and repeats the work where the browser had closed the connection', async () => {
    const handle = new DatabaseHandle({ signal, indexedDb: { indexedDB: new IDBFactory(), IDBKeyRange } });
    await handle.use(async (db) => db.close());
    expect(await count(handle)).toBe(0);
  });

  it('passes on what is no fault of the database', async () => {
    const handle = new DatabaseHandle({ signal, indexedDb: { indexedDB: new IDBFactory(), IDBKeyRange } });
    const fault = Object.assign(new Error('a bad line'), { name: 'PackError', code: 'bad-line' });
    await expect(handle.use(() => Promise.reject(fault))).rejects.toBe(fault);
  });

  it('does nothing after its signal', async () => {
    const controller = new AbortController();
    const handle = new DatabaseHandle({
      signal: controller.signal,
      indexedDb: { indexedDB: new IDBFactory(), IDBKeyRange },
    });
    await count(handle);
    controller.abort();
    await expect(count(handle)).rejects.toMatchObject({ name: 'AbortError' });
  });
});
