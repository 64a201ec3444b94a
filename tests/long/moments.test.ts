import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readDemoSite } from '../../scripts/demo-site.ts';
import { askFrom } from '../e2e/ask-from.ts';
import { BROWSERS, type ExtensionPage, type ExtensionView, launch, type TestBrowser } from '../e2e/browser.ts';
import { openPopup } from '../e2e/open-popup.ts';
import { cardBox, hoverText, pointOf, waitForCard, waitForMark, waitForNoCard } from '../e2e/page-actions.ts';
import { type PageServer, servePages } from '../e2e/page-server.ts';
import { waitUntil } from '../e2e/wait-until.ts';

/** What a reader of each language reads and hears; Tokayev stands in every story. */
interface Words {
  readonly lang: string;
  readonly mark: string;
  readonly name: string;
  readonly since: string;
  readonly role: string;
  readonly query: string;
}

const LANGUAGES: readonly Words[] = [
  {
    lang: 'en',
    mark: 'SPECA',
    name: 'Kassym-Jomart Tokayev',
    since: 'Since this article',
    role: 'President of Kazakhstan',
    query: 'tokay',
  },
  {
    lang: 'ru',
    mark: 'СПЕКА',
    name: 'Касым-Жомарт Токаев',
    since: 'После этой статьи',
    role: 'Президент Казахстана',
    query: 'токае',
  },
  {
    lang: 'az',
    mark: 'SPECA',
    name: 'Qasım-Jomart Tokayev',
    since: 'Bu məqalədən sonra',
    role: 'Qazaxıstan',
    query: 'tokay',
  },
  {
    lang: 'kk',
    mark: 'СПЕКА',
    name: 'Қасым-Жомарт Тоқаев',
    since: 'Осы мақаладан кейін',
    role: 'Қазақстан',
    query: 'тоқае',
  },
  {
    lang: 'tr',
    mark: 'SPECA',
    name: 'Kasım Cömert Tokayev',
    since: 'Bu haberden sonra',
    role: 'Kazakistan',
    query: 'tokay',
  },
];

const waitForText = (view: ExtensionView, text: string) =>
  waitUntil(`"${text}"`, async () => (await view.text()).includes(text));

/** Presses Tab until the focus is where it is wanted, as a reader without a mouse does; fails after 60 stops. */
async function tabTo(view: ExtensionPage, selector: string): Promise<void> {
  for (let stops = 0; stops < 60; stops += 1) {
    await view.press('Tab');
    if (await view.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  expect.fail(`Tab does not come to ${selector}`);
}

const title = (card: ExtensionView) =>
  card.evaluate(() => document.querySelector('h1')?.textContent?.trim().normalize() ?? '');

describe.each(BROWSERS)('the three moments in %s', (name) => {
  let browser: TestBrowser;
  let site: PageServer;
  let options: ExtensionPage;
  const opened: Page[] = [];

  beforeAll(async () => {
    site = await servePages(await readDemoSite(new URL('../../demo/', import.meta.url)));
    browser = await launch(name, { width: 1000, height: 800 });
    options = await browser.openExtensionPage('options.html');
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  /** A story that a failed try left open would be taken for the one of the next try. */
  afterEach(async () => {
    for (const page of opened.splice(0)) if (!page.isClosed()) await page.close();
  });

  async function openStory({ lang, mark }: Words): Promise<Page> {
    await askFrom(options, { type: 'settings-set', patch: { language: lang } });
    const page = await browser.open(`${site.origin}/story.${lang}.html`);
    opened.push(page);
    await waitForMark(page, mark);
    return page;
  }

  /** The card of a name that stands in the page, once it is about it. */
  async function cardOf(page: Page, wanted: string): Promise<ExtensionView> {
    await waitForCard(page);
    const card = await browser.extensionFrame(page);
    await waitUntil(`the card of ${wanted}`, async () => (await title(card)) === wanted);
    return card;
  }

  it.each(LANGUAGES)(
    'by keyboard alone in $lang: a name of the story, the popup, the search',
    { timeout: 90_000 },
    async (words) => {
      const page = await openStory(words);
      await browser.pressCommand('open-next');
      await waitForCard(page);
      const card = await browser.extensionFrame(page);
      // A key pressed before the first card is drawn would be one step more than are counted.
      await waitUntil('the first card', async () => (await title(card)) !== '');
      for (let steps = 0; steps < 30 && (await title(card)) !== words.name; steps += 1) {
        const before = await title(card);
        await page.keyboard.press('ArrowRight');
        await waitUntil('the next card', async () => (await title(card)) !== before);
      }
      await cardOf(page, words.name);
      await waitForText(card, words.since);
      expect(await card.text()).toContain(words.role);
      await page.keyboard.press('Enter');
      await waitUntil('the focus in the card', () =>
        card.evaluate(() => document.activeElement?.localName === 'button'),
      );
      await page.keyboard.press('Escape');
      await waitForNoCard(page);

      const popup = await openPopup(browser, page.url());
      await waitForText(popup, words.name);
      await tabTo(popup, '[data-tab=since][aria-selected=true]');
      await popup.press('ArrowLeft');
      await waitForText(popup, words.role);
      await tabTo(popup, '.entity');
      await popup.press('Enter');
      await page.bringToFront();
      await waitUntil('the card that the popup asked for', async () => (await cardBox(page)) !== null);
      await popup.close();

      const search = await browser.openExtensionPage('search.html');
      await waitUntil('the field', () => search.evaluate(() => document.querySelector('input[type=search]') !== null));
      await tabTo(search, 'input[type=search]');
      await search.type(words.query);
      await waitForText(search, words.name);
      await tabTo(search, '.results button');
      await search.press('Enter');
      await waitUntil('the card', () => search.evaluate(() => document.querySelector('.story-card h1') !== null));
      await search.close();
      await page.close();
    },
  );

  it.each(LANGUAGES)('by mouse in $lang', async (words) => {
    const page = await openStory(words);
    await hoverText(page, words.mark);
    await waitForCard(page);
    const card = await browser.extensionFrame(page);
    await waitForText(card, words.since);
    const popup = await openPopup(browser, page.url(), 'sidepanel.html');
    await waitForText(popup, words.name);
    await popup.click('[data-tab=story]');
    await popup.click('.entity-row .icon-button');
    await waitForText(popup, words.since);
    await popup.close();
    await page.close();
  });

  it.each(LANGUAGES)('by touch in $lang', async (words) => {
    const page = await openStory(words);
    const { x, y } = await pointOf(page, words.mark);
    await page.touchscreen.tap(x, y);
    await waitForCard(page);
    const card = await browser.extensionFrame(page);
    await waitForText(card, words.since);
    const box = await waitForCard(page);
    const close = await card.evaluate(() => {
      const found = document.querySelector('.buttons > button:last-of-type')?.getBoundingClientRect();
      return found ? { x: found.x + found.width / 2, y: found.y + found.height / 2 } : null;
    });
    await page.touchscreen.tap(box.x + (close?.x ?? 0), box.y + (close?.y ?? 0));
    await waitForNoCard(page);
    await page.close();
  });
});
