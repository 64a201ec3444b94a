import { describe, expect, it } from 'vitest';
import { BROWSERS, type ExtensionView } from './browser.ts';
import { launchForTest, servePagesForTest } from './for-test.ts';
import { cardBox, waitForCard } from './page-actions.ts';
import { aProbeExtension } from './probe-extension.ts';
import { waitUntil } from './wait-until.ts';

interface ExtensionApi {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly storage: { readonly local: { get(key: string): Promise<{ knocks?: number }> } };
}

function echo(view: ExtensionView): Promise<unknown> {
  return view.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<string, ExtensionApi>;
    return (browser ?? chrome)?.runtime.sendMessage({ deep: [1, 'two'] });
  });
}

function knocks(view: ExtensionView): Promise<number | undefined> {
  return view.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<string, ExtensionApi>;
    return (await (browser ?? chrome)?.storage.local.get('knocks'))?.knocks;
  });
}

describe.each(BROWSERS)('the harness in %s', (name) => {
  it('reads, messages and clicks documents of an extension', async () => {
    const site = await servePagesForTest({ '/': '<!doctype html><p>A page' });
    const browser = await launchForTest(name, { extension: await aProbeExtension(name), width: 900, height: 700 });
    const page = await browser.open(site.origin);
    expect(await waitForCard(page)).toEqual(await cardBox(page));

    const card = await browser.extensionFrame(page);
    expect(await card.text()).toContain('The card');
    await card.click('button');
    expect(await card.evaluate(() => document.title)).toBe('pressed true');

    const popup = await browser.openExtensionPage('popup.html');
    expect(await popup.text()).toBe('The popup');
    expect(await echo(popup)).toEqual({ echo: { deep: [1, 'two'] } });
    await browser.stopBackground();
    expect(await echo(popup)).toEqual({ echo: { deep: [1, 'two'] } });
    await expect(popup.evaluate(() => Promise.reject(new Error('on purpose')))).rejects.toThrow('on purpose');

    await browser.pressCommand('knock');
    expect(await waitUntil('the command', () => knocks(popup))).toBe(1);
    await popup.close();
  });
});

it('runs an extension in a Firefox that never remembers history, where IndexedDB is refused', async () => {
  const site = await servePagesForTest({ '/': '<!doctype html><p>A page' });
  const browser = await launchForTest('firefox', {
    extension: await aProbeExtension('firefox'),
    permanentPrivate: true,
  });
  await waitForCard(await browser.open(site.origin));
  const popup = await browser.openExtensionPage('popup.html');
  expect(await echo(popup)).toEqual({ echo: { deep: [1, 'two'] } });
  expect(await popup.evaluate(openDatabase)).toBe('InvalidStateError');
});

/** Runs in the extension's page. */
function openDatabase(): Promise<string> {
  return new Promise((resolve) => {
    const request = indexedDB.open('probe');
    request.onsuccess = () => resolve('opened');
    request.onerror = () => resolve(request.error?.name ?? 'no error');
  });
}
