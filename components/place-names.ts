import type { GraphSize, PlacedNode } from './layout-graph.ts';

/** Where a node's name stands; null: there is no room, it is shown while the node is pointed at or focused. */
export interface PlacedName {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly hasRoom: boolean;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Width of a letter and height of a line at the drawing's 9 units; measured on Cyrillic, which is the widest. */
const LETTER = 5.1;
const LINE = 10;
/** Longest name that is written whole beside its node; all of it is in the list below the drawing. */
const MAX_NAME = 22;

/** The radius at which a node is drawn: named oftener, larger. */
export function radiusOf({ count }: Pick<PlacedNode, 'count'>): number {
  return Math.min(11, 4 + count);
}

/** Places names below, above or beside their nodes, those of the largest first, so that none covers another or a node. */
export function placeNames(
  nodes: readonly PlacedNode[],
  nameOf: (node: PlacedNode) => string,
  size: GraphSize,
): readonly PlacedName[] {
  const taken: Box[] = nodes.map((node) => boxAround(node.x, node.y, radiusOf(node) * 2, radiusOf(node) * 2));
  return nodes
    .toSorted((a, b) => b.count - a.count)
    .map((node) => {
      const text = shorten(nameOf(node));
      const width = text.length * LETTER;
      const spots = spotsOf(node, width, size);
      const free = spots.find((spot) => !taken.some((box) => overlap(box, boxAround(spot.x, spot.y, width, LINE))));
      const { x, y } = free ?? spots[0] ?? node;
      if (free) taken.push(boxAround(x, y, width, LINE));
      return { key: node.key, text, x, y, hasRoom: free !== undefined };
    });
}

/** Middles of the four places of a name, kept within the drawing. */
function spotsOf(
  node: PlacedNode,
  width: number,
  size: GraphSize,
): readonly { readonly x: number; readonly y: number }[] {
  const away = radiusOf(node) + LINE / 2 + 1;
  const aside = radiusOf(node) + width / 2 + 3;
  const within = (x: number) => Math.min(size.width - width / 2 - 1, Math.max(width / 2 + 1, x));
  return [
    { x: within(node.x), y: node.y + away },
    { x: within(node.x), y: node.y - away },
    { x: node.x + aside, y: node.y },
    { x: node.x - aside, y: node.y },
  ].filter(
    ({ x, y }) => x - width / 2 >= 0 && x + width / 2 <= size.width && y >= LINE / 2 && y <= size.height - LINE / 2,
  );
}

function boxAround(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function shorten(name: string): string {
  return name.length > MAX_NAME ? `${name.slice(0, MAX_NAME - 1)}…` : name;
}
