import * as v from 'valibot';
import { isViews } from './check-views.ts';
import { MessageError } from './message-error.ts';
import { type AnswerTo, REQUESTS, type RequestBody, type RequestType } from './protocol.ts';
import { type Post, sendRequest } from './send.ts';

/** Asks the background; throws a `MessageError`, or a `RemoteError` with the code that the background gave. */
export type Ask = <K extends RequestType>(type: K, body: RequestBody<K>) => Promise<AnswerTo<K>>;

/** The typed way from a page of the extension to the background; `post` is `runtime.sendMessage`. */
export function createAsk(post: Post): Ask {
  return async <K extends RequestType>(type: K, body: RequestBody<K>): Promise<AnswerTo<K>> => {
    const { mayRepeat, answer } = REQUESTS[type];
    const raw = await sendRequest(post, { type, ...body }, mayRepeat);
    if (type === 'views' && isViews(raw)) return raw as AnswerTo<K>;
    const parsed = v.safeParse(answer as v.GenericSchema, raw);
    if (parsed.success) return parsed.output as AnswerTo<K>;
    throw new MessageError('bad-answer', `"${type}" was answered with an unknown shape: ${parsed.issues[0].message}`);
  };
}
