import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aBenchSite, anEntity } from '../../bench/sync-packs.ts';
import type { BrowserName } from '../e2e/browser.ts';
import { launchForTest } from '../e2e/for-test.ts';
import { buildForLoopback } from '../e2e/loopback-build.ts';
import { ask, versionsShown } from './reader-page.ts';
import { serveSlowly } from './slow-host.ts';

/** Entities of each edition; every one of them is another in the next. */
const COUNT = 1_200;

/** A look in the middle must see one edition in all of these. */
const PROBES = Array.from({ length: 40 }, (_, k) => `Q${1_000_000 + k * 29}`);

const KILLS: Readonly<Record<BrowserName, number>> = { chrome: 40, firefox: 20 };

describe.each(['chrome', 'firefox'] as const)('a background killed in the middle of syncs in %s', (name) => {
  it(
    'never shows two editions at once, loses none, and reaches the newest',
    async () => {
      const site = await aBenchSite();
      onTestFinished(() => rm(site.folder, { recursive: true }));
      const url = await serveSlowly(site.folder);
      const publish = async (version: number) =>
        await site.publish(Array.from({ length: COUNT }, (_, n) => anEntity(n, version)));
      const { fingerprint } = await publish(1);
      const browser = await launchForTest(name, { extension: await buildForLoopback(name) });
      const page = await browser.openExtensionPage('options.html');
      expect(await ask(page, { type: 'add-pack', address: `${url}#sha256=${fingerprint}` })).toMatchObject({
        ok: true,
      });
      let shown = 1;
      let version = 1;
      for (let kill = 0; kill < KILLS[name]; kill++) {
        if (shown === version) await publish(++version);
        const syncing = ask(page, { type: 'sync-now', packs: ['bench'] });
        await sleep(Math.random() * 1_500);
        await browser.stopBackground();
        await syncing;
        const editions = await versionsShown(page, PROBES);
        expect(editions).toHaveLength(1);
        const now = Number(editions[0]);
        expect(now).toBeGreaterThanOrEqual(shown);
        expect(now).toBeLessThanOrEqual(version);
        shown = now;
      }
      await ask(page, { type: 'sync-now', packs: ['bench'] });
      expect(await versionsShown(page, PROBES)).toEqual([String(version)]);
    },
    15 * 60_000,
  );
});
