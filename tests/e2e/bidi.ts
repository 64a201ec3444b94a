import type { Browser, Page } from 'puppeteer-core';

/** A tab or frame as WebDriver BiDi names it. */
export interface BidiContext {
  readonly context: string;
  readonly url: string;
  readonly children?: readonly BidiContext[] | null;
}

/** Puppeteer hides documents of extensions in Firefox; the protocol below it does not. */
interface RawBrowser {
  readonly connection: { send(method: string, params: object): Promise<{ readonly result: unknown }> };
}

interface ScriptAnswer {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
}

/** Sends one command of the protocol and gives its result. */
export async function sendBidi<R>(browser: Browser, method: string, params: object): Promise<R> {
  const { result } = await (browser as unknown as RawBrowser).connection.send(method, params);
  return result as R;
}

/** The protocol's id of a page's top context. */
export function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { readonly _id: string })._id;
}

/** The tab `root` (all tabs without it) with its frames of every depth, as one list. */
export async function listContexts(browser: Browser, root?: string): Promise<readonly BidiContext[]> {
  const tree = await sendBidi<{ contexts: readonly BidiContext[] }>(
    browser,
    'browsingContext.getTree',
    root ? { root } : {},
  );
  const flatten = (context: BidiContext): readonly BidiContext[] => [
    context,
    ...(context.children ?? []).flatMap(flatten),
  ];
  return tree.contexts.flatMap(flatten);
}

/** Runs a function in a context; arguments and answer travel as JSON. */
export async function callBidi(
  browser: Browser,
  context: string,
  fn: string,
  args: readonly unknown[],
): Promise<unknown> {
  const answer = await sendBidi<ScriptAnswer>(browser, 'script.callFunction', {
    functionDeclaration: `async (json) => JSON.stringify({ value: await (${fn})(...JSON.parse(json)) })`,
    arguments: [{ type: 'string', value: JSON.stringify(args) }],
    awaitPromise: true,
    userActivation: true,
    target: { context },
  });
  if (answer.type === 'exception') throw new Error(`in the extension's document: ${answer.exceptionDetails?.text}`);
  return (JSON.parse(String(answer.result?.value)) as { value?: unknown }).value;
}

/** Runs a function in the browser's own window (chrome scope), where extensions can be managed. */
export async function callChromeScope(browser: Browser, fn: string, args: readonly unknown[]): Promise<unknown> {
  const tree = await sendBidi<{ contexts: readonly BidiContext[] }>(browser, 'browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  return callBidi(browser, tree.contexts[0]?.context ?? '', fn, args);
}

/** A trusted click at a point of a context's own viewport. */
export async function clickBidi(browser: Browser, context: string, x: number, y: number): Promise<void> {
  const actions = [
    { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  await sendBidi(browser, 'input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions }] });
}
