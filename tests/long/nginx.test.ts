import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aBenchSite, anEntity } from '../../bench/sync-packs.ts';
import { BUILT } from '../built-extension.ts';
import type { BrowserName, ExtensionPage, LaunchOptions, TestBrowser } from '../e2e/browser.ts';
import { launchForTest } from '../e2e/for-test.ts';
import { startTunnel, type TunnelFault } from './faulty-tunnel.ts';
import { startNginx, TLS_PACK_HOST, whyNoNginx } from './nginx-host.ts';
import { ask, syncOf, versionsShown } from './reader-page.ts';

const missing = whyNoNginx();
if (missing) console.warn(`skipped: ${missing}`);

const COUNT = 400;
const PROBES = Array.from({ length: 20 }, (_, k) => `Q${1_000_000 + k * 19}`);

/** Enough for the handshake, not for the answers. */
const HANDSHAKE = 3_000;

const FAULTS: readonly TunnelFault[] = [
  { kind: 'cut', afterBytes: 0 },
  { kind: 'cut', afterBytes: 700 },
  { kind: 'cut', afterBytes: HANDSHAKE },
  { kind: 'cut', afterBytes: 6_000 },
  { kind: 'flood', afterBytes: HANDSHAKE },
  { kind: 'stall', afterBytes: HANDSHAKE },
];

/** Waiting half a minute for a silent host once is enough: the code is the same in both browsers. */
const SLOW: Readonly<Record<BrowserName, readonly TunnelFault[]>> = {
  chrome: [{ kind: 'drip', afterBytes: HANDSHAKE }],
  firefox: [],
};

/** A publisher on nginx, and a browser whose only way there is the tunnel. */
async function aReader(name: BrowserName) {
  const site = await aBenchSite();
  const nginx = await startNginx(site.folder);
  const tunnel = await startTunnel(TLS_PACK_HOST, nginx.port);
  onTestFinished(async () => {
    tunnel.close();
    await nginx.stop();
    await nginx.remove();
    await rm(site.folder, { recursive: true });
  });
  const publish = (version: number) => site.publish(Array.from({ length: COUNT }, (_, n) => anEntity(n, version)));
  const { fingerprint } = await publish(1);
  const browser = await launchForTest(name, { extension: BUILT[name], ...wayOut(name, tunnel.port, nginx.keyHash) });
  const page = await browser.openExtensionPage('options.html');
  expect(
    await ask(page, { type: 'add-pack', address: `https://${TLS_PACK_HOST}/#sha256=${fingerprint}` }),
  ).toMatchObject({
    ok: true,
  });
  expect(await versionsShown(page, PROBES)).toEqual(['1']);
  return { site, nginx, tunnel, publish, browser, page };
}

function wayOut(name: BrowserName, port: number, keyHash: string): LaunchOptions {
  if (name === 'chrome') {
    return {
      args: [
        `--proxy-server=127.0.0.1:${port}`,
        `--ignore-certificate-errors-spki-list=${keyHash}`,
        '--disable-background-networking',
      ],
    };
  }
  const proxy = { 'network.proxy.type': 1, 'network.proxy.ssl': '127.0.0.1', 'network.proxy.ssl_port': port };
  return { acceptInsecureCerts: true, prefs: proxy };
}

/** Syncs through what is wrong, sees the edition from before, whole, and the newest after one clean sync. */
async function expectHeals(
  page: ExtensionPage,
  version: number,
  fault: { readonly begin: () => unknown; readonly end: () => unknown },
): Promise<string> {
  await fault.begin();
  await ask(page, { type: 'sync-now', packs: ['bench'] });
  const outcome = (await syncOf(page))?.outcome ?? 'gone';
  expect(await versionsShown(page, PROBES)).toEqual([String(version - 1)]);
  await fault.end();
  await ask(page, { type: 'sync-now', packs: ['bench'] });
  expect((await syncOf(page))?.outcome).toBe('');
  expect(await versionsShown(page, PROBES)).toEqual([String(version)]);
  return outcome;
}

const SYNC_MS = 6 * 60_000;

describe.skipIf(missing !== null).each(['chrome', 'firefox'] as const)('a pack on nginx with TLS in %s', (name) => {
  it(
    'is installed and updated by the release build, whatever the network does',
    async () => {
      const { tunnel, publish, page, nginx, site } = await aReader(name);
      let version = 1;
      const outcomes: Record<string, string> = {};
      for (const fault of [...FAULTS, ...SLOW[name]]) {
        await publish(++version);
        outcomes[`${fault.kind} after ${fault.afterBytes}`] = await expectHeals(page, version, {
          begin: () => tunnel.setFault(fault),
          end: () => tunnel.setFault(null),
        });
      }
      await publish(++version);
      outcomes['no host'] = await expectHeals(page, version, { begin: nginx.stop, end: nginx.start });
      await publish(++version);
      const timestamp = join(site.folder, 'timestamp.json');
      const signed = await readFile(timestamp);
      outcomes['endless timestamp'] = await expectHeals(page, version, {
        begin: () => writeFile(timestamp, Buffer.alloc(64_000_000, 0x20)),
        end: () => writeFile(timestamp, signed),
      });
      const expected = Object.keys(outcomes).map((fault) => [fault, outcomeOf(fault)]);
      expect(Object.entries(outcomes)).toEqual(expected);
    },
    SYNC_MS,
  );
});

function outcomeOf(fault: string): string {
  if (fault === 'endless timestamp') return 'too-large';
  return /stall|drip/.test(fault) ? 'timed-out' : 'unreachable';
}

describe.skipIf(missing !== null)('a clock that is far off', () => {
  it(
    'takes nothing away, and lets updates in when it is right again',
    async () => {
      const { publish, page, browser } = await aReader('chrome');
      let version = 1;
      const years = 365 * 86_400_000;
      await publish(++version);
      const ahead = { begin: () => setClock(browser, 10 * years), end: () => setClock(browser, 0) };
      expect(await expectHeals(page, version, ahead)).toBe('expired');
      await publish(++version);
      await setClock(browser, -10 * years);
      await ask(page, { type: 'sync-now', packs: ['bench'] });
      // What signatures vouched for is later than the clock: the clock is not believed, the edition is.
      expect(await versionsShown(page, PROBES)).toEqual([String(version)]);
    },
    SYNC_MS,
  );
});

/** Puts the clock of Chromium's worker forward by so many milliseconds. */
async function setClock(browser: TestBrowser, byMs: number): Promise<void> {
  const target = await browser.raw.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().startsWith(browser.extensionUrl('')),
  );
  await (await target.worker())?.evaluate((ms) => {
    const scope = globalThis as unknown as { rightNow?: () => number };
    const now = scope.rightNow ?? Date.now;
    scope.rightNow = now;
    Date.now = () => now() + ms;
  }, byMs);
}
