import type { ExtensionView } from './browser.ts';

interface Api {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
}

/** Asks the background from a page of the extension; gives the whole answer, `{ok, value}`. */
export function askFrom(view: ExtensionView, message: object): Promise<unknown> {
  return view.evaluate(async (sent) => {
    const { browser, chrome } = globalThis as unknown as Record<string, Api>;
    return await (browser?.runtime ? browser : chrome)?.runtime.sendMessage(sent);
  }, message);
}
