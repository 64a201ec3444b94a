import type { ExtensionPage, TestBrowser } from './browser.ts';

interface TabsApi {
  readonly tabs: { query(filter: object): Promise<readonly { readonly id: number; readonly url?: string }[]> };
}

/** Opens the popup's page for the tab at an address, as a click on the toolbar would in that tab. */
export async function openPopup(browser: TestBrowser, address: string, page = 'popup.html'): Promise<ExtensionPage> {
  const view = await browser.openExtensionPage('options.html');
  const tab = await view.evaluate(async (wanted) => {
    const { browser: standard, chrome } = globalThis as unknown as Record<string, TabsApi>;
    const tabs = await (standard ?? chrome)?.tabs.query({});
    return tabs?.find(({ url }) => url?.startsWith(wanted))?.id;
  }, address);
  await view.close();
  return browser.openExtensionPage(`${page}?tab=${tab}`);
}
