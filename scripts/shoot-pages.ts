import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type SavedPage, savedPages } from '../bench/page-corpus.ts';
import { setup as buildExtension } from '../tests/built-extension.ts';
import { BROWSERS, type BrowserName, launch, type TestBrowser } from '../tests/e2e/browser.ts';
import { servePages, type TestPage } from '../tests/e2e/page-server.ts';
import { PROJECT } from '../tests/source-files.ts';
import { type SeenHover, seeMarks } from './see-marks.ts';

const OUT = join(PROJECT, '.output/shots/pages');

/** Saved pages whose stories name people and projects that the core pack knows; any others can be named. */
const PAGES =
  'yahoo-3 wikipedia-2 nytimes-5 nytimes-4 wapo-2 la-nacion breitbart yahoo-2 schema-org-context-object nytimes-1 medium-3 lazy-image-2 folha bbc-1 article-author-tag'.split(
    ' ',
  );

/** Longest that one page may take: it names nobody then, or hangs. */
const PAGE_MS = 60_000;

/** Nothing is asked of the network, and no script of a page runs that would wait for it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/** Hovers the first marks of real saved pages in both browsers, and says what stands wrong; gives the exit code. */
export async function shootPages(names: readonly string[]): Promise<number> {
  const saved = savedPages();
  if (!saved) {
    console.log('Skipped: the saved pages of ../shared/data/html are not there.');
    return 0;
  }
  const wished = names.length > 0 ? names : PAGES;
  const pages = Object.values(saved)
    .flat()
    .filter(({ name, html }) => html !== '' && wished.includes(name));
  await buildExtension();
  await rm(OUT, { recursive: true, force: true });
  await mkdir(OUT, { recursive: true });
  let troubles = 0;
  for (const name of BROWSERS) troubles += await shootIn(name, pages);
  console.log(`\nPictures: ${OUT}`);
  return troubles === 0 ? 0 : 1;
}

async function shootIn(name: BrowserName, pages: readonly SavedPage[]): Promise<number> {
  const site = await servePages(Object.fromEntries(pages.map((page) => [`/${page.name}`, asServed(page)])));
  const browser = await launch(name, { width: 1100, height: 800 });
  let troubles = 0;
  try {
    for (const page of pages) {
      const seen = await shootPage(browser, `${site.origin}/${page.name}`, join(OUT, `${page.name}.${name}`));
      for (const hover of seen) console.log(line(page.name, name, hover));
      troubles += seen.filter(({ trouble }) => trouble !== '').length;
    }
  } finally {
    await browser.close();
    await site.close();
  }
  return troubles;
}

/** A page that sends its reader on would leave the loopback. */
function asServed({ html }: SavedPage): TestPage {
  return {
    body: html.replaceAll(/<meta[^>]+http-equiv=["']?refresh[^>]*>/gi, ''),
    headers: { 'content-security-policy': POLICY },
  };
}

async function shootPage(browser: TestBrowser, url: string, picture: string): Promise<readonly SeenHover[]> {
  const page = await browser.open();
  const failed = (why: unknown): readonly SeenHover[] => [
    { text: '', card: '', trouble: String(why).split('\n', 1)[0] ?? '' },
  ];
  const late = new Promise<readonly SeenHover[]>((resolve) => {
    setTimeout(() => resolve(failed('took too long')), PAGE_MS).unref();
  });
  try {
    return await Promise.race([seeMarks(browser, page, url, picture), late]);
  } catch (error) {
    return failed(error);
  } finally {
    await page.close();
  }
}

function line(page: string, browser: string, { text, card, trouble }: SeenHover): string {
  return [page, browser, `“${text}” → ${card || 'no card'}`, trouble && `TROUBLE: ${trouble}`]
    .filter(Boolean)
    .join(' · ');
}
