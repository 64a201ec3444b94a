import type { Page } from 'puppeteer-core';
import { launch } from '../tests/e2e/browser.ts';
import { servePages } from '../tests/e2e/page-server.ts';
import { markdownTable } from './markdown-table.ts';
import { type SavedPage, savedPages } from './page-corpus.ts';
import { type ScriptedTask, scriptedTasks, TRACED } from './read-trace.ts';

/** No script, picture or style from elsewhere: what runs in the page is the extension. */
export const BARE_PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
};

/** A hundred pages of the three collections. */
const EVERY = 4;

/** From the page's load to its last annotation and marks, on a machine that is busy with other work. */
const SETTLE_MS = 1_500;
const RUN_MS = 560_000;

/** A task that a reader could feel, by the design. */
const LONG_TASK_MS = 16;

/** `npm run bench -- page-tasks [N]`: what the built extension adds to the main thread of N real saved pages, in Chromium. */
export async function benchPageTasks(): Promise<void> {
  const saved = savedPages();
  if (!saved) {
    console.log('Skipped: this needs the saved pages of ../shared/data/html.');
    return;
  }
  const all = Object.values(saved).flat();
  const wanted = Number(process.argv[3] ?? Number.POSITIVE_INFINITY);
  const pages = all.filter(({ html }, at) => html !== '' && at % EVERY === 0).slice(0, wanted);
  const site = await servePages(
    Object.fromEntries(pages.map(({ html }, at) => [`/${at}`, { body: html, headers: BARE_PAGE_HEADERS }])),
  );
  const browser = await launch('chrome');
  const guard = setTimeout(() => process.exit(1), RUN_MS);
  const page = await browser.open(`${site.origin}/0`); // the first page also waits for the packs
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS * 4));
  const costs: (readonly ScriptedTask[])[] = [];
  for (const [at, one] of pages.entries()) costs.push(await traceOne(page, `${site.origin}/${at}`, one));
  print(costs.filter((tasks) => tasks.length > 0));
  clearTimeout(guard);
  await browser.close();
  await site.close();
}

/** The tasks that the extension adds to a page's main thread while it is loaded and read. */
export async function traceOne(
  page: Page,
  url: string,
  { name }: Pick<SavedPage, 'name'>,
): Promise<readonly ScriptedTask[]> {
  await page.tracing.start({ categories: TRACED });
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const trace = await page.tracing.stop();
  const tasks = scriptedTasks(new TextDecoder().decode(trace), 'Sidelight');
  const longest = Math.max(0, ...tasks.map(({ processorMs }) => processorMs));
  if (longest > LONG_TASK_MS) console.error(`${longest.toFixed(1)} ms of processor in one task: ${name}`);
  return tasks;
}

function print(costs: readonly (readonly ScriptedTask[])[]): void {
  const most = (pick: (task: ScriptedTask) => number) => costs.map((tasks) => Math.max(...tasks.map(pick)));
  const total = (pick: (task: ScriptedTask) => number) =>
    costs.map((tasks) => tasks.map(pick).reduce((sum, ms) => sum + ms, 0));
  console.log(`Milliseconds on the main thread of ${costs.length} saved pages, built extension, Chromium.\n`);
  console.log(
    markdownTable([
      row(
        'all that it added, processor',
        total(({ processorMs }) => processorMs),
      ),
      row(
        'longest task, processor',
        most(({ processorMs }) => processorMs),
      ),
      row(
        'all that it added, clock',
        total(({ clockMs }) => clockMs),
      ),
      row(
        'longest task, clock',
        most(({ clockMs }) => clockMs),
      ),
      row(
        'number of tasks',
        costs.map((tasks) => tasks.length),
      ),
    ]),
  );
}

function row(what: string, values: readonly number[]): Record<string, string> {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1);
  return { 'per page': what, median: at(0.5), p95: at(0.95), largest: at(1) };
}
