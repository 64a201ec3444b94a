import type { Zone } from '#lib/link/scope.ts';
import type { Block } from './block.ts';
import type { StoryPlace } from './find-story.ts';
import { isLead, isWithin, outermostItem, rootOf } from './find-story.ts';
import type { Place } from './place.ts';
import { isHeadlineLink, isProse, tallyOf } from './tally-places.ts';

/** The blocks of one scope to be. */
export interface ScopeDraft {
  readonly zone: Zone;
  readonly root: Place;
  readonly blocks: Block[];
}

/** A teaser is a linked headline with a lead, a byline and a date at most. */
const MAX_TEASER_UNITS = 800;

/** Puts every block into a zone and gathers the blocks of each scope, in document order of their first blocks. */
export function assignZones(blocks: readonly Block[], story: StoryPlace | null, round: number): ScopeDraft[] {
  const drafts = new Map<Place, Map<Zone, ScopeDraft>>();
  const ordered: ScopeDraft[] = [];
  let pastHeadline = false;
  for (const block of blocks) {
    if (block === story?.headline) pastHeadline = true;
    const [zone, root] = place(block, { story, round, pastHeadline });
    if (story && root === story.container) pastHeadline = false;
    const byZone = drafts.get(root) ?? new Map<Zone, ScopeDraft>();
    drafts.set(root, byZone);
    const draft = byZone.get(zone) ?? { zone, root, blocks: [] };
    if (draft.blocks.length === 0) ordered.push(draft);
    byZone.set(zone, draft);
    draft.blocks.push(block);
  }
  return ordered;
}

interface Position {
  readonly story: StoryPlace | null;
  readonly round: number;
  /** Whether the block stands between the headline and the story's container. */
  readonly pastHeadline: boolean;
}

function place(block: Block, position: Position): [Zone, Place] {
  const { story, round } = position;
  if (story && isWithin(block.place, story.container)) return placeWithin(block, story, round);
  if (story && position.pastHeadline && (block === story.headline || isLead(block))) return ['story', story.container];
  return placeOutside(block, story, round);
}

function placeWithin(block: Block, story: StoryPlace, round: number): [Zone, Place] {
  const { container, items } = story;
  const furniture = outermostHint(block.place, container);
  if (furniture) return ['furniture', furniture];
  const item = items.size > 0 ? outermostItem(block.place, container) : null;
  if (item && items.has(item)) return ['story', item];
  if (isHeadlineLink(block)) return ['teaser', teaserRoot(block, container, round)];
  return ['story', container];
}

function placeOutside(block: Block, story: StoryPlace | null, round: number): [Zone, Place] {
  if (block.place.hinted) return ['furniture', outermostHint(block.place, story?.container ?? null) ?? block.place];
  const root = teaserRoot(block, null, round);
  if (tallyOf(root, round).headlines === 1 || (!story && isProse(block))) return ['teaser', root];
  return ['furniture', rootOf(block.place)];
}

/** The outermost place with a hint below the container; hints on what holds the story are void. */
function outermostHint(from: Place, container: Place | null): Place | null {
  let hint: Place | null = null;
  for (let at: Place | null = from; at && at !== container; at = at.parent) {
    if (at.hint && !(container && isWithin(container, at))) hint = at;
  }
  return hint;
}

/** The largest element around a block with one linked headline and no more text than a teaser has; else its own. */
function teaserRoot(block: Block, container: Place | null, round: number): Place {
  let root = block.place;
  for (let at: Place | null = block.place; at && at !== container; at = at.parent) {
    const { headlines, units } = tallyOf(at, round);
    if (headlines > 1 || units > MAX_TEASER_UNITS) break;
    if (headlines === 1) root = at;
  }
  return root;
}
