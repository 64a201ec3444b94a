import * as v from 'valibot';
import { MessageError } from '#lib/messages/message-error.ts';

/** The part of `storage.session` that nonces need: memory that survives the worker and not the browser. */
export interface SessionArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

const KEY = 'card-nonces';

/** A frame claims its nonce within a second; what is older was never claimed. */
const MAX_AGE_MS = 60_000;

/** Nonces waiting at once: one a frame that is just being made. */
const MAX_WAITING = 200;

const waitingSchema = v.record(v.string(), v.strictObject({ tabId: v.number(), at: v.number() }));

type Waiting = v.InferOutput<typeof waitingSchema>;

/** Nonces by which card frames are known: each is registered by a tab's content script and good for one claim from that tab. */
export class CardNonces {
  readonly #session: SessionArea;
  readonly #now: () => number;
  /** Read once: this worker alone writes them, and each change is stored before it is told. */
  #waiting: Promise<Waiting> | null = null;
  /** One change after the other: a worker has many messages at once. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(session: SessionArea, now: () => number) {
    this.#session = session;
    this.#now = now;
  }

  register(nonce: string, tabId: number): Promise<void> {
    return this.#change((waiting) => {
      waiting[nonce] = { tabId, at: this.#now() };
    });
  }

  /** Confirms a nonce once; throws `refused-sender` where it is unknown, used or another tab's. */
  claim(nonce: string, tabId: number): Promise<void> {
    return this.#change((waiting) => {
      const found = waiting[nonce];
      delete waiting[nonce];
      if (found?.tabId !== tabId)
        throw new MessageError('refused-sender', 'this card frame was not made by the extension');
    });
  }

  #change(change: (waiting: Waiting) => void): Promise<void> {
    const turn = this.#last.then(async () => {
      this.#waiting ??= this.#read();
      const waiting = await this.#waiting;
      this.#forgetOld(waiting);
      try {
        change(waiting);
      } finally {
        await this.#session.set({ [KEY]: waiting });
      }
    });
    this.#last = turn.catch(() => undefined); // the caller hears of it; the next one still gets its turn
    return turn;
  }

  async #read(): Promise<Waiting> {
    const stored = v.safeParse(waitingSchema, (await this.#session.get(KEY))[KEY]);
    return Object.assign(Object.create(null), stored.success ? stored.output : {});
  }

  #forgetOld(waiting: Waiting): void {
    const all = Object.entries(waiting);
    const isOld = (place: number, at: number) => place < all.length - MAX_WAITING || this.#now() - at >= MAX_AGE_MS;
    for (const [place, [nonce, { at }]] of all.entries()) if (isOld(place, at)) delete waiting[nonce];
  }
}
