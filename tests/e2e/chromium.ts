import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import { BUILT } from '../built-extension.ts';
import type { ExtensionView, LaunchOptions, TestBrowser } from './browser.ts';
import { closeWelcome } from './close-welcome.ts';
import { keysOf } from './page-keys.ts';
import { closeBrowser, isRoot, requireBrowser } from './process-guard.ts';
import { savePicture } from './save-picture.ts';
import { waitUntil } from './wait-until.ts';

/** Launches Chromium with the unpacked extension; `--load-extension` in `args` where `storage.managed` is tested. */
export async function launchChromium(options: LaunchOptions = {}): Promise<TestBrowser> {
  const extension = options.extension ?? BUILT.chrome;
  const browser = await puppeteer.launch({
    executablePath: requireBrowser('chrome'),
    headless: options.headless ?? true,
    pipe: true,
    enableExtensions: true,
    defaultViewport: { width: options.width ?? 1280, height: options.height ?? 900 },
    args: [...(options.args ?? []), ...loadingArgs(options, extension), ...profileArgs(options)],
    ...(options.loadBySwitch && { ignoreDefaultArgs: ['--disable-extensions'] }),
    env: { ...process.env, ...options.env },
    timeout: 30_000,
  });
  try {
    const id = options.loadBySwitch ? idOfFolder(extension) : await browser.installExtension(extension);
    const found = chromium(browser, id, extension);
    await waitUntil('the background worker', () => found.isBackgroundRunning());
    if (!options.keepWelcome) await closeWelcome(browser, 'chrome', extension);
    return found;
  } catch (error) {
    await closeBrowser(browser);
    throw error;
  }
}

/** Root may not use the sandbox; a profile that outlives the browser is named by its folder. */
function profileArgs({ profile }: LaunchOptions): string[] {
  return [...(isRoot() ? ['--no-sandbox'] : []), ...(profile === undefined ? [] : [`--user-data-dir=${profile}`])];
}

function loadingArgs({ loadBySwitch }: LaunchOptions, extension: string): readonly string[] {
  return loadBySwitch ? [`--load-extension=${extension}`, `--disable-extensions-except=${extension}`] : [];
}

/** The id that Chromium gives an unpacked extension without a key: its folder's hash, with a for 0 and p for f. */
export function idOfFolder(folder: string): string {
  const digits = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return digits.replaceAll(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

function chromium(browser: Browser, id: string, extension: string): TestBrowser {
  const extensionUrl = (path: string) => `chrome-extension://${id}/${path}`;
  const open = async (url?: string) => {
    const page = await browser.newPage();
    if (url) await page.goto(url);
    return page;
  };
  return {
    name: 'chrome',
    raw: browser,
    extensionUrl,
    open,
    openExtensionPage: async (path) => {
      const page = await open(extensionUrl(path));
      return {
        ...viewOf(page.mainFrame()),
        ...keysOf(page),
        picture: (file) => savePicture(page, file),
        close: () => page.close(),
      };
    },
    extensionFrame: async (page, path, timeoutMs) => viewOf(await findFrame(page, path, timeoutMs)),
    stopBackground: () => stopWorker(browser, id),
    isBackgroundRunning: async () => (await workerIds(browser, id)).length > 0,
    pressCommand: (command) => dispatchCommand(browser, id, command),
    updateExtension: async () => {
      await browser.installExtension(extension);
    },
    close: () => closeBrowser(browser),
  };
}

/** In Chromium the frame's address is the dynamic one, so the extension's id is not in it. */
function findFrame(page: Page, path = 'card.html', timeoutMs?: number): Promise<Frame> {
  const isOurs = (frame: Frame) => frame.url().startsWith('chrome-extension://') && frame.url().includes(`/${path}`);
  return waitUntil(`a frame with ${path}`, () => page.frames().find(isOurs) ?? null, timeoutMs);
}

function viewOf(frame: Frame): ExtensionView {
  return {
    evaluate: (fn, ...args) => frame.evaluate(fn as never, ...(args as unknown as never[])) as never,
    click: (selector) => frame.click(selector),
    text: () => frame.evaluate(() => document.body.innerText),
  };
}

/** Targets as the browser lists them; `browser.targets()` keeps dead workers. */
async function workerIds(browser: Browser, id: string): Promise<readonly string[]> {
  const session = await browser.target().createCDPSession();
  try {
    const { targetInfos } = await session.send('Target.getTargets');
    const isWorker = (url: string, type: string) => type === 'service_worker' && url.includes(`//${id}/`);
    return targetInfos.filter(({ url, type }) => isWorker(url, type)).map(({ targetId }) => targetId);
  } finally {
    await session.detach();
  }
}

/** A worker that is closed while it starts ends only after about ten seconds. */
const STARTING_MS = 700;

async function stopWorker(browser: Browser, id: string): Promise<void> {
  const session = await browser.target().createCDPSession();
  let hasClosed = false;
  // A message that was on its way starts it again at once: it is ended until it stays so.
  await waitUntil('the worker to end', async () => {
    const running = await workerIds(browser, id);
    if (running.length > 0 && hasClosed) await sleep(STARTING_MS);
    hasClosed = true;
    // One that has ended between the two calls is as good as closed.
    for (const targetId of running) await session.send('Target.closeTarget', { targetId }).catch(() => undefined);
    return running.length === 0;
  });
  await session.detach();
}

/** Keys suggested in the manifest are not assigned in a test profile; the event is what the key would cause. */
async function dispatchCommand(browser: Browser, id: string, command: string): Promise<void> {
  const target = await browser.waitForTarget((t) => t.type() === 'service_worker' && t.url().includes(`//${id}/`));
  const worker = await target.worker();
  await worker?.evaluate(async (name) => {
    const { chrome } = globalThis as unknown as { chrome: DispatchingChrome };
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.commands.onCommand.dispatch(name, tab);
  }, command);
}

/** `dispatch` is Chromium's own and in no type package. */
interface DispatchingChrome {
  readonly tabs: { query(filter: object): Promise<readonly unknown[]> };
  readonly commands: { readonly onCommand: { dispatch(name: string, tab: unknown): void } };
}
