import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, launch, type TestBrowser } from './browser.ts';
import { NAME_FIELDS, NAME_PICTURES } from './clobber-script.ts';
import {
  hoverText,
  markedTexts,
  pointOf,
  waitForCard,
  waitForFrames,
  waitForMark,
  waitForNoCard,
} from './page-actions.ts';
import { type PageServer, servePages } from './page-server.ts';
import { aStory } from './story-page.ts';
import { waitUntil } from './wait-until.ts';

const FILLER =
  '<p>The talks went on for a day and nothing more was said about them by either of the two sides.</p>'.repeat(12);

const GROWING = `${aStory({ body: `<h1>A slow day in the capital</h1>${FILLER}` })}<script>
  setTimeout(() => {
    const late = document.createElement('p');
    late.innerHTML = 'Later <b>Kassym-Jomart</b> Tokayev arrived, and SPECA met.';
    document.querySelector('article').append(late);
  }, 800);
</script>`;

const SINGLE_PAGE = `${aStory({ body: `<h1>First story</h1><p>Ilham Aliyev opened a bridge.</p>${FILLER}` })}<script>
  window.turn = () => {
    history.pushState({}, '', '/second');
    document.querySelector('article').innerHTML = '<h1>Second story</h1><p>Kassym-Jomart Tokayev opened a school.</p>' + ${JSON.stringify(FILLER)};
  };
</script>`;

const FRAMES = `<!doctype html><title>Frames</title><body style="margin:0">
  <p>A page around a story.</p>
  <iframe src="/story" width="900" height="500"></iframe>
  <iframe src="/story?small" width="280" height="150" name="small"></iframe></body>`;

const SHADOW = `${aStory({ body: `<h1>A story with parts</h1>${FILLER}<news-part></news-part>` })}<script>
  customElements.define('news-part', class extends HTMLElement {
    connectedCallback() {
      this.attachShadow({ mode: 'open' }).innerHTML = '<p>In the shadow stood Kassym-Jomart Tokayev alone.</p>';
    }
  });
</script>`;

/** Forms and pictures by whose names no property of a form or of the document is what it was. */
const CLOBBERED = `${aStory({ body: `<form><h1>Ilham Aliyev receives Kassym-Jomart Tokayev</h1>${FILLER}</form>` })}<script>
  ${NAME_FIELDS} ${NAME_PICTURES} nameFields(document.forms[0]); namePictures();
</script>`;

const DIALOG = `${aStory()}<dialog></dialog><script>
  window.showIt = () => {
    const dialog = document.querySelector('dialog');
    dialog.innerHTML = '<p>In the dialog: SPECA and Kassym-Jomart Tokayev.</p><button>Fine</button>';
    dialog.showModal();
  };
</script>`;

const OVERLAID = aStory({
  head: '<style>.teaser{position:relative}.teaser a::after{content:"";position:absolute;inset:0}</style>',
  body: `<h1>Front of the day</h1>${FILLER}<div class="teaser"><h2><a href="/story">A railway for the region</a></h2>
    <p>Kassym-Jomart Tokayev spoke in Baku.</p></div>`,
});

/** Far higher than any of the windows: one that just fits gets its scrollbar in Firefox while the card is placed. */
const NARROW = aStory({
  head: '<style>article{columns:2;column-gap:8px;font-size:11px;margin-block-end:1200px}</style>',
});

describe.each(BROWSERS)('pages of many kinds in %s', (name) => {
  let browser: TestBrowser;
  let site: PageServer;

  beforeAll(async () => {
    site = await servePages({
      '/story': aStory(),
      '/growing': GROWING,
      '/single': SINGLE_PAGE,
      '/frames': FRAMES,
      '/shadow': SHADOW,
      '/clobbered': CLOBBERED,
      '/dialog': DIALOG,
      '/overlaid': OVERLAID,
      '/narrow': NARROW,
    });
    browser = await launch(name);
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const open = (path: string) => browser.open(site.origin + path);

  async function readCard(page: Page, text: string) {
    await hoverText(page, text);
    const box = await waitForCard(page);
    const card = await browser.extensionFrame(page);
    await waitUntil('its facts', () => card.evaluate(() => document.querySelector('h1') !== null));
    return { box, text: await card.text() };
  }

  it('marks what comes late, a name in two elements too', async () => {
    const page = await open('/growing');
    await waitForMark(page, 'Kassym-Jomart Tokayev');
    expect((await readCard(page, 'Kassym-Jomart')).text).toContain('Kassym-Jomart Tokayev');
  });

  it('follows a single-page site to its next story', async () => {
    const page = await open('/single');
    await waitForMark(page, 'Ilham Aliyev');
    await page.evaluate(() => (globalThis as unknown as { turn: () => void }).turn());
    const marked = await waitForMark(page, 'Kassym-Jomart Tokayev');
    expect(marked).not.toContain('Ilham Aliyev');
  });

  it('reads a large frame and leaves a small one alone', async () => {
    const page = await open('/frames');
    const [large, small] = page.frames().filter((frame) => frame.url().includes('/story'));
    const marksIn = (frame: typeof large) =>
      frame?.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
    await waitUntil('marks in the large frame', async () => ((await marksIn(large)) ?? 0) > 2);
    expect(await marksIn(small)).toBe(0);
  });

  it('marks names in open shadow roots and opens their cards', async () => {
    const page = await open('/shadow');
    await waitUntil('a mark in the shadow', async () => (await page.evaluate(() => CSS.highlights.size)) > 0);
    const point = await page.evaluate(() => {
      const text = document.querySelector('news-part')?.shadowRoot?.querySelector('p')?.firstChild;
      if (!text) return null;
      text.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const range = document.createRange();
      const at = text.textContent?.indexOf('Kassym') ?? 0;
      range.setStart(text, at);
      range.setEnd(text, at + 13);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    const marked = await page.screenshot();
    await page.evaluate(waitForFrames);
    await page.mouse.move((point?.x ?? 0) - 20, (point?.y ?? 0) - 20);
    await page.mouse.move(point?.x ?? 0, point?.y ?? 0, { steps: 4 });
    await waitForCard(page);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    await page.evaluate(() => CSS.highlights.clear());
    expect(Buffer.from(marked).equals(await page.screenshot()), 'the mark was painted').toBe(false);
  });

  it('marks and opens cards where names stand in for everything that forms and the document have', async () => {
    const page = await open('/clobbered');
    const { x, y } = await waitUntil('a mark', () => page.evaluate(firstMark));
    await page.mouse.move(x - 20, y - 20);
    await page.mouse.move(x, y, { steps: 4 });
    await waitUntil('a card', () => page.evaluate(isCardOpen));
    const card = await browser.extensionFrame(page);
    await waitUntil('its facts', async () => (await card.text()).includes('Ilham Aliyev'));
    await page.keyboard.press('Escape');
    await waitUntil('the card to close', async () => !(await page.evaluate(isCardOpen)));
  });

  it('opens a card above a modal dialog that can be used', async () => {
    const page = await open('/dialog');
    await waitForMark(page, 'Kassym-Jomart Tokayev');
    await readCard(page, 'SPECA');
    await page.mouse.move(2, 2);
    await waitForNoCard(page);
    await page.evaluate(() => (globalThis as unknown as { showIt: () => void }).showIt());
    await waitUntil('a card in the dialog', async () => {
      await page.mouse.move(2, 2);
      await hoverText(page, 'SPECA', 2).catch(() => hoverText(page, 'SPECA', 1));
      return await waitForCard(page, 700).catch(() => null);
    });
    const box = await waitForCard(page);
    const isOurs = await page.evaluate(({ x: left, y: top }) => {
      const host = document.elementFromPoint(left + 30, top + 30);
      return host?.parentElement?.localName === 'dialog' && host.localName === 'div';
    }, box);
    expect(isOurs).toBe(true);
  });

  it('finds a name under a link that covers its teaser', async () => {
    const page = await open('/overlaid');
    await waitUntil('the name to be known', async () => {
      await page.mouse.move(2, 2);
      const { x, y } = await pointOf(page, 'Kassym-Jomart Tokayev');
      await page.mouse.move(x, y, { steps: 3 });
      return await waitForCard(page, 700).catch(() => null);
    });
  });

  it.each([
    [320, 568],
    [640, 256],
    [1280, 900],
  ])('keeps card, word and window apart at %i × %i', async (width, height) => {
    const page = await open('/narrow');
    await page.setViewport({ width, height });
    await waitForMark(page, 'Kassym-Jomart Tokayev');
    // Where the pointer was left, a name may lie now.
    await page.mouse.move(2, 2);
    await waitForNoCard(page);
    const { x, y } = await hoverText(page, 'SPECA');
    const box = await waitForCard(page);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
    expect(x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height).toBe(false);
    await page.close();
  });

  it('marks nothing on a page that is switched off, and everything again', async () => {
    const page = await open('/story');
    const marks = await waitForMark(page, 'Kassym-Jomart Tokayev');
    const popup = await browser.openExtensionPage('popup.html');
    const switchOff = (on: boolean) =>
      popup.evaluate(async (isOff) => {
        const { browser: api, chrome } = globalThis as unknown as Record<
          string,
          { runtime: { sendMessage(message: unknown): Promise<unknown> } }
        >;
        return await (api?.runtime ? api : chrome)?.runtime.sendMessage({
          type: 'set-site-off',
          site: '127.0.0.1',
          on: isOff,
        });
      }, on);
    await switchOff(true);
    await waitUntil('the marks to go', async () => (await markedTexts(page)).length === 0);
    await switchOff(false);
    await page.bringToFront();
    await waitUntil('the marks to come back', async () => (await markedTexts(page)).length === marks.length);
    await popup.close();
  });
});

/** Runs in a page whose document cannot be asked directly: the middle of the first mark. */
function firstMark(): { x: number; y: number } | null {
  const [found] = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
  if (!found) return null;
  const range = Document.prototype.createRange.call(document);
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  const { x, y, width, height } = range.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

/** Runs in the same page. */
function isCardOpen(): boolean {
  return Document.prototype.querySelector.call(document, '[popover=manual]:popover-open') !== null;
}
