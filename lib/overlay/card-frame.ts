import type { FromCard, ToCard } from '#lib/messages/card-channel.ts';
import type { EntityKey } from '#lib/pack/schema.ts';
import { read } from '#lib/page/own-property.ts';
import { type CardElements, createCardElements } from './card-host.ts';

/** Where the card's page is and who vouches for it. */
export interface CardFrameCalls {
  /** Registers a nonce for this tab and frame, and the entity of its first card, with the background; undefined where it failed. */
  readonly registerNonce: (nonce: string, entity: EntityKey) => Promise<unknown>;
  /** `getURL('card.html')`: in Chromium a dynamic address. */
  readonly address: string;
  /** Origin that the frame has once it is loaded: in Chromium that of the extension's fixed id. */
  readonly origin: string;
  readonly title: () => string;
  readonly readMessage: (raw: unknown) => FromCard | null;
}

/** A page's policy lets a blocked frame fire `load` too; a cold start takes about 120 ms, so after this it is blocked. */
const HELLO_MS = 500;

/** A frame that does not even load: another extension or the browser stopped it. */
const LOAD_MS = 3_000;

/** A frame that is only slow (a busy machine) may still say hello within this, and is used then. */
const LATE_MS = 5_000;

/** A frame in the page, alive: what it says, and how to tell it something. */
export interface CardFrame extends CardElements {
  /** Settles when the frame has said hello: true, or false where it seems that the page forbids it. */
  readonly ready: Promise<boolean>;
  /** The same for a frame that is given all the time it may need. */
  readonly readyLate: Promise<boolean>;
  /** What is sent before the frame is ready waits for it in the port. */
  readonly send: (message: ToCard) => void;
}

/** Where a frame goes and what it will be asked for first. */
export interface FramePlace {
  readonly parent: Element;
  readonly entity: EntityKey;
}

/**
 * Puts a card frame into `parent`. A random nonce goes to the background and into the frame's address; on load the frame
 * gets one end of a MessageChannel. It says nothing and shows nothing before the background has confirmed the nonce once,
 * so a page that frames our card page itself gets a blank.
 */
export function createCardFrame(
  { parent, entity }: FramePlace,
  calls: CardFrameCalls,
  onMessage: (message: FromCard) => void,
  signal: AbortSignal,
): CardFrame {
  const nonce = randomNonce();
  const elements = createCardElements(`${calls.address}#${nonce}`, calls.title());
  const { port1, port2 } = new MessageChannel();
  const inTime = new Settling(LOAD_MS);
  const late = new Settling(LOAD_MS + LATE_MS);
  const settle = (isReady: boolean) => {
    inTime.settle(isReady);
    late.settle(isReady);
  };
  port1.onmessage = ({ data }: MessageEvent<unknown>) => {
    const message = calls.readMessage(data);
    if (message?.type === 'hello') settle(true);
    else if (message) onMessage(message);
  };
  const handOver = () => {
    inTime.shorten(HELLO_MS);
    late.shorten(LATE_MS);
    elements.frame.contentWindow?.postMessage({ nonce }, calls.origin, [port2]);
  };
  elements.frame.addEventListener('load', handOver, { once: true, signal });
  void calls.registerNonce(nonce, entity).then((done) => done === undefined && settle(false));
  const end = () => {
    settle(false);
    port1.close();
    elements.host.remove();
  };
  signal.addEventListener('abort', end, { once: true });
  read(parent, 'append').call(parent, elements.host);
  const send = (message: ToCard) => port1.postMessage(message);
  return { ...elements, ready: inTime.promise, readyLate: late.promise, send };
}

/** A yes or no that is no after a time. */
class Settling {
  readonly promise: Promise<boolean>;
  #resolve: (isReady: boolean) => void = () => undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ms: number) {
    this.promise = new Promise((resolve) => {
      this.#resolve = resolve;
    });
    this.shorten(ms);
  }

  /** Counts anew, from now. */
  shorten(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.settle(false), ms);
  }

  settle(isReady: boolean): void {
    clearTimeout(this.#timer);
    this.#resolve(isReady);
  }
}

function randomNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
