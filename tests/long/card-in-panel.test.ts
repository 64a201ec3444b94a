import { describe, expect, it } from 'vitest';
import { BROWSERS, type ExtensionView, type TestBrowser } from '../e2e/browser.ts';
import { launchForTest, servePagesForTest } from '../e2e/for-test.ts';
import { cardBox, hoverText, waitForCard, waitForMark } from '../e2e/page-actions.ts';
import { openRealPanel } from '../e2e/real-panel.ts';
import { aStory } from '../e2e/story-page.ts';
import { waitUntil } from '../e2e/wait-until.ts';

const waitForText = (view: ExtensionView, text: string) =>
  waitUntil(`"${text}"`, async () => (await view.text()).includes(text));

/** Opens the card of a name and gives its frame. */
async function openCard(browser: TestBrowser, name: string) {
  const site = await servePagesForTest({ '/': aStory() });
  const page = await browser.open(site.origin);
  await waitForMark(page, name);
  await hoverText(page, name);
  await waitForCard(page);
  const card = await browser.extensionFrame(page);
  await waitUntil('its facts', () => card.evaluate(() => document.querySelector('h1') !== null));
  return { page, card };
}

describe.each(BROWSERS)('a card in %s', (name) => {
  it('goes on in the panel beside the page', async () => {
    const browser = await launchForTest(name);
    const { page, card } = await openCard(browser, 'Kassym-Jomart Tokayev');
    if (name === 'firefox') {
      // Firefox opens its sidebar for its own buttons only: the card says so and waits there.
      await card.click('[aria-label="Open in side panel"]');
      await waitForText(card, 'Waiting in the side panel');
    }
    const panel = await openRealPanel(browser, () => card.click('[aria-label="Open in side panel"]'));
    await waitForText(panel, 'Kassym-Jomart Tokayev');
    await waitForText(panel, 'Since this article');
    expect(await panel.evaluate(() => innerWidth)).toBeLessThan(700);
    if (name === 'chrome') await waitUntil('the card to go', async () => (await cardBox(page)) === null);
  });

  it('speaks the language that the reader chooses meanwhile, and takes the theme', async () => {
    const browser = await launchForTest(name);
    const { page, card } = await openCard(browser, 'Kassym-Jomart Tokayev');
    await card.click('[aria-label="Keep open"]');
    const options = await browser.openExtensionPage('options.html');
    await waitForText(options, 'Quiet mode');
    await options.click('input[type=radio][value=kk]');
    await options.click('input[type=radio][value=dark]');
    await waitForText(card, 'Осы мақаладан кейін');
    await waitUntil('the dark theme', () => card.evaluate(() => document.documentElement.dataset.theme === 'dark'));
    expect(await card.evaluate(() => document.documentElement.lang)).toBe('kk');
    await page.bringToFront();
    expect(await cardBox(page)).not.toBeNull();
  });
});
