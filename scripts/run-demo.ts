import { mkdir } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type BrowserName, type ExtensionPage, launch, type TestBrowser } from '../tests/e2e/browser.ts';
import { buildForLoopback } from '../tests/e2e/loopback-build.ts';
import { type PageServer, servePages } from '../tests/e2e/page-server.ts';
import { photographPopup } from './demo-popup.ts';
import { type DemoPublisher, startDemoPublisher } from './demo-publisher.ts';
import { readDemoSite } from './demo-site.ts';
import { type SeenCard, STOPS, seeEveryCard, visit } from './demo-tour.ts';
import { fetchUpdate, seeUpdate } from './demo-update.ts';

const USAGE = 'usage: npm start -- [chrome|firefox] [URL]';
const root = new URL('../', import.meta.url);

/** Time to look at a card before an update changes it. */
const UPDATE_AFTER_MS = 20_000;

interface Wish {
  readonly browser: BrowserName;
  readonly url: string | null;
}

const wish = readWish(process.argv.slice(2));
process.exitCode = wish ? await runDemo(wish) : refuse(USAGE, 2);

async function runDemo({ browser: name, url }: Wish): Promise<number> {
  const site = await servePages(await readDemoSite(new URL('demo/', root)));
  const hasDisplay = Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY) || process.platform !== 'linux';
  const publisher = await startDemoPublisher();
  const browser = await launchWith(publisher, name, !hasDisplay);
  try {
    if (hasDisplay) await showDemo(browser, publisher, url ?? site.origin);
    else if (url) await photographPage(browser, url);
    else await tour(browser, publisher, site);
    return 0;
  } catch (error) {
    return refuse(`${url ?? site.origin} could not be shown: ${firstLine(error)}`, 1);
  } finally {
    await browser.close();
    await site.close();
    await publisher.close();
  }
}

/** A development build that takes its core pack's updates from the demo's publisher, in a profile of its own. */
async function launchWith(publisher: DemoPublisher, name: BrowserName, headless: boolean): Promise<TestBrowser> {
  console.log('Building …');
  return await launch(name, { headless, extension: await buildForLoopback(name, publisher.addresses) });
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n', 1)[0] ?? '';
}

/** Says on the terminal what is wrong; gives the exit code. */
function refuse(sentence: string, exitCode: number): number {
  console.error(sentence);
  return exitCode;
}

function readWish(args: readonly string[]): Wish | null {
  const urls = args.filter((arg) => URL.canParse(arg));
  const rest = args.filter((arg) => !URL.canParse(arg));
  const [name = 'chrome', ...tooMany] = rest;
  if (tooMany.length > 0 || urls.length > 1 || (name !== 'chrome' && name !== 'firefox')) return null;
  return { browser: name, url: urls[0] ?? null };
}

/** Leaves the window to the reader until it is closed. */
async function showDemo(browser: TestBrowser, publisher: DemoPublisher, url: string): Promise<void> {
  const ended = new Promise<void>((resolve) => browser.raw.once('disconnected', () => resolve()));
  const options = await browser.openExtensionPage('options.html');
  await browser.open(url);
  console.log(`${url} is open with Sidelight in a profile of its own.`);
  console.log('Rest the pointer on an underlined name for its card; Alt+Shift+S walks from name to name.');
  console.log('The toolbar button says who and what is in the story. Close the window to end.');
  await Promise.race([ended, showUpdate(options, publisher)]);
  await ended;
}

/** After a while the demo's publisher signs an edition with one more fact; the options page, a tab to the left, lists it. */
async function showUpdate(options: ExtensionPage, publisher: DemoPublisher): Promise<void> {
  await setTimeout(UPDATE_AFTER_MS);
  const { fact, report } = await publisher.publishNext();
  await fetchUpdate(options, report.pack, report.edition);
  console.log(`Edition ${report.edition} of ${report.pack} has arrived. The card of Kars–Igdir now says: “${fact}”`);
}

/** Without a display: hovers, opens the popup, prints what the cards said, and keeps pictures. */
async function tour(browser: TestBrowser, publisher: DemoPublisher, { origin }: PageServer): Promise<void> {
  const folder = new URL('.output/demo/', root);
  await mkdir(folder, { recursive: true });
  console.log('There is no display, so this runs unseen.');
  for (const stop of STOPS) await visit(browser, origin, stop, folder);
  const popups = ['17-popup-story.png', '18-popup-since.png'].map((name) => fileURLToPath(new URL(name, folder)));
  await photographPopup(browser, `${origin}/story.en.html`, popups);
  printTable(await seeEveryCard(browser, origin, 'story.en.html'));
  const update = await seeUpdate(browser, publisher, { origin, folder });
  console.log(`\n${update.words}`);
  console.log(`\n${STOPS.length + popups.length + update.pictures} pictures: ${fileURLToPath(folder)}`);
}

async function photographPage(browser: TestBrowser, url: string): Promise<void> {
  const folder = new URL('.output/demo/', root);
  await mkdir(folder, { recursive: true });
  const picture = fileURLToPath(new URL('page.png', folder));
  await photographPopup(browser, url, [picture]);
  console.log(`There is no display, so this ran unseen. The popup of ${url}: ${picture}`);
}

function printTable(cards: readonly SeenCard[]): void {
  const rows = [
    ['on the page', 'entity', 'on 24 November 2023', 'source'],
    ...cards.map(({ text, entity, type, role, source }) => [text, `${entity} (${type})`, role, source || 'none found']),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  for (const row of rows)
    console.log(
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}
