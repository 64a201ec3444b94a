import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { askFrom } from '../tests/e2e/ask-from.ts';
import { type ExtensionPage, launch, type TestBrowser } from '../tests/e2e/browser.ts';
import { openPopup } from '../tests/e2e/open-popup.ts';
import { hoverText, waitForCard, waitForMark } from '../tests/e2e/page-actions.ts';
import { servePages } from '../tests/e2e/page-server.ts';
import { waitUntil } from '../tests/e2e/wait-until.ts';
import { PROJECT } from '../tests/source-files.ts';
import { readDemoSite } from './demo-site.ts';

/**
 * `npm run store-pictures`: the pictures that the stores want (1280 × 800, the tile 440 × 280) and those of README.md, all
 * from the built product.
 */
const OUT = join(PROJECT, '.output/store');
const SIZE = { width: 1280, height: 800 };
/** Pictures in README.md, by file. */
const DOCS = join(PROJECT, 'docs/pictures');
const README_PAGE = { width: 860, height: 560 };
const POPUP = { width: 420, height: 600 };
const POPUP_VIEWS = { popup: 'story', 'popup-since': 'since', 'popup-together': 'together', 'popup-map': 'map' };

const TILE = { width: 440, height: 280 };

interface Story {
  readonly lang: string;
  readonly theme: 'light' | 'dark';
  readonly mark: string;
  readonly hover: string;
}

const STORIES: readonly Story[] = [
  { lang: 'en', theme: 'light', mark: 'SPECA', hover: 'prime minister of Hungary' },
  { lang: 'ru', theme: 'dark', mark: 'СПЕКА', hover: 'Срединном коридоре' },
];

const shot = (page: Page, name: string) => page.screenshot({ path: join(OUT, `${name}.png`) });

/** A page with the card of a name, in the reader's language and theme. */
async function takeStory(browser: TestBrowser, origin: string, { lang, theme, mark, hover }: Story): Promise<void> {
  const page = await browser.open(`${origin}/story.${lang}.html`);
  await page.setViewport(SIZE);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  await waitForMark(page, mark);
  await hoverText(page, hover);
  await waitForCard(page);
  const card = await browser.extensionFrame(page);
  await waitUntil('its facts', () => card.evaluate(() => document.querySelector('.since, .facts') !== null));
  await shot(page, `story-${lang}`);
  await page.close();
}

/** The card on the page of the README. */
async function takeReadmeCard(browser: TestBrowser, origin: string): Promise<void> {
  const page = await browser.open(`${origin}/story.en.html`);
  await page.setViewport(README_PAGE);
  await waitForMark(page, 'SPECA');
  await hoverText(page, 'prime minister of Hungary');
  await waitForCard(page);
  const card = await browser.extensionFrame(page);
  await waitUntil('its changes', () => card.evaluate(() => document.querySelector('.since') !== null));
  await page.screenshot({ path: join(DOCS, 'card.png') });
  await page.close();
}

/** The popup about the demo story from each side. */
async function takeReadmePopup(origin: string): Promise<void> {
  const browser = await launch('chrome', POPUP);
  try {
    const page = await browser.open(`${origin}/story.en.html`);
    await waitForMark(page, 'SPECA');
    const popup = await openPopup(browser, page.url());
    for (const [file, tab] of Object.entries(POPUP_VIEWS)) {
      await waitUntil(tab, () =>
        popup.evaluate((wanted) => document.querySelector(`[data-tab=${wanted}]`) !== null, tab),
      );
      await popup.click(`[data-tab=${tab}]`);
      await waitUntil('its drawing', () => popup.evaluate(() => document.querySelector('[aria-busy=true]') === null));
      await popup.picture(join(DOCS, `${file}.png`));
    }
  } finally {
    await browser.close();
  }
}

/** A page of the extension as it opens. */
async function takeOwnPage(browser: TestBrowser, path: string, ready: string): Promise<void> {
  const view: ExtensionPage = await browser.openExtensionPage(path);
  await waitUntil(ready, () => view.evaluate((selector) => document.querySelector(selector) !== null, ready));
  await view.picture(join(OUT, `${path.split('.')[0]}.png`));
  await view.close();
}

async function takeTile(browser: TestBrowser): Promise<void> {
  const page = await browser.raw.newPage();
  await page.setViewport(TILE);
  const svg = await readFile(join(PROJECT, 'pictures/promo.svg'), 'utf8');
  await page.setContent(`<body style="margin:0">${svg.replace('<svg', '<svg style="display:block"')}</body>`);
  await shot(page, 'promo-440x280');
  await page.close();
}

await mkdir(OUT, { recursive: true });
const site = await servePages(await readDemoSite(new URL('../demo/', import.meta.url)));
const browser = await launch('chrome', SIZE);
try {
  const options = await browser.openExtensionPage('options.html');
  for (const story of STORIES) {
    const { lang: language, theme } = story;
    await askFrom(options, { type: 'settings-set', patch: { language, theme } });
    await takeStory(browser, site.origin, story);
  }
  await askFrom(options, { type: 'settings-set', patch: { language: 'en', theme: 'light' } });
  await takeOwnPage(browser, 'welcome.html', '.sample-name');
  await takeOwnPage(browser, 'search.html?q=corridor', '.results li');
  await takeOwnPage(browser, 'options.html', '.packs .pack');
  await takeTile(browser);
  await takeReadmeCard(browser, site.origin);
  await takeReadmePopup(site.origin);
  console.log('The stores’ pictures are in .output/store/, those of README.md in docs/pictures/');
} finally {
  await browser.close();
  await site.close();
}
