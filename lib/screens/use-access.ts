import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

const ALL_PAGES = { origins: ['<all_urls>'] };

/** Whether the browser lets the extension read all pages, followed while the page is open. */
export function useAccess(): boolean {
  const [hasAccess, setAccess] = useState(true);
  useEffect(() => {
    const check = () => void browser.permissions.contains(ALL_PAGES).then(setAccess);
    check();
    browser.permissions.onAdded.addListener(check);
    browser.permissions.onRemoved.addListener(check);
  }, []);
  return hasAccess;
}

/** Asks the reader, in the browser's own words, for access to all pages. */
export async function requestAccess(): Promise<void> {
  await browser.permissions.request(ALL_PAGES);
}
