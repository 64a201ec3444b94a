import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type ExtensionView, launch, type TestBrowser } from './browser.ts';
import { cardBox, hoverText, waitForMark } from './page-actions.ts';
import { type PageServer, servePages } from './page-server.ts';
import { aStory } from './story-page.ts';
import { waitUntil } from './wait-until.ts';

/** Pages in which a browser refuses the card's frame. */
const REFUSING = {
  chrome: { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' },
  firefox: { 'content-security-policy': 'sandbox allow-scripts' },
} as const;

interface Api {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly tabs: { query(filter: object): Promise<readonly { readonly id: number }[]> };
}

/** Sends a message as a page of the extension would, and gives the whole answer. */
function post(view: ExtensionView, message: unknown): Promise<unknown> {
  return view.evaluate(async (sent) => {
    const { browser, chrome } = globalThis as unknown as Record<string, Api>;
    return await (browser?.runtime ? browser : chrome)?.runtime.sendMessage(sent);
  }, message);
}

describe.each(BROWSERS)('where the card may not be shown in %s', (name) => {
  let browser: TestBrowser;
  let site: PageServer;

  beforeAll(async () => {
    site = await servePages({ '/refusing': { body: aStory(), headers: REFUSING[name] }, '/': aStory() });
    browser = await launch(name);
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it('shows nothing of it in the page, and the popup knows', async () => {
    const page = await browser.open(`${site.origin}/refusing`);
    await waitForMark(page, 'Kassym-Jomart Tokayev');
    await hoverText(page, 'Kassym-Jomart Tokayev');
    const popup = await browser.openExtensionPage('popup.html');
    const tabId = await popup.evaluate(async () => {
      const { browser: api, chrome } = globalThis as unknown as Record<string, Api>;
      const [tab] = (await (api?.runtime ? api : chrome)?.tabs.query({ url: 'http://127.0.0.1/*' })) ?? [];
      return tab?.id ?? 0;
    });
    await waitUntil('the popup to know', async () => {
      const report = (await post(popup, { type: 'tab-report', tabId })) as { value: { cardBlocked: boolean } };
      return report.value.cardBlocked;
    });
    expect(await cardBox(page)).toBeNull();
    await popup.close();
    await page.close();
  });

  it('leaves a card page blank that a page has framed by itself', async () => {
    const page = await browser.open(site.origin);
    await page.evaluate((address) => {
      const frame = document.createElement('iframe');
      frame.src = `${address}#${'a'.repeat(32)}`;
      document.body.append(frame);
      frame.addEventListener('load', () => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          document.documentElement.dataset.heard = 'yes';
        };
        frame.contentWindow?.postMessage({ nonce: 'a'.repeat(32) }, '*', [port2]);
        port1.postMessage({ type: 'show', id: 1, request: {} });
      });
    }, browser.extensionUrl('card.html'));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await page.evaluate(() => document.documentElement.dataset.heard)).toBeUndefined();
    await page.close();
  });

  it('answers a failure to everything that is no request, and goes on', async () => {
    const popup = await browser.openExtensionPage('popup.html');
    const wrong = [
      null,
      7,
      'settings-get',
      [],
      {},
      { type: '__proto__' },
      { type: 'constructor' },
      { type: 'views', keys: ['Q1', { toString: 'x' }] },
      { type: 'views', keys: Array.from({ length: 5_000 }, () => 'Q1') },
      { type: 'settings-set', patch: { dwellMs: -1 } },
      { type: 'settings-set', patch: { __proto__: { quiet: true } }, more: 1 },
      { type: 'card-nonce', nonce: 'a'.repeat(32), entity: 'Q57' },
      { type: 'annotate', scope: { text: 'x'.repeat(600_000) } },
      { type: 'tell-tab', tabId: 1e9, ask: { type: 'story' } },
    ];
    const before = await post(popup, { type: 'settings-get' });
    for (const message of wrong) expect(await post(popup, message)).toMatchObject({ ok: false });
    expect(await post(popup, { type: 'settings-get' })).toEqual(before);
    await popup.close();
  });
});
