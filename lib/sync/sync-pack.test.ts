import { describe, expect, it } from 'vitest';
import { toCanonicalLine } from '#lib/pack/canonical-line.ts';
import type { Entity } from '#lib/pack/schema.ts';
import { anEntity } from '#lib/pack/test-builders.ts';
import { refreshOnline } from '#lib/publish/refresh-online.ts';
import { createSigner, generateKeyPair } from '#lib/publish/role-signer.ts';
import { rotateKey } from '#lib/publish/rotate-key.ts';
import { removePack, undoEdition } from '#lib/store/activate-edition.ts';
import { shownLines } from '#lib/store/test-builders.ts';
import { aPublisher, aReader, hostOf, NOW, TestReader as Reader, type TestReader } from './test-builders.ts';

const DAY_MS = 86_400_000;
/** Enough that deltas are smaller than the full parts. */
const MANY = Array.from({ length: 60 }, (_, n) => anEntity(`Q${n + 1}`));
const people = (...ids: string[]): Entity[] => ids.map((id) => anEntity(id));

const renamed = (entities: readonly Entity[], id: string, to: string): Entity[] =>
  entities.map((one) => (one.id === id ? { ...one, label: { en: to } } : one));

async function shows(reader: TestReader, entities: readonly Entity[]): Promise<void> {
  const row = await reader.handle.use((db) => db.packs.get('core'));
  const lines = await reader.handle.use((db) => shownLines(db, 'core', row?.active.edition ?? 0));
  expect(lines).toEqual([...entities].sort((a, b) => (a.id < b.id ? -1 : 1)).map(toCanonicalLine));
}

describe('syncPack', () => {
  it('installs the first edition by its full parts', async () => {
    const reader = await aReader(await aPublisher(people('Q1', 'Q2')));
    const events = await reader.sync();
    expect(events.map((event) => event.kind)).toEqual(['checking', 'found', 'progress', 'verifying', 'activated']);
    expect(events.at(1)).toMatchObject({ by: 'parts', from: null, edition: 1, files: 1 });
    await shows(reader, people('Q1', 'Q2'));
  });

  it('asks twice and for less than 3 kB where nothing is new', async () => {
    const reader = await aReader(await aPublisher(people('Q1')));
    await reader.sync();
    reader.requests.length = 0;
    expect((await reader.sync()).map((event) => event.kind)).toEqual(['checking', 'current']);
    expect(reader.requests.map(({ address, outcome }) => [address.split('/').at(-1), outcome])).toEqual([
      ['2.root.json', 'none'],
      ['timestamp.json', 'ok'],
    ]);
    expect(reader.requests.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(3_000);
  });

  it('takes the deltas of several editions, and fewer bytes than the full parts', async () => {
    const publisher = await aPublisher(MANY);
    const reader = await aReader(publisher);
    await reader.sync();
    const second = renamed(MANY, 'Q3', 'New name');
    const third = second.filter((one) => one.id !== 'Q4');
    await publisher.publish(second);
    await publisher.publish(third);
    reader.requests.length = 0;
    expect((await reader.sync()).at(1)).toMatchObject({ by: 'deltas', from: 1, edition: 3, files: 2 });
    expect(reader.requests.filter(({ address }) => address.includes('full-'))).toEqual([]);
    await shows(reader, third);
  });

  it('goes on from the bundled edition by deltas', async () => {
    const publisher = await aPublisher(MANY);
    const first = await aReader(publisher);
    await first.sync();
    await publisher.publish(renamed(MANY, 'Q1', 'Other'));
    await first.handle.use((db) => db.packs.update('core', { origin: 'bundled' }));
    expect((await first.sync()).at(1)).toMatchObject({ by: 'deltas', from: 1 });
  });

  it('takes the full parts where the local copy is damaged', async () => {
    const publisher = await aPublisher(MANY);
    const reader = await aReader(publisher);
    await reader.sync();
    await publisher.publish(renamed(MANY, 'Q3', 'New name'));
    await reader.handle.use((db) => db.blocks.delete(['core', 1, 'Q1']));
    const kinds = (await reader.sync()).map((event) => (event.kind === 'found' ? event.by : event.kind));
    expect(kinds).toEqual([
      'checking',
      'deltas',
      'progress',
      'verifying',
      'parts',
      'progress',
      'verifying',
      'activated',
    ]);
    await shows(reader, publisher.entities);
  });

  it('stays at the edition that the reader returned to', async () => {
    const publisher = await aPublisher(people('Q1'), people('Q2'));
    const reader = await aReader(publisher);
    await reader.sync();
    await publisher.publish(people('Q3'));
    await reader.sync();
    await reader.handle.use((db) => undoEdition(db, 'core'));
    expect((await reader.sync()).at(-1)).toMatchObject({ kind: 'held', edition: 3 });
    await shows(reader, people('Q2'));
  });

  it('follows a chain of new keys', async () => {
    const publisher = await aPublisher(people('Q1'));
    const reader = await aReader(publisher);
    for (const name of ['online', 'targets', 'root'] as const) {
      const signer = await createSigner(await generateKeyPair());
      publisher.keys = await rotateKey(publisher.site, { name, signer }, publisher.context);
      await publisher.publish(people(`Q${publisher.edition + 1}`));
      expect((await reader.sync()).at(-1)).toMatchObject({ kind: 'activated', edition: publisher.edition });
    }
  });

  it('lives on timestamps that the online key renews alone', async () => {
    const publisher = await aPublisher(people('Q1'));
    const reader = await aReader(publisher);
    await reader.sync();
    for (let day = 0; day < 100; day += 5) {
      publisher.now = reader.now = NOW + day * DAY_MS;
      const online = publisher.keys.online;
      await refreshOnline(publisher.site, { keys: online ? { online } : {}, now: publisher.now });
      expect((await reader.sync()).at(-1)).toMatchObject({ kind: 'current' });
    }
  });

  it.each([
    ['tells a host that is frozen', 8],
    ['tells it a year later', 365],
  ])('%s and serves the last good edition', async (_, days) => {
    const reader = await aReader(await aPublisher(people('Q1')));
    await reader.sync();
    reader.now += days * DAY_MS;
    await expect(reader.sync()).rejects.toMatchObject({ code: 'expired' });
    await shows(reader, people('Q1'));
  });

  it('does not take expired metadata as good again where the clock goes back', async () => {
    const publisher = await aPublisher(people('Q1'));
    const reader = await aReader(publisher);
    const frozen = new Map(publisher.files);
    publisher.now = reader.now = NOW + 20 * DAY_MS;
    await publisher.publish(people('Q2'));
    await reader.sync();
    publisher.files.clear();
    for (const [name, bytes] of frozen) publisher.files.set(name, bytes);
    reader.now = NOW;
    await expect(reader.sync()).rejects.toMatchObject({ code: 'rolled-back' });
  });

  it('does not go back in time by removing the pack and adding it again', async () => {
    const publisher = await aPublisher(people('Q1'));
    const old = new Map(publisher.files);
    await publisher.publish(people('Q2'));
    const reader = await aReader(publisher);
    await reader.sync();
    await reader.handle.use((db) => removePack(db, 'core'));
    const late = new Reader(hostOf(old), reader.handle);
    await expect(late.subscribe(await publisher.fingerprint())).rejects.toMatchObject({ code: 'rolled-back' });
  });

  it('refuses an edition that needs a newer vocabulary, and keeps the one it has', async () => {
    const publisher = await aPublisher(people('Q1'));
    const reader = await aReader(publisher);
    await reader.sync();
    await publisher.publish(people('Q2'));
    reader.vocabularyVersion = 0;
    await expect(reader.sync()).rejects.toMatchObject({ code: 'needs-update' });
    await shows(reader, people('Q1'));
  });

  it('needs a subscription', async () => {
    const publisher = await aPublisher(people('Q1'));
    await expect(new Reader(hostOf(publisher.files)).sync()).rejects.toMatchObject({ code: 'not-subscribed' });
  });
});
