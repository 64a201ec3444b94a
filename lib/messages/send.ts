import { readAnswer } from './answer.ts';
import { MessageError } from './message-error.ts';

/** The part of `runtime` (or a tab's channel) that carries one message. */
export type Post = (message: unknown) => Promise<unknown>;

/** Pause before the one repetition: Chromium needs about 45 ms to start a killed worker, Firefox 57. */
const RETRY_AFTER_MS = 60;

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
  try {
    return readAnswer(await post(request));
  } catch (error) {
    if (!mayRepeat || !isLost(error)) throw toMessageError(error, request.type);
  }
  await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS));
  try {
    return readAnswer(await post(request));
  } catch (error) {
    throw toMessageError(error, request.type);
  }
}

function isLost(error: unknown): boolean {
  // A worker that dies between receiving and answering can also settle the promise with undefined: "bad-answer".
  return error instanceof MessageError ? error.code === 'bad-answer' : LOST.test(String(error));
}

function toMessageError(error: unknown, type: string): unknown {
  if (LOST.test(String(error)))
    return new MessageError('no-answer', `nobody answered "${type}": the background was stopped`, { cause: error });
  if (GONE.test(String(error)))
    return new MessageError('extension-gone', 'the extension was updated or removed: reload the page', {
      cause: error,
    });
  return error;
}
