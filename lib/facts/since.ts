import { parseEdtf } from '#lib/pack/edtf.ts';
import type { Vocabulary } from '#lib/pack/vocabulary.ts';
import { at } from './at.ts';
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
  return joinRevisions(later, at(view, date, { vocabulary })).sort((a, b) => b.day - a.day || b.weight - a.weight);
}

/** A figure revised several times is told once: the newest beside the one that held on the date. */
function joinRevisions(changes: readonly Change[], held: readonly Fact[]): Change[] {
  const newest = new Map<string, Change>();
  for (const change of changes) {
    if (change.kind !== 'revised') continue;
    const key = slotKey(change.fact);
    const before = held.find((fact) => isFigure(fact) && slotKey(fact) === key) ?? newest.get(key)?.before;
    newest.set(key, before ? { ...change, before } : change);
  }
  return [...changes.filter(({ kind }) => kind !== 'revised'), ...newest.values()].filter(isMoved);
}

/** A revision that came back to what held on the date is none. */
function isMoved({ kind, fact, before }: Change): boolean {
  return kind !== 'revised' || before?.id !== fact.id;
}
