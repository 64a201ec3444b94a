import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { isRoot, requireBrowser } from '../e2e/process-guard.ts';

/** One way of looking at a screen. */
export interface Look {
  readonly screen: string;
  readonly lang?: string;
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  /** Full height where it is not given. */
  readonly height?: number;
  readonly forcedColours?: boolean;
  /** Per cent; 200 halves the width that the page sees. */
  readonly zoom?: number;
  readonly pseudo?: boolean;
  /** Selector of what is clicked before the picture. */
  readonly click?: string;
  /** Opens every disclosure. */
  readonly open?: boolean;
}

/** A browser without the extension: the gallery is a plain page. */
export function launchPlain(name: 'chrome' | 'firefox'): Promise<Browser> {
  const args = name === 'chrome' && isRoot() ? ['--no-sandbox'] : [];
  return puppeteer.launch({ browser: name, executablePath: requireBrowser(name), headless: true, args });
}

/** Every screen that the gallery has. */
export async function listScreens(browser: Browser, origin: string): Promise<readonly string[]> {
  const page = await browser.newPage();
  await page.goto(`${origin}/index.html#popup-reading`);
  await page.waitForSelector('[data-shown]');
  const names = await page.evaluate(() => document.documentElement.dataset.names ?? '');
  await page.close();
  return names.split(' ');
}

const WIDTHS: readonly (readonly [string, number])[] = [
  ['card', 400],
  ['popup', 420],
  ['search', 1000],
  ['welcome', 800],
  ['options', 1000],
];

/** Opens a screen as a look says; the caller closes the page. */
export async function openLook(browser: Browser, origin: string, look: Look): Promise<Page> {
  const page = await browser.newPage();
  await showLook(page, origin, look);
  return page;
}

/** Shows a screen as a look says, in a new page or in one that showed another: then without loading all of it again. */
export async function showLook(page: Page, origin: string, look: Look): Promise<void> {
  const { screen, lang = 'en', theme = 'light', zoom = 100 } = look;
  const width = look.width ?? WIDTHS.find(([prefix]) => screen.startsWith(prefix))?.[1] ?? 800;
  const scale = zoom / 100;
  const height = look.height ?? (screen.startsWith('card') ? 372 : 600);
  await page.setViewport({
    width: Math.round(width / scale),
    height: Math.round(height / scale),
    deviceScaleFactor: scale,
  });
  await setMedia(page, look);
  const query = new URLSearchParams({ lang, theme, ...(look.pseudo && { pseudo: '1' }) });
  const hash = `#${screen}?${query}`;
  await page.goto(`${origin}/index.html${hash}`);
  await page.waitForSelector(`[data-shown="${hash}"]`, { timeout: 15_000 });
  if (look.click) await page.click(look.click);
  if (look.open) await openAll(page);
  await page.waitForFunction(() => document.querySelector('[aria-busy=true]:not(.notice)') === null, {
    timeout: 10_000,
  });
}

/** One a page: what two sessions say of media features would be two opinions. */
const mediaSessions = new WeakMap<Page, CDPSession>();

/** Firefox cannot be told of media features over its protocol; its pictures show the theme by the page's own switch. */
async function setMedia(page: Page, { theme = 'light', forcedColours }: Look): Promise<void> {
  if ((await page.browser().version()).toLowerCase().includes('firefox')) return;
  const session = mediaSessions.get(page) ?? (await page.createCDPSession());
  mediaSessions.set(page, session);
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: theme },
      { name: 'forced-colors', value: forcedColours ? 'active' : 'none' },
    ],
  });
}

async function openAll(page: Page): Promise<void> {
  // What opens may hold more to open.
  for (const _round of [1, 2]) {
    await page.evaluate(() => {
      for (const details of document.querySelectorAll<HTMLDetailsElement>('details:not(.menu)')) details.open = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

/** One rule of accessibility that a screen breaks, with the elements. */
export interface Violation {
  readonly rule: string;
  readonly elements: readonly string[];
}

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds against WCAG 2.2 A and AA, and its best practices. */
export async function findViolations(page: Page): Promise<readonly Violation[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(context: Document, options: object): Promise<AxeResult> } };
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    });
    return violations.map(({ id, nodes }) => ({
      rule: id,
      elements: nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} — ${failureSummary.slice(0, 200)}`),
    }));
  });
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}
