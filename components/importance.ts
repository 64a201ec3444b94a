import type { Change } from '#lib/facts/entity-view.ts';

/** Offices that a story is about: who holds them weighs more than anything else that can change. */
const LEADING = ['position-held', 'head-of-state', 'head-of-government'];

/** How much a change matters to a reader of the story, higher first: holders out, dates that slipped, what was only planned last. */
export function importanceOf({ kind, weight, fact }: Change): number {
  if (LEADING.includes(fact.property) && (kind === 'began' || kind === 'ended')) return weight + 1;
  if (kind === 'slipped') return weight + 0.5;
  return kind === 'planned' ? weight - 0.5 : weight;
}
