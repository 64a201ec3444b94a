import { browser } from 'wxt/browser';
import type { SettingsReading } from '#lib/settings/settings-storage.ts';
import { translatorFor } from './strings.ts';
import { askFrame } from './tab-frames.ts';

const WHO_IS_THIS = 'who-is-this';

/** Writes the context menu anew, in the reader's language; menus outlive the worker, so this is for install and change of language. */
export async function createMenus({ settings }: SettingsReading): Promise<void> {
  const t = await translatorFor(settings.language);
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: WHO_IS_THIS, title: t('menu-who-is-this'), contexts: ['selection'] });
}

/** Answers the context menu: opens the card of the first name in the selection. */
export function listenToMenus(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId }, tab) => {
    if (menuItemId !== WHO_IS_THIS || tab?.id === undefined) return;
    void askFrame({ tabId: tab.id, frameId: frameId ?? 0 }, 'open-selection', {});
  });
}
