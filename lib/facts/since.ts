import { parseEdtf } from '#lib/pack/edtf.ts';
import type { Vocabulary } from '#lib/pack/vocabulary.ts';
import { at } from './at.ts';
import { isComparable } from './comparable.ts';
import type { Change, EntityView, Fact } from './entity-view.ts';
import { findChanges } from './find-changes.ts';
import { isFigure } from './series.ts';
import { slotKey } from './slot.ts';

/** How changes are asked for. */
export interface SinceOptions {
  readonly vocabulary: Vocabulary;
}

/** What changed for certain after the last day that the date (EDTF) can mean, newest first, then by weight. */
export function since(view: EntityView, date: string, { vocabulary }: SinceOptions): readonly Change[] {
  const { latest } = parseEdtf(date);
  const later = findChanges(view, vocabulary).filter(({ day }) => day > latest);
  const joined = joinRevisions(later.filter(isRevision), at(view, date, { vocabulary }));
  const others = later.filter((change) => !isRevision(change));
  return [...others, ...joined].sort((a, b) => b.day - a.day || b.weight - a.weight);
}

/** A figure revised several times is told once: the newest beside the one that held on the date. */
function joinRevisions(revisions: readonly Change[], held: readonly Fact[]): readonly Change[] {
  const figures = held.filter((fact) => isFigure(fact) && fact.nature !== 'planned');
  const newest = new Map<string, Change>();
  for (const change of revisions) {
    const key = slotKey(change.fact);
    const then = figures.find(
      (fact) => slotKey(fact) === key && fact !== change.fact && isComparable(fact, change.fact),
    );
    const before = then ?? newest.get(key)?.before;
    newest.set(key, before ? { ...change, before } : change);
  }
  return [...newest.values()];
}

/** A figure of a plan is no figure of the thing: each version of a promise is told. */
function isRevision({ kind, fact }: Change): boolean {
  return kind === 'revised' && fact.nature !== 'planned';
}
