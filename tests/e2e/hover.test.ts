import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, launch, type TestBrowser } from './browser.ts';
import { cardBox, hoverText, pointOf, waitForCard, waitForMark, waitForNoCard } from './page-actions.ts';
import { type PageServer, servePages } from './page-server.ts';
import { aStory, STRICT_HEADERS } from './story-page.ts';
import { waitUntil } from './wait-until.ts';

describe.each(BROWSERS)('a hover in %s', (name) => {
  let browser: TestBrowser;
  let site: PageServer;
  let page: Page;

  beforeAll(async () => {
    site = await servePages({
      '/': aStory(),
      '/strict': { body: aStory(), headers: STRICT_HEADERS },
      '/undated': aStory({ date: null }),
    });
    browser = await launch(name);
    page = await browser.open(site.origin);
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  /** Opens the card of a name and gives its frame. */
  async function openCard(text: string) {
    await page.mouse.move(2, 2);
    await waitForNoCard(page);
    await hoverText(page, text);
    const box = await waitForCard(page);
    const card = await browser.extensionFrame(page);
    await waitUntil('its facts', () => card.evaluate(() => document.querySelector('h1') !== null));
    return { box, card };
  }

  it('opens a card with then, now and since', async () => {
    await waitForMark(page, 'Kassym-Jomart Tokayev');
    const { card } = await openCard('Kassym-Jomart Tokayev');
    const text = await card.text();
    expect(text).toContain('Kassym-Jomart Tokayev');
    expect(text).toContain('24 November 2023');
    expect(text).toContain('Since this article');
    expect(text).toMatch(/president/i);
  });

  it('answers an office by the date of the article', async () => {
    const { card } = await openCard('President of Kazakhstan');
    expect(await card.text()).toContain('Kassym-Jomart Tokayev');
  });

  it('opens beside the line that is read, within the window', async () => {
    const { box } = await openCard('SPECA');
    const { y } = await pointOf(page, 'SPECA');
    expect(box.y > y || box.y + box.height < y).toBe(true);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(1280);
  });

  it('stays while the pointer is in the card and goes when it leaves', async () => {
    const { box } = await openCard('Kassym-Jomart Tokayev');
    await page.mouse.move(box.x + box.width / 2, box.y + 60, { steps: 5 });
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await cardBox(page)).not.toBeNull();
    await page.mouse.move(3, 3, { steps: 3 });
    await waitForNoCard(page);
  });

  it('keeps a card that was pinned while the page scrolls and the pointer goes, until it is closed', async () => {
    const { card } = await openCard('Kassym-Jomart Tokayev');
    await card.click('[aria-label="Keep open"]');
    await page.mouse.move(3, 3, { steps: 3 });
    await page.evaluate(() => scrollBy({ top: 2_000, behavior: 'instant' }));
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(await cardBox(page)).not.toBeNull();
    expect(await card.text()).toContain('Kassym-Jomart Tokayev');
    await card.click('[aria-label="Close"]');
    await waitForNoCard(page);
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  });

  it('closes on Escape, and the page does not hear of it', async () => {
    await page.evaluate(() => {
      const { dataset } = document.documentElement;
      dataset.escapes = '0';
      document.addEventListener('keydown', ({ key }) => {
        if (key === 'Escape') dataset.escapes = String(Number(dataset.escapes) + 1);
      });
    });
    await openCard('SPECA');
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    expect(await page.evaluate(() => document.documentElement.dataset.escapes)).toBe('0');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.documentElement.dataset.escapes)).toBe('1');
  });

  it('closes when the page is clicked beside it', async () => {
    await openCard('SPECA');
    await page.mouse.click(3, 3);
    await waitForNoCard(page);
  });

  it('opens nothing for a pointer that passes, with a button down, or while the reader types', async () => {
    await page.mouse.move(2, 2);
    await waitForNoCard(page);
    const { x, y } = await pointOf(page, 'SPECA');
    await page.mouse.move(x, y, { steps: 3 });
    await page.mouse.move(x, y + 200, { steps: 3 });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await cardBox(page)).toBeNull();
    await page.mouse.down();
    await page.mouse.move(x, y, { steps: 3 });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await cardBox(page)).toBeNull();
    await page.mouse.up();
    await page.keyboard.press('a');
    await page.mouse.move(x + 1, y, { steps: 2 });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await cardBox(page)).toBeNull();
  });

  it('closes when its word is scrolled out of sight', async () => {
    await page.evaluate(() => {
      document.body.style.paddingBottom = '3000px';
    });
    await openCard('SPECA');
    await page.evaluate(() => scrollTo(0, 1_500));
    await waitForNoCard(page);
    await page.evaluate(() => scrollTo(0, 0));
  });

  it('works on a page with the strictest policies, causing no violation', async () => {
    page = await browser.open(`${site.origin}/strict`);
    await waitForMark(page, 'Kassym-Jomart Tokayev');
    await page.evaluate(() => {
      addEventListener('securitypolicyviolation', ({ blockedURI }) => {
        document.documentElement.dataset.violation = blockedURI;
      });
    });
    const { card } = await openCard('Kassym-Jomart Tokayev');
    expect(await card.text()).toContain('Since this article');
    expect(await page.evaluate(() => document.documentElement.dataset.violation)).toBeUndefined();
  });

  it('says that no date was found where there is none', async () => {
    page = await browser.open(`${site.origin}/undated`);
    await waitForMark(page, 'Kassym-Jomart Tokayev');
    const { card } = await openCard('Kassym-Jomart Tokayev');
    expect(await card.text()).toContain('no date found');
  });

  it('asked the network for nothing but the pages', async () => {
    await waitUntil('the pages', () => site.requests.length >= 3);
    expect(new Set(site.requests)).toEqual(new Set(['/', '/strict', '/undated', '/favicon.ico']));
  });
});
