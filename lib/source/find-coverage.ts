import { deriveFacts } from '#lib/facts/derive-facts.ts';
import { createEntityGraph, type EntityGraph } from '#lib/facts/entity-graph.ts';
import type { Fact } from '#lib/facts/entity-view.ts';
import { POSITION_HELD, vocabularyFor } from '#lib/facts/property-of.ts';
import type { Entity } from '#lib/pack/schema.ts';
import type { Vocabulary } from '#lib/pack/vocabulary.ts';
import type { SourceEntity } from './load-pack.ts';
import type { Minimum, Requirement } from './minimum.ts';

/** One requirement of one entity. */
export interface Covered {
  readonly source: SourceEntity;
  readonly requirement: string;
  readonly optional: boolean;
  readonly met: boolean;
}

/**
 * Which requirements of the minimum each entity meets; what is asked only of officeholders is left out for others, and
 * what does not apply to any of the offices of an entity is left out for it.
 */
export function findCoverage(
  sources: readonly SourceEntity[],
  minimum: Minimum,
  vocabulary: Vocabulary,
): readonly Covered[] {
  const graph = createEntityGraph(sources.map(({ entity }) => entity));
  const known = vocabularyFor({}, vocabulary);
  return sources.flatMap((source) => {
    const facts = deriveFacts({ entity: source.entity, graph, vocabulary: known }).filter(isSourced);
    const offices = findOffices(source.entity, facts, graph);
    const asked = Object.entries(minimum[source.entity.type] ?? {}).filter(
      ([, one]) => isAsked(one, facts) && !isExcepted(one, offices, graph),
    );
    return asked.map(([requirement, one]) => ({ source, requirement, optional: one.optional, met: isMet(one, facts) }));
  });
}

/** An office itself, or those that a person holds now. */
function findOffices(entity: Entity, facts: readonly Fact[], graph: EntityGraph): readonly Entity[] {
  if (entity.office) return [entity];
  return facts.flatMap(({ property, to, value }) => {
    const held = property === POSITION_HELD && to === undefined && 'entity' in value && graph.entity(value.entity);
    return held ? [held] : [];
  });
}

function isExcepted({ except }: Requirement, offices: readonly Entity[], graph: EntityGraph): boolean {
  if (!except || offices.length === 0) return false;
  return offices.every(({ office }) => {
    const body = office && graph.entity(office.of);
    return (office && except.titles.includes(office.title)) || (body && except.of.includes(body.type));
  });
}

function isSourced({ sources }: Fact): boolean {
  return sources.length > 0;
}

function isAsked({ when }: Requirement, facts: readonly Fact[]): boolean {
  return when === undefined || facts.some(({ property, to }) => property === POSITION_HELD && to === undefined);
}

function isMet(requirement: Requirement, facts: readonly Fact[]): boolean {
  return facts.filter((fact) => meets(fact, requirement)).length >= requirement.count;
}

function meets(fact: Fact, { any, qualifiers, dated, planned }: Requirement): boolean {
  if (planned) return fact.nature === 'planned' && fact.known !== undefined;
  if (qualifiers.some((key) => fact.with?.[key] !== undefined)) return true;
  return any.includes(fact.property) && (!dated || isDated(fact));
}

/** A date in the statement, or for a figure the day of its source: "population (2025)" may be said either way. */
function isDated({ from, to, value }: Fact): boolean {
  return from !== undefined || to !== undefined || 'date' in value;
}
