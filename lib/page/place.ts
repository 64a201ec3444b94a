import type { Hint } from './element-rules.ts';
import { isInlineTag, isItem, isPublicationTime, isSkipped, ownHint, tagOf } from './element-rules.ts';
import { MAX_DEPTH } from './limits.ts';
import { attributeOf, read, readPlain } from './own-property.ts';

const TEXT = 3;

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
    for (const element of chainFrom(parentOf(root), () => false)) {
      const known: Place | undefined = this.#known.get(element);
      if (known?.parent === parent) known.walk = this.#walk;
      parent = known?.parent === parent && known ? known : this.#make(element, parent);
    }
  }

  /** The place of an element in the running walk. Iterative: a page may nest deeper than the stack. */
  of(element: Element): Place {
    const known = this.#current(element);
    if (known) return known;
    const chain = chainFrom(element, (ancestor) => this.#current(ancestor) !== undefined);
    const above = parentOf(chain[0] ?? element);
    let place = above ? (this.#current(above) ?? null) : null;
    for (const link of chain) place = this.#make(link, place);
    return place as Place;
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
  isInline(element: Element): boolean {
    return this.#look && (isInlineTag(element) || tagOf(element).includes('-'))
      ? !this.#look.isBlock(element)
      : isInlineTag(element);
  }

  #current(element: Element): Place | undefined {
    const known = this.#known.get(element);
    return known?.walk === this.#walk ? known : undefined;
  }

  #make(element: Element, parent: Place | null): Place {
    const above = parent ?? NOTHING_ABOVE;
    const hint = ownHint(element);
    const tag = tagOf(element);
    const place = {
      element,
      parent,
      link: above.link,
      time: isPublicationTime(element) ? element : above.time,
      skipped: above.skipped || isSkipped(element),
      keepsSpaces: above.keepsSpaces || tag === 'pre',
      lang: attributeOf(element, 'lang') || above.lang,
      hint,
      hinted: above.hinted === 'landmark' ? above.hinted : (hint ?? above.hinted),
      item: isItem(element),
      depth: above.depth + 1,
      walk: this.#walk,
    } as Place & { block: Place; link: Place | null };
    place.block = parent && this.isInline(element) ? parent.block : place;
    if (tag === 'a') place.link = place;
    this.#known.set(element, place);
    return place;
  }
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
  const parent = node.nodeType === TEXT ? node.parentNode : read(node, 'parentNode');
  const type = parent && readPlain(parent, 'nodeType');
  if (type === 11) return (parent as ShadowRoot).host ?? null;
  return type === 1 ? (parent as Element) : null;
}

/** The element and those above it, innermost first, up to MAX_DEPTH. */
export function* selfAndAncestors(element: Element | null): Generator<Element> {
  let depth = 0;
  for (let at = element; at && depth < MAX_DEPTH; at = parentOf(at)) {
    depth += 1;
    yield at;
  }
}

/** The element and its ancestors, outermost first, up to but without the first for which `stop` holds. */
function chainFrom(element: Element | null, stop: (ancestor: Element) => boolean): Element[] {
  const chain: Element[] = [];
  for (const link of selfAndAncestors(element)) {
    if (stop(link)) break;
    chain.push(link);
  }
  return chain.reverse();
}
