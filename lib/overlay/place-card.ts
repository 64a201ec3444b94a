/**
 * Where a card stands: above or below the line being read, never on it, never outside what the reader sees. All in CSS
 * pixels of the layout viewport, to which fixed boxes are positioned.
 */

/** A rectangle; a `DOMRect` is one. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Wished size of a card: fixed, because a height that followed the text would tell the page which entity is shown. */
export const CARD_SIZE = { width: 400, height: 372 } as const;

/** Free space between card and edge of the viewport. */
const MARGIN = 8;

/** Free space between card and line: near enough to be reached within the grace, far enough for the underline. */
const GAP = 6;

/** Below this height a card shows no whole fact; a place beside the word is tried first. */
const MIN_HEIGHT = 120;

/** Narrowest card beside a word. */
const MIN_WIDTH = 240;

/** What a card is placed by. */
export interface Placing {
  /** The part of the mention that was pointed at, with adjacent lines of a broken name. */
  readonly anchor: Box;
  /** What is visible of the page: the visual viewport. */
  readonly view: Box;
  /** Text runs from the right: the card ends where the word begins. */
  readonly isRightToLeft: boolean;
}

/** The card's box: below the line if there is room, else above, else where more of it fits. */
export function placeCard(
  placing: Placing,
  wish: { readonly width: number; readonly height: number } = CARD_SIZE,
): Box {
  const { view } = placing;
  const anchor = clampTo(placing.anchor, view);
  const width = Math.max(0, Math.min(wish.width, view.width - 2 * MARGIN));
  const below = bottom(view) - MARGIN - (bottom(anchor) + GAP);
  const above = anchor.top - GAP - (view.top + MARGIN);
  if (Math.max(below, above) < MIN_HEIGHT) {
    const beside = placeBeside(anchor, view, wish);
    if (beside) return beside;
  }
  const left = alignedLeft(anchor, view, { width, isRightToLeft: placing.isRightToLeft });
  const isBelow = below >= wish.height || below >= above;
  const height = Math.max(0, Math.min(wish.height, isBelow ? below : above));
  return { left, width, height, top: isBelow ? bottom(anchor) + GAP : anchor.top - GAP - height };
}

function alignedLeft(anchor: Box, view: Box, card: { width: number; isRightToLeft: boolean }): number {
  const wished = card.isRightToLeft ? right(anchor) - card.width : anchor.left;
  return clamp(wished, view.left + MARGIN, right(view) - MARGIN - card.width);
}

/** For a window too low for a card above or below, as with a phone on its side. */
function placeBeside(anchor: Box, view: Box, wish: { readonly width: number; readonly height: number }): Box | null {
  const after = right(view) - MARGIN - (right(anchor) + GAP);
  const before = anchor.left - GAP - (view.left + MARGIN);
  const width = Math.min(wish.width, Math.max(after, before));
  const height = Math.min(wish.height, view.height - 2 * MARGIN);
  if (width < MIN_WIDTH || height < MIN_HEIGHT) return null;
  const top = clamp(anchor.top, view.top + MARGIN, bottom(view) - MARGIN - height);
  return { width, height, top, left: after >= before ? right(anchor) + GAP : anchor.left - GAP - width };
}

/**
 * The box to place by: the rectangle that holds the point, joined with those of the same name on the lines just above
 * and below. A part in another column stays out.
 */
export function anchorOf(rects: readonly Box[], point: { readonly x: number; readonly y: number }): Box | null {
  const pointed = rects.find((rect) => holds(rect, point)) ?? rects[0];
  if (!pointed) return null;
  return rects.reduce((joined, rect) => (isNextLine(joined, rect) ? join(joined, rect) : joined), pointed);
}

/** Whether a rectangle holds a point; its edges belong to it. */
export function holds(box: Box, { x, y }: { readonly x: number; readonly y: number }): boolean {
  return x >= box.left && x <= right(box) && y >= box.top && y <= bottom(box);
}

function isNextLine(a: Box, b: Box): boolean {
  const line = Math.min(a.height, b.height);
  const distance = Math.max(a.top, b.top) - Math.min(bottom(a), bottom(b));
  return distance < line;
}

/** Joined height, but the left edge and width of the part that was pointed at. */
function join(pointed: Box, other: Box): Box {
  const top = Math.min(pointed.top, other.top);
  return { left: pointed.left, width: pointed.width, top, height: Math.max(bottom(pointed), bottom(other)) - top };
}

/** The visible part of an anchor that may be scrolled half out of sight. */
function clampTo(box: Box, view: Box): Box {
  const left = clamp(box.left, view.left, right(view));
  const top = clamp(box.top, view.top, bottom(view));
  return {
    left,
    top,
    width: clamp(right(box), left, right(view)) - left,
    height: clamp(bottom(box), top, bottom(view)) - top,
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

function right(box: Box): number {
  return box.left + box.width;
}

function bottom(box: Box): number {
  return box.top + box.height;
}
