import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askFrom } from '../e2e/ask-from.ts';
import { BROWSERS, type ExtensionView, launch, type TestBrowser } from '../e2e/browser.ts';
import { openPopup } from '../e2e/open-popup.ts';
import { hoverText, waitForCard, waitForMark } from '../e2e/page-actions.ts';
import { type PageServer, servePages } from '../e2e/page-server.ts';
import { aStory } from '../e2e/story-page.ts';
import { waitUntil } from '../e2e/wait-until.ts';
import { axeRun } from '../gallery/axe-run.ts';

const hasHeading = (view: ExtensionView) =>
  waitUntil('a heading', () => view.evaluate(() => document.querySelector('h1') !== null));

describe.each(BROWSERS)('axe-core finds nothing in %s on', (name) => {
  let browser: TestBrowser;
  let site: PageServer;

  beforeAll(async () => {
    site = await servePages({ '/': aStory() });
    browser = await launch(name);
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  async function storyPage() {
    const page = await browser.open(site.origin);
    await waitForMark(page, 'Kassym-Jomart Tokayev');
    return page;
  }

  it.each(['light', 'dark'])('options, welcome and search, %s', async (theme) => {
    for (const path of ['options.html', 'welcome.html', 'search.html?q=tokayev']) {
      const view = await browser.openExtensionPage(path);
      await hasHeading(view);
      await askFrom(view, { type: 'settings-set', patch: { theme } });
      await waitUntil(theme, () => view.evaluate((set) => document.documentElement.dataset.theme === set, theme));
      expect(await view.evaluate(axeRun), path).toEqual([]);
      await view.close();
    }
  });

  it.each(['popup.html', 'sidepanel.html'] as const)('%s, in each of its views', async (path) => {
    const page = await storyPage();
    const view = await openPopup(browser, site.origin, path);
    await hasHeading(view);
    for (const tab of ['since', 'story', 'together', 'timeline', 'map']) {
      await view.click(`[data-tab=${tab}]`);
      await waitUntil(tab, () => view.evaluate(() => document.querySelector('[aria-busy=true]') === null));
      expect(await view.evaluate(axeRun), tab).toEqual([]);
    }
    await view.close();
    await page.close();
  });

  it('the card in a page', async () => {
    const page = await storyPage();
    await hoverText(page, 'Kassym-Jomart Tokayev');
    await waitForCard(page);
    const card = await browser.extensionFrame(page);
    await hasHeading(card);
    expect(await card.evaluate(axeRun)).toEqual([]);
    await card.evaluate(() => document.body.append(document.createElement('button')));
    expect(await card.evaluate(axeRun)).toEqual([expect.stringContaining('button-name')]);
    await page.close();
  });
});
