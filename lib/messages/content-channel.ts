import type { Annotation } from '#lib/link/mention.ts';
import { badAnswer, isRecord, toFailure } from './answer.ts';
import { MessageError } from './message-error.ts';
import type { AnswerTo, RequestBody, RequestType } from './protocol.ts';
import { EXTENSION_GONE, sendRequest } from './send.ts';

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
  const api = browser?.runtime ? browser : chrome;
  return api?.runtime?.id ? api : null;
}

/** Asks the background; the answer is unparsed. Every request of a content script may be repeated. */
export async function askBackground<K extends RequestType>(
  { runtime }: ContentApi,
  type: K,
  body: RequestBody<K>,
): Promise<unknown> {
  if (!runtime.id) throw new MessageError('extension-gone', EXTENSION_GONE);
  return await sendRequest((message) => runtime.sendMessage(message), { type, ...body }, true);
}

/** Reads the answer to `hello`. */
export function readHello(raw: unknown): AnswerTo<'hello'> {
  if (!isRecord(raw) || !isRecord(raw.settings) || !isRecord(raw.strings)) throw badAnswer();
  return raw as unknown as AnswerTo<'hello'>;
}

/** Reads the answer to `annotate` for a text of this length: mentions must lie within it, in order. */
export function readAnnotation(raw: unknown, length: number): Annotation {
  if (!isRecord(raw) || !Array.isArray(raw.mentions) || !Array.isArray(raw.rejected)) throw badAnswer();
  if (!isOrdered(raw.mentions, length)) throw badAnswer();
  return raw as unknown as Annotation;
}

function isOrdered(mentions: readonly unknown[], length: number): boolean {
  let at = 0;
  return mentions.every((mention) => {
    const { start, end } = Object(mention);
    const isRight = start >= at && end > start && end <= length;
    at = end;
    return isRight;
  });
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
      respond(toFailure(error));
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
