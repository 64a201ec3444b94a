import { browser } from 'wxt/browser';
import type { SettingsReading } from '#lib/settings/settings-storage.ts';
import { translatorFor } from './strings.ts';
import { askFrame } from './tab-frames.ts';

const WHO_IS_THIS = 'who-is-this';

/** Beside the page is only one click away here: in Firefox no card in a page may open the sidebar. */
const PANEL = 'panel';

/** Writes the context menu anew, in the reader's language; menus outlive the worker, so this is for install and change of language. */
export async function createMenus({ settings }: SettingsReading): Promise<void> {
  const t = await translatorFor(settings.language);
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: WHO_IS_THIS, title: t('menu-who-is-this'), contexts: ['selection'] });
  browser.contextMenus.create({ id: PANEL, title: t('menu-panel'), contexts: ['page'] });
}

/** Answers the context menu: the card of the first name in the selection, or the search for its words where there is none. */
export function listenToMenus(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId, selectionText }, tab) => {
    if (menuItemId === PANEL) openPanel(tab?.id ?? -1);
    if (menuItemId !== WHO_IS_THIS) return;
    void answerSelection({ tabId: tab?.id ?? -1, frameId: frameId ?? 0 }, selectionText ?? '');
  });
}

interface PanelApi {
  readonly sidePanel?: { open(options: { tabId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}

/** Opens the story beside the page: at once, for both browsers ask that it be within the reader's click. */
function openPanel(tabId: number): void {
  const { sidebarAction } = browser as unknown as PanelApi;
  const { sidePanel } = (globalThis as unknown as { chrome?: PanelApi }).chrome ?? {};
  void (sidebarAction ? sidebarAction.open() : sidePanel?.open({ tabId }));
}

/** Words beyond this are no name but a passage. */
const MAX_QUERY_UNITS = 100;

async function answerSelection(
  place: { readonly tabId: number; readonly frameId: number },
  words: string,
): Promise<void> {
  const isOpened = place.tabId >= 0 && (await askFrame(place, 'open-selection', {}));
  if (isOpened === true) return;
  const address = new URL('/search.html', location.href);
  address.searchParams.set('q', words.trim().slice(0, MAX_QUERY_UNITS));
  await browser.tabs.create({ url: address.href });
}
