import { describe, expect, it } from 'vitest';
import { anEntity } from '#lib/pack/test-builders.ts';
import { type CopyArea, restoreCopy, writeCopy } from './copy-subscriptions.ts';
import { ADDRESS, aPublisher, aReader, hostOf, TestReader } from './test-builders.ts';

function anArea(content: Record<string, unknown> = {}): CopyArea & { content: Record<string, unknown> } {
  return {
    content,
    get: async () => structuredClone(content),
    set: async (items) => void Object.assign(content, structuredClone(items)),
  };
}

const RULES = { allowLoopback: false };

describe('the copy of subscriptions', () => {
  it('brings them back after the database is lost, paused, and the first sync begins at the fingerprint', async () => {
    const publisher = await aPublisher([anEntity('Q1')], [anEntity('Q2')]);
    const reader = await aReader(publisher);
    await reader.sync();
    const area = anArea();
    await writeCopy(reader.handle, area);
    const after = new TestReader(hostOf(publisher.files));
    expect(await restoreCopy(after.handle, area, RULES)).toBe(true);
    const row = await after.handle.use((db) => db.subscriptions.get('core'));
    expect(row).toMatchObject({ address: ADDRESS, paused: true, outcome: 'restored' });
    expect((await after.sync()).at(-1)).toMatchObject({ kind: 'activated', edition: 2 });
  });

  it('still knows the highest edition seen', async () => {
    const publisher = await aPublisher([anEntity('Q1')]);
    const old = new Map(publisher.files);
    await publisher.publish([anEntity('Q2')]);
    const reader = await aReader(publisher);
    await reader.sync();
    const area = anArea();
    await writeCopy(reader.handle, area);
    const after = new TestReader(hostOf(old));
    await restoreCopy(after.handle, area, RULES);
    await expect(after.sync()).rejects.toMatchObject({ code: 'older-edition' });
  });

  it('changes nothing where the database has its own', async () => {
    const reader = await aReader(await aPublisher([anEntity('Q1')]));
    const area = anArea();
    await writeCopy(reader.handle, area);
    expect(await restoreCopy(reader.handle, area, RULES)).toBe(false);
  });

  const entry = { pack: 'core', address: ADDRESS, fingerprint: 'ab'.repeat(32), highestEdition: 1 };

  it.each([
    ['nothing', undefined],
    ['another shape', { version: 1, packs: 'all' }],
    ['a later version', { version: 2, packs: [entry] }],
    ['a bad fingerprint', { version: 1, packs: [{ ...entry, fingerprint: 'x' }] }],
    ['too many', { version: 1, packs: Array.from({ length: 51 }, () => entry) }],
  ])('is left alone where it is %s', async (_, content) => {
    const reader = new TestReader(hostOf(new Map()));
    expect(await restoreCopy(reader.handle, anArea({ subscriptionsCopy: content }), RULES)).toBe(false);
    expect(await reader.handle.use((db) => db.trust.count())).toBe(0);
  });

  it.each(['http://192.168.0.1/', 'https://user@packs.example.org/', 'javascript:alert(1)'])(
    'does not bring back the address %s',
    async (address) => {
      const reader = new TestReader(hostOf(new Map()));
      await restoreCopy(
        reader.handle,
        anArea({ subscriptionsCopy: { version: 1, packs: [{ ...entry, address }] } }),
        RULES,
      );
      expect(await reader.handle.use((db) => db.subscriptions.count())).toBe(0);
    },
  );
});
