import { read } from '#lib/page/own-property.ts';

/** A finger held this long means the word itself, not the link under it; browsers open their menus at about the same time. */
const LONG_PRESS_MS = 450;

/** A finger that moved further scrolls or selects. */
const MAX_DRIFT = 10;

export interface TouchCalls {
  /** Opens the card of a mention at the point; whether there is one. `isPress` is a long press. */
  readonly openAt: (point: { readonly x: number; readonly y: number }, isPress: boolean) => boolean;
  /** A tap beside everything: closes the card. */
  readonly dismiss: (target: EventTarget | null) => void;
}

/** Opens cards by touch: a tap on a name that is no link, a long press on one that is. Ends with the signal. */
export function watchTouch(calls: TouchCalls, signal: AbortSignal): void {
  let pressed: { x: number; y: number; timer: ReturnType<typeof setTimeout> } | null = null;
  let opened = false;
  const release = () => {
    clearTimeout(pressed?.timer);
    pressed = null;
  };
  const press = (event: PointerEvent) => {
    if (!isTouch(event) || !event.isPrimary) return;
    release();
    opened = false;
    const point = { x: event.clientX, y: event.clientY };
    const timer = setTimeout(() => {
      opened = calls.openAt(point, true);
    }, LONG_PRESS_MS);
    pressed = { ...point, timer };
  };
  const move = ({ clientX, clientY }: PointerEvent) => {
    if (pressed && Math.hypot(clientX - pressed.x, clientY - pressed.y) > MAX_DRIFT) release();
  };
  const tap = (event: PointerEvent) => {
    if (!isTouch(event)) return;
    if (opened) return prevent(event);
    if (!isInteractive(event) && calls.openAt({ x: event.clientX, y: event.clientY }, false)) return;
    calls.dismiss(event.composedPath()[0] ?? null);
  };
  const options = { capture: true, passive: true, signal };
  // All else waits for the first finger: most readers have none, and a page pays for each listener.
  const start = (event: PointerEvent) => {
    if (!isTouch(event)) return;
    removeEventListener('pointerdown', start, options);
    addEventListener('pointerdown', press, options);
    addEventListener('pointermove', move, options);
    addEventListener('pointerup', release, options);
    addEventListener('pointercancel', release, options);
    addEventListener('click', (next) => tap(next as PointerEvent), { capture: true, signal });
    addEventListener('contextmenu', (next) => (opened && next.isTrusted ? prevent(next) : undefined), {
      capture: true,
      signal,
    });
    press(event);
  };
  addEventListener('pointerdown', start, options);
  signal.addEventListener('abort', release, { once: true });
}

function isTouch({ isTrusted, pointerType }: PointerEvent): boolean {
  return isTrusted && pointerType === 'touch';
}

/** The card that a long press opened takes the place of the link's own action. */
function prevent(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

const INTERACTIVE = 'a[href],button,input,select,textarea,label,summary,[role=button],[role=link],[contenteditable]';

function isInteractive(event: Event): boolean {
  return event
    .composedPath()
    .some((target) => target instanceof Element && read(target, 'matches').call(target, INTERACTIVE));
}
