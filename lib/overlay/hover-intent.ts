/**
 * Tells a reader who wants a card from a pointer that passes. It knows nothing of the DOM: it is told what the pointer is
 * over, and says when to open and when to close.
 */

/** Time that the pointer may be off word and card: long enough to cross the gap between them. */
export const GRACE_MS = 300;

/** A pointer faster than this at the end of the dwell is on its way elsewhere (0.5 px/ms: a hand's width in a second). */
const PASSING_SPEED = 0.5;

/** A move older than this says nothing of the speed now. */
const MOVE_IS_NEWS_MS = 40;

/** How long a passing pointer is waited for, and how often: someone who circles on a word wants its card. */
const WAIT_MORE_MS = 60;
const MAX_WAITS = 5;

/** When the pointer was seen (`performance.now()`), and how fast it was in px/ms. */
export interface Sighting {
  readonly at: number;
  readonly speed: number;
}

/**
 * So long before the dwell ends, what a card needs is got ready, its frame above all: most of what making one takes. Not
 * from the start of the dwell, for most pointers that come over a name only pass.
 */
const EXPECT_BEFORE_MS = 90;

export interface IntentCalls<T> {
  readonly dwellMs: () => number;
  /** The target may be opened soon. */
  readonly expect: (target: T) => void;
  /** The target that was expected last will not be opened after all. */
  readonly forget: () => void;
  readonly open: (target: T) => void;
  readonly close: () => void;
}

/** The intent of one pointer over targets of type T; ends with its signal. */
export class HoverIntent<T extends object> {
  readonly #calls: IntentCalls<T>;
  #shown: T | null = null;
  #pending: T | null = null;
  #isExpected = false;
  #blockedUntil = 0;
  #inCardAt = Number.NEGATIVE_INFINITY;
  #lastMove = { at: 0, speed: 0 };
  #dwell: ReturnType<typeof setTimeout> | undefined;
  #grace: ReturnType<typeof setTimeout> | undefined;

  constructor(calls: IntentCalls<T>, signal: AbortSignal) {
    this.#calls = calls;
    signal.addEventListener('abort', () => this.#clear(), { once: true });
  }

  /** The pointer is over a target, or over none. What was seen before it went into the card is no news any more. */
  over(target: T | null, { speed, at }: Sighting): void {
    if (at <= this.#inCardAt) return;
    this.#lastMove = { at, speed };
    if (target !== this.#pending) this.#expect(target === this.#shown ? null : target);
    if (target !== null && target === this.#shown) this.#stay();
    else if (this.#shown) this.#leave();
  }

  /** Opens nothing for a while: the page scrolls, the reader types or presses a button. */
  block(ms: number): void {
    this.#blockedUntil = Math.max(this.#blockedUntil, performance.now() + ms);
    this.#expect(null);
  }

  /** The pointer went into the card or out of it. */
  inCard(isInside: boolean): void {
    if (isInside) {
      this.#inCardAt = performance.now();
      this.#expect(null);
      this.#stay();
    } else if (this.#shown) this.#leave();
  }

  /** What is shown is known by a new object now; whether the pointer is on its way out stays as it is. */
  renew(target: T): void {
    if (this.#shown) this.#shown = target;
  }

  /** The card was opened (by keyboard or touch) or closed from elsewhere. */
  showing(target: T | null): void {
    this.#clear();
    this.#shown = target;
  }

  #expect(target: T | null): void {
    clearTimeout(this.#dwell);
    this.#pending = target;
    if (this.#isExpected) this.#calls.forget();
    this.#isExpected = false;
    if (!target) return;
    const openAt = performance.now() + this.#calls.dwellMs();
    this.#dwell = setTimeout(
      () => {
        this.#isExpected = true;
        this.#calls.expect(target);
        // What a busy page was late with the first timer is not added to the second.
        this.#dwell = setTimeout(() => this.#afterDwell(target, 0), openAt - performance.now());
      },
      Math.max(0, this.#calls.dwellMs() - EXPECT_BEFORE_MS),
    );
  }

  #afterDwell(target: T, waits: number): void {
    if (this.#isPassing() && waits < MAX_WAITS) {
      this.#dwell = setTimeout(() => this.#afterDwell(target, waits + 1), WAIT_MORE_MS);
      return;
    }
    const blockedMs = this.#blockedUntil - performance.now();
    if (blockedMs > 0) {
      this.#dwell = setTimeout(() => this.#afterDwell(target, waits), blockedMs);
      return;
    }
    this.#pending = null;
    this.#isExpected = false;
    clearTimeout(this.#grace);
    this.#grace = undefined;
    this.#shown = target;
    this.#calls.open(target);
  }

  #isPassing(): boolean {
    const { at, speed } = this.#lastMove;
    return speed > PASSING_SPEED && performance.now() - at < MOVE_IS_NEWS_MS;
  }

  #stay(): void {
    clearTimeout(this.#grace);
    this.#grace = undefined;
  }

  #leave(): void {
    this.#grace ??= setTimeout(() => {
      this.#grace = undefined;
      this.#shown = null;
      this.#calls.close();
    }, GRACE_MS);
  }

  #clear(): void {
    clearTimeout(this.#dwell);
    this.#stay();
    this.#pending = null;
    if (this.#isExpected) this.#calls.forget();
    this.#isExpected = false;
  }
}
