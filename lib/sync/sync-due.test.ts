import { describe, expect, it } from 'vitest';
import { anEntity } from '#lib/pack/test-builders.ts';
import { removePack } from '#lib/store/activate-edition.ts';
import { noChanges } from '#lib/store/test-builders.ts';
import { type SyncerOptions, syncDue } from './sync-due.ts';
import { aPublisher, aReader, NOW, type TestReader } from './test-builders.ts';

/** Locks as a browser's, one holder a name. */
function someLocks(): LockManager {
  const held = new Set<string>();
  const request = async (name: string, _: unknown, work: (lock: unknown) => Promise<unknown>): Promise<unknown> => {
    if (held.has(name)) return await work(null);
    held.add(name);
    return await work({ name }).finally(() => held.delete(name));
  };
  return { request } as unknown as LockManager;
}

function syncer(reader: TestReader, given: Partial<SyncerOptions> = {}) {
  const events: string[] = [];
  const options: SyncerOptions = {
    handle: reader.handle,
    net: reader.net,
    changeDays: noChanges,
    now: () => reader.now,
    vocabularyVersion: 1,
    signal: new AbortController().signal,
    line: () => ({ onLine: true, saveData: false }),
    random: () => 0.5,
    locks: someLocks(),
    onEvent: (event) => events.push(event.kind === 'failed' ? event.code : event.kind),
    keepAlive: () => undefined,
    onPlanned: async () => undefined,
    ...given,
  };
  return { options, events };
}

const subscription = (reader: TestReader) => reader.handle.use((db) => db.subscriptions.get('core'));

describe('syncDue', () => {
  it('syncs what is due and says when the next check is', async () => {
    const reader = await aReader(await aPublisher([anEntity('Q1')]));
    const { options, events } = syncer(reader);
    await syncDue(options, 'due');
    expect(events.at(-1)).toBe('activated');
    expect(await subscription(reader)).toMatchObject({
      checkedAt: NOW,
      nextAt: NOW + 6 * 3_600_000,
      failures: 0,
      outcome: '',
    });
    events.length = 0;
    await syncDue(options, 'due');
    expect(events).toEqual([]);
  });

  it.each([
    ['offline', { onLine: false, saveData: false }],
    ['where the reader saves data', { onLine: true, saveData: true }],
  ])('asks nobody %s', async (_, line) => {
    const reader = await aReader(await aPublisher([anEntity('Q1')]));
    const asked = reader.requests.length;
    await syncDue(syncer(reader, { line: () => line }).options, 'due');
    expect(reader.requests.length).toBe(asked);
  });

  it('syncs when asked although data is to be saved, and says why it cannot while offline', async () => {
    const reader = await aReader(await aPublisher([anEntity('Q1')]));
    const offline = syncer(reader, { line: () => ({ onLine: false, saveData: true }) });
    await syncDue(offline.options, ['core']);
    expect(offline.events).toEqual(['offline']);
    const saving = syncer(reader, { line: () => ({ onLine: true, saveData: true }) });
    await syncDue(saving.options, ['core']);
    expect(saving.events.at(-1)).toBe('activated');
  });

  it('leaves a paused pack alone', async () => {
    const reader = await aReader(await aPublisher([anEntity('Q1')]));
    await reader.handle.use((db) => db.subscriptions.update('core', { paused: true }));
    const { options, events } = syncer(reader);
    await syncDue(options, 'due');
    expect(events).toEqual([]);
  });

  it('backs off after each failure and starts anew after a success', async () => {
    const publisher = await aPublisher([anEntity('Q1')]);
    const reader = await aReader(publisher);
    const { options } = syncer(reader);
    const timestamp = publisher.files.get('timestamp.json');
    publisher.files.delete('timestamp.json');
    for (const failures of [1, 2, 3]) {
      await syncDue(options, ['core']);
      expect(await subscription(reader)).toMatchObject({
        failures,
        outcome: 'missing',
        nextAt: NOW + 60_000 * 2 ** (failures - 1),
      });
    }
    if (timestamp) publisher.files.set('timestamp.json', timestamp);
    await syncDue(options, ['core']);
    expect(await subscription(reader)).toMatchObject({ failures: 0, outcome: '' });
  });

  it('has planned the next try before it begins, for a worker that is killed', async () => {
    const reader = await aReader(await aPublisher([anEntity('Q1')]));
    const killed = new AbortController();
    const planned: number[] = [];
    const { options } = syncer(reader, {
      signal: killed.signal,
      onEvent: () => killed.abort(),
      onPlanned: async () => void planned.push((await subscription(reader))?.nextAt ?? 0),
    });
    await expect(syncDue(options, 'due')).rejects.toThrow();
    expect(planned).toEqual([NOW + 60_000]);
    expect(await subscription(reader)).toMatchObject({ failures: 1, outcome: '', checkedAt: 0 });
  });

  it('is one at a time, over all windows', async () => {
    const reader = await aReader(await aPublisher([anEntity('Q1')]));
    const { options } = syncer(reader);
    const first = syncDue(options, ['core']);
    await expect(syncDue(options, ['core'])).rejects.toMatchObject({ code: 'running' });
    await syncDue(options, 'due');
    await first;
  });

  it('does not bring back a pack that is removed meanwhile', async () => {
    const reader = await aReader(await aPublisher([anEntity('Q1')]));
    const { options, events } = syncer(reader);
    const onEvent: SyncerOptions['onEvent'] = (event) => {
      if (event.kind === 'found') removed = reader.handle.use((db) => removePack(db, 'core'));
      options.onEvent(event);
    };
    let removed = Promise.resolve();
    await syncDue({ ...options, onEvent }, ['core']);
    await removed;
    expect(events.at(-1)).toBe('superseded');
    expect(await reader.handle.use((db) => db.packs.count())).toBe(0);
    expect(await subscription(reader)).toBeUndefined();
  });
});
