import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aBenchSite, anEntity } from '../../bench/sync-packs.ts';
import { type BrowserName, launch } from '../e2e/browser.ts';
import { launchForTest } from '../e2e/for-test.ts';
import { buildForLoopback } from '../e2e/loopback-build.ts';
import { waitUntil } from '../e2e/wait-until.ts';
import { ask, hasCard, syncOf, versionsShown } from './reader-page.ts';
import { serveSlowly } from './slow-host.ts';

const PROBES = Array.from({ length: 20 }, (_, k) => `Q${1_000_000 + k}`);

/** Kazakhstan, which the core pack has. */
const BUNDLED = 'Q232';

/** What Options says where the browser refuses databases. */
const IN_WORDS = /keeps no database for Sidelight/;

/** Where each browser keeps the databases of extensions, in its profile. */
const DATABASES: Readonly<Record<BrowserName, string>> = { chrome: 'Default/IndexedDB', firefox: 'storage/default' };

async function aPublisher() {
  const site = await aBenchSite();
  onTestFinished(() => rm(site.folder, { recursive: true }));
  const url = await serveSlowly(site.folder);
  const { fingerprint } = await site.publish(PROBES.map((_, n) => anEntity(n, 1)));
  return { site, address: `${url}#sha256=${fingerprint}` };
}

describe('a Firefox that never remembers history', () => {
  it('serves the bundled packs, refuses a subscription in words, and keeps nothing half done', async () => {
    const { address } = await aPublisher();
    const browser = await launchForTest('firefox', {
      extension: await buildForLoopback('firefox'),
      permanentPrivate: true,
    });
    const page = await browser.openExtensionPage('options.html');
    await waitUntil('a card', () => hasCard(page, BUNDLED));
    const added = await ask(page, { type: 'add-pack', address });
    expect(added).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(await versionsShown(page, PROBES)).toEqual(['none']);
    await waitUntil('why, in words', async () => IN_WORDS.test(await page.text()));
    expect(await hasCard(page, BUNDLED)).toBe(true);
  }, 120_000);
});

describe.each(['chrome', 'firefox'] as const)('a profile in which %s cannot keep databases', (name) => {
  it('serves the bundled packs, syncs nothing, and has all again when it can', async () => {
    const { site, address } = await aPublisher();
    const profile = await mkdtemp(join(tmpdir(), 'sidelight-refused-'));
    onTestFinished(() => rm(profile, { recursive: true, force: true }));
    const options = { extension: await buildForLoopback(name), profile };
    const start = async () => {
      const browser = await launch(name, options);
      return { browser, page: await browser.openExtensionPage('options.html') };
    };
    const first = await start();
    expect(await ask(first.page, { type: 'add-pack', address })).toMatchObject({ ok: true });
    await first.browser.close();

    const folder = join(profile, DATABASES[name]);
    await rename(folder, `${folder}-away`);
    await mkdir(join(folder, '..'), { recursive: true });
    await writeFile(folder, 'no folder');
    await site.publish(PROBES.map((_, n) => anEntity(n, 2)));
    const blocked = await start();
    await waitUntil('a card', () => hasCard(blocked.page, BUNDLED));
    await ask(blocked.page, { type: 'sync-now', packs: ['bench'] });
    expect(await versionsShown(blocked.page, PROBES)).toEqual(['none']);
    await waitUntil('why, in words', async () => IN_WORDS.test(await blocked.page.text()));
    await blocked.browser.close();

    await rm(folder, { recursive: true });
    await rename(`${folder}-away`, folder);
    const again = await start();
    await ask(again.page, { type: 'sync-now', packs: ['bench'] });
    expect(await versionsShown(again.page, PROBES)).toEqual(['2']);
    expect((await syncOf(again.page))?.outcome).toBe('');
    await again.browser.close();
  }, 240_000);
});
