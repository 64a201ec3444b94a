import { describe, expect, it } from 'vitest';
import { askFrom } from '../e2e/ask-from.ts';
import { BROWSERS, type ExtensionView } from '../e2e/browser.ts';
import { launchForTest, servePagesForTest } from '../e2e/for-test.ts';
import { hoverText, waitForCard, waitForMark } from '../e2e/page-actions.ts';
import { aStory } from '../e2e/story-page.ts';
import { waitUntil } from '../e2e/wait-until.ts';

const waitForText = (view: ExtensionView, text: string) =>
  waitUntil(`"${text}"`, async () => (await view.text()).includes(text));

/** Presses "save" and gives the text of the file that the browser would have saved. */
async function save(options: ExtensionView): Promise<string> {
  await options.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file: Blob) => {
      void file.text().then((text) => Object.assign(globalThis, { saved: text }));
      return make(file);
    };
    HTMLAnchorElement.prototype.click = () => undefined; // the file itself is not wanted on this disk
    Object.assign(globalThis, { saved: '' });
    document.querySelector<HTMLElement>('#file .row button')?.click();
  });
  return await waitUntil('the file', () =>
    options.evaluate(() => (globalThis as unknown as { saved: string }).saved || null),
  );
}

function choose(options: ExtensionView, text: string): Promise<void> {
  return options.evaluate((content) => {
    const input = document.querySelector<HTMLInputElement>('#file input[type=file]');
    const files = new DataTransfer();
    files.items.add(new File([content], 'settings.json', { type: 'application/json' }));
    if (!input) return;
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);
}

const press = (options: ExtensionView, at: number) =>
  options.evaluate((index) => document.querySelectorAll<HTMLElement>('.chosen button')[index]?.click(), at);

/** A reader who has set things, hidden a name, put a pack to rest and seen a card. */
async function aReader(name: (typeof BROWSERS)[number]): Promise<string> {
  const site = await servePagesForTest({ '/': aStory() });
  const browser = await launchForTest(name);
  const options = await browser.openExtensionPage('options.html');
  await waitForText(options, 'Quiet mode');
  const page = await browser.open(site.origin);
  await waitForMark(page, 'Kassym-Jomart Tokayev');
  await hoverText(page, 'Kassym-Jomart Tokayev');
  await waitForCard(page);
  const seen = async () => ((await askFrom(options, { type: 'history-get', after: '' })) as Rows).value;
  await waitUntil('what was seen', async () => (await seen()).length > 0);
  const patch = { theme: 'dark', dwellMs: 300, markStyle: 'line', hidden: ['core:x-speca'], known: ['Q57641'] };
  await askFrom(options, { type: 'settings-set', patch: { ...patch, sitesOff: ['example.org'] } });
  await askFrom(options, { type: 'set-pack-enabled', pack: 'core', on: false });
  await waitUntil('the theme', () => options.evaluate(() => document.documentElement.dataset.theme === 'dark'));
  const text = await save(options);
  await browser.close();
  return text;
}

interface Rows {
  readonly value: readonly { readonly entity: string; readonly facts: readonly string[] }[];
}

const without = (text: string) => ({ ...JSON.parse(text), date: '' });

describe.each(BROWSERS)('a file of settings and history in %s', (name) => {
  it('gives a fresh profile the same state, and the undo takes it back', { timeout: 180_000 }, async () => {
    const file = await aReader(name);
    expect(JSON.parse(file)).toMatchObject({ version: 2, packsOff: ['core'], settings: { theme: 'dark' } });
    expect(JSON.parse(file).history[0]).toMatchObject({ entity: 'Q200881' });
    const browser = await launchForTest(name);
    const options = await browser.openExtensionPage('options.html');
    await waitForText(options, 'Sidelight contributors');
    const before = await save(options);
    await choose(options, file);
    await waitForText(options, 'the history of 1 name');
    await press(options, 1);
    await waitForText(options, 'Settings and history were taken over.');
    expect(without(await save(options))).toEqual(without(file));
    await options.click('.notice-bar button');
    await waitUntil(
      'the state before',
      async () => (await save(options)).replace(/"date".*/, '') === before.replace(/"date".*/, ''),
    );
  });

  it('is refused whole when it is damaged', async () => {
    const browser = await launchForTest(name);
    const options = await browser.openExtensionPage('options.html');
    await waitForText(options, 'Sidelight contributors');
    await choose(options, '{"sidelight":"settings","version":2,"date":"2026-11-25","settings":{"dwellMs":-1}}');
    await waitForText(options, 'Nothing was changed.');
  });
});
