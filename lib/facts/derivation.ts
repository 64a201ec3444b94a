import type { Entity, Statement } from '#lib/pack/schema.ts';
import type { EntityGraph } from './entity-graph.ts';
import type { Fact } from './entity-view.ts';
import type { FactVocabulary } from './property-of.ts';

/** What deriving reads. */
export interface Derivation {
  readonly entity: Entity;
  readonly graph: EntityGraph;
  readonly vocabulary: FactVocabulary;
}

/** Whether the statement's value is the entity. */
export function refersTo({ value }: Statement, id: string): boolean {
  return 'entity' in value && value.entity === id;
}

/** A fact about another entity, made of a statement of `owner`: same times, same sources, the owner as its value. */
export function toDerived(owner: Entity, statement: Statement, property: string): Fact {
  return {
    ...statement,
    id: `${property}.${owner.id}.${statement.id}`,
    property,
    value: { entity: owner.id },
    ...(statement.group !== undefined && { group: `${owner.id}.${statement.group}` }),
    derivedFrom: { entity: owner.id, statement: statement.id },
  };
}
