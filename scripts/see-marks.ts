import type { Page } from 'puppeteer-core';
import type { ExtensionView, TestBrowser } from '../tests/e2e/browser.ts';
import { cardBox, markedTexts, waitForCard, waitForFrames, waitForNoCard } from '../tests/e2e/page-actions.ts';
import { savePicture } from '../tests/e2e/save-picture.ts';
import { waitUntil } from '../tests/e2e/wait-until.ts';

/** One hover on a page: the words, the card that opened, and what stands wrong, in words, or nothing. */
export interface SeenHover {
  readonly text: string;
  readonly card: string;
  readonly trouble: string;
}

/** A mark in the window. */
interface Mark {
  readonly text: string;
  /** Rectangles of its lines, in pixels of the window. */
  readonly lines: readonly Box[];
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Marks that are hovered on a page. */
const HOVERS = 3;

const SETTLED_MS = 500;

/** Opens a page, hovers its first marks and saves a picture of each; `picture` is the path without number and ending. */
export async function seeMarks(
  browser: TestBrowser,
  page: Page,
  url: string,
  picture: string,
): Promise<readonly SeenHover[]> {
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  const marked = await settledMarks(page);
  const seen: SeenHover[] = [];
  for (let at = 0; at < Math.min(HOVERS, marked.length); at += 1)
    seen.push(await seeMark(browser, page, at, `${picture}.${at + 1}.png`));
  return seen;
}

/** The marks, once they have stayed the same for half a second: the story's come first. */
async function settledMarks(page: Page): Promise<readonly string[]> {
  let last: readonly string[] = [];
  let since = Date.now();
  return waitUntil('marks', async () => {
    const texts = await markedTexts(page);
    if (texts.join() !== last.join()) since = Date.now();
    last = texts;
    return texts.length > 0 && Date.now() - since > SETTLED_MS ? texts : null;
  });
}

async function seeMark(browser: TestBrowser, page: Page, at: number, picture: string): Promise<SeenHover> {
  await page.mouse.move(2, 2);
  await waitForNoCard(page);
  const before = await page.evaluate(findMark, at, true);
  const [first] = before?.lines ?? [];
  if (!before || !first) return { text: before?.text ?? '', card: '', trouble: 'the mark is not laid out' };
  const { text } = before;
  await page.evaluate(waitForFrames);
  await page.mouse.move(Math.max(1, first.x - 20), Math.max(1, first.y - 20));
  await page.mouse.move(first.x + first.width / 2, first.y + first.height / 2, { steps: 4 });
  const box = await waitForCard(page, 4_000).catch(() => null);
  const card = box && (await labelOf(await browser.extensionFrame(page)));
  await savePicture(page, picture);
  const after = await page.evaluate(findMark, at, false);
  const trouble = box ? findTrouble(before, after, { box, view: await page.evaluate(viewOf) }) : 'no card opened';
  return { text, card: card ?? '', trouble: (await cardBox(page)) || !box ? trouble : 'the card closed by itself' };
}

function labelOf(card: ExtensionView): Promise<string> {
  return waitUntil('the card’s facts', () =>
    card.evaluate(() => {
      const words = (selector: string) => document.querySelector(selector)?.textContent?.trim() ?? '';
      if (words('h1') === '') return null;
      return [words('h1'), words('.type'), words('.then-now .value')].filter(Boolean).join(' | ');
    }),
  );
}

function findTrouble(
  before: Mark,
  after: Mark | null,
  { box, view }: { readonly box: Box; readonly view: Box },
): string {
  if (JSON.stringify(after?.lines) !== JSON.stringify(before.lines)) return 'the text moved';
  if (before.lines.some((line) => overlap(line, box))) return 'the card covers the name';
  const isOutside =
    box.x < 0 || box.y < 0 || box.x + box.width > view.width + 1 || box.y + box.height > view.height + 1;
  return isOutside ? 'the card leaves the window' : '';
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Runs in the page. */
function viewOf(): Box {
  return { x: 0, y: 0, width: innerWidth, height: innerHeight };
}

/** Runs in the page: where the n-th mark stands, after it was scrolled into the middle of the window if so wished. */
function findMark(at: number, isBrought: boolean): Mark | null {
  const marks = [...CSS.highlights].filter(([name]) => name !== 'reading-active').flatMap(([, marked]) => [...marked]);
  const ranges = marks.map(({ startContainer, startOffset, endContainer, endOffset }) => {
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range;
  });
  const range = ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))[at];
  if (!range) return null;
  if (isBrought) range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { top } = range.getBoundingClientRect();
  if (isBrought && (top < 0 || top > innerHeight)) scrollBy({ top: top - innerHeight / 2, behavior: 'instant' });
  const lines = [...range.getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height }));
  return { text: range.toString(), lines };
}
