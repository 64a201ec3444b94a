import type { Block } from './block.ts';
import type { Place } from './place.ts';
import { isProse, proseUnits, tallyOf } from './tally-places.ts';

/** Where a page's story is. */
export interface StoryPlace {
  /** The smallest element that holds most of the page's prose. */
  readonly container: Place;
  /** Elements below it that are a story each (posts of a feed, entries of a live blog); empty for one story. */
  readonly items: ReadonlySet<Place>;
  /** The headline where it stands before the container. */
  readonly headline: Block | null;
}

/** Share of the page's prose that the container must hold. */
const CONTAINER_SHARE = 0.7;

/** An index page has many linked headlines and little prose for each. */
const INDEX_HEADLINES = 6;
const INDEX_PROSE_PER_HEADLINE = 150;

/** Prose of an item that is a story of its own, and their share of the container's. */
const MIN_ITEM_PROSE = 60;
const ITEMS_SHARE = 0.5;

/** Finds the story of the tallied blocks; null on an index page and where there is no text. */
export function findStory(blocks: readonly Block[], round: number, title: string): StoryPlace | null {
  const container = findContainer(blocks, round);
  if (!container || isIndex(container, round)) return null;
  return { container, items: findItems(blocks, container, round), headline: findHeadline(blocks, container, title) };
}

/** Places with more than half of a whole form one chain, so the deepest is found from any of its blocks. */
function findContainer(blocks: readonly Block[], round: number): Place | null {
  let total = 0;
  for (const { place } of blocks) total = Math.max(total, tallyOf(rootOf(place), round).prose);
  let deepest: Place | null = null;
  if (total === 0) return null;
  for (const block of blocks) {
    let at: Place | null = block.place;
    while (at && tallyOf(at, round).prose < total * CONTAINER_SHARE) at = at.parent;
    if (at && at.depth > (deepest?.depth ?? -1)) deepest = at;
  }
  return deepest;
}

export function rootOf(place: Place): Place {
  let root = place;
  while (root.parent) root = root.parent;
  return root;
}

function isIndex(container: Place, round: number): boolean {
  const { headlines, prose } = tallyOf(container, round);
  return headlines >= INDEX_HEADLINES && prose < headlines * INDEX_PROSE_PER_HEADLINE;
}

function findItems(blocks: readonly Block[], container: Place, round: number): ReadonlySet<Place> {
  const items = new Set<Place>();
  let prose = 0;
  for (const block of blocks) {
    const item = outermostItem(block.place, container);
    if (!item || items.has(item) || tallyOf(item, round).prose < MIN_ITEM_PROSE) continue;
    items.add(item);
    prose += tallyOf(item, round).prose;
  }
  const isMany = items.size > 1 && prose >= tallyOf(container, round).prose * ITEMS_SHARE;
  return isMany ? items : new Set();
}

/** The outermost item of a place below the container. */
export function outermostItem(place: Place, container: Place): Place | null {
  let item: Place | null = null;
  let at: Place | null = place;
  for (; at && at !== container; at = at.parent) if (at.item) item = at;
  return at ? item : null;
}

/** The headline often stands in a header before the container: the last h1, or a heading that the title repeats. */
function findHeadline(blocks: readonly Block[], container: Place, title: string): Block | null {
  let headline: Block | null = null;
  for (const block of blocks) {
    if (isWithin(block.place, container)) return headline;
    if (isHeadline(block, title)) headline = block;
  }
  return null;
}

function isHeadline(block: Block, title: string): boolean {
  const tag = block.place.element.localName;
  if (!/^h[1-3]$/.test(tag) || block.place.hinted === 'landmark') return false;
  return title.includes(block.text) ? block.text.length > 10 : tag === 'h1' && block.linkUnits === 0;
}

export function isWithin(place: Place, container: Place): boolean {
  let at: Place | null = place;
  while (at && at.depth > container.depth) at = at.parent;
  return at === container;
}

/** Whether a block between the headline and the container belongs to the story: its lead, its byline, a caption. */
export function isLead(block: Block): boolean {
  return block.place.hinted === null && (isProse(block) || proseUnits(block) * 20 > block.text.length);
}
