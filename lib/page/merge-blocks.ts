import type { Block } from './block.ts';
import { hostInDocument } from './dirty-elements.ts';
import { own } from './own-property.ts';
import type { Place } from './place.ts';
import { inSteps } from './run-sliced.ts';

/** The blocks of one walk. */
export interface WalkedPart {
  readonly root: Element;
  readonly blocks: readonly Block[];
}

const FOLLOWING = 4;

/** Puts newly walked parts in the place of what was there before, in document order; drops what has left the document. */
export function* mergeBlocks(before: readonly Block[], parts: readonly WalkedPart[]): Generator<void, Block[]> {
  const roots = new Set(parts.map(({ root }) => root));
  const kept: Block[] = [];
  yield* inSteps(before, (block) => {
    if (block.nodes[0]?.isConnected && !isBelow(block.place, roots)) kept.push(block);
  });
  const ordered = [...parts].sort((one, other) => (follows(one.root, other.root) ? -1 : 1));
  const pieces: (readonly Block[])[] = [];
  let from = 0;
  for (const { root, blocks } of ordered) {
    const at = firstAfter(kept, root);
    pieces.push(kept.slice(from, at), blocks);
    from = at;
    yield;
  }
  return [...pieces, kept.slice(from)].flat();
}

function follows(before: Node, after: Node): boolean {
  return (own(before, 'compareDocumentPosition')(after) & FOLLOWING) > 0;
}

function isBelow(place: Place, roots: ReadonlySet<Element>): boolean {
  for (let at: Place | null = place; at; at = at.parent) if (roots.has(at.element)) return true;
  return false;
}

/** Index of the first block that comes after the element; blocks of shadow trees stand where their host stands. */
function firstAfter(blocks: readonly Block[], root: Element): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAfter(blocks[middle] as Block, root)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function isAfter(block: Block, root: Element): boolean {
  const host = hostInDocument(block.place.element, own(root, 'ownerDocument'));
  return follows(root, host === block.place.element ? (block.nodes[0] as Text) : host);
}
