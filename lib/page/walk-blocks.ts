import type { Block } from './block.ts';
import { BlockBuilder } from './block.ts';
import { tagOf } from './element-rules.ts';
import { MAX_PAGE_UNITS, MAX_TEXT_NODES } from './limits.ts';
import { own, read, readPlain } from './own-property.ts';
import type { Place, Places } from './place.ts';
import { parentOf } from './place.ts';

/** What a walk found; filled while it runs. */
export interface WalkResult {
  readonly blocks: Block[];
  /** Open shadow roots below the root, for observers. */
  readonly shadowRoots: ShadowRoot[];
  /** Elements with text that is not shown now and may be later. */
  readonly hidden: Element[];
  complete: boolean;
}

const SHOW_TEXT = 4;
const ELEMENT = 1;

/** Text nodes between two looks at the clock: about 50 µs of work once compiled, 1 ms on a cold start. */
const NODES_PER_STEP = 32;

const NOT_BLANK = /[^\t\n\f\r ]/;

/**
 * Walks the text below an element into blocks, in steps that the caller may space out. Never with a JavaScript node
 * filter: it costs 16 to 70 times the walk itself.
 */
export function* walkBlocks(root: Element, places: Places, allowance = fullAllowance()): Generator<void, WalkResult> {
  const walk = new BlockWalk(places, allowance);
  places.begin(root);
  yield* walk.walk(root);
  walk.flush();
  return walk.result;
}

/** How much of a document may still be read; counted down while walking. */
export interface Allowance {
  nodes: number;
  units: number;
}

/** What a document may hold in all. */
export function fullAllowance(): Allowance {
  return { nodes: MAX_TEXT_NODES, units: MAX_PAGE_UNITS };
}

class BlockWalk {
  readonly result: WalkResult = { blocks: [], shadowRoots: [], hidden: [], complete: true };
  readonly #places: Places;
  #open: BlockBuilder | null = null;
  readonly #allowance: Allowance;

  constructor(places: Places, allowance: Allowance) {
    this.#places = places;
    this.#allowance = allowance;
  }

  *walk(root: Element | ShadowRoot): Generator<void> {
    const document = own(root, 'ownerDocument') as Document;
    const walker = own(document, 'createTreeWalker')(root, SHOW_TEXT);
    const hosts = shadowHosts(root);
    let nextHost = 0;
    for (let node = walker.nextNode() as Text | null; node && this.result.complete; node = walker.nextNode() as Text) {
      for (let host = hosts[nextHost]; host && precedes(host, node); host = hosts[nextHost]) {
        nextHost += 1;
        yield* this.#enter(host);
      }
      this.#read(node);
      this.#allowance.nodes -= 1;
      if (this.#allowance.nodes % NODES_PER_STEP === 0) yield;
    }
    for (const host of hosts.slice(nextHost)) yield* this.#enter(host);
  }

  flush(): void {
    const block = this.#open?.finish();
    if (block) {
      this.result.blocks.push(block);
      this.#allowance.units -= block.text.length;
    }
    this.#open = null;
    if (this.#allowance.nodes <= 0 || this.#allowance.units <= 0) this.result.complete = false;
  }

  *#enter(host: Element): Generator<void> {
    const shadow = host.shadowRoot;
    if (!shadow || this.#places.of(host)?.skipped) return;
    this.result.shadowRoots.push(shadow);
    yield* this.walk(shadow);
  }

  #read(node: Text): void {
    const parent = parentOf(node);
    const isBlank = !NOT_BLANK.test(node.data);
    // Blank text in a block that had no other so far is no part of any line.
    const place = parent && this.#places.of(parent, isBlank);
    if (!place || place.skipped) return;
    const continues = this.#open?.place === place.block;
    if ((!continues && isBlank) || this.#isHidden(place)) return;
    if (continues) this.#break(node, place.block.element);
    else this.#begin(place.block);
    this.#open?.add(node, place);
  }

  #begin(place: Place): void {
    this.flush();
    this.#open = new BlockBuilder(place);
    place.hasText = true;
  }

  #isHidden(place: Place): boolean {
    const known = place.hidden !== undefined;
    const hidden = this.#places.isHidden(place);
    if (hidden && !known) this.result.hidden.push(place.element);
    return hidden;
  }

  /** Line breaks and rules just before a node have no text of their own, so the walker does not stop at them. */
  #break(node: Text, block: Element): void {
    const breaks = breaksBefore(node, block);
    if (breaks === 0 || !this.#open) return;
    if (breaks === 1 && !this.#open.endsWithLineBreak) {
      this.#open.addLineBreak();
      return;
    }
    this.#begin(this.#open.place);
  }
}

/** Number of `<br>` just before a node of the block; a rule counts for two. */
function breaksBefore(node: Node, block: Element): number {
  let breaks = 0;
  for (
    let sibling = siblingBefore(node, block);
    sibling && readPlain(sibling, 'nodeType') === ELEMENT;
    sibling = sibling.previousSibling
  ) {
    const tag = tagOf(sibling as Element);
    if (tag !== 'br' && tag !== 'hr') break;
    breaks += tag === 'hr' ? 2 : 1;
  }
  return breaks;
}

/** The node before another in its block, out of the inline elements that it begins. */
function siblingBefore(node: Node, block: Element): Node | null {
  let at: Node = node;
  let sibling = read(at, 'previousSibling');
  for (let parent = at.parentNode; !sibling && parent && parent !== block; parent = read(at, 'parentNode')) {
    at = parent;
    sibling = read(at, 'previousSibling');
  }
  return sibling;
}

function shadowHosts(root: Element | ShadowRoot): Element[] {
  const isHost = readPlain(root, 'nodeType') === ELEMENT && own(root as Element, 'shadowRoot');
  const hosts: Element[] = isHost ? [root as Element] : [];
  for (const element of own(root, 'querySelectorAll')('*'))
    if (element.shadowRoot && own(element, 'shadowRoot')) hosts.push(element);
  return hosts;
}

/** Whether the host begins before the node; its light children come after its shadow text. */
function precedes(host: Element, node: Node): boolean {
  return (host.compareDocumentPosition(node) & 4) !== 0;
}
