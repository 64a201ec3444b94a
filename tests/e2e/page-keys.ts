import type { Page } from 'puppeteer-core';
import type { ExtensionPage } from './browser.ts';

/** The keyboard of a page of the extension in a tab of its own. */
export function keysOf(page: Page): Pick<ExtensionPage, 'press' | 'type'> {
  return {
    press: async (key) => {
      await page.bringToFront();
      await page.keyboard.press(key);
    },
    type: async (text) => {
      await page.bringToFront();
      await page.keyboard.type(text);
    },
  };
}
