import type { EntityView, Fact } from '#lib/facts/entity-view.ts';
import type { EntityKey, EntityType } from '#lib/pack/schema.ts';
import type { ViewFact } from './card-model.ts';

/** Something that two entities both have to do with, and what the packs say of each. */
export interface SharedEntity {
  readonly key: EntityKey;
  readonly type: EntityType;
  readonly first: readonly ViewFact[];
  readonly second: readonly ViewFact[];
}

/** What two entities of a story have in common: what ties them directly, then bodies, treaties, projects, places. */
export interface Pair {
  readonly direct: readonly ViewFact[];
  readonly shared: readonly SharedEntity[];
}

/** What binds most tells most: a country is common to nearly all of a story. */
const ORDER: readonly EntityType[] = [
  'treaty',
  'programme',
  'project',
  'organisation',
  'office',
  'company',
  'person',
  'place',
  'country',
];

/** Finds what two entities have in common; each is given by its views, one a pack. */
export function findPair(first: readonly EntityView[], second: readonly EntityView[]): Pair {
  const [a, b] = [referencesOf(first), referencesOf(second)];
  const [keyA, keyB] = [first[0]?.key, second[0]?.key];
  const direct = [...(keyB === undefined ? [] : (a.get(keyB) ?? []))];
  // The other side says the same as a derived inverse: it is told only where this side is silent.
  if (direct.length === 0 && keyA !== undefined) direct.push(...(b.get(keyA) ?? []));
  const shared = [...a].flatMap(([key, facts]) => {
    const others = b.get(key);
    const type = facts[0]?.view.labels[key]?.type;
    return others && type && key !== keyA && key !== keyB ? [{ key, type, first: facts, second: others }] : [];
  });
  return { direct, shared: shared.sort((x, y) => ORDER.indexOf(x.type) - ORDER.indexOf(y.type)) };
}

function referencesOf(views: readonly EntityView[]): ReadonlyMap<EntityKey, readonly ViewFact[]> {
  const references = views.flatMap((view) =>
    view.facts.flatMap((fact) => targetsOf(fact).map((key) => ({ key, item: { fact, view } }))),
  );
  const groups = Map.groupBy(references, ({ key }) => key);
  return new Map([...groups].map(([key, found]) => [key, found.map(({ item }) => item)]));
}

function targetsOf(fact: Fact): readonly EntityKey[] {
  const value = 'entity' in fact.value ? [fact.value.entity] : [];
  return [...new Set(fact.of === undefined ? value : [...value, fact.of])];
}
