import { expect } from 'vitest';
import type { DatabaseHandle } from '../../lib/store/open-database.ts';
import { TestReader } from '../../lib/sync/test-builders.ts';
import { KillSwitch } from './kill-switch.ts';
import { ANSWERS, answersOf, connect, type Dump, dump, type History, hostWith, restore } from './world.ts';

/** A reader whose steps a switch counts. */
export function aWiredReader(
  indexedDB: IDBFactory,
  fetch: typeof globalThis.fetch,
  kill = new KillSwitch(0),
): TestReader {
  return new TestReader(kill.wireFetch(fetch), connect(indexedDB, kill.wire));
}

/** The store of a reader who subscribed and has edition `edition` (0: nothing installed yet). */
export async function aStore({ hosts, fingerprint }: History, edition: number): Promise<Dump> {
  const indexedDB = await restore([]);
  const reader = aWiredReader(indexedDB, hostWith(hosts[Math.max(edition, 1) - 1] ?? new Map()));
  await reader.subscribe(fingerprint);
  if (edition > 0) await reader.sync();
  return await dump(reader.handle);
}

/** Subscription and trust as the reader made them; checks may note times and versions. */
export async function promisesOf(handle: DatabaseHandle): Promise<unknown> {
  return await handle.use(async (db) => ({
    subscriptions: (await db.subscriptions.toArray()).map(({ pack, address, fingerprint, paused }) => ({
      pack,
      address,
      fingerprint,
      paused,
    })),
    trust: (await db.trust.toArray()).map(({ pack, fingerprint }) => ({ pack, fingerprint })),
  }));
}

/** After a fault: only whole editions are seen, and the reader's own choices stand. */
export async function expectWhole(handle: DatabaseHandle, allowed: readonly string[]): Promise<void> {
  expect(allowed).toContain(await answersOf(handle));
}

/** The next clean sync reaches the newest edition, and leaves nothing staged behind. */
export async function expectHeals(indexedDB: IDBFactory, { hosts }: History): Promise<void> {
  const reader = aWiredReader(indexedDB, hostWith(hosts.at(-1) ?? new Map()));
  await reader.sync();
  expect(await answersOf(reader.handle)).toBe(ANSWERS.at(-1));
  expect(await reader.handle.use((db) => db.stages.count())).toBe(0);
}
