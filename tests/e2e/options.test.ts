import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type ExtensionPage, type ExtensionView, launch, type TestBrowser } from './browser.ts';
import { waitUntil } from './wait-until.ts';

/** All rows of the bundled pack are written anew. */
const WRITING_MS = 45_000;

/** Waits until the text of the page has what is asked for. */
function waitForText(view: ExtensionView, text: string, timeoutMs?: number): Promise<boolean> {
  return waitUntil(`"${text}"`, async () => (await view.text()).includes(text), timeoutMs);
}

function chooseLanguage(options: ExtensionView, lang: string): Promise<void> {
  return options.click(`input[type=radio][value=${lang}]`);
}

describe.each(BROWSERS)('the options in %s', (name) => {
  let browser: TestBrowser;
  const pages: ExtensionPage[] = [];

  beforeAll(async () => {
    browser = await launch(name, { width: 900, height: 800 });
  });

  /** The settings of a new reader again, for the next test. */
  afterEach(async () => {
    await pages[0]?.evaluate(async () => {
      const { browser: standard, chrome } = globalThis as unknown as Record<string, StorageApi>;
      await (standard ?? chrome)?.storage.local.clear();
    });
    for (const page of pages.splice(0)) await page.close();
  });

  afterAll(() => browser?.close());

  /** The page is shown once settings, catalogue and packs are there. */
  async function openOptions(): Promise<ExtensionPage> {
    const options = await open();
    await waitForText(options, 'Sidelight contributors');
    return options;
  }

  async function open(): Promise<ExtensionPage> {
    const page = await browser.openExtensionPage('options.html');
    pages.push(page);
    return page;
  }

  it('change at once, also in a second page that is open', async () => {
    const options = await openOptions();
    const second = await open();
    await waitForText(second, 'Quiet mode');
    await chooseLanguage(second, 'kk');
    await waitForText(options, 'Тыныш режим');
    await waitForText(second, 'Тыныш режим');
    await second.click('input[type=radio][value=dark]');
    await waitUntil('the dark theme', () => options.evaluate(() => document.documentElement.dataset.theme === 'dark'));
  });

  it('give back what was removed from a list', async () => {
    const options = await openOptions();
    await options.click('#sites .list li button');
    await waitForText(options, 'mail.google.com removed.');
    const listed = () => options.evaluate(() => document.querySelector('#sites .list ul')?.textContent ?? '');
    await waitUntil('the site to go', async () => !(await listed()).includes('mail.google.com'));
    await options.click('.notice-bar button');
    await waitUntil('the site to be back', async () => (await listed()).includes('mail.google.com'));
  });

  it('tell damaged settings and replace them one by one', async () => {
    const options = await openOptions();
    await options.evaluate(async () => {
      const { browser: standard, chrome } = globalThis as unknown as Record<string, StorageApi>;
      await (standard ?? chrome)?.storage.local.set({ settings: { dwellMs: -5, theme: 'dark' } });
    });
    const again = await open();
    await waitForText(again, 'Stored settings that were damaged');
    expect(await again.evaluate(() => document.querySelector('.damaged ul')?.textContent)).toBe(
      'Delay before a card opens',
    );
    expect(await again.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    await again.click('.damaged button');
    await waitUntil('the damage to be mended', async () => !(await again.text()).includes('damaged'));
  });

  it('repair and clear leave the bundled pack serving', async () => {
    const options = await openOptions();
    await chooseLanguage(options, 'tr');
    await waitForText(options, 'Her şeyi temizle');
    await options.click('#storage > button:last-of-type');
    await waitForText(options, 'Paketler yeniden yazıldı.', WRITING_MS);
    await options.click('.clear button.danger');
    await options.click('.clear button.danger');
    await waitForText(options, 'Her şey temizlendi.', WRITING_MS);
    await waitForText(options, 'Sidelight contributors');
  });
});

interface StorageApi {
  readonly storage: { readonly local: { set(items: object): Promise<void>; clear(): Promise<void> } };
}
