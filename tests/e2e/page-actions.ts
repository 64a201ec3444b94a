import type { Page } from 'puppeteer-core';
import { waitUntil } from './wait-until.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** Scrolls the n-th place (from 0) of `text` within one text node into view; gives the middle of its first line. */
export async function pointOf(page: Page, text: string, occurrence = 0): Promise<Point> {
  const point = await page.evaluate(findText, text, occurrence);
  if (!point) throw new Error(`"${text}" does not stand on the page ${occurrence + 1} times`);
  await page.evaluate(waitForFrames);
  return point;
}

/**
 * Moves the pointer onto the n-th place of `text` and on within it, as a hand that comes to rest. Not slowly from afar: where
 * each step takes a busy browser 100 ms, the pointer would rest on a name on the way, whose card opens.
 */
export async function hoverText(page: Page, text: string, occurrence = 0): Promise<Point> {
  const point = await pointOf(page, text, occurrence);
  await page.mouse.move(Math.max(1, point.x - 4), point.y);
  await page.mouse.move(point.x, point.y, { steps: 2 });
  return point;
}

/** The texts that are marked now in all registries of the page's own document, in document order, as the page itself could list them. */
export function markedTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    const live = ranges.map((found) => {
      const range = document.createRange();
      range.setStart(found.startContainer, found.startOffset);
      range.setEnd(found.endContainer, found.endOffset);
      return range;
    });
    live.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    return live.map((range) => range.toString());
  });
}

/** Waits until `text` is marked; gives all marked texts. */
export function waitForMark(page: Page, text: string, timeoutMs = 15_000): Promise<readonly string[]> {
  return waitUntil(
    `"${text}" to be marked`,
    async () => {
      const marked = await markedTexts(page);
      return marked.includes(text) ? marked : null;
    },
    timeoutMs,
  );
}

/** Where the card's host stands in the page's viewport, or null while no card is open. */
export function cardBox(page: Page): Promise<Box | null> {
  return page.evaluate(() => {
    const host = [...document.querySelectorAll(':popover-open')].find(
      (element) => element.getAttribute('popover') === 'manual',
    );
    if (!host) return null;
    const { x, y, width, height } = host.getBoundingClientRect();
    return { x, y, width, height };
  });
}

/** Waits until a card is open. */
export function waitForCard(page: Page, timeoutMs?: number): Promise<Box> {
  return waitUntil('a card to open', () => cardBox(page), timeoutMs);
}

/** Waits until no card is open. */
export async function waitForNoCard(page: Page, timeoutMs?: number): Promise<void> {
  await waitUntil('the card to close', async () => (await cardBox(page)) === null, timeoutMs);
}

/** Runs in the page. */
function findText(text: string, occurrence: number): Point | null {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let left = occurrence;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const value = node.nodeValue ?? '';
    for (let at = value.indexOf(text); at >= 0; at = value.indexOf(text, at + 1)) {
      if (left-- > 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + text.length);
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const [line] = range.getClientRects();
      return line ? { x: line.x + line.width / 2, y: line.y + line.height / 2 } : null;
    }
  }
  return null;
}

/**
 * Runs in the page. A scroll is told of with the next frame: a pointer that moved before it would be taken for one that the
 * page was scrolled under. In a page that is not seen no frame comes.
 */
export function waitForFrames(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    setTimeout(resolve, 1_000);
  });
}
