import { own } from '#lib/page/own-property.ts';
import type { Box } from './place-card.ts';

/** How often an open card is looked at, where no event tells of a change. */
const LOOK_EVERY_MS = 250;

/** Rounding of layout, in CSS pixels. */
const TOLERANCE = 2;

/** What a host must look like while its card is open. */
export interface Watched {
  readonly host: HTMLElement;
  readonly parent: Element;
  readonly box: () => Box;
}

/** Calls back once when the page removes, moves, hides, restyles or covers an open card; ends with the signal. */
export function watchTampering(watched: Watched, onTampered: (what: string) => void, signal: AbortSignal): void {
  const stop = new AbortController();
  const look = () => {
    const what = findTampering(watched);
    if (!what || stop.signal.aborted) return;
    stop.abort();
    onTampered(what);
  };
  const observer = new MutationObserver(look);
  observer.observe(watched.parent, { childList: true });
  observer.observe(watched.host, { attributes: true, childList: true });
  const timer = setInterval(look, LOOK_EVERY_MS);
  watched.host.addEventListener('toggle', look, { signal: stop.signal });
  AbortSignal.any([signal, stop.signal]).addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearInterval(timer);
      stop.abort();
    },
    { once: true },
  );
}

/** What is wrong with an open card's host, or null. */
export function findTampering({ host, parent, box }: Watched): string | null {
  if (!host.isConnected) return 'removed';
  if (host.parentNode !== parent) return 'moved';
  if (!host.matches(':popover-open')) return 'closed';
  if (host.childNodes.length > 0) return 'filled';
  return findRestyling(host) ?? findDisplacement(host, box());
}

/** Properties that hide or falsify a card without moving it, and the only value that each may have. */
const UNTOUCHED: readonly (readonly [string, string])[] = [
  ['opacity', '1'],
  ['visibility', 'visible'],
  ['display', 'block'],
  ['filter', 'none'],
  ['transform', 'none'],
  ['clip-path', 'none'],
  ['mask-image', 'none'],
  ['mix-blend-mode', 'normal'],
  ['pointer-events', 'auto'],
];

function findRestyling(host: HTMLElement): string | null {
  const style = getComputedStyle(host);
  return UNTOUCHED.find(([property, value]) => style.getPropertyValue(property) !== value)?.[0] ?? null;
}

function findDisplacement(host: HTMLElement, box: Box): string | null {
  const rect = host.getBoundingClientRect();
  const isAway = (['left', 'top', 'width', 'height'] as const).some(
    (side) => Math.abs(rect[side] - box[side]) > TOLERANCE,
  );
  if (isAway) return 'displaced';
  return isCovered(host, rect) ? 'covered' : null;
}

/** The centre and four inner corners must be the host's own. */
function isCovered(host: HTMLElement, { left, top, width, height }: DOMRect): boolean {
  const parts = [
    [0.5, 0.5],
    [0.1, 0.1],
    [0.9, 0.1],
    [0.1, 0.9],
    [0.9, 0.9],
  ] as const;
  return parts.some(([x, y]) => topElement(host, left + width * x, top + height * y) !== host);
}

/** The element at a point in the host's own tree: inside another shadow root the document would name that root's host. */
function topElement(host: HTMLElement, x: number, y: number): Element | null {
  const root = host.getRootNode();
  return root instanceof ShadowRoot ? root.elementFromPoint(x, y) : own(document, 'elementFromPoint')(x, y);
}
