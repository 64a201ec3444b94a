import type { Zone } from '#lib/link/scope.ts';
import type { Block } from './block.ts';
import type { StoryPlace } from './find-story.ts';
import { isLead, isWithin, outermostItem } from './find-story.ts';
import type { Place } from './place.ts';
import { inSteps } from './run-sliced.ts';
import { hintAround, isHeadlineLink, isProse, rootOf, teaserAround } from './tally-places.ts';

/** The blocks of one scope to be. */
export interface ScopeDraft {
  readonly zone: Zone;
  readonly root: Place;
  readonly blocks: Block[];
}

/** Puts every block into a zone and gathers the blocks of each scope, in document order of their first blocks. */
export function* assignZones(
  blocks: readonly Block[],
  story: StoryPlace | null,
  round: number,
): Generator<void, ScopeDraft[]> {
  const drafts = new Map<Place, ScopeDraft>();
  let pastHeadline = false;
  yield* inSteps(blocks, (block) => {
    if (block === story?.headline) pastHeadline = true;
    const [zone, root] = place(block, { story, round, pastHeadline });
    if (story && isWithin(block.place, story.container)) pastHeadline = false;
    const draft = drafts.get(root) ?? { zone, root, blocks: [] };
    drafts.set(root, draft);
    draft.blocks.push(block);
  });
  return [...drafts.values()];
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
  if (story && position.pastHeadline && (block === story.headline || isLead(block, round)))
    return ['story', story.container];
  return placeOutside(block, story, round);
}

function placeWithin(block: Block, story: StoryPlace, round: number): [Zone, Place] {
  const { container, items } = story;
  const furniture = hintAround(block.place, container, round);
  if (furniture) return ['furniture', furniture];
  const item = items.size > 0 ? outermostItem(block.place, container) : null;
  if (item && items.has(item)) return ['story', item];
  const teaser = teaserAround(item ?? block.place, container, round);
  if (teaser && (item || isHeadlineLink(block))) return ['teaser', teaser];
  return ['story', container];
}

function placeOutside(block: Block, story: StoryPlace | null, round: number): [Zone, Place] {
  const hint = block.place.hinted && hintAround(block.place, null, round);
  if (hint) return ['furniture', hint];
  const teaser = teaserAround(block.place, null, round);
  if (teaser) return ['teaser', teaser];
  return !story && isProse(block) ? ['teaser', block.place] : ['furniture', rootOf(block.place)];
}
