import { describe, expect, it } from 'vitest';
import { BROWSERS } from './browser.ts';
import { launchForTest } from './for-test.ts';
import { waitUntil } from './wait-until.ts';

describe.each(BROWSERS)('the welcome page in %s', (name) => {
  it('opens after the install, not after an update, and can be tried on the spot', async () => {
    const browser = await launchForTest(name, { width: 900, height: 800 });
    const welcome = await browser.openExtensionPage('welcome.html');
    await waitUntil('the sample with its names', async () => (await welcome.text()).includes('Try it here'));
    await waitUntil('names', () => welcome.evaluate(() => document.querySelectorAll('.sample-name').length >= 4));
    await welcome.click('.sample-name');
    await waitUntil('the card', async () => (await welcome.text()).includes('Since this article'));
    await welcome.click('input[value=az]');
    await waitUntil('Azerbaijani', async () => (await welcome.text()).includes('Burada sınayın'));
    await waitUntil('its names', () => welcome.evaluate(() => document.querySelectorAll('.sample-name').length >= 3));
    const before = (await browser.raw.pages()).length;
    await browser.updateExtension();
    await waitUntil('the background again', () => browser.isBackgroundRunning());
    await new Promise((resolve) => setTimeout(resolve, 500));
    // An update closes the extension's own pages in some browsers, and opens none in any.
    expect((await browser.raw.pages()).length).toBeLessThanOrEqual(before);
  });

  it('finds people by any of their names, and reads a text that is pasted', async () => {
    const browser = await launchForTest(name, { width: 1100, height: 800 });
    const search = await browser.openExtensionPage('search.html?q=%D1%82%D0%BE%D0%BA%D0%B0%D0%B5%D0%B2');
    await waitUntil('results', async () => (await search.text()).includes('Kassym-Jomart Tokayev'));
    await search.click('.results button');
    await waitUntil('the card', () => search.evaluate(() => document.querySelector('.story-card h1') !== null));
    await search.evaluate(() => {
      const fill = (selector: string, value: string, type: string) => {
        const field = document.querySelector<HTMLInputElement>(selector);
        if (!field) return;
        field.value = value;
        field.dispatchEvent(new Event(type, { bubbles: true }));
      };
      fill('textarea', 'The President of Kazakhstan came to Baku.', 'input');
      fill('.paste input[type=date]', '2018-05-03', 'change');
    });
    await search.click('.paste button');
    await waitUntil('the story', async () => (await search.text()).includes('3 May 2018'));
    await search.click('[data-tab=story]');
    await waitUntil('the president then', async () => (await search.text()).includes('Nursultan Nazarbayev'));
  });
});
