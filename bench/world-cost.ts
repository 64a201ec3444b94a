import { askFrom } from '../tests/e2e/ask-from.ts';
import { BROWSERS, type ExtensionPage, launch, type TestBrowser } from '../tests/e2e/browser.ts';
import { type PageServer, servePages } from '../tests/e2e/page-server.ts';
import { aStory } from '../tests/e2e/story-page.ts';
import { CLOCK, firstCard, laterCards } from './card.ts';
import { markdownTable } from './markdown-table.ts';
import { type SavedPage, savedPages } from './page-corpus.ts';
import { BARE_PAGE_HEADERS, traceOne } from './page-tasks.ts';

/** Turns of core alone and both packs; each gives this many cards of either kind. */
const TURNS = 6;
const FIRST_CARDS = 3;
const LATER_CARDS = 6;

/** Saved pages that are read with either, about two dozen. */
const EVERY = 19;

/** Longest that the packs may take to be ready after a switch. */
const SWITCH_MS = 1_500;

/** Numbers of one measurement with the core pack alone and with both. */
interface Pair {
  readonly what: string;
  readonly core: number[];
  readonly both: number[];
}

type State = 'core' | 'both';

/** Core alone goes first in every other turn, so that what grows in the meantime burdens both alike. */
const statesOf = (turn: number): readonly State[] => (turn % 2 === 0 ? ['core', 'both'] : ['both', 'core']);

/** `npm run bench -- world-cost`: cards and pages with the core pack alone and with both, in turns in one browser. */
export async function benchWorldCost(): Promise<void> {
  const pages = Object.values(savedPages() ?? {})
    .flat()
    .filter(({ html }, at) => html !== '' && at % EVERY === 0);
  if (pages.length === 0) console.log('Without the saved pages of ../shared/data/html: cards only.');
  const saved = pages.map(({ html }, at) => [`/${at}`, { body: html, headers: BARE_PAGE_HEADERS }] as const);
  const site = await servePages({ '/': aStory({ head: CLOCK }), ...Object.fromEntries(saved) });
  try {
    const pairs: Pair[] = [];
    for (const name of BROWSERS) pairs.push(...(await inBrowser(await launch(name), site, pages)));
    console.log(
      `Median milliseconds with the core pack alone and with both, in ${TURNS} turns; ${pages.length} pages.\n`,
    );
    console.log(markdownTable(pairs.map(row)));
  } finally {
    await site.close();
  }
}

async function inBrowser(browser: TestBrowser, site: PageServer, pages: readonly SavedPage[]): Promise<Pair[]> {
  try {
    const options = await browser.openExtensionPage('options.html');
    const cards = await cardPairs(browser, site.origin, options);
    return browser.name === 'chrome' && pages.length > 0
      ? [...cards, ...(await pagePairs(browser, site.origin, { options, pages }))]
      : cards;
  } finally {
    await browser.close();
  }
}

async function cardPairs(browser: TestBrowser, origin: string, options: ExtensionPage): Promise<Pair[]> {
  const first: Pair = { what: `${browser.name}: first card of a page`, core: [], both: [] };
  const later: Pair = { what: `${browser.name}: later cards`, core: [], both: [] };
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const state of statesOf(turn)) {
      await choose(options, state);
      for (let round = 0; round < FIRST_CARDS; round += 1) first[state].push(await firstCard(browser, origin));
      later[state].push(...(await laterCards(browser, origin, LATER_CARDS)));
    }
  }
  return [first, later];
}

async function pagePairs(
  browser: TestBrowser,
  origin: string,
  { options, pages }: { readonly options: ExtensionPage; readonly pages: readonly SavedPage[] },
): Promise<Pair[]> {
  const cost: Pair = { what: 'chrome: what a saved page pays, processor', core: [], both: [] };
  const page = await browser.open(`${origin}/0`);
  for (const [at, one] of pages.entries()) {
    for (const state of statesOf(at)) {
      await choose(options, state);
      await page.bringToFront();
      const tasks = await traceOne(page, `${origin}/${at}`, one);
      cost[state].push(tasks.reduce((sum, { processorMs }) => sum + processorMs, 0));
    }
  }
  return [cost];
}

async function choose(options: ExtensionPage, state: State): Promise<void> {
  await askFrom(options, { type: 'set-pack-enabled', pack: 'world', on: state === 'both' });
  await new Promise((resolve) => setTimeout(resolve, SWITCH_MS));
}

function row({ what, core, both }: Pair): Record<string, string> {
  const [a, b] = [median(core), median(both)];
  return { what, 'core alone': a.toFixed(1), 'both packs': b.toFixed(1), 'both / core': (b / a).toFixed(2) };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;
}
