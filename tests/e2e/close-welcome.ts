import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { listContexts, sendBidi } from './bidi.ts';
import { waitUntil } from './wait-until.ts';

const PAGE = '/welcome.html';

/** Closes the page that greets after the install, so that a test begins as a reader does on the second day. */
export async function closeWelcome(browser: Browser, name: 'chrome' | 'firefox', extension: string): Promise<void> {
  if (!existsSync(join(extension, PAGE))) return;
  if (name === 'chrome') {
    const target = await browser.waitForTarget((found) => found.url().endsWith(PAGE), { timeout: 10_000 });
    await (await target.page())?.close();
    return;
  }
  const find = async () => (await listContexts(browser)).find(({ url }) => url.endsWith(PAGE)) ?? null;
  const { context } = await waitUntil('the welcome page', find);
  await sendBidi(browser, 'browsingContext.close', { context });
}
