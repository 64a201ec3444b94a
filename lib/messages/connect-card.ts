import * as v from 'valibot';
import type { Ask } from './ask.ts';
import type { FromCard, ToCard } from './card-channel.ts';
import type { AnswerTo } from './protocol.ts';
import { cardRequestSchema } from './story-schema.ts';

const toCardSchema = v.variant('type', [
  v.strictObject({ type: v.literal('show'), id: v.number(), request: cardRequestSchema }),
  v.strictObject({ type: v.literal('focus') }),
  v.strictObject({ type: v.literal('hide') }),
  v.strictObject({ type: v.literal('settings'), colourScheme: v.picklist(['light', 'dark']) }),
]) satisfies v.GenericSchema<ToCard>;

/** The frame's end of the channel to the content script. */
export interface CardConnection {
  readonly options: AnswerTo<'card-claim'>;
  readonly send: (message: FromCard) => void;
}

/**
 * Connects a card frame to the content script that made it: the nonce of its address is claimed from the background, and
 * the port that comes with the same nonce is adopted after that. Until then nothing is said, shown or listened to; where
 * the claim is refused (a page framed our card page) this rejects and the frame stays blank.
 */
export async function connectCard(
  view: Window,
  ask: Ask,
  onMessage: (message: ToCard) => void,
): Promise<CardConnection> {
  const nonce = view.location.hash.slice(1);
  const [options, port] = await Promise.all([ask('card-claim', { nonce }), receivePort(view, nonce)]);
  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    const parsed = v.safeParse(toCardSchema, data);
    if (parsed.success) onMessage(parsed.output);
  };
  const send = (message: FromCard) => port.postMessage(message);
  send({ type: 'hello' });
  return { options, send };
}

/** The port that the maker of the frame posts; other messages of the page are passed over. */
function receivePort(view: Window, nonce: string): Promise<MessagePort> {
  return new Promise((resolve) => {
    const listener = ({ data, source, ports: [port] }: MessageEvent<unknown>) => {
      if (source !== view.parent || !port || Object(data).nonce !== nonce) return;
      view.removeEventListener('message', listener);
      resolve(port);
    };
    view.addEventListener('message', listener);
  });
}
