import type { TestBrowser } from '../tests/e2e/browser.ts';
import { waitUntil } from '../tests/e2e/wait-until.ts';

/** A machine that does other work beside, just after the packs were installed. */
const SLOW_MACHINE_MS = 45_000;

/** Opens a page and the popup about it in a tab of its own, and saves pictures of its first two views. */
export async function photographPopup(browser: TestBrowser, url: string, pictures: readonly string[]): Promise<void> {
  const page = await browser.open(url);
  const finder = await browser.openExtensionPage('popup.html?tab=1');
  const tab = await finder.evaluate(findTab, url);
  await finder.close();
  const popup = await browser.openExtensionPage(`popup.html?tab=${tab}`);
  await waitUntil(
    'the popup to have read the story',
    () => popup.evaluate(() => document.querySelector('[role=tabpanel], .words') !== null),
    SLOW_MACHINE_MS,
  );
  for (const [index, picture] of pictures.entries()) {
    await popup.evaluate(openView, index);
    await popup.picture(picture);
  }
  await popup.close();
  await page.close();
}

/** Runs in the popup: opens its n-th view, where it has views. */
function openView(index: number): void {
  document.querySelectorAll<HTMLElement>('[role=tab]')[index]?.click();
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
