import { callChromeScope } from './bidi.ts';
import type { ExtensionView, TestBrowser } from './browser.ts';
import { waitUntil } from './wait-until.ts';

/** Opens the browser's own panel beside the page and gives its document; in Chromium `open` must be a reader's click. */
export function openRealPanel(browser: TestBrowser, open: () => Promise<void>): Promise<ExtensionView> {
  return browser.name === 'chrome' ? openSidePanel(browser, open) : openSidebar(browser);
}

async function openSidePanel({ raw }: TestBrowser, open: () => Promise<void>): Promise<ExtensionView> {
  const appeared = raw.waitForTarget((target) => target.url().endsWith('/sidepanel.html'), { timeout: 15_000 });
  await open();
  const page = await (await appeared).asPage();
  return {
    evaluate: (fn, ...args) => page.evaluate(fn as never, ...(args as unknown as never[])) as never,
    click: (selector) => page.click(selector),
    text: () => page.evaluate(() => document.body.innerText),
  };
}

/** The sidebar is no tab, so the protocol does not list it: a frame script runs what is asked, in its document's own scope. */
async function openSidebar({ raw }: TestBrowser): Promise<ExtensionView> {
  const show = `async () => {
    const id = [...SidebarController.sidebars.keys()].find((key) => key.includes('sidelight'));
    await SidebarController.show(id);
  }`;
  await callChromeScope(raw, show, []);
  const evaluate: ExtensionView['evaluate'] = async (fn, ...args) =>
    JSON.parse(String(await callChromeScope(raw, RUN_IN_SIDEBAR, [fn.toString(), JSON.stringify(args)]))) as never;
  const view: ExtensionView = {
    evaluate,
    // Out of the protocol's reach there is no trusted click.
    click: (selector) => evaluate((asked) => document.querySelector<HTMLElement>(asked)?.click(), selector),
    text: () => evaluate(() => document.body.innerText),
  };
  await waitUntil('the sidebar', () => evaluate(() => document.readyState === 'complete').catch(() => false));
  return view;
}

const RUN_IN_SIDEBAR = `async (fn, args) => {
  const { messageManager } = SidebarController.browser.contentDocument.getElementById('webext-panels-browser');
  const script = \`(async () => {
    const box = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    const found = await Cu.evalInSandbox(\${JSON.stringify('(' + fn + ')(...' + args + ')')}, box);
    sendAsyncMessage('test:found', JSON.stringify(found === undefined ? null : found));
  })()\`;
  return await new Promise((resolve) => {
    const listener = ({ data }) => { messageManager.removeMessageListener('test:found', listener); resolve(data); };
    messageManager.addMessageListener('test:found', listener);
    messageManager.loadFrameScript('data:,' + encodeURIComponent(script), false);
  });
}`;
