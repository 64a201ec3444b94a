import { own, read } from '#lib/page/own-property.ts';
import type { MentionMap } from './mention-map.ts';
import { holds } from './place-card.ts';
import { type PlacedMention, rectsOf } from './placed-mention.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The mention at a point of the viewport, by the caret: 15–35 µs. The caret snaps to the nearest text, past a line's end
 * too (60 hits against 24 real ones), so the rectangles of the one candidate decide.
 */
export function findMentionAtCaret(point: Point, map: MentionMap): PlacedMention | null {
  const caret = own(document, 'caretPositionFromPoint')(point.x, point.y, { shadowRoots: [...map.shadowRoots] });
  const node = caret?.offsetNode;
  if (!(node instanceof Text)) return null;
  const candidate = map
    .mentionsIn(node)
    .find(({ spans }) => spans.some((span) => span.node === node && caret && isNear(caret.offset, span)));
  return candidate && isAt(candidate, point) ? candidate : null;
}

/** The caret lies between letters, so a point on the last one may give the offset after it. */
function isNear(offset: number, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return offset >= start && offset <= end;
}

/** How many ancestors of what lies on top may be searched for the text below: a link's overlay is at home in its teaser. */
const MAX_OVERLAY_DEPTH = 4;

/**
 * The mention at a point by rectangles alone: for text under a link's overlay (`a::after` over the whole teaser, usual
 * on front pages) and text without pointer events, where no caret method finds it. About a millisecond, so it is asked
 * only when the pointer rests.
 */
export function findMentionByRects(point: Point, map: MentionMap): PlacedMention | null {
  const top = own(document, 'elementFromPoint')(point.x, point.y);
  if (!top) return null;
  const isAround = new Map<Element, boolean>();
  const mayHold = (parent: Element) => {
    const known = isAround.get(parent) ?? (holdsPoint(parent, point) && belongsTogether(top, parent));
    isAround.set(parent, known);
    return known;
  };
  const isHit = (placed: PlacedMention) => {
    const parent = placed.spans[0]?.node.parentElement;
    return parent !== null && parent !== undefined && mayHold(parent) && isAt(placed, point);
  };
  return map.all.find(isHit) ?? null;
}

function holdsPoint(element: Element, point: Point): boolean {
  return [...read(element, 'getClientRects').call(element)].some((rect) => holds(rect, point));
}

function belongsTogether(top: Element, text: Element): boolean {
  if (contains(top, text)) return true;
  let around: Element | null = top;
  for (let depth = 0; around && around !== own(document, 'body') && depth < MAX_OVERLAY_DEPTH; depth += 1) {
    if (contains(around, text)) return true;
    around = read(around, 'parentElement');
  }
  return false;
}

function contains(outer: Element, inner: Element): boolean {
  return read(outer, 'contains').call(outer, inner);
}

function isAt(placed: PlacedMention, point: Point): boolean {
  return rectsOf(placed).some((rect) => holds(rect, point));
}
