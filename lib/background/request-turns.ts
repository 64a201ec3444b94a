/** After an answer the next question often follows: a card after its marks, a popup's facts after its list. */
const QUIET_MS = 100;

/** Work that gives way goes on after this, however much is asked: a worker does not live long. */
const MAX_WAIT_MS = 1_000;

/** How often work that waits looks again. */
const LOOK_MS = 25;

/** What readers wait for; other requests (a sync, a repair) may take long and wait for such work themselves. */
const AWAITED = new Set(
  'hello annotate annotate-all card-nonce card-claim views tab-report packs settings-get'.split(' '),
);

/**
 * Lets long work of the background (a further pack that is installed, the list for the search) give way to what readers
 * wait for: it shares their thread, and its writes hold up their reads of the store.
 */
export class RequestTurns {
  readonly #now: () => number;
  #pending = 0;
  #lastEnd = Number.NEGATIVE_INFINITY;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Passes an answer on, and knows of it for as long as it takes. */
  async during<T>(message: unknown, answer: Promise<T>): Promise<T> {
    if (!AWAITED.has(String(Object(message).type))) return await answer;
    this.#pending += 1;
    try {
      return await answer;
    } finally {
      this.#pending -= 1;
      this.#lastEnd = this.#now();
    }
  }

  /** Waits until nobody has been waiting for a moment, MAX_WAIT_MS at most. */
  async giveWay(): Promise<void> {
    const end = this.#now() + MAX_WAIT_MS;
    while (this.#isAsked() && this.#now() < end) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }

  #isAsked(): boolean {
    return this.#pending > 0 || this.#now() - this.#lastEnd < QUIET_MS;
  }
}
