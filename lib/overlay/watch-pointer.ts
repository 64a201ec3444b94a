import { own } from '#lib/page/own-property.ts';
import type { ContentSettings } from '#lib/settings/settings.ts';
import { findMentionAtCaret, findMentionByRects } from './hit-test.ts';
import type { HoverIntent } from './hover-intent.ts';
import type { MentionMap } from './mention-map.ts';
import type { PlacedMention } from './placed-mention.ts';

/** After the last scroll event: momentum scrolling has gaps of about 100 ms. */
const SCROLL_BLOCK_MS = 150;

/** After a key: the pause between two words of a slow typist. */
const TYPING_BLOCK_MS = 700;

/** A pointer at rest this long is looked at by rectangles too, for text under a link's overlay. */
const REST_MS = 50;

/** What following the pointer needs. */
export interface PointerCalls {
  readonly map: MentionMap;
  readonly intent: HoverIntent<PlacedMention>;
  readonly holdKey: () => ContentSettings['holdKey'];
  /** The card's host, whose own events are the card's. */
  readonly host: () => EventTarget | null;
  /** Called with each look at the pointer: the page may have changed its registry. */
  readonly onLook: () => void;
  /** The pointer is at this point, for placing the card. */
  readonly onPoint: (point: { readonly x: number; readonly y: number }) => void;
}

/** Tells the intent what the mouse is over; only events that the browser itself made count. Ends with the signal. */
export class PointerWatch {
  readonly #calls: PointerCalls;
  #last: PointerEvent | null = null;
  #speed = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(calls: PointerCalls, signal: AbortSignal) {
    this.#calls = calls;
    const options = { capture: true, passive: true, signal };
    addEventListener('pointermove', (event) => this.#move(event), options);
    addEventListener('pointerdown', (event) => event.isTrusted && this.#halt(0), options);
    addEventListener('wheel', (event) => event.isTrusted && this.#halt(SCROLL_BLOCK_MS), options);
    addEventListener('scroll', (event) => event.isTrusted && this.#halt(SCROLL_BLOCK_MS), options);
    addEventListener('keydown', (event) => this.#key(event), options);
    own(document, 'documentElement').addEventListener(
      'pointerleave',
      (event) => event.isTrusted && this.#leave(event),
      {
        passive: true,
        signal,
      },
    );
    signal.addEventListener('abort', () => this.#forget(), { once: true });
  }

  #move(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    const last = this.#last;
    const elapsed = last ? event.timeStamp - last.timeStamp : 0;
    this.#speed =
      last && elapsed > 0 ? Math.hypot(event.clientX - last.clientX, event.clientY - last.clientY) / elapsed : 0;
    this.#last = event;
    this.#look(event); // browsers give one move a frame
  }

  #look(event: PointerEvent): void {
    const { map, intent, host, onLook, onPoint } = this.#calls;
    onLook();
    clearTimeout(this.#rest);
    if (event.target === host()) return; // the card's edge: the stage tells that
    const point = { x: event.clientX, y: event.clientY };
    const isAsking = event.buttons === 0 && this.#isHeld(event);
    if (isAsking) onPoint(point);
    const placed = isAsking ? findMentionAtCaret(point, map) : null;
    const sighting = { speed: this.#speed, at: event.timeStamp };
    intent.over(placed, sighting);
    if (isAsking && !placed)
      this.#rest = setTimeout(() => intent.over(findMentionByRects(point, map), { ...sighting, speed: 0 }), REST_MS);
  }

  /** Whether the key is held that the reader wants held, if any. */
  #isHeld(event: MouseEvent | KeyboardEvent): boolean {
    const holdKey = this.#calls.holdKey();
    const held = { none: true, alt: event.altKey, control: event.ctrlKey, shift: event.shiftKey };
    return held[holdKey];
  }

  #key(event: KeyboardEvent): void {
    if (!event.isTrusted) return;
    const isHoldKey = this.#calls.holdKey() !== 'none' && event.key.toLowerCase() === this.#calls.holdKey();
    if (!isHoldKey) this.#calls.intent.block(isTyping(event.key) ? TYPING_BLOCK_MS : 0);
    else if (!event.repeat && this.#last?.buttons === 0) this.#askAt({ x: this.#last.clientX, y: this.#last.clientY });
  }

  #askAt(point: { readonly x: number; readonly y: number }): void {
    this.#calls.onPoint(point);
    this.#calls.intent.over(findMentionAtCaret(point, this.#calls.map) ?? findMentionByRects(point, this.#calls.map), {
      speed: 0,
      at: performance.now(),
    });
  }

  #halt(blockMs: number): void {
    clearTimeout(this.#rest);
    this.#calls.intent.block(blockMs);
  }

  /** Into the card's frame, which is a document of its own, or out of the window. */
  #leave({ clientX, clientY, timeStamp }: PointerEvent): void {
    this.#forget();
    const isInCard = own(document, 'elementFromPoint')(clientX, clientY) === this.#calls.host();
    if (!isInCard) this.#calls.intent.over(null, { speed: 0, at: timeStamp });
  }

  #forget(): void {
    clearTimeout(this.#rest);
    this.#last = null;
  }
}

/** Keys that write or move within a text; a modifier alone and Escape do neither. */
function isTyping(key: string): boolean {
  return !['Alt', 'Control', 'Shift', 'Meta', 'Escape'].includes(key);
}
