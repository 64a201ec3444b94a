import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aBenchSite, anEntity } from '../../bench/sync-packs.ts';
import { type BrowserName, type ExtensionPage, launch, type TestBrowser } from '../e2e/browser.ts';
import { buildForLoopback } from '../e2e/loopback-build.ts';
import { ask, syncOf, versionsShown } from './reader-page.ts';
import { serveSlowly } from './slow-host.ts';

/** Entities of each edition; every one of them is another in the next. */
const COUNT = 1_200;

const PROBES = Array.from({ length: 40 }, (_, k) => `Q${1_000_000 + k * 29}`);

const KILLS: Readonly<Record<BrowserName, number>> = { chrome: 20, firefox: 6 };

/** A browser that is started again and again on one profile. */
async function aProfile(name: BrowserName) {
  const profile = await mkdtemp(join(tmpdir(), 'sidelight-profile-'));
  const extension = await buildForLoopback(name);
  let browser: TestBrowser | null = null;
  const kill = async (): Promise<void> => {
    const process = browser?.raw.process();
    browser = null;
    if (!process || process.exitCode !== null) return;
    const ended = once(process, 'exit');
    process.kill('SIGKILL');
    await ended;
    // Its other processes notice that it is gone; until then they may hold the profile.
    await sleep(300);
  };
  onTestFinished(async () => {
    await kill();
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 300 });
  });
  return {
    folder: profile,
    kill,
    async open(): Promise<ExtensionPage> {
      browser = await launch(name, { extension, profile, keepWelcome: true });
      return await browser.openExtensionPage('options.html');
    },
  };
}

describe.each(['chrome', 'firefox'] as const)('a browser killed in the middle of syncs: %s', (name) => {
  it(
    'opens with one whole edition, no older than before, and reaches the newest',
    async () => {
      const site = await aBenchSite();
      onTestFinished(() => rm(site.folder, { recursive: true }));
      const url = await serveSlowly(site.folder);
      const publish = (version: number) => site.publish(Array.from({ length: COUNT }, (_, n) => anEntity(n, version)));
      const { fingerprint } = await publish(1);
      const profile = await aProfile(name);
      let page = await profile.open();
      expect(await ask(page, { type: 'add-pack', address: `${url}#sha256=${fingerprint}` })).toMatchObject({
        ok: true,
      });
      let shown = 1;
      let version = 1;
      for (let killed = 0; killed < KILLS[name]; killed++) {
        if (shown === version) await publish(++version);
        const syncing = ask(page, { type: 'sync-now', packs: ['bench'] }).catch(() => null);
        await sleep(Math.random() * 1_500);
        await profile.kill();
        await syncing;
        page = await profile.open();
        const versions = await versionsShown(page, PROBES);
        expect(versions).toHaveLength(1);
        expect(Number(versions[0])).toBeGreaterThanOrEqual(shown);
        expect(Number(versions[0])).toBeLessThanOrEqual(version);
        shown = Number(versions[0]);
      }
      await ask(page, { type: 'sync-now', packs: ['bench'] });
      expect(await versionsShown(page, PROBES)).toEqual([String(version)]);
      expect(await syncOf(page)).toMatchObject({ address: url, paused: false, outcome: '' });
    },
    8 * 60_000,
  );
});

describe('a profile whose database is deleted while the browser is closed', () => {
  it('opens with the bundled packs, and the subscription waits for the reader', async () => {
    const site = await aBenchSite();
    onTestFinished(() => rm(site.folder, { recursive: true }));
    const url = await serveSlowly(site.folder);
    const { fingerprint } = await site.publish([anEntity(0, 1)]);
    const profile = await aProfile('chrome');
    let page = await profile.open();
    expect(await ask(page, { type: 'add-pack', address: `${url}#sha256=${fingerprint}` })).toMatchObject({ ok: true });
    // What `storage.local` has taken is written within a moment.
    await sleep(1_000);
    await profile.kill();
    const databases = join(profile.folder, 'Default', 'IndexedDB');
    expect((await readdir(databases)).length).toBeGreaterThan(0);
    await rm(databases, { recursive: true });
    page = await profile.open();
    expect(await ask(page, { type: 'views', keys: ['Q232'] })).toMatchObject({ ok: true });
    await expect.poll(() => syncOf(page), { timeout: 10_000 }).toMatchObject({ paused: true, outcome: 'restored' });
    await ask(page, { type: 'pause-pack', pack: 'bench', on: false });
    await ask(page, { type: 'sync-now', packs: ['bench'] });
    expect(await versionsShown(page, ['Q1000000'])).toEqual(['1']);
  }, 120_000);
});
