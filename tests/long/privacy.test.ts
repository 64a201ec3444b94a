import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aBenchSite, anEntity, type BenchSite } from '../../bench/sync-packs.ts';
import type { BrowserName, ExtensionPage, TestBrowser } from '../e2e/browser.ts';
import { launchForTest } from '../e2e/for-test.ts';
import { buildForLoopback } from '../e2e/loopback-build.ts';
import { hoverText, waitForCard, waitForMark } from '../e2e/page-actions.ts';
import { aStory, STORY_TEXT } from '../e2e/story-page.ts';
import { NEWS_HOST, PACK_HOST, type RecordingProxy, startProxy } from './recording-proxy.ts';

const PAGES = 50;
const HOVERED = ['Ilham Aliyev', 'Kassym-Jomart Tokayev', 'SPECA', 'Baku–Tbilisi–Kars'];

/** Hosts that the browsers themselves ask, whatever extension they have. */
const BROWSERS_OWN =
  /(?:google|gvt1|googleapis|gstatic|mozilla|firefox|detectportal)\S*$|\.(?:mozilla|firefox)\.\S*:443$/;

/** A word that stands on one page alone: no other request may carry it. */
const canaryOf = (path: string): string => `kanarie${path.replace(/\W/g, '')}`;

/** What goes through the proxy while a reader with one subscription reads `pages` pages. */
async function recordReader(name: BrowserName, site: BenchSite, fingerprint: string, pages: number) {
  const proxy = await startProxy((path) => aStory({ body: `${STORY_TEXT}<p>${canaryOf(path)}</p>` }), site.folder);
  onTestFinished(() => proxy.close());
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-netlog-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const netLog = join(folder, 'net.json');
  const browser = await launchForTest(name, {
    extension: await buildForLoopback(name),
    ...throughProxy(name, proxy, netLog),
  });
  const options = await browser.openExtensionPage('options.html');
  await send(options, { type: 'add-pack', address: `http://${PACK_HOST}/#sha256=${fingerprint}` });
  if (pages > 0) await readPages(browser, pages);
  await send(options, { type: 'sync-now', packs: ['bench'] });
  await sleep(1_000);
  return { proxy, options, browser, netLog };
}

/** Addresses of the requests in Chromium's own log, which is whole when the browser has ended. */
async function requestsLogged({ browser, netLog }: { browser: TestBrowser; netLog: string }): Promise<string[]> {
  await browser.close();
  const { constants, events } = JSON.parse(await readFile(netLog, 'utf8')) as NetLog;
  const start = constants.logEventTypes.URL_REQUEST_START_JOB;
  return events
    .filter(({ type, params }) => type === start && params?.url !== undefined)
    .map(({ params }) => `${params?.method} ${params?.url?.replace(/^https?:\/\//, '')}`);
}

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly {
    readonly type: number;
    readonly params?: { readonly url?: string; readonly method?: string };
  }[];
}

function throughProxy(name: BrowserName, { port }: RecordingProxy, netLog: string) {
  if (name === 'chrome') {
    return {
      args: [
        `--proxy-server=127.0.0.1:${port}`,
        '--proxy-bypass-list=<-loopback>',
        '--disable-background-networking',
        '--disable-component-update',
        `--log-net-log=${netLog}`,
      ],
    };
  }
  const where = {
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
  };
  return {
    prefs: {
      'network.proxy.type': 1,
      ...where,
      'network.proxy.allow_hijacking_localhost': true,
      'network.proxy.no_proxies_on': '',
    },
  };
}

/** A card is asked for after 150 ms on a name; with what follows it is there after as long again. */
const DWELL_MS = 220;

/** Reads one page after the other in a tab; the first card of each is waited for, so that cards there are. */
async function readPages(browser: TestBrowser, pages: number): Promise<void> {
  const page = await browser.open(`http://${NEWS_HOST}/story-0`);
  for (let number = 0; number < pages; number++) {
    if (number > 0) await page.goto(`http://${NEWS_HOST}/story-${number}`);
    await waitForMark(page, 'Ilham Aliyev');
    for (const [place, text] of HOVERED.entries()) {
      await hoverText(page, text);
      if (place === 0) await waitForCard(page);
      else await sleep(DWELL_MS);
    }
  }
  await page.close();
}

async function send(page: ExtensionPage, message: object): Promise<void> {
  const ok = await page.evaluate(async (sent) => {
    const { browser: standard, chrome } = globalThis as unknown as Record<
      string,
      { runtime: { sendMessage(message: object): Promise<{ ok: boolean }> } }
    >;
    return (await (standard ?? chrome)?.runtime.sendMessage(sent))?.ok === true;
  }, message);
  expect(ok).toBe(true);
}

/** The requests that are neither the pages' loads nor the browser's own. */
function othersOf({ requests }: { readonly requests: readonly string[] }): string[] {
  return requests.filter((request) => !request.includes(` ${NEWS_HOST}/`) && !BROWSERS_OWN.test(request));
}

type Reader = Awaited<ReturnType<typeof recordReader>>;

/** What Chromium itself has noted says the same as the proxy, the planted leak included. */
async function expectEqualLogs(idle: Reader, reading: Reader): Promise<void> {
  const hosts = (requests: readonly string[]) =>
    othersOf({ requests }).filter((request) => request.includes(PACK_HOST));
  const [logged, loggedReading] = [hosts(await requestsLogged(idle)), hosts(await requestsLogged(reading))];
  expect(logged.length).toBeGreaterThan(5);
  expect(loggedReading.at(-1)).toContain('kanarie');
  expect(loggedReading.slice(0, -1)).toEqual(logged);
}

describe.each(['chrome', 'firefox'] as const)('the requests of %s', (name) => {
  it(
    'are the same whether many pages are read and hovered or none, and a planted leak is seen',
    async () => {
      const site = await aBenchSite();
      onTestFinished(() => rm(site.folder, { recursive: true }));
      const { fingerprint } = await site.publish([anEntity(1)]);
      const [idle, reading] = await Promise.all([
        recordReader(name, site, fingerprint, 0),
        recordReader(name, site, fingerprint, PAGES),
      ]);
      expect(
        reading.proxy.requests.filter((request) => request.includes(`${NEWS_HOST}/story-`)).length,
      ).toBeGreaterThanOrEqual(PAGES);
      expect(othersOf(reading.proxy)).toEqual(othersOf(idle.proxy));
      expect(othersOf(idle.proxy).length).toBeGreaterThan(5);
      expect(othersOf(reading.proxy).filter((request) => request.includes('kanarie'))).toEqual([]);
      // Control: a page of the extension that asks for a word that was read.
      await reading.options.evaluate(
        async (host) => void (await fetch(`http://${host}/?q=kanarie`).catch(() => null)),
        PACK_HOST,
      );
      expect(othersOf(reading.proxy)).not.toEqual(othersOf(idle.proxy));
      if (name === 'chrome') await expectEqualLogs(idle, reading);
    },
    15 * 60_000,
  );
});
