import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { BROWSERS, launch, type TestBrowser } from '../tests/e2e/browser.ts';
import { openPopup } from '../tests/e2e/open-popup.ts';
import { waitForMark } from '../tests/e2e/page-actions.ts';
import { servePages } from '../tests/e2e/page-server.ts';
import { aStory } from '../tests/e2e/story-page.ts';
import { waitUntil } from '../tests/e2e/wait-until.ts';
import { PROJECT } from '../tests/source-files.ts';
import { CLOCK, firstCard, laterCards } from './card.ts';

/** Names of the page of which the popup tells; each stands there twice. */
const NAMES = 100;

/** Popups that are opened, one after the other. */
const POPUPS = 20;

/** First cards of pages that are opened. */
const FIRST_CARDS = 50;

/** One figure of a browser: what, and each time in milliseconds. */
export interface Timing {
  readonly what: string;
  readonly times: readonly number[];
  readonly reach: string;
}

/** Popup and card in the built extension, in both browsers. */
export async function timeBrowsers(): Promise<readonly Timing[]> {
  const crowd = crowdedStory();
  const site = await servePages({ '/': aStory({ head: CLOCK }), '/crowd': aStory({ body: crowd.body }) });
  try {
    const timings: Timing[] = [];
    for (const name of BROWSERS) {
      const browser = await launch(name);
      try {
        timings.push(...(await timeBrowser(browser, site.origin, crowd.name)));
      } finally {
        await browser.close();
      }
    }
    return timings;
  } finally {
    await site.close();
  }
}

async function timeBrowser(browser: TestBrowser, origin: string, name: string): Promise<readonly Timing[]> {
  const popups = await timePopups(browser, `${origin}/crowd`, name);
  const first: number[] = [];
  for (let round = 0; round < FIRST_CARDS; round += 1) first.push(await firstCard(browser, origin));
  const later = await laterCards(browser, origin);
  return [
    {
      what: `${browser.name}: popup on a page of ${2 * NAMES} mentions, to its list`,
      times: popups,
      reach: '≤ 150 ms',
    },
    { what: `${browser.name}: card with everything in it, first`, times: first, reach: '≤ 100 ms' },
    { what: `${browser.name}: card with everything in it, again`, times: later, reach: '≤ 20 ms' },
  ];
}

/** From the beginning of the popup's load to the end of the frame with the story in it, by the popup's own clock. */
async function timePopups(browser: TestBrowser, url: string, name: string): Promise<readonly number[]> {
  const page = await browser.open(url);
  await waitForMark(page, name);
  const times: number[] = [];
  for (let round = 0; round < POPUPS; round += 1) {
    const popup = await openPopup(browser, url);
    times.push(await waitUntil('the story', () => popup.evaluate(readMark)));
    await popup.close();
  }
  await page.close();
  return times;
}

/** Runs in the popup. */
function readMark(): number | null {
  return performance.getEntriesByName('story-shown')[0]?.startTime ?? null;
}

/** A story in which people and projects of the core pack stand, each by its full name and twice. */
function crowdedStory(): { readonly body: string; readonly name: string } {
  const folder = join(PROJECT, 'generated/packs/core');
  const parts = readdirSync(folder).filter((file) => file.endsWith('.jsonl.gz'));
  const lines = parts.flatMap((file) =>
    gunzipSync(readFileSync(join(folder, file)))
      .toString('utf8')
      .split('\n'),
  );
  const labels = lines
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { readonly type?: string; readonly label?: { readonly en?: string } })
    .filter(({ type, label }) => (type === 'person' || type === 'project') && / /.test(label?.en ?? ''))
    .map(({ label }) => label?.en ?? '')
    .slice(0, NAMES);
  const sentences = [...labels, ...labels].map(
    (label) => `<p>Officials in the capital spoke for an hour about ${label}.</p>`,
  );
  return { body: `<h1>A crowded day</h1>${sentences.join('\n')}`, name: labels[0] ?? '' };
}
