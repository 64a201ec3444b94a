import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aBenchSite, anEntity } from '../../bench/sync-packs.ts';
import type { BrowserName, ExtensionPage } from '../e2e/browser.ts';
import { launchForTest } from '../e2e/for-test.ts';
import { buildForLoopback } from '../e2e/loopback-build.ts';

/** Entities of each edition; every one of them is another in the next. */
const COUNT = 1_200;

/** A look in the middle must see one edition in all of these. */
const PROBES = Array.from({ length: 40 }, (_, k) => `Q${1_000_000 + k * 29}`);

const KILLS: Readonly<Record<BrowserName, number>> = { chrome: 40, firefox: 20 };

/** A host that takes its time, so that a kill may meet any step of a sync. */
async function serveSlowly(folder: string): Promise<string> {
  const server = createServer((request, response) => {
    void sleep(40 * Math.random())
      .then(() => readFile(join(folder, new URL(request.url ?? '/', 'http://localhost').pathname)))
      .then(
        (bytes) => response.writeHead(200).end(bytes),
        () => response.writeHead(404).end(),
      );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

interface Answer {
  readonly ok: boolean;
  readonly value: unknown;
}

/** Sends a message to the background; null where it dies before it answers. */
async function ask(page: ExtensionPage, message: object): Promise<Answer | null> {
  return await page.evaluate(async (sent) => {
    const { browser: standard, chrome } = globalThis as unknown as Record<
      string,
      { runtime: { sendMessage(message: object): Promise<Answer> } }
    >;
    return (await (standard ?? chrome)?.runtime.sendMessage(sent).catch(() => null)) ?? null;
  }, message);
}

/** Which editions the probes show now, each once. */
async function editionsShown(page: ExtensionPage): Promise<string[]> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const answer = await ask(page, { type: 'views', keys: PROBES });
    if (!answer?.ok) {
      await sleep(100);
      continue;
    }
    const views = answer.value as { description: { en: string } }[][];
    return [...new Set(views.map(([view]) => view?.description.en.split('version ')[1] ?? 'none'))];
  }
  throw new Error('the background does not answer');
}

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
        const editions = await editionsShown(page);
        expect(editions).toHaveLength(1);
        const now = Number(editions[0]);
        expect(now).toBeGreaterThanOrEqual(shown);
        expect(now).toBeLessThanOrEqual(version);
        shown = now;
      }
      await ask(page, { type: 'sync-now', packs: ['bench'] });
      expect(await editionsShown(page)).toEqual([String(version)]);
    },
    15 * 60_000,
  );
});
