import { referencesOf } from '#lib/pack/references.ts';
import type { Entity } from '#lib/pack/schema.ts';

/** Entities of one pack by id and by what they refer to. */
export interface EntityGraph {
  readonly entity: (id: string) => Entity | undefined;
  /** Those that refer to an id, in the order in which they were given. */
  readonly referrers: (id: string) => readonly Entity[];
}

/** Makes the graph of some or all entities of a pack. */
export function createEntityGraph(entities: Iterable<Entity>): EntityGraph {
  const byId = new Map<string, Entity>();
  for (const entity of entities) byId.set(entity.id, entity);
  const referrers = new Map<string, Entity[]>();
  for (const entity of byId.values()) {
    for (const id of referencesOf(entity)) {
      const known = referrers.get(id);
      if (known) known.push(entity);
      else referrers.set(id, [entity]);
    }
  }
  return { entity: (id) => byId.get(id), referrers: (id) => referrers.get(id) ?? [] };
}
