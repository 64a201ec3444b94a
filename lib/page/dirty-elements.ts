import { isInlineTag, tagOf, traitsOf } from './element-rules.ts';
import { own, readPlain } from './own-property.ts';
import type { Place, Places } from './place.ts';
import { parentOf, selfAndAncestors } from './place.ts';

const ELEMENT = 1;
const TEXT = 3;
const SHADOW = 11;

/** Beyond this many dirty elements their parents are walked again instead, which is done in slices. */
const MAX_DIRTY = 500;

/** What must be read again. */
export interface Dirty {
  /** Elements to walk again. */
  readonly elements: Set<Element>;
  /** Blocks were removed: their text nodes are no longer connected, so nothing needs a walk. */
  removed: boolean;
}

/**
 * Adds what these mutations made dirty: an added block by itself, the whole block where inline content changed, what an
 * attribute of its own shows or hides. Tells of the elements whose attributes may have shown what only a look can tell.
 */
export function addDirty(
  dirty: Dirty,
  records: readonly MutationRecord[],
  places: Places,
  onRestyled: (element: Element) => void,
): void {
  for (const record of records) {
    const target =
      readPlain(record.target, 'nodeType') === ELEMENT ? (record.target as Element) : hostOrParent(record.target);
    if (!target) continue;
    const changed = { target, place: places.lastSeen(target), places };
    if (record.type !== 'attributes') addRecord(dirty, record, changed);
    else if (!addSkipping(dirty, changed)) onRestyled(target);
  }
}

/** Whether an attribute made an element one whose text is read, or no longer is. */
function addSkipping(dirty: Dirty, { target, place }: Changed): boolean {
  if (!place || place.parent?.skipped || place.skipped === traitsOf(target).skipped) return false;
  dirty.elements.add(rootToRead(target, place));
  return true;
}

/** What is hidden is laid out as a block of its own; once shown, an inline element belongs to the line around it. */
export function rootToRead(element: Element, place: Place | undefined): Element {
  const block = place && isInlineTag(tagOf(element)) ? place.parent?.block : place?.block;
  return block?.element ?? element;
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
  for (const node of record.addedNodes)
    if (readPlain(node, 'nodeType') === ELEMENT) dirty.elements.add(node as Element);
  dirty.removed ||= record.removedNodes.length > 0;
}

function hostOrParent(node: Node): Element | null {
  return readPlain(node, 'nodeType') === SHADOW
    ? (node as ShadowRoot).host
    : (own(node, 'parentNode') as Element | null);
}

function isInlineChange(record: MutationRecord, hasText: boolean, places: Places): boolean {
  if (record.type === 'characterData' || hasText) return true;
  return [...record.addedNodes, ...record.removedNodes].some((node) => isInlineContent(node, places));
}

function isInlineContent(node: Node, places: Places): boolean {
  const type = readPlain(node, 'nodeType');
  if (type === ELEMENT) return places.isInline(node as Element);
  return type === TEXT && (node as Text).data.trim() !== '';
}

/** The dirty elements that are in no other, in the document; a shadow tree is read again from its outermost host. */
export function outermost(dirty: ReadonlySet<Element>, document: Document): Element[] {
  const roots = new Set<Element>();
  for (const element of dirty) if (readPlain(element, 'isConnected')) roots.add(hostInDocument(element, document));
  return [...roots].filter((root) => !hasAncestorIn(root, roots));
}

/** Whether something above the element is in a set. */
export function hasAncestorIn(element: Element, roots: ReadonlySet<Element>): boolean {
  for (const at of selfAndAncestors(parentOf(element))) if (roots.has(at)) return true;
  return false;
}

/** The element itself, or the outermost shadow host that it is in. */
export function hostInDocument(element: Element, document: Document): Element {
  let at = element;
  for (
    let root = own(at, 'getRootNode')();
    root !== document && readPlain(root, 'nodeType') === SHADOW;
    root = own(at, 'getRootNode')()
  ) {
    at = (root as ShadowRoot).host;
  }
  return at;
}
