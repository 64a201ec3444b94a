import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BROWSERS, type ExtensionView, launch, type TestBrowser } from './browser.ts';
import { cardBox, hoverText, markedTexts, pointOf, waitForCard, waitForMark, waitForNoCard } from './page-actions.ts';
import { type PageServer, servePages } from './page-server.ts';
import { aStory } from './story-page.ts';
import { waitUntil } from './wait-until.ts';

const FILLER =
  '<p>The talks went on for a day and nothing more was said about them by either of the two sides.</p>'.repeat(40);

const LONG = aStory({
  body: `<h1>Ilham Aliyev spoke</h1><p><input id="field" value="x"> <a href="/other" id="link">Kassym-Jomart Tokayev</a> heard it.</p>
    ${FILLER}<p>At the end they opened the Baku–Tbilisi–Kars railway again.</p>${FILLER}`,
});

interface Api {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly tabs: { query(filter: object): Promise<readonly { readonly id: number; readonly url?: string }[]> };
}

/** Asks the background from a page of the extension. */
function ask(view: ExtensionView, message: object): Promise<unknown> {
  return view.evaluate(async (sent) => {
    const { browser, chrome } = globalThis as unknown as Record<string, Api>;
    const api = browser?.runtime ? browser : chrome;
    const [tab] = (await api?.tabs.query({ url: 'http://127.0.0.1/*' })) ?? [];
    return await api?.runtime.sendMessage({ ...sent, ...('tabId' in sent && { tabId: tab?.id }) });
  }, message);
}

const titleOf = (card: ExtensionView) => card.evaluate(() => document.querySelector('h1')?.textContent?.trim() ?? '');

describe.each(BROWSERS)('without a mouse in %s', (name) => {
  let browser: TestBrowser;
  let site: PageServer;
  let page: Page;

  beforeAll(async () => {
    site = await servePages({ '/': LONG });
    browser = await launch(name);
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  beforeEach(async () => {
    await page?.close();
    page = await browser.open(site.origin);
    await waitForMark(page, 'Kassym-Jomart Tokayev');
  });

  async function cardAbout(text: string): Promise<ExtensionView> {
    const card = await browser.extensionFrame(page);
    await waitUntil(`a card about ${text}`, async () => (await cardBox(page)) && (await titleOf(card)) === text);
    return card;
  }

  it('walks the names by the command and the arrows, enters the card, and gives the focus back on Escape', async () => {
    await page.focus('#link');
    await browser.pressCommand('open-next');
    await waitForCard(page);
    await cardAbout('Ilham Aliyev');
    await page.keyboard.press('ArrowRight');
    await cardAbout('Kassym-Jomart Tokayev');
    await page.keyboard.press('ArrowLeft');
    const card = await cardAbout('Ilham Aliyev');
    await browser.pressCommand('open-next');
    await cardAbout('Kassym-Jomart Tokayev');
    await page.keyboard.press('Enter');
    await waitUntil('the focus in the card', () =>
      card.evaluate(() => document.hasFocus() && document.activeElement !== document.body),
    );
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('div');
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('link');
  });

  it('scrolls to a name that is far down', async () => {
    await browser.pressCommand('open-next');
    await cardAbout('Ilham Aliyev');
    await page.keyboard.press('ArrowDown');
    await cardAbout('Kassym-Jomart Tokayev');
    await page.keyboard.press('ArrowDown');
    await cardAbout('Baku-Tbilisi-Kars railway');
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
  });

  it('leaves the arrows to the page while no card is open, and to a field that has the focus', async () => {
    await page.focus('#field');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).selectionStart)).toBe(0);
    await browser.pressCommand('open-next');
    await cardAbout('Ilham Aliyev');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).selectionStart)).toBe(1);
  });

  it('jumps to a mention from the popup, and reads the story as of another date', async () => {
    const popup = await browser.openExtensionPage('popup.html');
    const report = (await ask(popup, { type: 'tab-report', tabId: 0 })) as {
      value: { story: { date: string; entities: { key: string }[] } };
    };
    expect(report.value.story.date).toBe('2023-11-24');
    await page.bringToFront();
    const speca = await ask(popup, { type: 'search', query: 'SPECA', limit: 5 });
    expect(speca).toBeDefined();
    const [first] = report.value.story.entities;
    expect(
      await ask(popup, { type: 'tell-tab', tabId: 0, ask: { type: 'jump', entity: first?.key, index: 0 } }),
    ).toEqual({ ok: true, value: true });
    await waitForCard(page);
    await ask(popup, { type: 'tell-tab', tabId: 0, ask: { type: 'set-date', date: '2018-05-01' } });
    await waitUntil('the other date', async () => {
      const again = (await ask(popup, { type: 'tab-report', tabId: 0 })) as typeof report;
      return again.value.story.date === '2018-05-01';
    });
    await popup.close();
  });

  it('marks nothing in quiet mode until the reader asks', async () => {
    const popup = await browser.openExtensionPage('popup.html');
    await ask(popup, { type: 'settings-set', patch: { quiet: true } });
    await page.bringToFront();
    await waitUntil('the marks to go', async () => (await markedTexts(page)).length === 0);
    await hoverText(page, 'Kassym-Jomart Tokayev');
    await waitForCard(page);
    expect(await markedTexts(page)).toEqual(['Kassym-Jomart Tokayev']);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    expect(await markedTexts(page)).toEqual([]);
    await browser.pressCommand('open-next');
    await waitForMark(page, 'Kassym-Jomart Tokayev');
    await ask(popup, { type: 'settings-set', patch: { quiet: false } });
    await popup.close();
  });

  it('opens only while the key is held that the reader chose', async () => {
    const popup = await browser.openExtensionPage('popup.html');
    await ask(popup, { type: 'settings-set', patch: { holdKey: 'shift' } });
    await page.bringToFront();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await hoverText(page, 'Ilham Aliyev');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await cardBox(page)).toBeNull();
    await page.keyboard.down('Shift');
    await waitForCard(page);
    await page.keyboard.up('Shift');
    await ask(popup, { type: 'settings-set', patch: { holdKey: 'none' } });
    await popup.close();
  });

  it.runIf(name === 'chrome')('opens a card by a tap, and by a long press on a link', async () => {
    const plain = await pointOf(page, 'Ilham Aliyev');
    await page.touchscreen.tap(plain.x, plain.y);
    await waitForCard(page);
    await cardAbout('Ilham Aliyev');
    await page.touchscreen.tap(5, 800);
    await waitForNoCard(page);
    const link = await pointOf(page, 'Kassym-Jomart Tokayev');
    const touch = await page.touchscreen.touchStart(link.x, link.y);
    await waitForCard(page);
    await touch.end();
    await cardAbout('Kassym-Jomart Tokayev');
    expect(page.url()).toBe(`${site.origin}/`);
  });
});
