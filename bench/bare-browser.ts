import puppeteer, { type Browser } from 'puppeteer-core';
import type { BrowserName } from '../tests/e2e/browser.ts';
import { isRoot, requireBrowser } from '../tests/e2e/process-guard.ts';

/** A browser without the extension, which can be installed into it later. */
export function launchBare(name: BrowserName): Promise<Browser> {
  const executablePath = requireBrowser(name);
  if (name === 'firefox') return puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  const args = isRoot() ? ['--no-sandbox'] : [];
  return puppeteer.launch({ executablePath, headless: true, pipe: true, enableExtensions: true, args });
}
