import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import type { TestBrowser } from '../tests/e2e/browser.ts';
import { hoverText, markedTexts, waitForCard, waitForMark, waitForNoCard } from '../tests/e2e/page-actions.ts';
import { savePicture } from '../tests/e2e/save-picture.ts';
import { waitUntil } from '../tests/e2e/wait-until.ts';

/** One card as a reader sees it. */
export interface SeenCard {
  /** The words on the page. */
  readonly text: string;
  readonly entity: string;
  readonly type: string;
  /** What it was on the article's date. */
  readonly role: string;
  readonly source: string;
}

/** A stop of the tour: a picture's name, a page of the demo, the name to hover, and how the window is. */
export interface Stop {
  readonly picture: string;
  readonly page: string;
  readonly hover?: string;
  readonly width?: number;
  readonly dark?: boolean;
  /** Words that tell that the page has been read. */
  readonly marked: string;
}

/** What `npm start` shows where nobody can look: each kind of card, each language, dark, and a narrow window. */
export const STOPS: readonly Stop[] = [
  { picture: '01-marks', page: 'story.en.html', marked: 'SPECA' },
  { picture: '02-person-then-and-now', page: 'story.en.html', marked: 'SPECA', hover: 'prime minister of Hungary' },
  { picture: '03-project', page: 'story.en.html', marked: 'SPECA', hover: 'Kars–Igdir' },
  { picture: '04-programme', page: 'story.en.html', marked: 'SPECA', hover: 'SPECA' },
  { picture: '05-office-on-the-date', page: 'story.en.html', marked: 'SPECA', hover: 'President of Azerbaijan' },
  { picture: '06-the-father-not-the-president', page: 'story.en.html', marked: 'SPECA', hover: 'Kemel Tokayev' },
  { picture: '07-dark', page: 'story.en.html', marked: 'SPECA', hover: 'Middle Corridor', dark: true },
  { picture: '08-narrow', page: 'story.en.html', marked: 'SPECA', hover: 'Joint Declaration', width: 360 },
  { picture: '09-russian', page: 'story.ru.html', marked: 'СПЕКА', hover: 'Касым-Жомарт Кемелевич' },
  { picture: '10-azerbaijani', page: 'story.az.html', marked: 'SPECA', hover: 'Orta Dəhliz' },
  { picture: '11-kazakh', page: 'story.kk.html', marked: 'СПЕКА', hover: 'Кемел Тоқаев' },
  { picture: '12-turkish', page: 'story.tr.html', marked: 'SPECA', hover: 'Macaristan Başbakanı' },
  {
    picture: '13-long-page-of-2018',
    page: 'long.html',
    marked: 'President of Kazakhstan',
    hover: 'President of Kazakhstan',
  },
  { picture: '14-world', page: 'world.en.html', marked: 'NATO', hover: 'Itaipu dam' },
  { picture: '15-world-leader-then', page: 'world.en.html', marked: 'NATO', hover: 'British prime minister' },
  { picture: '16-world-russian', page: 'world.ru.html', marked: 'НАТО', hover: 'Запорожскую АЭС' },
];

/** Goes to a stop, hovers what it asks for and saves its picture; gives the card that opened, if any. */
export async function visit(browser: TestBrowser, origin: string, stop: Stop, folder: URL): Promise<SeenCard | null> {
  const page = await browser.open();
  try {
    await page.setViewport({ width: stop.width ?? 1100, height: 760 });
    // Firefox takes the colour scheme from its profile only; the picture is then a light one.
    if (stop.dark && browser.name === 'chrome')
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await page.goto(`${origin}/${stop.page}`);
    await waitForMark(page, stop.marked);
    const seen = stop.hover === undefined ? null : await seeCard(browser, page, stop.hover);
    await savePicture(page, fileURLToPath(new URL(`${stop.picture}.png`, folder)));
    return seen;
  } finally {
    await page.close();
  }
}

/** Hovers every marked name of a page, one after the other, and reads each card. */
export async function seeEveryCard(browser: TestBrowser, origin: string, path: string): Promise<readonly SeenCard[]> {
  const page = await browser.open(`${origin}/${path}`);
  await waitForMark(page, 'SPECA');
  const seen: SeenCard[] = [];
  for (const text of new Set(await markedTexts(page))) {
    await page.mouse.move(2, 2);
    await waitForNoCard(page);
    seen.push(await seeCard(browser, page, text));
  }
  await page.close();
  return seen;
}

async function seeCard(browser: TestBrowser, page: Page, text: string): Promise<SeenCard> {
  await hoverText(page, text);
  await waitForCard(page);
  const card = await browser.extensionFrame(page);
  return waitUntil(`the card of "${text}"`, async () => {
    const read = await card.evaluate(() => {
      const words = (selector: string) => document.querySelector(selector)?.textContent?.trim() ?? '';
      return {
        entity: words('h1'),
        type: words('.type'),
        role: words('.then-now .value') || words('.description'),
        source: words('.then-now .source a') || words('.source a'),
      };
    });
    return read.entity === '' ? null : { text, ...read };
  });
}
