import { describe, expect, it } from 'vitest';
import { BROWSERS } from './browser.ts';
import { launchForTest, servePagesForTest } from './for-test.ts';
import { hoverText, markedTexts, waitForCard, waitForMark } from './page-actions.ts';
import { aStory } from './story-page.ts';
import { waitUntil } from './wait-until.ts';

const BODY = `
  <h1>Low water on the Paraná</h1>
  <p>Engineers at the Itaipu dam said on Friday that the river had not been so low for forty years, and that the
  plant would run fewer of its units until the rains return. President of Kazakhstan Kassym-Jomart Tokayev was told of
  it on a visit to the region, where he also asked about the reservoirs of the Yacyretá hydroelectric plant.</p>`;

describe.each(BROWSERS)('the world pack in %s', (name) => {
  it('is installed behind the core pack, answers, and is switched off in pages that are open', async () => {
    const site = await servePagesForTest({ '/': aStory({ body: BODY, date: '2024-05-10' }) });
    const browser = await launchForTest(name);
    const page = await browser.open(site.origin);
    await waitForMark(page, 'Itaipu dam');
    await hoverText(page, 'Itaipu dam');
    await waitForCard(page);
    const options = await browser.openExtensionPage('options.html');
    await waitUntil('both packs', async () => (await options.text()).includes('Global Energy Monitor'));
    await options.click('#packs .packs > li:nth-child(2) label');
    await page.bringToFront();
    await waitUntil('the marks of the world pack to go', async () => !(await markedTexts(page)).includes('Itaipu dam'));
    expect(await markedTexts(page)).toContain('Kassym-Jomart Tokayev');
  });
});
