import type { Annotation } from '#lib/link/mention.ts';
import { isRecord, toFailure } from './answer.ts';
import { MessageError } from './message-error.ts';
import type { AnswerTo, RequestBody, RequestType } from './protocol.ts';
import { sendRequest } from './send.ts';

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

/** The browser's own API: `browser` in Firefox, `chrome` in Chromium. */
export function findContentApi(): ContentApi {
  const { browser, chrome } = globalThis as unknown as { readonly browser?: ContentApi; readonly chrome?: ContentApi };
  const api = browser?.runtime ? browser : chrome;
  if (!api?.runtime?.id)
    throw new MessageError('extension-gone', 'the extension was updated or removed: reload the page');
  return api;
}

/** Asks the background; the answer is unparsed. Every request of a content script may be repeated. */
export async function askBackground<K extends RequestType>(
  api: ContentApi,
  type: K,
  body: RequestBody<K>,
): Promise<unknown> {
  if (!api.runtime.id)
    throw new MessageError('extension-gone', 'the extension was updated or removed: reload the page');
  return await sendRequest((message) => api.runtime.sendMessage(message), { type, ...body }, true);
}

/** Reads the answer to `hello`. */
export function readHello(raw: unknown): AnswerTo<'hello'> {
  if (!isRecord(raw) || !isRecord(raw.settings) || !isRecord(raw.strings) || typeof raw.siteOff !== 'boolean') {
    throw new MessageError('bad-answer', '"hello" was answered with an unknown shape: reload the page');
  }
  return raw as unknown as AnswerTo<'hello'>;
}

/** Reads the answer to `annotate` for a text of this length: mentions must lie within it, in order. */
export function readAnnotation(raw: unknown, length: number): Annotation {
  if (
    !isRecord(raw) ||
    !Array.isArray(raw.mentions) ||
    !Array.isArray(raw.rejected) ||
    !isOrdered(raw.mentions, length)
  ) {
    throw new MessageError('bad-answer', '"annotate" was answered with an unknown shape: reload the page');
  }
  return raw as unknown as Annotation;
}

function isOrdered(mentions: readonly unknown[], length: number): boolean {
  let at = 0;
  return mentions.every((mention) => {
    if (!isRecord(mention) || typeof mention.entity !== 'string') return false;
    const { start, end } = mention;
    const isRight = typeof start === 'number' && typeof end === 'number' && start >= at && end > start && end <= length;
    if (isRight) at = end;
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
