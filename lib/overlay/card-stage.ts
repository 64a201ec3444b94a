import type { FromCard } from '#lib/messages/card-channel.ts';
import type { CardRequest } from '#lib/messages/story.ts';
import type { EntityKey } from '#lib/pack/schema.ts';
import { type CardFrame, type CardFrameCalls, createCardFrame } from './card-frame.ts';
import { findHostParent, placeHost, prepareHost, setShown } from './card-host.ts';
import type { Box } from './place-card.ts';
import { watchTampering } from './watch-tampering.ts';

/** What the stage tells of its card. */
export interface StageCalls extends CardFrameCalls {
  readonly onMessage: (message: FromCard) => void;
  /** The pointer is over the card's edge, which is the page's side of it. */
  readonly onPointer: (isInside: boolean) => void;
  /** The page removed, moved, restyled or covered the card: it is closed. */
  readonly onTampered: () => void;
  /** The page seems to forbid our frame, or does not after all. */
  readonly onBlocked: (isBlocked: boolean) => void;
}

/** A frame in the page with what belongs to its life. */
interface Mounted {
  readonly frame: CardFrame;
  readonly parent: Element;
  readonly end: AbortController;
}

/** What the frame was asked to draw last. */
interface Asked {
  readonly id: number;
  readonly request: CardRequest;
  readonly painted: Promise<void>;
}

/**
 * Keeps the one card of a document: makes its frame when the first card is wanted, keeps it hidden between cards, makes a
 * new one where the old cannot serve (a dialog opened, the page took it away).
 */
export class CardStage {
  readonly #calls: StageCalls;
  readonly #signal: AbortSignal;
  #mounted: Mounted | null = null;
  #watch: AbortController | null = null;
  #box: Box = { left: 0, top: 0, width: 0, height: 0 };
  #lastId = 0;
  #isBlocked = false;
  #hasShown = false;
  #prepared: Asked | null = null;
  #whenPainted: (() => void) | null = null;

  constructor(calls: StageCalls, signal: AbortSignal) {
    this.#calls = calls;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.unmount(), { once: true });
  }

  /** Whether a card can be seen. */
  get isOpen(): boolean {
    return this.#watch !== null;
  }

  /** Whether this document seems to refuse the frame: it said nothing in time. */
  get isBlocked(): boolean {
    return this.#isBlocked;
  }

  /** The open card's host, for telling its events from the page's. */
  get host(): HTMLElement | null {
    return this.#mounted?.frame.host ?? null;
  }

  /** Shows a card; true once it is painted and seen, false where the page forbids it or another request came first. */
  async show(request: CardRequest, box: Box): Promise<boolean> {
    const parent = findHostParent();
    if (this.#isBlocked || !parent) return false;
    const { frame } = this.#mount(parent, request.entity);
    const prepared = this.#prepared?.request === request ? this.#prepared : null;
    this.#prepared = null;
    const { id, painted } = prepared ?? this.#ask(frame, request, box);
    if (!((await frame.ready) || (await this.#waitForLate(frame)))) return false;
    if (id !== this.#lastId || this.#mounted?.frame !== frame) return false;
    await painted;
    if (id !== this.#lastId || this.#mounted?.frame !== frame) return false;
    this.#open(this.#mounted, box);
    frame.send({ type: 'shown', id });
    return true;
  }

  /**
   * Has a frame draw a card that may be shown next, unseen; where none is there it is made now, for the rest of the dwell
   * is most of the time that a browser takes to make one.
   */
  prepare(request: CardRequest, box: Box): void {
    const parent = findHostParent();
    const isOnItsWay = this.#mounted !== null && !this.#hasShown;
    if (this.isOpen || isOnItsWay || this.#isBlocked || !parent) return;
    const { frame } = this.#mount(parent, request.entity);
    this.#prepared = this.#ask(frame, request, box);
  }

  /** What was prepared is not wanted: a page in which no card was shown yet has no host either. */
  forget(): void {
    if (!this.#prepared) return;
    if (this.#hasShown) this.hide();
    else this.unmount();
  }

  #ask(frame: CardFrame, request: CardRequest, box: Box): Asked {
    const id = ++this.#lastId;
    const painted = new Promise<void>((resolve) => {
      this.#whenPainted = resolve;
    });
    frame.send({ type: 'show', id, request });
    if (!this.isOpen) prepareHost(frame.host, box);
    return { id, request, painted };
  }

  /** Tells the frame, hidden or not, that settings changed. */
  changeSettings(title: string, colourScheme: 'light' | 'dark'): void {
    if (!this.#mounted) return;
    this.#mounted.frame.frame.title = title;
    this.#mounted.frame.send({ type: 'settings', colourScheme });
  }

  /** Moves the open card. */
  move(box: Box): void {
    this.#box = box;
    if (this.#mounted) placeHost(this.#mounted.frame.host, box);
  }

  /** Puts the focus into the open card. */
  focus(): void {
    if (!this.isOpen || !this.#mounted) return;
    this.#mounted.frame.frame.focus();
    this.#mounted.frame.send({ type: 'focus' });
  }

  /** Hides the card and keeps its frame. */
  hide(): void {
    this.#lastId += 1;
    this.#prepared = null;
    this.#watch?.abort();
    this.#watch = null;
    if (!this.#mounted) return;
    setShown(this.#mounted.frame.host, false);
    this.#mounted.frame.send({ type: 'hide' });
  }

  /** Takes the host out of the page: before the page goes into the back/forward cache, and at the end. */
  unmount(): void {
    this.#lastId += 1;
    this.#prepared = null;
    this.#watch?.abort();
    this.#watch = null;
    this.#mounted?.end.abort();
    this.#mounted = null;
    this.#hasShown = false;
  }

  #mount(parent: Element, entity: EntityKey): Mounted {
    const mounted = this.#mounted;
    if (mounted?.parent === parent && mounted.frame.host.parentNode === parent) return mounted;
    this.#watch?.abort();
    this.#watch = null;
    mounted?.end.abort();
    const end = new AbortController();
    const frame = createCardFrame(
      { parent, entity },
      this.#calls,
      (message) => this.#receive(message),
      AbortSignal.any([this.#signal, end.signal]),
    );
    setShown(frame.host, false);
    frame.host.addEventListener('pointerenter', (event) => event.isTrusted && this.#calls.onPointer(true), {
      signal: end.signal,
    });
    frame.host.addEventListener('pointerleave', (event) => event.isTrusted && this.#calls.onPointer(false), {
      signal: end.signal,
    });
    this.#mounted = { frame, parent, end };
    return this.#mounted;
  }

  #receive(message: FromCard): void {
    if (message.type !== 'painted') this.#calls.onMessage(message);
    else if (message.id === this.#lastId) this.#whenPainted?.();
  }

  #open({ frame, parent }: Mounted, box: Box): void {
    this.#watch?.abort();
    this.#hasShown = true;
    this.move(box);
    setShown(frame.host, true);
    this.#watch = new AbortController();
    const watched = { host: frame.host, parent, box: () => this.#box };
    watchTampering(watched, () => this.#tampered(), this.#watch.signal);
  }

  #tampered(): void {
    this.unmount();
    this.#calls.onTampered();
  }

  /** The popup hints at what it can show instead; the frame may still come. */
  async #waitForLate(frame: CardFrame): Promise<boolean> {
    if (this.#mounted?.frame !== frame) return false; // closed or replaced meanwhile: not the page's doing
    this.#calls.onBlocked(true);
    const isReady = await frame.readyLate;
    if (this.#mounted?.frame !== frame) return false;
    this.#isBlocked = !isReady;
    if (isReady) this.#calls.onBlocked(false);
    else this.unmount();
    return isReady;
  }
}
