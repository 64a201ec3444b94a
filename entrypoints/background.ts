import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';

/** Chromium starts content scripts only in pages loaded after the install; Firefox does so in open tabs by itself. */
async function startInOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
  const injections = tabs.map(({ id }) =>
    id === undefined
      ? undefined
      : browser.scripting.executeScript({
          target: { tabId: id, allFrames: true },
          files: ['/content-scripts/content.js'],
        }),
  );
  // A tab may be a page that no extension may touch (a store) or gone meanwhile: the others still start.
  await Promise.allSettled(injections);
}

export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(() => {
    if (import.meta.env.CHROME) void startInOpenTabs();
  });
});
