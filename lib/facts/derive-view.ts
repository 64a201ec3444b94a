import { referencesOf, resolveStatement } from '#lib/pack/references.ts';
import { type Entity, toEntityKey } from '#lib/pack/schema.ts';
import type { Vocabulary } from '#lib/pack/vocabulary.ts';
import { deriveFacts } from './derive-facts.ts';
import { createEntityGraph } from './entity-graph.ts';
import type { EntityView, Fact, PackSummary } from './entity-view.ts';
import { vocabularyFor } from './property-of.ts';

/** What a view is made of. */
export interface ViewParts {
  readonly entity: Entity;
  /**
   * Entities of the same pack around it: those that refer to it, the holders of the offices among them and of its own,
   * and whatever is to have a label. More do no harm.
   */
  readonly related: Iterable<Entity>;
  readonly pack: PackSummary;
  readonly vocabulary: Vocabulary;
}

/** One pack's knowledge of an entity as cards take it: facts with derived inverses, references as keys, labels of all. */
export function deriveView({ entity, related, pack, vocabulary }: ViewParts): EntityView {
  const graph = createEntityGraph([...related, entity]);
  const facts = deriveFacts({ entity, graph, vocabulary: vocabularyFor(pack, vocabulary) });
  const toKey = (id: string) => toEntityKey(pack.id, id);
  return {
    key: toKey(entity.id),
    type: entity.type,
    label: entity.label,
    description: entity.description,
    facts: facts.map((fact) => toKeyed(fact, toKey)),
    pack,
    labels: Object.fromEntries(
      [...referencesOf({ ...entity, statements: [...facts] })].flatMap((id) => {
        const named = graph.entity(id);
        return named ? [[toKey(id), { label: named.label, type: named.type }] as const] : [];
      }),
    ),
  };
}

function toKeyed(fact: Fact, toKey: (id: string) => string): Fact {
  const keyed = resolveStatement(fact, toKey);
  if (!keyed.derivedFrom) return keyed;
  return { ...keyed, derivedFrom: { ...keyed.derivedFrom, entity: toKey(keyed.derivedFrom.entity) } };
}
