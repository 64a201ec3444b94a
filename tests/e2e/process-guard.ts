import type { Browser } from 'puppeteer-core';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { withinTime } from './wait-until.ts';

const CLOSE_MS = 5_000;

/** Closes the browser; ends its own process by force when it does not close in time. */
export async function closeBrowser(browser: Browser): Promise<void> {
  const process = browser.process();
  try {
    await withinTime('closing the browser', CLOSE_MS, browser.close());
  } catch {
    process?.kill('SIGKILL'); // hangs or is gone already: its own process, no other, is ended
  }
}

/** The browser's program, or a failure that says how to get it. */
export function requireBrowser(name: 'chrome' | 'firefox'): string {
  const path = findBrowser(name);
  const packageName = name === 'chrome' ? 'chromium' : 'firefox-esr';
  if (!path) throw new Error(`no ${packageName} on this machine: install it (apt-get install ${packageName})`);
  return path;
}

/** Root may not use Chromium's sandbox. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}
