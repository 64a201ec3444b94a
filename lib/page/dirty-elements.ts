import type { Place, Places } from './place.ts';
import { parentOf, selfAndAncestors } from './place.ts';

const ELEMENT = 1;
const TEXT = 3;

/** Beyond this many dirty elements their parents are walked again instead, which is done in slices. */
const MAX_DIRTY = 500;

/** What must be read again. */
export interface Dirty {
  /** Elements to walk again. */
  readonly elements: Set<Element>;
  /** Blocks were removed: their text nodes are no longer connected, so nothing needs a walk. */
  removed: boolean;
}

/** Adds what these mutations made dirty: an added block by itself, the whole block where inline content changed. */
export function addDirty(dirty: Dirty, records: readonly MutationRecord[], places: Places): void {
  for (const record of records) {
    const target = record.target.nodeType === ELEMENT ? (record.target as Element) : hostOrParent(record.target);
    if (target) addRecord(dirty, record, { target, place: places.lastSeen(target), places });
  }
}

interface Changed {
  readonly target: Element;
  readonly place: Place | undefined;
  readonly places: Places;
}

function addRecord(dirty: Dirty, record: MutationRecord, { target, place, places }: Changed): void {
  if (place?.skipped) return;
  const isMuch = record.addedNodes.length + record.removedNodes.length + dirty.elements.size > MAX_DIRTY;
  if (isMuch || isInlineChange(record, place?.hasText === true, places))
    dirty.elements.add(place?.block.element ?? target);
  else addBlocks(dirty, record);
}

function addBlocks(dirty: Dirty, record: MutationRecord): void {
  for (const node of record.addedNodes) if (node.nodeType === ELEMENT) dirty.elements.add(node as Element);
  dirty.removed ||= record.removedNodes.length > 0;
}

function hostOrParent(node: Node): Element | null {
  return (node as ShadowRoot).host ?? parentOf(node);
}

function isInlineChange(record: MutationRecord, hasText: boolean, places: Places): boolean {
  if (record.type === 'characterData' || hasText) return true;
  return [...record.addedNodes, ...record.removedNodes].some((node) => isInlineContent(node, places));
}

function isInlineContent(node: Node, places: Places): boolean {
  if (node.nodeType === ELEMENT) return places.isInline(node as Element);
  return node.nodeType === TEXT && (node as Text).data.trim() !== '';
}

/** The dirty elements that are in no other, in the document; a shadow tree is read again from its outermost host. */
export function outermost(dirty: ReadonlySet<Element>, document: Document): Element[] {
  const roots = new Set<Element>();
  for (const element of dirty) if (element.isConnected) roots.add(hostInDocument(element, document));
  return [...roots].filter((root) => !hasAncestorIn(root, roots));
}

function hasAncestorIn(element: Element, roots: ReadonlySet<Element>): boolean {
  for (const at of selfAndAncestors(parentOf(element))) if (at !== element && roots.has(at)) return true;
  return false;
}

/** The element itself, or the outermost shadow host that it is in. */
export function hostInDocument(element: Element, document: Document): Element {
  let at = element;
  for (let root = at.getRootNode(); root !== document; root = at.getRootNode()) {
    const host = (root as ShadowRoot).host;
    if (!host) break;
    at = host;
  }
  return at;
}
