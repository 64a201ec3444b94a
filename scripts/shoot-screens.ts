import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { serveGallery } from '../tests/gallery/build-gallery.ts';
import { type Look, launchPlain, listScreens, openLook } from '../tests/gallery/visit-gallery.ts';
import { PROJECT } from '../tests/source-files.ts';

const OUT = join(PROJECT, '.output/shots');

const STORY_TABS = ['since', 'story', 'together', 'timeline', 'map'] as const;
const MAIN = ['card-changed', 'card-project', 'popup', 'options', 'welcome', 'search'] as const;

/** Every screen once, the main ones in each of the ways in which people see them. */
function looksAt(screens: readonly string[]): readonly Look[] {
  return [
    ...screens.map((screen) => ({ screen })),
    ...MAIN.flatMap((screen): Look[] => [
      { screen, theme: 'dark', lang: 'ru' },
      { screen, lang: 'kk', width: 320 },
      { screen, lang: 'az', forcedColours: true },
      { screen, lang: 'tr', zoom: 200 },
      { screen, pseudo: true },
    ]),
    ...STORY_TABS.map((tab): Look => ({ screen: 'popup', click: `[data-tab=${tab}]`, height: 600 })),
    { screen: 'card-railway', open: true, height: 2400 },
    { screen: 'card-office', open: true, height: 1200 },
  ];
}

function nameOf(look: Look, browser: string): string {
  const { screen, ...ways } = look;
  const words = Object.entries(ways).map(([way, value]) => `${way}-${String(value).replaceAll(/[^\w-]/g, '')}`);
  return [screen, ...words, browser].join('.');
}

async function take(browser: Browser, origin: string, look: Look, name: string): Promise<void> {
  const page = await openLook(browser, origin, look);
  await page.screenshot({
    path: join(OUT, `${name}.png`),
    fullPage: look.height === undefined && !look.screen.startsWith('card'),
  });
  await page.close();
}

async function takeAll(
  name: 'chrome' | 'firefox',
  origin: string,
  looks: (screens: readonly string[]) => readonly Look[],
) {
  const browser = await launchPlain(name);
  try {
    const taken: string[] = [];
    for (const look of looks(await listScreens(browser, origin))) {
      await take(browser, origin, look, nameOf(look, name));
      taken.push(nameOf(look, name));
    }
    return taken;
  } finally {
    await browser.close();
  }
}

function indexPage(names: readonly string[]): string {
  const figures = names.map(
    (name) => `<figure><img src="${name}.png" alt="" loading="lazy"><figcaption>${name}</figcaption></figure>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Screens</title>
<style>body{background:#777;display:flex;flex-wrap:wrap;gap:16px;font:12px sans-serif}figure{margin:0}img{display:block;max-width:420px}</style>
${figures.join('\n')}
`;
}

/** A picture of every screen and state of the gallery, looked at by people; a screen without a picture is a failure. */
export async function shootScreens(): Promise<void> {
  await rm(OUT, { recursive: true, force: true });
  await mkdir(OUT, { recursive: true });
  const site = await serveGallery();
  try {
    const chromium = await takeAll('chrome', site.origin, looksAt);
    const firefox = await takeAll('firefox', site.origin, () => MAIN.map((screen) => ({ screen })));
    const names = [...chromium, ...firefox];
    await writeFile(join(OUT, 'index.html'), indexPage(names));
    console.log(`${names.length} pictures in .output/shots/index.html`);
  } finally {
    await site.close();
  }
}
