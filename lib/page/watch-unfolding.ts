import { hasAncestorIn, hostInDocument } from './dirty-elements.ts';
import { readPlain } from './own-property.ts';
import type { Look } from './place.ts';
import { parentOf } from './place.ts';
import { inSteps } from './run-sliced.ts';

/** Attributes by which pages show and hide text without changing a node. */
export const UNFOLDING_ATTRIBUTES = ['class', 'hidden', 'style', 'open', 'aria-hidden'];

/** Elements with text that a style hides, and where on the page something changed that may show it. */
export class Unfolding {
  readonly #document: Document;
  readonly #hidden = new Set<Element>();
  #areas = new Set<Element>();

  constructor(document: Document) {
    this.#document = document;
  }

  add(hidden: readonly Element[]): void {
    for (const element of hidden) this.#hidden.add(element);
  }

  clear(): void {
    this.#hidden.clear();
  }

  /** Whether a look may find something shown. */
  get isExpected(): boolean {
    return this.#areas.size > 0;
  }

  /** What is in an element or beside it may be shown now: selectors reach siblings. */
  expectAround(element: Element): void {
    if (this.#hidden.size > 0) this.#areas.add(hostInDocument(parentOf(element) ?? element, this.#document));
  }

  /** Takes the elements out that are shown by now, or gone. */
  *takeShown(look: Look, onShown: (element: Element) => void): Generator<void> {
    const areas = this.#areas;
    this.#areas = new Set();
    yield* inSteps(areas.size > 0 ? [...this.#hidden] : [], (element) => {
      const isHere = readPlain(element, 'isConnected');
      if (isHere && (!hasAncestorIn(element, areas) || look.isHidden(element))) return;
      this.#hidden.delete(element);
      if (isHere) onShown(element);
    });
  }
}
