import { describe, expect, it } from 'vitest';
import { anEntity } from '#lib/pack/test-builders.ts';
import { zipFiles } from '#lib/publish/zip-files.ts';
import { aHandle, noChanges } from '#lib/store/test-builders.ts';
import { fingerprintOfSite, lookAtPack } from './look-at-pack.ts';
import { subscribePack } from './subscribe-pack.ts';
import { syncPack } from './sync-pack.ts';
import { aPublisher, NOW } from './test-builders.ts';
import { zipSite } from './zip-site.ts';

const { signal } = new AbortController();
async function read(zip: Uint8Array<ArrayBuffer>, name: string, limit = 100): Promise<string | null> {
  const bytes = await zipSite(zip).read(name, limit, { signal });
  return bytes ? new TextDecoder().decode(bytes) : null;
}

const aZip = (files: Record<string, string>): Uint8Array<ArrayBuffer> =>
  zipFiles(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)] as const));

/** Two files, one of them deflated, as Info-ZIP packs them below a folder: `pack/timestamp.json`, `pack/a.txt`. */
const DEFLATED = Uint8Array.from(
  atob(
    'UEsDBBQAAAAAAAAAIQCGphA2BQAAAAUAAAATAAAAcGFjay90aW1lc3RhbXAuanNvbmhlbGxvUEsDBBQAAAAIAAAAIQDVaNbPBQAAABAAAAAKAAAAcGFjay9hLnR4dEtMRAUAUEsBAhQDFAAAAAAAAAAhAIamEDYFAAAABQAAABMAAAAAAAAAAAAAAIABAAAAAHBhY2svdGltZXN0YW1wLmpzb25QSwECFAMUAAAACAAAACEA1WjWzwUAAAAQAAAACgAAAAAAAAAAAAAAgAE2AAAAcGFjay9hLnR4dFBLBQYAAAAAAgACAHkAAABjAAAAAAA=',
  ),
  (char) => char.charCodeAt(0),
);

describe('zipSite', () => {
  it('reads what was zipped', async () => {
    const zip = aZip({ 'timestamp.json': 'one', 'targets/x.gz': 'two' });
    expect(await read(zip, 'timestamp.json')).toBe('one');
    expect(await read(zip, 'targets/x.gz')).toBe('two');
    expect(await read(zip, 'targets/y.gz')).toBeNull();
  });

  it('gives the same bytes for the same files in any order', () => {
    expect(aZip({ a: '1', b: '2' })).toEqual(aZip({ b: '2', a: '1' }));
  });

  it('reads deflated files below a folder', async () => {
    expect(await read(DEFLATED, 'timestamp.json')).toBe('hello');
    expect(await read(DEFLATED, 'a.txt')).toBe('a'.repeat(16));
  });

  it('stops at the limit, packed or not', async () => {
    await expect(read(DEFLATED, 'a.txt', 15)).rejects.toMatchObject({ code: 'too-large' });
    await expect(read(aZip({ 'timestamp.json': 'one' }), 'timestamp.json', 2)).rejects.toMatchObject({
      code: 'too-large',
    });
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['no zip', new TextEncoder().encode('<!doctype html>'.repeat(10))],
    ['a zip that is cut', aZip({ 'timestamp.json': 'one' }).slice(0, -30)],
  ])('refuses %s', (_, bytes) => {
    expect(() => zipSite(bytes)).toThrow(expect.objectContaining({ code: 'bad-zip' }));
  });

  it('refuses or reads a zip with any byte changed, and never hangs', async () => {
    const zip = aZip({ 'timestamp.json': 'one', 'b.txt': 'two' });
    for (let at = 0; at < zip.length; at++) {
      const bent = zip.slice();
      bent[at] = (bent[at] ?? 0) ^ 0xff;
      await read(bent, 'b.txt').catch((cause: { code?: string }) =>
        expect(['bad-zip', 'too-large']).toContain(cause.code),
      );
    }
  });

  it('installs a pack offline with the same verification', async () => {
    const handle = aHandle();
    const publisher = await aPublisher([anEntity('Q1')]);
    const install = async (zip: Uint8Array<ArrayBuffer>): Promise<string | undefined> => {
      const site = zipSite(zip);
      const preview = await lookAtPack(await fingerprintOfSite(site, signal), { handle, site, now: NOW, signal });
      await subscribePack(handle, preview, { address: '', now: NOW });
      const options = {
        handle,
        site,
        signal,
        origin: 'file',
        changeDays: noChanges,
        now: () => NOW,
        vocabularyVersion: 1,
      } as const;
      return (await Array.fromAsync(syncPack('core', options))).at(-1)?.kind;
    };
    const forged = new Map(publisher.files).set('1.targets.json', new TextEncoder().encode('{}'));
    await expect(install(zipFiles(forged))).rejects.toMatchObject({ code: 'truncated' });
    expect(await install(zipFiles(publisher.files))).toBe('activated');
  });
});
