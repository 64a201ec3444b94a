import type { Page } from 'puppeteer-core';

/** Saves a PNG of what a tab's window shows. */
export async function savePicture(page: Page, file: string): Promise<void> {
  await page.screenshot({ path: file as `${string}.png` });
}
