import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { BUILT } from '../built-extension.ts';
import { callBidi, callChromeScope, clickBidi, contextOf, listContexts, sendBidi } from './bidi.ts';
import type { ExtensionPage, ExtensionView, LaunchOptions, TestBrowser } from './browser.ts';
import { closeWelcome } from './close-welcome.ts';
import { keysOf } from './page-keys.ts';
import { closeBrowser, requireBrowser } from './process-guard.ts';
import { savePicture } from './save-picture.ts';
import { waitUntil } from './wait-until.ts';

/** One installed extension in one Firefox. */
interface Installed {
  readonly browser: Browser;
  readonly folder: string;
  /** The gecko id of its manifest. */
  readonly id: string;
  /** Host of its pages. */
  readonly uuid: string;
}

/** Host of the extension's pages in a profile that outlives a run: what they stored lies under it. */
const LASTING_UUID = '5e1d1197-0f4c-4f6e-9d2a-6f5f1d3c8a10';

const KEEP_STORAGE = {
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

/** Launches Firefox with the unpacked extension, installed for this run. */
export async function launchFirefox(options: LaunchOptions = {}): Promise<TestBrowser> {
  const folder = options.extension ?? BUILT.firefox;
  const id = await readGeckoId(folder);
  const uuid = options.profile === undefined ? randomUUID() : LASTING_UUID;
  const browser = await startFirefox(options, { [id]: uuid });
  try {
    await browser.installExtension(folder);
    if (options.permanentPrivate) await allowInPrivateWindows(browser, id);
    const found = firefox({ browser, folder, id, uuid });
    await waitUntil('the background page', () => found.isBackgroundRunning());
    // Private windows show no page of an extension by itself.
    if (!options.keepWelcome && !options.permanentPrivate) await closeWelcome(browser, 'firefox', folder);
    return found;
  } catch (error) {
    await closeBrowser(browser);
    throw error;
  }
}

/** Starts Firefox; `uuids` are the hosts of extensions' pages by their gecko ids. */
async function startFirefox(options: LaunchOptions, uuids: Readonly<Record<string, string>>): Promise<Browser> {
  return await puppeteer.launch({
    browser: 'firefox',
    executablePath: requireBrowser('firefox'),
    headless: options.headless ?? true,
    defaultViewport: { width: options.width ?? 1280, height: options.height ?? 900 },
    args: ['--remote-allow-system-access', ...(options.args ?? [])],
    ...(options.profile !== undefined && { userDataDir: options.profile }),
    acceptInsecureCerts: options.acceptInsecureCerts ?? false,
    env: { ...process.env, ...options.env },
    extraPrefsFirefox: {
      // An extension that is installed for one run keeps what it stored where the profile outlives the run.
      ...(options.profile !== undefined && KEEP_STORAGE),
      ...options.prefs,
      ...(options.permanentPrivate && { 'browser.privatebrowsing.autostart': true }),
      'extensions.webextensions.uuids': JSON.stringify(uuids),
    },
    timeout: 60_000,
  });
}

function firefox(installed: Installed): TestBrowser {
  const { browser, folder, uuid } = installed;
  const extensionUrl = (path: string) => `moz-extension://${uuid}/${path}`;
  return {
    name: 'firefox',
    raw: browser,
    extensionUrl,
    open: async (url) => {
      const page = await browser.newPage();
      if (url) await page.goto(url);
      return page;
    },
    openExtensionPage: (path) => openExtensionPage(browser, extensionUrl(path)),
    extensionFrame: (page, path, timeoutMs) => findFrame(browser, page, path, timeoutMs),
    stopBackground: () => stopBackground(installed),
    isBackgroundRunning: async () => (await backgroundState(installed)) === 'running',
    pressCommand: (command) => pressCommand(installed, command),
    updateExtension: async () => {
      await browser.installExtension(folder);
    },
    close: () => closeBrowser(browser),
  };
}

async function readGeckoId(folder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  return String(manifest.browser_specific_settings.gecko.id);
}

/** `goto` of an extension page never settles in Firefox, so the tab is sent there and then looked at. */
async function openExtensionPage(browser: Browser, url: string): Promise<ExtensionPage> {
  const page = await browser.newPage();
  const context = contextOf(page);
  await sendBidi(browser, 'browsingContext.navigate', { context, url, wait: 'none' });
  const view = viewOf(browser, context);
  await waitUntil(`${url} to load`, () => isLoaded(browser, view, context, url));
  return { ...view, ...keysOf(page), picture: (file) => savePicture(page, file), close: () => page.close() };
}

async function isLoaded(browser: Browser, view: ExtensionView, context: string, url: string): Promise<boolean> {
  const [tab] = await listContexts(browser, context);
  if (!tab?.url.startsWith(url)) return false;
  return view.evaluate(() => document.readyState === 'complete').catch(() => false); // the old document may still answer
}

async function findFrame(browser: Browser, page: Page, path = 'card.html', timeoutMs?: number): Promise<ExtensionView> {
  const isOurs = (url: string) => url.startsWith('moz-extension://') && url.includes(`/${path}`);
  const find = async () => (await listContexts(browser, contextOf(page))).find(({ url }) => isOurs(url)) ?? null;
  const found = await waitUntil(`a frame with ${path}`, find, timeoutMs);
  return viewOf(browser, found.context);
}

function viewOf(browser: Browser, context: string): ExtensionView {
  const evaluate: ExtensionView['evaluate'] = async (fn, ...args) =>
    (await callBidi(browser, context, fn.toString(), args)) as never;
  return {
    evaluate,
    click: async (selector) => {
      const { x, y } = await evaluate(middleOf, selector);
      await clickBidi(browser, context, x, y);
    },
    text: () => evaluate(() => document.body.innerText),
  };
}

/** Runs in the document. */
function middleOf(selector: string): { x: number; y: number } {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`nothing matches ${selector}`);
  element.scrollIntoView({ block: 'center' });
  const box = element.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** An extension that is installed over the protocol stays off in private windows until this is granted. */
async function allowInPrivateWindows(browser: Browser, id: string): Promise<void> {
  const allow = `async (id) => {
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    await ExtensionPermissions.add(id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
    await (await AddonManager.getAddonByID(id)).reload();
  }`;
  await callChromeScope(browser, allow, [id]);
}

async function backgroundState({ browser, id }: Installed): Promise<unknown> {
  return callChromeScope(browser, '(id) => WebExtensionPolicy.getByID(id)?.extension?.backgroundState ?? null', [id]);
}

async function stopBackground(installed: Installed): Promise<void> {
  const stop = `async (id) => {
    await WebExtensionPolicy.getByID(id).extension.terminateBackground({ ignoreDevToolsAttached: true });
  }`;
  await callChromeScope(installed.browser, stop, [installed.id]);
  await waitUntil('the background to end', async () => (await backgroundState(installed)) !== 'running');
}

/** The key element that Firefox makes of a command does what the key would do. */
async function pressCommand({ browser, id }: Installed, command: string): Promise<void> {
  const press = `(id, command) => WebExtensionPolicy.getByID(id).extension.shortcuts.onCommand(command)`;
  await callChromeScope(browser, press, [id, command]);
}
