import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { BROWSERS, type ExtensionView } from './browser.ts';
import { launchForTest, servePagesForTest } from './for-test.ts';
import { cardBox, waitForCard, waitForMark } from './page-actions.ts';
import { aStory } from './story-page.ts';
import { waitUntil } from './wait-until.ts';

/** Twelve names, each with the words that a reader must hear of it: its type, and its role on the day of the article. */
const NAMES = [
  ['Ilham Aliyev', 'person', 'President of Azerbaijan'],
  ['Kassym-Jomart Tokayev', 'person', 'President of Kazakhstan'],
  ['Vladimir Putin', 'person', 'President of Russia'],
  ['Recep Tayyip Erdoğan', 'person', 'President of Türkiye'],
  ['Viktor Orbán', 'person', 'Prime Minister of Hungary'],
  ['Sadyr Japarov', 'person', 'President of Kyrgyzstan'],
  ['Shavkat Mirziyoyev', 'person', 'President of Uzbekistan'],
  ['Emomali Rahmon', 'person', 'President of Tajikistan'],
  ['Nikol Pashinyan', 'person', 'Prime Minister of Armenia'],
  ['SPECA', 'programme', ''],
  ['Middle Corridor', 'project', ''],
  ['Baku–Tbilisi–Kars railway', 'project', ''],
] as const;

const STORY = aStory({
  body: `<h1>A summit in Baku</h1>${NAMES.map(([name]) => `<p>There was talk of ${name} on that day.</p>`).join('')}`,
});

/** The texts of the card's polite live region, in the order in which they came into it: what a screen reader says. */
async function listen(card: ExtensionView): Promise<() => Promise<readonly string[]>> {
  await card.evaluate(() => {
    const heard: string[] = [];
    const root = document.getElementById('root');
    Object.assign(globalThis, { heard });
    const note = () => {
      const isLive = root?.ariaLive === 'polite';
      const text = root?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
      if (isLive && text !== '' && heard.at(-1) !== text) heard.push(text);
    };
    if (root) new MutationObserver(note).observe(root, { childList: true, subtree: true, characterData: true });
    note();
  });
  return () => card.evaluate(() => [...(globalThis as unknown as { heard: readonly string[] }).heard]);
}

async function walkAll(page: Page, card: ExtensionView): Promise<void> {
  for (let at = 2; at <= NAMES.length; at += 1) {
    await page.keyboard.press('ArrowRight');
    await waitUntil(`name ${at}`, async () => (await card.text()).includes(`${at} of ${NAMES.length}:`));
  }
}

describe.each(BROWSERS)('a screen reader in %s', (name) => {
  it('hears how many names there are, then each with type and role, then its card, and the page stays as it was', async () => {
    const site = await servePagesForTest({ '/': STORY });
    const browser = await launchForTest(name);
    const page = await browser.open(site.origin);
    await waitForMark(page, 'Baku–Tbilisi–Kars railway');
    const before = await page.evaluate(() => document.body.outerHTML);
    await browser.pressCommand('open-next');
    await waitForCard(page);
    const card = await browser.extensionFrame(page);
    await waitUntil('the first name', async () => (await card.text()).includes(`1 of ${NAMES.length}:`));
    const heard = await listen(card);
    await walkAll(page, card);
    const texts = await heard();
    expect(texts[0]).toMatch(/^12 names in this story\. 1 of 12: /);
    NAMES.forEach(([, type, role], index) => {
      const text = texts.find((said) => said.includes(`${index + 1} of 12: `)) ?? '';
      expect(text, `name ${index + 1}`).toContain(`, ${type}. ${role}`);
      // The card follows what was said of the name.
      expect(text.length).toBeGreaterThan(200);
    });
    expect(texts.filter((said) => said.includes('names in this story.'))).toHaveLength(1);
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
    await page.keyboard.press('Escape');
    await waitUntil('no card', async () => (await cardBox(page)) === null);
  });
});
