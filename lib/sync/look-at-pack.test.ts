import { describe, expect, it } from 'vitest';
import { anEdition, anEntity } from '#lib/pack/test-builders.ts';
import { publishEdition } from '#lib/publish/publish-edition.ts';
import { removePack } from '#lib/store/activate-edition.ts';
import type { DatabaseHandle } from '#lib/store/open-database.ts';
import { aHandle, installFull } from '#lib/store/test-builders.ts';
import { aPublisher, aReader, hostOf, TestPublisher, TestReader } from './test-builders.ts';

const PEOPLE = [anEntity('Q1')];

/** Another publisher's pack with this id and title, looked at by a reader of that store. */
async function lookAtAnother(handle: DatabaseHandle, id: string, title: Record<string, string>): Promise<void> {
  const other = new TestPublisher((await aPublisher()).keys);
  await publishEdition(other.site, { edition: await anEdition(PEOPLE, { id, title }), delta: null }, other.context);
  await new TestReader(hostOf(other.files), handle).subscribe(await other.fingerprint());
}

/** A store with the pack "core", whose title is "Pack core". */
async function aStoreWithCore(): Promise<DatabaseHandle> {
  const reader = await aReader(await aPublisher(PEOPLE));
  await reader.sync();
  return reader.handle;
}

describe('lookAtPack', () => {
  it('refuses the id of a pack of another publisher, and when that was removed too', async () => {
    const handle = await aStoreWithCore();
    await expect(lookAtAnother(handle, 'core', { en: 'Another' })).rejects.toMatchObject({ code: 'id-taken' });
    await handle.use((db) => removePack(db, 'core'));
    await expect(lookAtAnother(handle, 'core', { en: 'Another' })).rejects.toMatchObject({ code: 'id-taken' });
  });

  it('refuses the id of a pack that came with the extension', async () => {
    const handle = aHandle();
    await handle.use(async (db) => installFull(db, await anEdition(PEOPLE, { id: 'core' })));
    await expect(lookAtAnother(handle, 'core', { en: 'Another' })).rejects.toMatchObject({ code: 'id-taken' });
  });

  it.each([
    ['the same name', { en: 'Pack core' }],
    ['one that differs in case and punctuation', { en: 'PACK – core!' }],
    ['one in letters of another width', { ru: 'Ｐａｃｋ core' }],
  ])('refuses %s as that of another pack', async (_, title) => {
    await expect(lookAtAnother(await aStoreWithCore(), 'other', title)).rejects.toMatchObject({ code: 'name-taken' });
  });

  it('takes another pack of another name', async () => {
    const handle = await aStoreWithCore();
    await lookAtAnother(handle, 'other', { en: 'Another' });
    expect(await handle.use((db) => db.subscriptions.toCollection().primaryKeys())).toEqual(['core', 'other']);
  });
});
