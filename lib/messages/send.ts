import { readAnswer } from './answer.ts';
import { MessageError } from './message-error.ts';
import { RETRY_AFTER_MS } from './retry.ts';

/** The part of `runtime` (or a tab's channel) that carries one message. */
export type Post = (message: unknown) => Promise<unknown>;

/** Both browsers' words for "the background was stopped while or before it answered". */
const LOST = /Receiving end does not exist|channel closed|port closed|disconnected/i;

/** Chromium's words in a page whose extension was updated or removed. */
const GONE = /context invalidated|Extension context/i;

/**
 * Posts a request and gives its unparsed value. A request that may be repeated is sent once more when the background
 * died meanwhile; throws `no-answer`, `extension-gone`, `bad-answer` or a `RemoteError`.
 */
export async function sendRequest(
  post: Post,
  request: { readonly type: string },
  mayRepeat: boolean,
): Promise<unknown> {
  for (let isLast = !mayRepeat; ; isLast = true) {
    try {
      return readAnswer(await post(request));
    } catch (error) {
      if (isLast || !isLost(error)) throw toMessageError(error, request.type);
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS));
  }
}

function isLost(error: unknown): boolean {
  // A worker that dies between receiving and answering can also settle the promise with undefined: "bad-answer".
  return error instanceof MessageError ? error.code === 'bad-answer' : LOST.test(String(error));
}

function toMessageError(cause: unknown, type: string): unknown {
  if (LOST.test(String(cause))) return new MessageError('no-answer', `"${type}" got no answer: try again`, { cause });
  return GONE.test(String(cause))
    ? new MessageError('extension-gone', 'the extension was updated: reload the page', { cause })
    : cause;
}
