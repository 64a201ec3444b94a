import type { Annotation } from '#lib/link/mention.ts';
import type { AnswerTo, RequestBody, RequestType } from './protocol.ts';
import { RETRY_AFTER_MS } from './retry.ts';

/**
 * The content script's end of the protocol on the browser's own API: the polyfill and the schemas together would be
 * larger than everything else in it, and both browsers give promises here.
 */

type Listener = (message: unknown, sender: { readonly id?: string }, respond: (answer: unknown) => void) => boolean;

/** The part of the extension API that a content script uses. */
export interface ContentApi {
  readonly runtime: {
    readonly id?: string;
    readonly sendMessage: (message: unknown) => Promise<unknown>;
    readonly getURL: (path: string) => string;
    readonly onMessage: {
      readonly addListener: (listener: Listener) => void;
      readonly removeListener: (listener: Listener) => void;
    };
  };
}

/** The browser's own API, `browser` in Firefox and `chrome` in Chromium; null where the extension is gone. */
export function findContentApi(): ContentApi | null {
  const { browser, chrome } = globalThis as unknown as { readonly browser?: ContentApi; readonly chrome?: ContentApi };
  // A page's element of the id "browser" is a global where the browser has none of that name.
  const api = typeof browser?.runtime?.sendMessage === 'function' ? browser : chrome;
  return api?.runtime?.id ? api : null;
}

/**
 * Asks the background and gives the unparsed value; undefined where it answered with a failure, or not at all. Every
 * request of a content script may be repeated, so one that is lost with a stopped worker is sent once more.
 */
export async function askBackground<K extends RequestType>(
  { runtime }: ContentApi,
  type: K,
  body: RequestBody<K>,
): Promise<unknown> {
  for (let isLast = false; runtime.id; isLast = true) {
    const answer = await runtime.sendMessage({ type, ...body }).catch(() => null);
    if (answer || isLast) return Object(answer).value;
    await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS));
  }
  return undefined; // the extension was updated or removed under the page
}

/** Reads the answer to `hello`; null where it is none. */
export function readHello(raw: unknown): AnswerTo<'hello'> | null {
  const { settings, strings } = Object(raw);
  return settings && strings ? (raw as AnswerTo<'hello'>) : null;
}

/** Reads the answer to `annotate-all`: of each scope its annotation, or null. */
export function readAnnotations(raw: unknown, scopes: readonly { readonly text: string }[]): (Annotation | null)[] {
  return scopes.map(({ text }, at) => readAnnotation(Object(raw)[at], text.length));
}

/** Reads the annotation of a text of this length; null unless its mentions lie within it, in order. */
export function readAnnotation(raw: unknown, length: number): Annotation | null {
  const { mentions, rejected } = Object(raw);
  if (!Array.isArray(mentions) || !Array.isArray(rejected)) return null;
  let at = 0;
  for (const mention of mentions) {
    const { start, end } = Object(mention);
    if (!(start >= at && end > start && end <= length)) return null;
    at = end;
  }
  return raw as Annotation;
}

/**
 * Gives messages from popup, side panel and background to `answer` until the signal aborts; those of other senders are
 * left alone.
 */
export function listenInTab(api: ContentApi, answer: (request: unknown) => unknown, signal: AbortSignal): void {
  const { id, onMessage } = api.runtime;
  const reply = async (message: unknown, respond: (answer: unknown) => void) => {
    try {
      respond({ ok: true, value: await answer(message) });
    } catch (error) {
      respond({ ok: false, error: { name: 'MessageError', code: 'failed', message: String(error) } });
    }
  };
  const listener: Listener = (message, sender, respond) => {
    if (sender.id !== id) return false;
    void reply(message, respond);
    return true;
  };
  onMessage.addListener(listener);
  // After an update the old API is dead and its listeners with it.
  signal.addEventListener('abort', () => api.runtime.id !== undefined && onMessage.removeListener(listener), {
    once: true,
  });
}
