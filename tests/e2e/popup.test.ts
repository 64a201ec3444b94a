import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, it } from 'vitest';
import { BROWSERS, type ExtensionPage, type ExtensionView, launch, type TestBrowser } from './browser.ts';
import { openPopup } from './open-popup.ts';
import { cardBox, waitForMark } from './page-actions.ts';
import { type PageServer, servePages } from './page-server.ts';
import { waitUntil } from './wait-until.ts';

const STORY = `<!doctype html><html lang="en"><head><title>Talks in Baku</title>
<meta property="article:published_time" content="2023-11-24T10:00:00Z"></head>
<body><article><h1>Talks in Baku</h1>
<p>President Ilham Aliyev received Kassym-Jomart Tokayev in Baku on Friday, before the summit of SPECA.</p>
<p>Both spoke of the Baku–Tbilisi–Kars railway. Tokayev left in the evening.</p></article></body></html>`;

/** Presses a button of a document that is not in front. */
function press(view: ExtensionView, selector: string): Promise<void> {
  return view.evaluate((asked) => document.querySelector<HTMLElement>(asked)?.click(), selector);
}

function waitForText(view: ExtensionView, text: string): Promise<boolean> {
  return waitUntil(`"${text}"`, async () => (await view.text()).includes(text));
}

describe.each(BROWSERS)('the popup in %s', (name) => {
  let browser: TestBrowser;
  let site: PageServer;
  let page: Page;
  let opened: ExtensionPage | undefined;

  beforeAll(async () => {
    site = await servePages({ '/': STORY });
    browser = await launch(name, { width: 900, height: 700 });
  });

  beforeEach(async () => {
    page = await browser.open(site.origin);
    await waitForMark(page, 'Kassym-Jomart Tokayev');
  });

  afterEach(async () => {
    await opened?.close();
    opened = undefined;
    await page.close();
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  async function openHere(path?: string): Promise<ExtensionPage> {
    opened = await openPopup(browser, site.origin, path);
    return opened;
  }

  it('tells what changed since, who is in the story, and goes to a mention', async () => {
    const popup = await openHere();
    await waitForText(popup, '24 November 2023');
    await waitForText(popup, 'elected with');
    await popup.click('[data-tab=story]');
    await waitForText(popup, 'President of Kazakhstan');
    await popup.click('[data-tab=together]');
    await waitForText(popup, 'met with');
    await popup.click('[data-tab=map]');
    await waitUntil('the map', () => popup.evaluate(() => document.querySelector('svg.map .route') !== null));
    await popup.click('[data-tab=story]');
    await popup.click('.entity');
    await page.bringToFront();
    await waitUntil('the card at the mention', async () => (await cardBox(page)) !== null);
  });

  it('takes another date for the story and gives the page its own back', async () => {
    const popup = await openHere();
    await waitForText(popup, '24 November 2023');
    await popup.click('.date');
    // A tab that nobody sees is not read: here the popup is a tab of its own.
    await page.bringToFront();
    await popup.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('.date-field input');
      if (!field) return;
      field.value = '2018-05-04';
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await waitForText(popup, '4 May 2018');
    await press(popup, '.date-field .quiet');
    await waitForText(popup, '24 November 2023');
  });

  it('switches Sidelight off for a site and on again', async () => {
    const popup = await openHere();
    await waitForText(popup, '24 November 2023');
    await page.bringToFront();
    await press(popup, 'footer .actions button');
    await waitForText(popup, 'Sidelight is off for this site');
    await press(popup, '.reason button');
    await waitForText(popup, '24 November 2023');
  });

  it('serves beside the page too', async () => {
    const panel = await openHere('sidepanel.html');
    await waitForText(panel, '24 November 2023');
    await panel.click('[data-tab=story]');
    await panel.click('.entity-row .icon-button');
    await waitForText(panel, 'Since this article');
    await panel.click('[aria-label=Close]');
    await waitForText(panel, 'In this story');
  });
});
