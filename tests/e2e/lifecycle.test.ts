import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, launch, type TestBrowser } from './browser.ts';
import { launchForTest, servePagesForTest } from './for-test.ts';
import { hoverText, markedTexts, waitForCard, waitForMark, waitForNoCard } from './page-actions.ts';
import { type PageServer, servePages } from './page-server.ts';
import { aStory } from './story-page.ts';
import { waitUntil } from './wait-until.ts';

const PAGES = { '/': aStory(), '/other': '<!doctype html><title>Other</title><p>Nobody is named here.</p>' };

/** Hovers a name and gives the text of its card, once it is about the name. */
async function readCard(browser: TestBrowser, page: Page, text: string): Promise<string> {
  await waitForMark(page, 'Kassym-Jomart Tokayev');
  await page.mouse.move(2, 2);
  await waitForNoCard(page);
  await hoverText(page, text);
  await waitForCard(page);
  const card = await browser.extensionFrame(page);
  return await waitUntil(`a card about ${text}`, async () => {
    const words = await card.text();
    return words.includes(text) ? words : null;
  });
}

describe.each(BROWSERS)('the life of a page in %s', (name) => {
  let browser: TestBrowser;
  let site: PageServer;
  const pages: Page[] = [];

  beforeAll(async () => {
    site = await servePages(PAGES);
    browser = await launch(name);
  });

  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close();
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  async function open(): Promise<Page> {
    const page = await browser.open(site.origin);
    pages.push(page);
    return page;
  }

  it('goes on when the background is stopped before the first card, and between two', async () => {
    const page = await open();
    await waitForMark(page, 'Kassym-Jomart Tokayev');
    await browser.stopBackground();
    expect(await readCard(browser, page, 'Kassym-Jomart Tokayev')).toContain('Since this article');
    await browser.stopBackground();
    expect(await readCard(browser, page, 'SPECA')).toContain('SPECA');
  });

  it('serves two tabs, each with its own card', async () => {
    const first = await open();
    expect(await readCard(browser, first, 'SPECA')).toContain('SPECA');
    const second = await open();
    await second.bringToFront();
    await waitForMark(second, 'Kassym-Jomart Tokayev');
    expect(await readCard(browser, second, 'Kassym-Jomart Tokayev')).toContain('Tokayev');
    await first.bringToFront();
    expect(await readCard(browser, first, 'Kassym-Jomart Tokayev')).toContain('Tokayev');
  });

  it('marks and opens cards again on a page that the reader came back to', async () => {
    const page = await open();
    expect(await readCard(browser, page, 'SPECA')).toContain('SPECA');
    await page.goto(`${site.origin}/other`);
    expect(await markedTexts(page)).toEqual([]);
    await page.goBack();
    await waitForMark(page, 'Kassym-Jomart Tokayev');
    expect(await readCard(browser, page, 'Kassym-Jomart Tokayev')).toContain('Tokayev');
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(3);
  });

  it('goes over to a new version of the extension in an open tab, leaving nothing of the old', async () => {
    const page = await open();
    const marks = await waitForMark(page, 'Kassym-Jomart Tokayev');
    expect(await readCard(browser, page, 'SPECA')).toContain('SPECA');
    await browser.updateExtension();
    await waitUntil('the new version', () => browser.isBackgroundRunning());
    await page.mouse.move(2, 2);
    await waitUntil(
      'the old host to go',
      async () => (await page.evaluate(() => document.documentElement.children.length)) === 2,
    );
    await waitUntil('the marks', async () => (await markedTexts(page)).length === marks.length);
    expect(await readCard(browser, page, 'Kassym-Jomart Tokayev')).toContain('Tokayev');
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(3);
  });
});

it('serves the bundled pack from memory in a Firefox that never remembers history', async () => {
  const site = await servePagesForTest(PAGES);
  const browser = await launchForTest('firefox', { permanentPrivate: true });
  const page = await browser.open(site.origin);
  await waitForMark(page, 'Kassym-Jomart Tokayev');
  expect(await readCard(browser, page, 'Kassym-Jomart Tokayev')).toContain('Since this article');
});
