import { parseEdtf } from '#lib/pack/edtf.ts';
import type { Vocabulary } from '#lib/pack/vocabulary.ts';
import type { Change, EntityView } from './entity-view.ts';
import { findChanges } from './find-changes.ts';

/** How changes are asked for. */
export interface SinceOptions {
  readonly vocabulary: Vocabulary;
}

/** What changed for certain after the last day that the date (EDTF) can mean, newest first, then by weight. */
export function since(view: EntityView, date: string, { vocabulary }: SinceOptions): readonly Change[] {
  const { latest } = parseEdtf(date);
  return findChanges(view, vocabulary)
    .filter(({ day }) => day > latest)
    .sort((a, b) => b.day - a.day || b.weight - a.weight);
}
