import type { CardAsk } from './card-ask.ts';
import type { FromCard, ToCard } from './card-channel.ts';
import type { AnswerTo } from './protocol.ts';
import { readToCard } from './read-card-request.ts';

/** The frame's end of the channel to the content script. */
export interface CardConnection {
  /** What the claim was answered with. */
  readonly claim: AnswerTo<'card-claim'>;
  readonly send: (message: FromCard) => void;
  /** Begins to listen; what was sent before has waited. */
  readonly listen: (onMessage: (message: ToCard) => void) => void;
}

/**
 * Connects a card frame to the content script that made it: the nonce of its address is claimed from the background, and
 * the port that comes with the same nonce is adopted after that. Until then nothing is said, shown or listened to; where
 * the claim is refused (a page framed our card page) this rejects and the frame stays blank.
 */
export async function connectCard(view: Window, ask: CardAsk): Promise<CardConnection> {
  const nonce = view.location.hash.slice(1);
  const [claim, port] = await Promise.all([ask('card-claim', { nonce }), receivePort(view, nonce)]);
  const send = (message: FromCard) => port.postMessage(message);
  send({ type: 'hello' });
  const listen = (onMessage: (message: ToCard) => void) => {
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      const message = readToCard(data);
      if (message) onMessage(message);
    };
  };
  return { claim, send, listen };
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
