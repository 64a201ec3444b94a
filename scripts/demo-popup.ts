import type { TestBrowser } from '../tests/e2e/browser.ts';
import { waitUntil } from '../tests/e2e/wait-until.ts';

/** Opens a page and the popup about it in a tab of its own, and saves the popup's picture. */
export async function photographPopup(browser: TestBrowser, url: string, picture: string): Promise<void> {
  const page = await browser.open(url);
  const finder = await browser.openExtensionPage('popup.html?tab=1');
  const tab = await finder.evaluate(findTab, url);
  await finder.close();
  const popup = await browser.openExtensionPage(`popup.html?tab=${tab}`);
  await waitUntil('the popup to list the story', () => popup.evaluate(() => document.querySelector('footer') !== null));
  await waitUntil('the names of the story', () =>
    popup.evaluate(() => document.querySelector('.entity, .words') !== null),
  );
  await popup.picture(picture);
  await popup.close();
  await page.close();
}

/** Runs in a page of the extension: the number of the tab with this address. */
async function findTab(url: string): Promise<number> {
  const api = (globalThis as unknown as Record<'browser' | 'chrome', TabsApi>)[
    'browser' in globalThis ? 'browser' : 'chrome'
  ];
  const tabs = await api.tabs.query({});
  return tabs.find((tab) => tab.url === url)?.id ?? 0;
}

interface TabsApi {
  readonly tabs: { query(filter: object): Promise<readonly { readonly id: number; readonly url?: string }[]> };
}
