import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, launch, type TestBrowser } from './browser.ts';
import { servePagesForTest } from './for-test.ts';
import { hoverText, markedTexts, pointOf } from './page-actions.ts';

const PAGE = '<!doctype html><html lang="en"><title>Plain</title><p>A page that names nobody.</p></html>';

describe.each(BROWSERS)('the extension in %s', (name) => {
  let browser: TestBrowser;

  beforeAll(async () => {
    browser = await launch(name);
  });

  afterAll(() => browser?.close());

  it('starts its background, ends it when told to, and is installed anew with tabs open', async () => {
    const site = await servePagesForTest({ '/': PAGE });
    const page = await browser.open(site.origin);
    expect(await browser.isBackgroundRunning()).toBe(true);
    await browser.stopBackground();
    expect(await browser.isBackgroundRunning()).toBe(false);
    await browser.updateExtension();
    expect(await page.title()).toBe('Plain');
  });

  it('leaves a page that names nobody as it is and asks its server for nothing', async () => {
    const site = await servePagesForTest({ '/': PAGE });
    const page = await browser.open(site.origin);
    await hoverText(page, 'nobody');
    expect(await markedTexts(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
    expect(site.requests.filter((path) => path !== '/favicon.ico')).toEqual(['/']);
    await expect(pointOf(page, 'nobody', 1)).rejects.toThrow('2 times');
  });
});
