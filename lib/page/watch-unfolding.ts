import { hostInDocument } from './dirty-elements.ts';
import type { Look } from './place.ts';
import { parentOf, selfAndAncestors } from './place.ts';
import { inSteps } from './run-sliced.ts';

/** Attributes by which pages show and hide text without changing a node. */
export const UNFOLDING_ATTRIBUTES = ['class', 'hidden', 'style', 'open', 'aria-hidden', 'contenteditable', 'translate'];

/** Beyond this many changed places the whole document counts as one. */
const MAX_AREAS = 50;

/** Elements with text that a style hides, and where on the page something changed that may show it. */
export class Unfolding {
  readonly #hidden = new Set<Element>();
  readonly #document: Document;
  #areas = new Set<Element>();
  #isEverywhere = false;

  constructor(document: Document) {
    this.#document = document;
  }

  add(hidden: readonly Element[]): void {
    for (const element of hidden) this.#hidden.add(element);
  }

  clear(): void {
    this.#hidden.clear();
  }

  /** Anything may be shown now; false where nothing is hidden. */
  expectAnywhere(): boolean {
    this.#isEverywhere = this.#hidden.size > 0;
    return this.#isEverywhere;
  }

  /** What is in an element or beside it may be shown now: selectors reach siblings; false where nothing is hidden. */
  expectAround(element: Element): boolean {
    if (this.#hidden.size === 0) return false;
    this.#areas.add(hostInDocument(parentOf(element) ?? element, this.#document));
    this.#isEverywhere ||= this.#areas.size > MAX_AREAS;
    return true;
  }

  /** Takes the elements out that are shown by now, or gone. */
  *takeShown(look: Look): Generator<void, Element[]> {
    const isNear = this.#isEverywhere ? () => true : within(this.#areas);
    const isIdle = !this.#isEverywhere && this.#areas.size === 0;
    this.#isEverywhere = false;
    this.#areas = new Set();
    const shown: Element[] = [];
    if (isIdle) return shown;
    yield* inSteps([...this.#hidden], (element) => {
      if (!isNear(element) || look.isHidden(element)) return;
      this.#hidden.delete(element);
      shown.push(element);
    });
    return shown;
  }
}

/** Whether an element is in one of the areas; remembers what is above elements that are in none. */
function within(areas: ReadonlySet<Element>): (element: Element) => boolean {
  const outside = new Set<Element>();
  return (element) => {
    const passed: Element[] = [];
    for (const at of selfAndAncestors(element)) {
      if (areas.has(at)) return true;
      if (outside.has(at)) break;
      passed.push(at);
    }
    for (const at of passed) outside.add(at);
    return false;
  };
}
