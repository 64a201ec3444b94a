import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { annotateWithPacks } from '../../cli/annotate-packs.ts';
import { openPacks } from '../../cli/open-packs.ts';
import { readHtml } from '../../cli/read-html.ts';
import { readDemoSite } from '../../scripts/demo-site.ts';
import { BROWSERS, launch, type TestBrowser } from './browser.ts';
import { hoverText, markedTexts, waitForCard, waitForMark, waitForNoCard } from './page-actions.ts';
import { type PageServer, servePages } from './page-server.ts';
import { waitUntil } from './wait-until.ts';

const DEMO = new URL('../../demo/', import.meta.url);

/** What each language's story names: words on the page → what stands at the head of the card. */
const STORIES: readonly { readonly lang: string; readonly cards: Readonly<Record<string, string>> }[] = [
  {
    lang: 'en',
    cards: {
      'Ilham Aliyev': 'Ilham Aliyev',
      'Kassym-Jomart Kemelevich': 'Kassym-Jomart Tokayev',
      'Kemel Tokayev': 'Kemel Tokayev',
      SPECA: 'United Nations Special Programme',
      'Middle Corridor': 'Trans-Caspian International Transport Route',
      'Trans-Caspian transport corridor': 'Trans-Caspian International Transport Route',
      'Baku–Tbilisi–Kars railway': 'Baku',
      'Kars–Igdir': 'Kars',
      'cable along the Caspian seabed': 'Digital Silk Way',
      'Digital Silk Road': 'Digital Silk Way',
      'electric cable under the Caspian Sea': 'Caspian Green Energy Corridor',
      'Supreme Interstate Council': 'Supreme Interstate Council',
      'Joint Declaration': 'Declaration on strengthening',
      'President of Azerbaijan': 'Ilham Aliyev',
      'prime minister of Hungary': 'Viktor Orbán',
      'restoration of Karabakh': 'Great Return',
    },
  },
  {
    lang: 'ru',
    cards: {
      'Касым-Жомарт Кемелевич': 'Касым-Жомарт Токаев',
      'Кемеля Токаева': 'Кемель Токаев',
      'Срединном коридоре': 'Транскаспийский международный транспортный маршрут',
      'Президентом Азербайджана': 'Ильхам Алиев',
      'премьер-министр Венгрии': 'Виктор Орбан',
    },
  },
  {
    lang: 'az',
    cards: { 'Orta Dəhliz': 'Transxəzər', 'Kemel Tokayevin': 'Kemel Tokayev', 'Rəqəmsal İpək Yolu': 'Rəqəmsal' },
  },
  { lang: 'kk', cards: { 'Орта дәліз': 'Транскаспий', 'Кемел Тоқаевтың': 'Кемел Тоқаев', СПЕКА: 'БҰҰ' } },
  { lang: 'tr', cards: { 'Orta Koridor': 'Orta Koridor', 'Macaristan Başbakanı': 'Viktor Orb', SPECA: 'BM' } },
];

/** A name that is marked once the page has been read. */
const MARKED: Readonly<Record<string, string>> = { en: 'SPECA', ru: 'СПЕКА', az: 'SPECA', kk: 'СПЕКА', tr: 'SPECA' };

describe.each(BROWSERS)('the demo story in %s', (name) => {
  let browser: TestBrowser;
  let site: PageServer;

  beforeAll(async () => {
    site = await servePages(await readDemoSite(DEMO));
    browser = await launch(name);
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it.each(STORIES)('has its marks and cards in $lang', async ({ lang, cards }) => {
    const page = await browser.open(`${site.origin}/story.${lang}.html`);
    await waitForMark(page, MARKED[lang] ?? '');
    expect(await markedTexts(page)).toEqual(await markedByCommandLine(lang));
    for (const [words, label] of Object.entries(cards)) {
      await page.mouse.move(2, 2);
      await waitForNoCard(page);
      await hoverText(page, words);
      await waitForCard(page);
      const card = await browser.extensionFrame(page);
      const hasLabel = () => card.evaluate((text) => document.querySelector('h1')?.textContent?.includes(text), label);
      await waitUntil(`the card of "${words}" to say "${label}"`, async () => (await hasLabel()) ?? false);
    }
    await page.close();
  });
});

/** Opened once: they are built and indexed for it. */
let packs: ReturnType<typeof openPacks> | undefined;

/** `sidelight annotate` on the same file: the page and the command line agree. */
async function markedByCommandLine(lang: string): Promise<readonly string[]> {
  packs ??= openPacks([], {
    cwd: new URL('../../', import.meta.url).pathname,
    print: () => undefined,
    warn: () => undefined,
    signal: new AbortController().signal,
  });
  const file = new URL(`story.${lang}.html`, DEMO);
  const today = new Date().toISOString().slice(0, 10);
  const { annotated } = annotateWithPacks(await packs, readHtml(await readFile(file, 'utf8'), file.href, { today }));
  return annotated.mentions.filter(({ marked }) => marked).map(({ text }) => text);
}
