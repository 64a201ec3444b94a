import { MAX_SCOPE_UNITS } from '#lib/link/scope.ts';
import type { ScopeDraft } from './assign-zones.ts';
import type { Block } from './block.ts';
import { BLOCK_SEPARATOR } from './page-reading.ts';
import type { Place } from './place.ts';
import { inSteps } from './run-sliced.ts';

/** Cuts a draft beyond MAX_SCOPE_UNITS, where it can between the children of its root: a feed without articles. */
export function* cutBlocks({ root, blocks }: ScopeDraft): Generator<void, Block[][]> {
  const parts: Block[][] = [[]];
  let units = 0;
  let childStart = 0;
  let child: Place | null = null;
  yield* inSteps(blocks, (block) => {
    let part = parts.at(-1) ?? [];
    const next = childOf(root, block.place);
    if (next !== child) childStart = part.length;
    child = next;
    units += sizeOf(block);
    if (units > MAX_SCOPE_UNITS && part.length > 0) {
      part = part.splice(childStart || part.length);
      parts.push(part);
      childStart = 0;
      units = part.reduce((sum, moved) => sum + sizeOf(moved), sizeOf(block));
    }
    part.push(block);
  });
  return parts;
}

function sizeOf({ text }: Block): number {
  return text.length + BLOCK_SEPARATOR.length;
}

function childOf(root: Place, place: Place): Place {
  let at = place;
  while (at.parent && at.parent !== root) at = at.parent;
  return at;
}
