import type { Block } from './block.ts';
import { tagOf } from './element-rules.ts';
import type { Place } from './place.ts';
import { inSteps } from './run-sliced.ts';
import { hintAround, isProse, rootOf, tallyOf, teaserAround } from './tally-places.ts';

/** Where a page's story is. */
export interface StoryPlace {
  /** The smallest element that holds most of the page's prose. */
  readonly container: Place;
  /** Elements below it that are a story each (posts of a feed, entries of a live blog); empty for one story. */
  readonly items: ReadonlySet<Place>;
  /** The headline where it stands before the container. */
  readonly headline: Block | null;
}

/** Share of the page's prose that the smallest element must hold to be the core of its story. */
const CORE_SHARE = 0.7;

/** Prose that makes the container grow, and its share of all that comes in with it. */
const MIN_ADDED_PROSE = 100;
const ADDED_PROSE_SHARE = 0.7;

const MIN_TITLE_UNITS = 20;

/** An index page has many linked headlines and little prose for each. */
const INDEX_HEADLINES = 6;
const INDEX_PROSE_PER_HEADLINE = 60;

/** Prose of an item that is a story of its own, and their share of the container's. */
const MIN_ITEM_PROSE = 60;
const ITEMS_SHARE = 0.5;

/** Finds the story of the tallied blocks; null on an index page and where there is no text. */
export function* findStory(blocks: readonly Block[], round: number, title: string): Generator<void, StoryPlace | null> {
  const widest = yield* findCore(blocks, round);
  const core = widest && isIndex(widest, round) ? findShortStory(blocks, round, title) : widest;
  if (!core) return null;
  const container = growCore(core, round);
  return {
    container,
    items: yield* findItems(blocks, container, round),
    headline: findHeadline(blocks, container, title),
  };
}

/** Places with more than half of a whole form one chain, so the deepest is found from any of its blocks. */
function* findCore(blocks: readonly Block[], round: number): Generator<void, Place | null> {
  const root = blocks[0] && rootOf(blocks[0].place);
  const total = root ? tallyOf(root, round).prose : 0;
  if (total === 0) return null;
  let deepest: Place | null = null;
  yield* inSteps(blocks, (block) => {
    let at: Place | null = block.place;
    while (at && tallyOf(at, round).prose < total * CORE_SHARE) at = at.parent;
    if (at && at.depth > (deepest?.depth ?? -1)) deepest = at;
  });
  return deepest;
}

/**
 * A few lines among many teasers are the story if an unlinked headline above them is the page's title: the parent of
 * the most prose that follows it.
 */
function findShortStory(blocks: readonly Block[], round: number, title: string): Place | null {
  const start = blocks.findIndex((block) => block.linkUnits === 0 && isHeadline(block, title) && isTitle(block, title));
  if (start < 0) return null;
  const prose = blocks
    .slice(start)
    .filter((block) => isProse(block) && isLead(block, round) && !teaserAround(block.place, null, round));
  const unitsOf = new Map<Place, number>();
  for (const { place, text } of prose) {
    if (place.parent) unitsOf.set(place.parent, (unitsOf.get(place.parent) ?? 0) + text.length);
  }
  return [...unitsOf].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}

/** A story begins before its core or goes on after it: takes in what is around for as long as that is mostly prose. */
function growCore(core: Place, round: number): Place {
  let container = core.hasText ? (core.parent ?? core) : core;
  for (let at = container.parent; at; at = at.parent) {
    const inner = tallyOf(container, round);
    const outer = tallyOf(at, round);
    const prose = outer.prose - inner.prose;
    const isStory = prose >= (outer.units - inner.units) * ADDED_PROSE_SHARE && prose <= inner.prose;
    if (isStory && prose >= Math.min(MIN_ADDED_PROSE, inner.prose / 10)) container = at;
  }
  return container;
}

function isIndex(container: Place, round: number): boolean {
  const { headlines, prose } = tallyOf(container, round);
  return headlines >= INDEX_HEADLINES && prose < headlines * INDEX_PROSE_PER_HEADLINE;
}

function* findItems(blocks: readonly Block[], container: Place, round: number): Generator<void, ReadonlySet<Place>> {
  const items = new Set<Place>();
  let prose = 0;
  yield* inSteps(blocks, (block) => {
    const item = outermostItem(block.place, container);
    if (!item || items.has(item) || tallyOf(item, round).all < MIN_ITEM_PROSE) return;
    if (teaserAround(item, container, round)) return;
    items.add(item);
    prose += tallyOf(item, round).prose;
  });
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
  const tag = tagOf(block.place.element);
  if (!/^h[1-3]$/.test(tag) || block.place.hinted === 'landmark') return false;
  return isTitle(block, title) || (tag === 'h1' && block.linkUnits === 0);
}

/** Whether the page's title repeats a heading that is long enough to be no name of a section. */
function isTitle(block: Block, title: string): boolean {
  return block.text.length > MIN_TITLE_UNITS && title.includes(block.text);
}

export function isWithin(place: Place, container: Place): boolean {
  let at: Place | null = place;
  while (at && at.depth > container.depth) at = at.parent;
  return at === container;
}

/** Whether a block between the headline and the container belongs to the story: its lead, its byline, a caption. */
export function isLead(block: Block, round: number): boolean {
  const isMostlyText = block.linkUnits * 2 < block.text.length;
  return isMostlyText && (block.place.hinted === null || hintAround(block.place, null, round) === null);
}
