import type { Entity } from '#lib/pack/schema.ts';
import type { Vocabulary } from '#lib/pack/vocabulary.ts';
import { deriveFacts } from './derive-facts.ts';
import { createEntityGraph } from './entity-graph.ts';
import type { PackSummary } from './entity-view.ts';
import { findChanges } from './find-changes.ts';
import { vocabularyFor } from './property-of.ts';

/**
 * The day number of each entity's latest change, derived facts included; an entity without any is absent. A mention
 * "changed" when this is after its date: exactly when `since` has something to tell.
 */
export function latestChanges(
  entities: Iterable<Entity>,
  vocabulary: Vocabulary,
  pack: Pick<PackSummary, 'properties'> = {},
): ReadonlyMap<string, number> {
  const all = [...entities];
  const graph = createEntityGraph(all);
  const own = vocabularyFor(pack, vocabulary);
  return new Map(
    all.flatMap((entity) => {
      const changes = findChanges({ facts: deriveFacts({ entity, graph, vocabulary: own }), pack }, vocabulary);
      const day = changes.reduce((latest, change) => Math.max(latest, change.day), Number.NEGATIVE_INFINITY);
      return Number.isFinite(day) ? [[entity.id, day] as const] : [];
    }),
  );
}
