import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { publishPack } from '../../cli/publish-pack.ts';
import { startSite } from '../../cli/serve.ts';
import { openSite } from '../../cli/site-folder.ts';
import type { Entity } from '../../lib/pack/schema.ts';
import { anEdition, anEntity, aStatement } from '../../lib/pack/test-builders.ts';
import { someKeys } from '../../lib/sync/test-builders.ts';
import { BROWSERS, type BrowserName, type ExtensionView } from './browser.ts';
import { launchForTest } from './for-test.ts';
import { buildForLoopback } from './loopback-build.ts';
import { waitUntil } from './wait-until.ts';

const keys = await someKeys();
const MANY = Array.from({ length: 40 }, (_, n) => anEntity(`Q${900_000 + n}`));
const CHANGED = MANY.with(
  0,
  anEntity('Q900000', { label: { en: 'Entity that changed' }, statements: [aStatement({ id: 'new' })] }),
);

/** A publisher's folder and the host that serves it on loopback. */
async function aHost() {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-site-'));
  const server = await startSite(folder, 0);
  onTestFinished(async () => {
    server.close();
    await rm(folder, { recursive: true });
  });
  const publish = async (entities: readonly Entity[]) => {
    const { manifest } = await anEdition(entities, { id: 'loopback', title: { en: 'Pack on loopback' } });
    const site = openSite(folder, { dryRun: false });
    const context = { keys, now: Date.now() };
    return await publishPack(
      site,
      { manifest, entities, edition: null, date: null },
      context,
      new AbortController().signal,
    );
  };
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { folder, url, publish };
}

const waitForText = (view: ExtensionView, text: string): Promise<boolean> =>
  waitUntil(`"${text}"`, async () => (await view.text()).includes(text));

/** Presses the button that says so, in the entry of the pack or anywhere. */
async function press(view: ExtensionView, words: string): Promise<void> {
  await waitUntil(`the button "${words}"`, () =>
    view.evaluate((wanted) => {
      const entries = [...document.querySelectorAll('.packs li')].filter((li) =>
        li.textContent?.includes('Pack on loopback'),
      );
      const buttons = [
        ...(entries[0] ?? document).querySelectorAll('button'),
        ...document.querySelectorAll('.add-pack button'),
      ];
      const button = buttons.find((one) => one.textContent?.trim() === wanted && !(one as HTMLButtonElement).disabled);
      (button as HTMLButtonElement | undefined)?.click();
      return button !== undefined;
    }, words),
  );
}

async function look(view: ExtensionView, address: string): Promise<void> {
  await view.evaluate((text) => {
    const input = document.querySelector<HTMLInputElement>('.add-pack input[type=text]');
    if (!input) throw new TypeError('there is no field for an address');
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, address);
  await press(view, 'Look at it');
}

async function openPacks(name: BrowserName, extension: string) {
  const browser = await launchForTest(name, { extension, width: 1000, height: 1100 });
  const options = await browser.openExtensionPage('options.html');
  await waitForText(options, 'Add a pack');
  return { browser, options };
}

describe.each(BROWSERS)('packs from a host in %s', (name) => {
  let extension = '';
  beforeAll(async () => {
    extension = await buildForLoopback(name);
  });

  it('are looked at, added, updated, undone, and held to their signature', async () => {
    const { folder, url, publish } = await aHost();
    const { fingerprint } = await publish(MANY);
    const { options } = await openPacks(name, extension);

    await look(options, url);
    await waitForText(options, 'lacks “#sha256=…”');
    await look(options, `${url}#sha256=${'0'.repeat(64)}`);
    await waitForText(options, 'not the one that this address names');
    await look(options, `${url}#sha256=${fingerprint}`);
    await waitForText(options, '40 entities');
    await press(options, 'Add this pack');
    await waitForText(options, 'Up to date.');

    await publish(CHANGED);
    await press(options, 'Sync now');
    await waitForText(options, 'edition 2');
    await press(options, 'What the last update changed');
    await waitForText(options, 'Entity that changed – facts: 1 added, 0 changed, 1 removed');
    await press(options, 'Back to edition 1');
    await waitForText(options, 'You went back to this edition');
    await press(options, 'Take newer editions again');
    await waitForText(options, 'Back to edition 1');

    const timestamp = await readFile(join(folder, 'timestamp.json'), 'utf8');
    await writeFile(join(folder, 'timestamp.json'), timestamp.replace('"version": 2', '"version": 3'));
    await press(options, 'Sync now');
    await waitForText(options, 'The signature is wrong');
    await writeFile(join(folder, 'timestamp.json'), timestamp);
    await press(options, 'Sync now');
    await waitForText(options, 'Up to date.');

    await options.evaluate(() => document.querySelector('details.request-log')?.setAttribute('open', ''));
    await waitForText(options, 'timestamp.json');
    const asked = await options.evaluate(() =>
      [...document.querySelectorAll('.request-log .address')].map((cell) => cell.textContent ?? ''),
    );
    expect(asked.filter((address) => !address.startsWith(url))).toEqual([]);
    const kinds = asked.filter((address) => address.includes('full-')).length;
    expect(kinds).toBe(1);
    expect((await readdir(folder)).length).toBeGreaterThan(5);

    await press(options, 'Remove');
    await press(options, 'Yes, remove this pack');
    await waitUntil('the pack to be gone', async () => !(await options.text()).includes('Pack on loopback'));
  });
});
