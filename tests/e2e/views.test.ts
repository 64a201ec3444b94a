import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BROWSERS, launch, type TestBrowser } from './browser.ts';
import { cardBox, hoverText, pointOf, waitForCard, waitForMark, waitForNoCard } from './page-actions.ts';
import { type PageServer, servePages } from './page-server.ts';
import { aStory, STORY_TEXT } from './story-page.ts';
import { waitUntil } from './wait-until.ts';

/** A film's page: its picture alone, and the story around it, can fill the screen. */
const FULL = aStory({
  body: `<div id="stage" style="overflow:auto;background:#fff">${STORY_TEXT}</div>
    <button onclick="stage.requestFullscreen()">Fill the screen</button>`,
});

interface ZoomApi {
  readonly tabs: {
    query(filter: object): Promise<readonly { readonly id: number }[]>;
    setZoom(tabId: number, factor: number): Promise<void>;
  };
}

describe.each(BROWSERS)('ways of looking at a page in %s', (name) => {
  let browser: TestBrowser;
  let site: PageServer;
  let page: Page;

  beforeAll(async () => {
    site = await servePages({ '/': aStory(), '/full': FULL });
    browser = await launch(name, { width: 1000, height: 700, prefs: { 'full-screen-api.warning.timeout': 0 } });
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  beforeEach(async () => {
    page = await browser.open();
  });

  afterEach(() => page.close());

  const open = async (path: string) => {
    await page.goto(site.origin + path);
    await waitForMark(page, 'Kassym-Jomart Tokayev');
  };

  /** Hovers a name; the card must be there, beside the line, in the part of the page that is seen, and about it. */
  async function expectGoodCard(text: string) {
    await page.mouse.move(2, 2);
    await waitForNoCard(page);
    await hoverText(page, text);
    const box = await waitForCard(page);
    const line = await page.evaluate(lineOf, text);
    const view = await page.evaluate(seenPart);
    expectBeside(box, line, view);
    const card = await browser.extensionFrame(page);
    await waitUntil(`a card about ${text}`, async () => (await card.text()).includes(text));
    return box;
  }

  it('opens cards within an element that fills the screen, and outside of it again', async () => {
    await open('/full');
    await expectGoodCard('Kassym-Jomart Tokayev');
    await page.click('button');
    await waitUntil('the full screen', () => page.evaluate(() => document.fullscreenElement !== null));
    await waitForNoCard(page);
    const box = await expectGoodCard('SPECA');
    const parent = await page.evaluate(
      ({ x, y }) => document.elementFromPoint(x + 20, y + 20)?.parentElement?.id ?? '',
      box,
    );
    expect(parent).toBe('stage');
    await page.evaluate(() => document.exitFullscreen());
    await waitUntil('the window again', () => page.evaluate(() => document.fullscreenElement === null));
    await waitForNoCard(page);
    await expectGoodCard('Kassym-Jomart Tokayev');
    expect(await page.evaluate(() => document.querySelector('#stage')?.lastElementChild?.localName)).toBe('p');
  });

  it('keeps word, card and window apart at the browser’s own zoom of 200 %, and when it changes under a card', async () => {
    await open('/');
    const panel = await browser.openExtensionPage('popup.html');
    const zoom = (factor: number) =>
      panel.evaluate(async (wished) => {
        const { browser: standard, chrome } = globalThis as unknown as Record<string, ZoomApi>;
        const api = standard ?? chrome;
        for (const { id } of (await api?.tabs.query({ url: 'http://127.0.0.1/*' })) ?? [])
          await api?.tabs.setZoom(id, wished);
      }, factor);
    try {
      await zoom(2);
      await page.bringToFront();
      await waitUntil('the zoom', () => page.evaluate(() => innerWidth === 500));
      await expectGoodCard('Kassym-Jomart Tokayev');
      await zoom(1);
      await waitUntil('the zoom', () => page.evaluate(() => innerWidth === 1000));
      await waitUntil('the card to follow or close', () => page.evaluate(isCardInView));
      await expectGoodCard('SPECA');
    } finally {
      await zoom(1);
      await panel.close();
    }
  });

  // Firefox's protocol has no pinch, and its own gestures need a touch pad or screen.
  it.runIf(name === 'chrome')('opens cards in the part of the page that a pinch shows', async () => {
    await open('/');
    const session = await page.createCDPSession();
    // The first gesture of a page that is still being laid out may be lost.
    await waitUntil('the pinch', async () => {
      const scale = await page.evaluate(() => visualViewport?.scale ?? 1);
      if (scale > 1.9) return true;
      await session.send('Input.synthesizePinchGesture', { x: 400, y: 300, scaleFactor: 2 / scale });
      return false;
    });
    const seen = await page.evaluate(seenPart);
    expect(Math.abs(seen.width - 500)).toBeLessThan(30);
    const line = await page.evaluate(lineOf, 'SPECA');
    // The protocol's coordinates begin where the seen part begins.
    const point = { x: line.x + line.width / 2 - seen.x, y: line.y + line.height / 2 - seen.y };
    // A gesture's last scroll may come late and end the pointer's rest: it comes again until a card is there.
    await waitUntil('a card after the pinch', async () => {
      await page.mouse.move(point.x - 20, point.y - 20);
      await page.mouse.move(point.x, point.y, { steps: 4 });
      await new Promise((resolve) => setTimeout(resolve, 700));
      return (await cardBox(page)) !== null;
    });
    expectBeside(await waitForCard(page), line, await page.evaluate(seenPart));
  });

  it('opens cards by touch, which stay when the finger is lifted', async () => {
    await open('/');
    const plain = await pointOf(page, 'SPECA');
    await page.touchscreen.tap(plain.x, plain.y);
    const box = await waitForCard(page);
    await page.touchscreen.tap(box.x + 60, box.y + 20);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await cardBox(page)).not.toBeNull();
    await page.touchscreen.tap(5, 690);
    await waitForNoCard(page);
    const touch = await page.touchscreen.touchStart(plain.x, plain.y);
    await waitForCard(page);
    await touch.end();
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await cardBox(page)).not.toBeNull();
  });
});

/** The card leaves the line free and is within the part of the page that is seen. */
function expectBeside(box: Rectangle, line: Rectangle, view: Rectangle): void {
  expect(box.y >= line.y + line.height || box.y + box.height <= line.y).toBe(true);
  expect(box.x).toBeGreaterThanOrEqual(view.x);
  expect(box.y).toBeGreaterThanOrEqual(view.y);
  expect(box.x + box.width).toBeLessThanOrEqual(view.x + view.width + 1);
  expect(box.y + box.height).toBeLessThanOrEqual(view.y + view.height + 1);
}

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Runs in the page: the first line on which a text stands. */
function lineOf(text: string): Rectangle {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.nodeValue?.indexOf(text) ?? -1;
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + text.length);
    const { x, y, width, height } = range.getClientRects()[0] ?? range.getBoundingClientRect();
    return { x, y, width, height };
  }
  throw new Error(`no "${text}" on the page`);
}

/** Runs in the page: the part of its viewport that is seen. */
function seenPart(): Rectangle {
  const { offsetLeft: x = 0, offsetTop: y = 0, width = innerWidth, height = innerHeight } = visualViewport ?? {};
  return { x, y, width, height };
}

/** Runs in the page: whether no card is open, or one that is within the window. */
function isCardInView(): boolean {
  const box = document.querySelector('[popover=manual]:popover-open')?.getBoundingClientRect();
  return !box || (box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight);
}
