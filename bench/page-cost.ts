import { fileURLToPath } from 'node:url';
import puppeteer, { type CDPSession, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { findBrowser } from '../scripts/find-browser.mjs';
import { type SavedPage, savedPages } from './page-corpus.ts';
import type { PageCost } from './page-cost-script.ts';

/** A page's cost with the processor time of the main thread, which other work on the machine does not add to. */
interface Cost extends PageCost {
  readonly processorMs: number;
}

const PAGE_MS = 15_000;
const RUN_MS = 540_000;
const MEASURE_MS = 480_000;

/** One page of three: a hundred of both collections. */
const EVERY = 3;

/** Main-thread cost of the first reading of each saved page in Chromium, from a cold start of the script. */
export async function benchPageCost(): Promise<void> {
  const saved = savedPages();
  const executablePath = findBrowser('chrome');
  if (!saved || !executablePath) {
    console.log('Skipped: this needs the saved pages of ../shared/data/html and Chromium.');
    return;
  }
  const guard = setTimeout(() => process.exit(1), RUN_MS);
  const script = await buildScript();
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await puppeteer.launch({ executablePath, headless: true, args });
  const page = await browser.newPage();
  const costs: Cost[] = [];
  const end = Date.now() + MEASURE_MS;
  for (const one of sample([...saved.scrapinghub, ...saved.readability])) {
    const cost = Date.now() < end ? await costOf(page, one, script) : null;
    if (cost) costs.push(cost);
  }
  printCosts(costs);
  await Promise.race([browser.close(), new Promise((resolve) => setTimeout(resolve, 5000))]);
  clearTimeout(guard);
  process.exit(0);
}

function sample(pages: readonly SavedPage[]): SavedPage[] {
  return pages.filter(({ html }, index) => html !== '' && index % EVERY === 0);
}

/** The reader as one script, as small as the extension ships it. */
async function buildScript(): Promise<string> {
  const entry = fileURLToPath(new URL('page-cost-script.ts', import.meta.url));
  const lib = { entry, name: 'reader', formats: ['iife' as const] };
  const built = await build({ configFile: false, logLevel: 'silent', build: { write: false, lib } });
  const [first] = [built].flat() as { output: { code?: string }[] }[];
  return first?.output[0]?.code ?? '';
}

async function costOf(page: Page, saved: SavedPage, script: string): Promise<Cost | null> {
  return Promise.race([
    measure(page, saved, script).catch(() => null), // the page went elsewhere
    new Promise<null>((resolve) => setTimeout(() => resolve(null), PAGE_MS)),
  ]);
}

/** Loads the page without its scripts, images and styles from elsewhere, and reads it in an isolated world. */
async function measure(page: Page, { html }: SavedPage, script: string): Promise<Cost> {
  const policy = `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">`;
  await page.setContent(policy + html, { waitUntil: 'domcontentloaded' });
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const { frameTree } = await session.send('Page.getFrameTree');
  const world = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'reader' });
  const before = await scriptMs(session);
  const { result } = await session.send('Runtime.evaluate', {
    contextId: world.executionContextId,
    expression: `${script}; measurePage()`,
    awaitPromise: true,
    returnByValue: true,
  });
  const processorMs = (await scriptMs(session)) - before;
  await session.detach();
  return { ...(result.value as PageCost), processorMs };
}

async function scriptMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000;
}

function printCosts(costs: readonly Cost[]): void {
  const totals = costs.map(({ tasks }) => sum(tasks)).sort((a, b) => a - b);
  const processor = costs.map(({ processorMs }) => processorMs).sort((a, b) => a - b);
  const longest = costs.map(({ tasks }) => Math.max(...tasks)).sort((a, b) => a - b);
  const nodes = costs.map(({ textNodes }) => textNodes).sort((a, b) => a - b);
  console.log('| per page, Chromium | pages | median | p95 | largest |\n|---|--:|--:|--:|--:|');
  console.log(`| text nodes read | ${costs.length} | ${row(nodes, 0)} |`);
  console.log(`| main thread in all, ms of processor | ${costs.length} | ${row(processor, 1)} |`);
  console.log(`| main thread in all, ms | ${costs.length} | ${row(totals, 1)} |`);
  console.log(`| longest task, ms | ${costs.length} | ${row(longest, 1)} |`);
}

function row(sorted: readonly number[], digits: number): string {
  return [0.5, 0.95, 1]
    .map((share) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(digits))
    .join(' | ');
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
