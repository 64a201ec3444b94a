import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { type BrowserName, launch, type TestBrowser } from '../tests/e2e/browser.ts';
import { markedTexts } from '../tests/e2e/page-actions.ts';
import { servePages } from '../tests/e2e/page-server.ts';

const USAGE = 'usage: npm start -- [chrome|firefox] [URL]';
const root = new URL('../', import.meta.url);

interface Wish {
  readonly browser: BrowserName;
  readonly url: string | null;
}

const wish = readWish(process.argv.slice(2));
process.exitCode = wish ? await runDemo(wish) : refuse(USAGE, 2);

async function runDemo({ browser: name, url }: Wish): Promise<number> {
  const site = await servePages({ '/': await readFile(new URL('demo/story.en.html', root), 'utf8') });
  const hasDisplay = Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY) || process.platform !== 'linux';
  const browser = await launch(name, { headless: !hasDisplay });
  try {
    const page = await browser.open();
    await page.goto(url ?? site.origin);
    await (hasDisplay ? showDemo(browser, page) : photographDemo(page));
    return 0;
  } catch (error) {
    return refuse(`${url ?? site.origin} could not be shown: ${firstLine(error)}`, 1);
  } finally {
    await browser.close();
    await site.close();
  }
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
async function showDemo({ raw }: TestBrowser, page: Page): Promise<void> {
  console.log(`${page.url()} is open with Sidelight in a profile of its own. Close the window to end.`);
  await new Promise<void>((resolve) => raw.once('disconnected', () => resolve()));
}

/** Without a display: prints what is marked, and keeps a picture. */
async function photographDemo(page: Page): Promise<void> {
  const folder = new URL('.output/demo/', root);
  await mkdir(folder, { recursive: true });
  const picture = fileURLToPath(new URL('page.png', folder));
  await page.screenshot({ path: picture as `${string}.png` });
  console.log(`There is no display, so this ran unseen. Opened: ${await page.title()} (${page.url()})`);
  console.log(`Marked: ${(await markedTexts(page)).join(', ') || 'nothing'}`);
  console.log(`Picture: ${picture}`);
}
