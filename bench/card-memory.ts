import type { Browser, Page } from 'puppeteer-core';
import { launch } from '../tests/e2e/browser.ts';
import { waitForMark } from '../tests/e2e/page-actions.ts';
import { launchBare } from './bare-browser.ts';

/** Loads of the page that are averaged, on each side. */
const LOADS = 5;

/** Kilobytes of JavaScript heap, after collection, that the extension adds to a tab with marks and without a card. */
export async function heapAdded(origin: string): Promise<string> {
  const plain = await launchBare('chrome');
  const bare = await averageHeap(plain, origin, async () => undefined);
  await plain.close();
  const browser = await launch('chrome');
  const read = await averageHeap(browser.raw, origin, (page) => waitForMark(page, 'Kassym-Jomart Tokayev'));
  await browser.close();
  return ((read - bare) / 1_000).toFixed(0);
}

async function averageHeap(
  browser: Browser,
  origin: string,
  settle: (page: Page) => Promise<unknown>,
): Promise<number> {
  let sum = 0;
  for (let load = 0; load < LOADS; load += 1) {
    const page = await browser.newPage();
    await page.goto(origin);
    await settle(page);
    const session = await page.createCDPSession();
    await session.send('HeapProfiler.enable');
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    sum += usedSize;
    await page.close();
  }
  return sum / LOADS;
}
