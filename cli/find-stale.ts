import { deriveView } from '#lib/facts/derive-view.ts';
import { type Doubt, doubt } from '#lib/facts/doubt.ts';
import { createEntityGraph } from '#lib/facts/entity-graph.ts';
import { type DayRange, parseEdtf } from '#lib/pack/edtf.ts';
import type { Statement } from '#lib/pack/schema.ts';
import type { Vocabulary } from '#lib/pack/vocabulary.ts';
import type { OpenPack } from './open-pack.ts';

/** A statement that has become doubtful. */
export interface StaleFact {
  readonly id: string;
  readonly statement: Statement;
  readonly doubt: Doubt;
  /** How many entities refer to the one that it is of: what is read most comes first. */
  readonly referrers: number;
}

/** The editor's work list for a date (EDTF): by event first, then by age, what most refer to first. */
export function findStale(
  { manifest, entities }: Pick<OpenPack, 'manifest' | 'entities'>,
  today: string,
  vocabulary: Vocabulary,
): readonly StaleFact[] {
  const graph = createEntityGraph(entities);
  return entities
    .flatMap((entity) => {
      const view = deriveView({ entity, related: [], pack: manifest, vocabulary });
      const referrers = graph.referrers(entity.id).length;
      return view.facts.flatMap((fact, index): StaleFact[] => {
        const found = doubt(fact, today, { view, vocabulary });
        const statement = entity.statements.find(({ id }) => id === view.facts[index]?.id);
        return found && statement ? [{ id: entity.id, statement, doubt: found, referrers }] : [];
      });
    })
    .sort(compareStale);
}

function compareStale(a: StaleFact, b: StaleFact): number {
  if (a.doubt.reason !== b.doubt.reason) return a.doubt.reason === 'event-passed' ? -1 : 1;
  return dayOf(a.doubt).latest - dayOf(b.doubt).latest || b.referrers - a.referrers;
}

function dayOf({ date }: Doubt): DayRange {
  return parseEdtf(date);
}
