import { MAX_SCOPE_UNITS } from '#lib/link/scope.ts';
import type { ScopeDraft } from './assign-zones.ts';
import type { Block } from './block.ts';
import { BLOCK_SEPARATOR } from './page-reading.ts';
import type { Place } from './place.ts';

/** Cuts a draft beyond MAX_SCOPE_UNITS, where it can between the children of its root: a feed without articles. */
export function cutBlocks(draft: ScopeDraft): Block[][] {
  const parts: Block[][] = [];
  let part: Block[] = [];
  let units = 0;
  for (const child of groupByChild(draft)) {
    const size = sizeOf(child);
    if (units + size > MAX_SCOPE_UNITS && part.length > 0) {
      parts.push(part);
      part = [];
      units = 0;
    }
    part.push(...child);
    units += size;
  }
  return [...parts, part];
}

function sizeOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length + BLOCK_SEPARATOR.length, 0);
}

/** The draft's blocks by the child of its root that holds them; a child that is itself too large by block. */
function groupByChild(draft: ScopeDraft): Block[][] {
  const groups: Block[][] = [];
  let last: Place | null = null;
  for (const block of draft.blocks) {
    const child = childOf(draft.root, block.place);
    const group = groups.at(-1);
    if (group && child === last) group.push(block);
    else groups.push([block]);
    last = child;
  }
  return groups.flatMap((group) => (sizeOf(group) > MAX_SCOPE_UNITS ? group.map((block) => [block]) : [group]));
}

function childOf(root: Place, place: Place): Place {
  let at = place;
  while (at.parent && at.parent !== root) at = at.parent;
  return at;
}
