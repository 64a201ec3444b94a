import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageServer } from '../e2e/page-server.ts';
import { serveGallery } from '../gallery/build-gallery.ts';
import { findViolations, type Look, launchPlain, listScreens, openLook, showLook } from '../gallery/visit-gallery.ts';

let site: PageServer;
let browser: Browser;
let screens: readonly string[];

beforeAll(async () => {
  site = await serveGallery();
  browser = await launchPlain('chrome');
  screens = await listScreens(browser, site.origin);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function look<T>(wish: Look, ask: (page: Page) => Promise<T>): Promise<T> {
  const page = await openLook(browser, site.origin, wish);
  try {
    return await ask(page);
  } finally {
    await page.close();
  }
}

/** Looks at all screens as the wish says, in two pages; gives what was found by screen, without the screens that have nothing. */
async function eachScreen<T>(
  wish: Omit<Look, 'screen'>,
  find: (page: Page) => Promise<T | null>,
): Promise<Readonly<Record<string, T>>> {
  const found: Record<string, T> = {};
  const queue = [...screens];
  const work = async () => {
    const page = await browser.newPage();
    for (let screen = queue.shift(); screen !== undefined; screen = queue.shift()) {
      await showLook(page, site.origin, { screen, ...wish });
      const one = await find(page);
      if (one !== null) found[screen] = one;
    }
    await page.close();
  };
  await Promise.all([work(), work()]);
  return found;
}

describe('every screen', () => {
  it.each([
    { theme: 'light', open: true },
    { theme: 'dark', open: false },
  ] as const)('is accessible: $theme, opened: $open', { timeout: 240_000 }, async (wish) => {
    const found = await eachScreen(wish, async (page) => {
      const violations = await findViolations(page);
      return violations.length > 0 ? violations : null;
    });
    expect(found).toEqual({});
  });

  it('has a view of each kind', () => {
    expect(screens.length).toBeGreaterThanOrEqual(30);
  });

  it.each([
    ['in 320 pixels', { width: 320 }],
    ['with long accented texts', { pseudo: true }],
    ['in Kazakh', { lang: 'kk' }],
  ])('breaks out of no side %s', { timeout: 120_000 }, async (_what, wish) => {
    const found = await eachScreen(wish, (page) =>
      page.evaluate(() => (document.documentElement.scrollWidth > innerWidth ? 'too wide' : null)),
    );
    expect(found).toEqual({});
  });

  it('finds what is planted: a button without a name', async () => {
    const found = await look({ screen: 'popup-off' }, async (page) => {
      await page.evaluate(() => document.body.append(document.createElement('button')));
      return findViolations(page);
    });
    expect(found.map(({ rule }) => rule)).toEqual(['button-name']);
  });
});

describe('the views of a story', () => {
  it.each(['since', 'together', 'timeline', 'map'])('are accessible: %s', async (tab) => {
    expect(await look({ screen: 'popup', click: `[data-tab=${tab}]` }, findViolations)).toEqual([]);
  });

  it('are gone through by arrow keys, one stop for Tab', async () => {
    const chosen = await look({ screen: 'popup', click: '[data-tab=story]' }, async (page) => {
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await page.waitForSelector('svg.graph .node');
      const current = await page.evaluate(() => document.activeElement?.getAttribute('data-tab'));
      await page.keyboard.press('Tab');
      const first = await page.evaluate(() => document.activeElement?.getAttribute('data-key'));
      await page.keyboard.press('ArrowDown');
      const second = await page.evaluate(() => document.activeElement?.getAttribute('data-key'));
      return { current, isNode: first !== null, moved: second !== first };
    });
    expect(chosen).toEqual({ current: 'together', isNode: true, moved: true });
  });
});
