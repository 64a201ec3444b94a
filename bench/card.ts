import type { CDPSession, Page } from 'puppeteer-core';
import { BUILT } from '../tests/built-extension.ts';
import { BROWSERS, type BrowserName, launch, type TestBrowser } from '../tests/e2e/browser.ts';
import { pointOf, waitForCard, waitForMark, waitForNoCard } from '../tests/e2e/page-actions.ts';
import { servePages } from '../tests/e2e/page-server.ts';
import { aStory } from '../tests/e2e/story-page.ts';
import { waitUntil } from '../tests/e2e/wait-until.ts';
import { launchBare } from './bare-browser.ts';
import { heapAdded } from './card-memory.ts';
import { markdownTable } from './markdown-table.ts';

/** Cards of each kind that are measured. */
const ROUNDS = 50;

const NAMES = ['Kassym-Jomart Tokayev', 'SPECA'] as const;

/** Clock in the page: from the last move of the pointer to the end of the frame in which the card is painted. */
export const CLOCK = `<script>
  let moved = 0;
  addEventListener('pointermove', ({ timeStamp }) => { moved = timeStamp; }, true);
  document.addEventListener('beforetoggle', ({ newState }) => {
    if (newState === 'open') requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { window.opened = performance.now() - moved; };
      port2.postMessage(0);
    });
  }, true);
</script>`;

/** The reader's dwell, which is no cost of ours. */
const DWELL_MS = 150;

/** `npm run bench -- card`: cards after the dwell, first install, memory; in both browsers, with the built extension. */
export async function benchCard(): Promise<void> {
  const site = await servePages({ '/': aStory({ head: CLOCK }) });
  try {
    const rows = [];
    for (const name of BROWSERS) rows.push(...(await benchBrowser(name, site.origin)));
    console.log(
      `Milliseconds; cards: from the end of the ${DWELL_MS} ms dwell to the painted card, ${ROUNDS} of each kind.\n`,
    );
    console.log(markdownTable(rows));
    console.log(
      `\nHeap of a tab before its first card, Chromium: ${await heapAdded(site.origin)} kB more than without the extension.`,
    );
  } finally {
    await site.close();
  }
}

async function benchBrowser(name: BrowserName, origin: string): Promise<Record<string, string>[]> {
  const browser = await launch(name);
  try {
    const first: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) first.push(await firstCard(browser, origin));
    const again = await laterCards(browser, origin);
    const install = [
      await installToMark(name, origin),
      await installToMark(name, origin),
      await installToMark(name, origin),
    ];
    return [
      row(`${name}: first card of a page`, first),
      row(`${name}: later cards`, again),
      row(`${name}: install to first possible card`, install),
    ];
  } finally {
    await browser.close();
  }
}

/** The first card of a page that is loaded afresh: ms from the end of the dwell to its painted frame. */
export async function firstCard(browser: TestBrowser, origin: string): Promise<number> {
  const page = await openUnattended(browser, origin);
  try {
    await waitForMark(page, NAMES[0]);
    return await openCard(page, NAMES[0]);
  } finally {
    await page.close();
  }
}

/** Puppeteer has Chromium pause each new frame until it has attached to it; a reader's browser does not. */
async function openUnattended(browser: TestBrowser, origin: string): Promise<Page> {
  const page = await browser.open();
  if (browser.name === 'chrome') {
    const { _client: client } = page as unknown as { _client(): CDPSession };
    await client.call(page).send('Target.setAutoAttach', {
      autoAttach: false,
      waitForDebuggerOnStart: false,
      flatten: true,
    });
  }
  await page.goto(origin);
  return page;
}

/** Cards of two names in turns on a page that has had one: ms from the end of the dwell to each one's painted frame. */
export async function laterCards(browser: TestBrowser, origin: string, rounds = ROUNDS): Promise<number[]> {
  const page = await browser.open(origin);
  await waitForMark(page, NAMES[0]);
  await openCard(page, NAMES[0]);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await openCard(page, NAMES[(round + 1) % 2] ?? ''));
  await page.close();
  return times;
}

async function openCard(page: Page, text: string): Promise<number> {
  await page.mouse.move(2, 2);
  await waitForNoCard(page);
  await page.evaluate(() => {
    (globalThis as { opened?: number }).opened = 0;
  });
  const { x, y } = await pointOf(page, text);
  await page.mouse.move(x, y); // in one step: the dwell begins with the only move
  await waitForCard(page);
  const opened = await page.waitForFunction(() => (globalThis as { opened?: number }).opened);
  return Number(await opened.jsonValue()) - DWELL_MS;
}

/** From the call that installs the extension, a tab being open, to the first marks in that tab. */
async function installToMark(name: BrowserName, origin: string): Promise<number> {
  const browser = await launchBare(name);
  try {
    const page = await browser.newPage();
    await page.goto(origin);
    const start = performance.now();
    await browser.installExtension(BUILT[name]);
    // The welcome page opens over the tab; hidden tabs are not read.
    await waitUntil(
      'marks',
      async () => {
        await page.bringToFront();
        return await waitForMark(page, NAMES[0], 100).catch(() => null);
      },
      30_000,
    );
    return performance.now() - start;
  } finally {
    await browser.close();
  }
}

function row(what: string, times: readonly number[]): Record<string, string> {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0);
  return { what, median: at(0.5), p95: at(0.95), best: at(0) };
}
