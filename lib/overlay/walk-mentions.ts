import { own, read } from '#lib/page/own-property.ts';
import { type PlacedMention, rectsOf } from './placed-mention.ts';

/** Mentions as a reader meets them: scopes interleave, a teaser stands in the middle of a story. */
export function inReadingOrder(mentions: readonly PlacedMention[]): readonly PlacedMention[] {
  return mentions.toSorted(({ spans: [a] }, { spans: [b] }) => {
    if (!a || !b || a.node === b.node) return (a?.start ?? 0) - (b?.start ?? 0);
    return a.node.compareDocumentPosition(b.node) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  });
}

/**
 * The mention to go to by keyboard: from the one shown, the next or previous; else the first that is in view or below,
 * else the first of all. Mentions without a place in the layout are passed over.
 */
export function findNext(
  mentions: readonly PlacedMention[],
  from: PlacedMention | null,
  step: 1 | -1,
): PlacedMention | null {
  const at = from ? mentions.indexOf(from) : -1;
  if (at < 0) return firstInView(mentions) ?? mentions.find(isLaidOut) ?? null;
  const { length } = mentions;
  for (let count = 1; count <= length; count += 1) {
    const placed = mentions[(at + step * count + length * count) % length];
    if (placed && isLaidOut(placed)) return placed;
  }
  return null;
}

function firstInView(mentions: readonly PlacedMention[]): PlacedMention | undefined {
  return mentions.find((placed) => rectsOf(placed).some((rect) => rect.top >= 0));
}

function isLaidOut(placed: PlacedMention): boolean {
  return rectsOf(placed).length > 0;
}

/** Scrolls a mention into the middle of the view, through all scrolling boxes around it, unless it is seen already. */
export function bringIntoView(placed: PlacedMention): void {
  const [rect] = rectsOf(placed);
  const element = placed.spans[0]?.node.parentElement;
  if (!rect || !element) return;
  if (rect.top >= 0 && rect.bottom <= innerHeight && isOnTop(rect, element)) return;
  read(element, 'scrollIntoView').call(element, { block: 'center', inline: 'nearest', behavior: 'instant' });
  // The element may be higher than the view: then its middle is not where the name is.
  const [moved] = rectsOf(placed);
  if (moved && (moved.top < 0 || moved.bottom > innerHeight))
    scrollBy({ top: moved.top - innerHeight / 2, behavior: 'instant' });
}

/** A sticky header or a scrolling box may hide what lies within the window. */
function isOnTop(rect: DOMRect, element: Element): boolean {
  const top = own(document, 'elementFromPoint')(rect.left + rect.width / 2, rect.top + rect.height / 2);
  return top !== null && (read(top, 'contains').call(top, element) || read(element, 'contains').call(element, top));
}

/** The first mention within the reader's selection. */
export function findSelected(mentions: readonly PlacedMention[], selection: Selection | null): PlacedMention | null {
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  return (
    mentions.find(({ spans }) => spans.some(({ node, start, end }) => overlaps(range, node, [start, end]))) ?? null
  );
}

function overlaps(range: Range, node: Text, [start, end]: readonly [number, number]): boolean {
  if (!node.isConnected || end > node.length || !range.intersectsNode(node)) return false;
  return range.comparePoint(node, start) <= 0
    ? range.comparePoint(node, end) > -1
    : range.comparePoint(node, start) === 0;
}
