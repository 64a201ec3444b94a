import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askFrom } from './ask-from.ts';
import { BROWSERS, type ExtensionPage, launch, type TestBrowser } from './browser.ts';
import { cardBox, hoverText, markedTexts, waitForCard, waitForMark, waitForNoCard } from './page-actions.ts';
import { type PageServer, servePages } from './page-server.ts';
import { aStory } from './story-page.ts';
import { waitUntil } from './wait-until.ts';

const STORY = aStory({
  body: `<h1>Kassym-Jomart Tokayev in Baku</h1>
    <p>Ilham Aliyev received Kassym-Jomart Tokayev. Karimov was not there. Both spoke of Kazakhstan and of SPECA for an hour.</p>
    <p>The talks went on for a day, and nothing more was said about them by either of the two sides, nor by their guests.</p>
    <aside class="comments"><h2>Comments</h2><ul><li><a href="/a">Viktor Orbán again</a></li><li><a href="/b">More news</a></li></ul></aside>`,
});

const names = (page: Page) =>
  page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name !== 'reading-active'));

describe.each(BROWSERS)('an option in %s changes a page that is open:', (name) => {
  let browser: TestBrowser;
  let site: PageServer;
  let page: Page;
  let options: ExtensionPage;

  beforeAll(async () => {
    site = await servePages({ '/': STORY, '/today': STORY.replace(/<meta property="article[^>]*>/, '') });
    browser = await launch(name);
    options = await browser.openExtensionPage('options.html');
    page = await browser.open(site.origin);
    await waitForMark(page, 'Kassym-Jomart Tokayev');
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const set = async (patch: object) => {
    await askFrom(options, { type: 'settings-set', patch });
    await page.bringToFront();
  };

  /** Each starts from the defaults. */
  beforeEach(async () => {
    await set({ marks: true, markStyle: 'dotted', markColour: 'text', mark: 'first', markPlaces: false });
    await set({ markFurniture: false, packsUnmarked: [], sitesUnmarked: [], sitesOff: [], dwellMs: 50 });
    await set({ known: [], hidden: [], unsure: false });
    await page.mouse.move(2, 2);
    await waitForNoCard(page);
    await waitForMark(page, 'Kassym-Jomart Tokayev');
  });

  async function marksBecome(what: string, isSo: (texts: readonly string[]) => boolean): Promise<void> {
    await waitUntil(what, async () => isSo(await markedTexts(page)));
  }

  it('marks', async () => {
    await set({ marks: false });
    await marksBecome('no marks', (texts) => texts.length === 0);
    await hoverText(page, 'SPECA');
    await waitForCard(page); // a card opens without marks too
  });

  it.each([
    ['markStyle', { markStyle: 'tint' }, 'tint-text'],
    ['markStyle', { markStyle: 'line' }, 'line-text'],
    ['markColour', { markColour: 'violet' }, 'dotted-violet'],
  ])('%s', async (_option, patch, ending) => {
    await set(patch);
    await waitUntil(ending, async () => (await names(page)).every((found) => found.endsWith(ending)));
    expect(await names(page)).not.toEqual([]);
  });

  it('mark: all mentions', async () => {
    const isTokayev = (text: string) => text === 'Kassym-Jomart Tokayev';
    expect((await markedTexts(page)).filter(isTokayev)).toHaveLength(1);
    await set({ mark: 'all' });
    await marksBecome('both', (texts) => texts.filter(isTokayev).length === 2);
  });

  it('markPlaces', async () => {
    expect(await markedTexts(page)).not.toContain('Kazakhstan');
    await set({ markPlaces: true });
    await marksBecome('the country', (texts) => texts.includes('Kazakhstan'));
  });

  it('markFurniture', async () => {
    expect(await markedTexts(page)).not.toContain('Viktor Orbán');
    await set({ markFurniture: true });
    await marksBecome('the comment', (texts) => texts.includes('Viktor Orbán'));
  });

  it('packsUnmarked', async () => {
    const packs = (await askFrom(options, { type: 'packs' })) as { value: { manifest: { id: string } }[] };
    await set({ packsUnmarked: packs.value.map(({ manifest }) => manifest.id) });
    await marksBecome('no marks', (texts) => texts.length === 0);
  });

  it('sitesUnmarked', async () => {
    await set({ sitesUnmarked: ['127.0.0.1'] });
    await marksBecome('no marks', (texts) => texts.length === 0);
  });

  it('sitesOff', async () => {
    await set({ sitesOff: ['127.0.0.1'] });
    await marksBecome('no marks', (texts) => texts.length === 0);
    await hoverText(page, 'SPECA');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await cardBox(page)).toBeNull();
  });

  it('dwellMs', async () => {
    await set({ dwellMs: 2_000 });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await hoverText(page, 'SPECA');
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await cardBox(page)).toBeNull();
    await waitForCard(page);
  });

  it('known: not marked unless it changed, and hidden: no mention', async () => {
    const report = (await askFrom(options, { type: 'search', query: 'SPECA', limit: 1 })) as {
      value: { key: string }[];
    };
    const key = report.value[0]?.key ?? '';
    await set({ hidden: [key] });
    await marksBecome('no SPECA', (texts) => !texts.includes('SPECA'));
    await page.mouse.move(2, 2);
    await waitForNoCard(page);
    await hoverText(page, 'SPECA');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await cardBox(page)).toBeNull();
    await set({ hidden: [], known: [key, 'Q200881'] });
    // Both changed since the article of 2023, so they are marked all the same.
    await waitForMark(page, 'SPECA');
    await page.goto(`${site.origin}/today`);
    await waitForMark(page, 'Ilham Aliyev');
    expect(await markedTexts(page)).not.toContain('SPECA');
    await page.goto(site.origin);
  });

  it('unsure: a name that could mean several is marked of a kind of its own, and its card says so', async () => {
    expect(await names(page)).not.toContain('reading-possible');
    await set({ unsure: true });
    await waitForMark(page, 'Karimov');
    expect(await names(page)).toContain('reading-possible');
    await hoverText(page, 'Karimov');
    await waitForCard(page);
    const card = await browser.extensionFrame(page);
    await waitUntil('the doubt', async () => (await card.text()).includes('It is not certain'));
    expect(await card.text()).toContain('Possibly');
  });
});
