import type { Hint } from './element-rules.ts';
import { isInlineTag, tagOf, traitsOf } from './element-rules.ts';
import { MAX_DEPTH } from './limits.ts';
import { read } from './own-property.ts';

const TEXT = 3;
const SHADOW = 11;

/** What only a laid-out page knows; null in a DOM library. Asked at most once per element and reading. */
export interface Look {
  /** Whether text directly in the element is not shown. */
  isHidden(element: Element): boolean;
  /** Whether an element with an inline tag is laid out as a block. */
  isBlock(element: Element): boolean;
}

/** What an element's position says about the text in it: one object per ancestor of text, linked to its parent's. */
export interface Place {
  readonly element: Element;
  readonly parent: Place | null;
  /** Nearest block-level place, itself included: inline runs of one block place are joined. */
  readonly block: Place;
  /** Nearest link, itself included. */
  readonly link: Place | null;
  /** Nearest `<time>` of a publication, itself included. */
  readonly time: Element | null;
  /** Code, form fields, editable, hidden or untranslatable: its text is not read. */
  readonly skipped: boolean;
  readonly keepsSpaces: boolean;
  readonly lang: string | null;
  /** Why the element itself is thought to be furniture. */
  readonly hint: Hint;
  /** The strongest hint of it and the places above. */
  readonly hinted: Hint;
  readonly item: boolean;
  readonly depth: number;
  /** Set when text is first found directly in it. */
  hidden?: boolean;
  /** Whether it is the block of some text. */
  hasText?: boolean;
  /** The walk that last confirmed it; only places of the running walk are trusted. */
  walk: number;
  tally?: Tally;
}

/** Sums over the blocks below a place, counted anew whenever the scopes are built. */
export interface Tally {
  readonly round: number;
  /** Text units of all blocks that are not hinted to be furniture. */
  units: number;
  /** Non-link units of paragraphs. */
  all: number;
  /** The same with a fifth of those in teasers and hinted furniture. */
  prose: number;
  /** Headline-like links to different addresses. */
  headlines: number;
  /** Units before the first of them. */
  before: number;
  lastHref: string | null;
}

/** Finds and keeps the places of elements; `begin` starts a walk at an element whose ancestors are confirmed first. */
export class Places {
  readonly #known = new WeakMap<Element, Place>();
  readonly #look: Look | null;
  #walk = 0;

  constructor(look: Look | null) {
    this.#look = look;
  }

  /** Starts a new walk: places at and below `root` are made anew, those above are kept where their chain still holds. */
  begin(root: Element): void {
    this.#walk += 1;
    let parent: Place | null = null;
    for (const element of [...selfAndAncestors(parentOf(root))].reverse()) {
      const known: Place | undefined = this.#known.get(element);
      if (known?.parent === parent) known.walk = this.#walk;
      parent = known?.parent === parent && known ? known : this.#make(element, parent);
    }
  }

  /**
   * The place of an element in the running walk. With `ifInline` none is made for an element that begins a block of its
   * own. Iterative: a page may nest deeper than the stack.
   */
  of(element: Element, ifInline = false): Place | null {
    const known = this.#current(element);
    if (known || (ifInline && !mayBeInline(tagOf(element)))) return known ?? null;
    const chain: Element[] = [];
    let made: Place | null = null;
    for (let at: Element | null = element; at && !made && chain.length < MAX_DEPTH; at = parentOf(at)) {
      made = this.#current(at) ?? null;
      if (!made) chain.push(at);
    }
    for (let index = chain.length - 1; index >= 0; index -= 1) made = this.#make(chain[index] as Element, made);
    return made;
  }

  /** The place of an element as last seen in any walk. */
  lastSeen(element: Element): Place | undefined {
    return this.#known.get(element);
  }

  isHidden(place: Place): boolean {
    place.hidden ??= this.#look?.isHidden(place.element) ?? false;
    return place.hidden;
  }

  /** Whether the element is laid out within a line. */
  isInline(element: Element, tag = tagOf(element)): boolean {
    return this.#look && mayBeInline(tag) ? !this.#look.isBlock(element) : isInlineTag(tag);
  }

  #current(element: Element): Place | undefined {
    const known = this.#known.get(element);
    return known?.walk === this.#walk ? known : undefined;
  }

  #make(element: Element, parent: Place | null): Place {
    const above = parent ?? NOTHING_ABOVE;
    const { tag, skipped, hint, item, time, lang } = traitsOf(element);
    const place = {
      element,
      parent,
      link: above.link,
      time: time ? element : above.time,
      skipped: above.skipped || skipped,
      keepsSpaces: above.keepsSpaces || tag === 'pre',
      lang: lang || above.lang,
      hint,
      hinted: above.hinted === 'landmark' ? above.hinted : (hint ?? above.hinted),
      item,
      depth: above.depth + 1,
      walk: this.#walk,
    } as Place & { block: Place; link: Place | null };
    place.block = parent && this.isInline(element, tag) ? parent.block : place;
    if (tag === 'a') place.link = place;
    this.#known.set(element, place);
    return place;
  }
}

/** Whether text in an element of this tag may go on the line around it. */
function mayBeInline(tag: string): boolean {
  return isInlineTag(tag) || tag.includes('-');
}

const NOTHING_ABOVE = {
  link: null,
  time: null,
  skipped: false,
  keepsSpaces: false,
  lang: null,
  hinted: null,
  depth: -1,
} as const;

/** The element above a node; a shadow root's is its host. */
export function parentOf(node: Node): Element | null {
  const parent = node.nodeType === TEXT ? node.parentElement : read(node, 'parentElement');
  if (parent) return parent;
  const root = read(node, 'parentNode');
  return root?.nodeType === SHADOW ? (root as ShadowRoot).host : null;
}

/** The element and those above it, innermost first, up to MAX_DEPTH. */
export function* selfAndAncestors(element: Element | null): Generator<Element> {
  let depth = 0;
  for (let at = element; at && depth < MAX_DEPTH; at = parentOf(at)) {
    depth += 1;
    yield at;
  }
}
