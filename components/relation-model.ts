import { at } from '#lib/facts/at.ts';
import type { EntityView } from '#lib/facts/entity-view.ts';
import type { EntityKey, EntityType, LangMap } from '#lib/pack/schema.ts';
import type { ViewFact } from './card-model.ts';
import type { StoryQuestion } from './digest-model.ts';

export interface RelationNode {
  readonly key: EntityKey;
  readonly type: EntityType;
  readonly label: LangMap;
  readonly count: number;
}

/** Two entities of a story and everything that ties them on its date. */
export interface Relation {
  readonly from: EntityKey;
  readonly to: EntityKey;
  readonly facts: readonly ViewFact[];
}

export interface RelationGraph {
  readonly nodes: readonly RelationNode[];
  readonly relations: readonly Relation[];
}

/** How the entities of a story hang together: each pair once, told from the side that says it itself. */
export function buildRelations({ entities, views, date, vocabulary }: StoryQuestion): RelationGraph {
  const inStory = new Set(entities.map(({ key }) => key));
  const facts = entities.flatMap(({ key }) =>
    (views.get(key) ?? []).flatMap((view) => at(view, date, { vocabulary }).map((fact) => ({ fact, view }))),
  );
  const ties = facts.flatMap((item) =>
    targetsOf(item)
      .filter((to) => inStory.has(to) && to !== item.view.key)
      .map((to) => ({ item, to })),
  );
  const pairs = Map.groupBy(ties, ({ item, to }) => [item.view.key, to].toSorted().join(' '));
  const relations = [...pairs.values()].map((found) => {
    const own = found.filter(({ item }) => item.fact.derivedFrom === undefined);
    const [first] = own.length > 0 ? own : found;
    const from = first?.item.view.key ?? '';
    return { from, to: first?.to ?? '', facts: (own.length > 0 ? own : found).map(({ item }) => item) };
  });
  const tied = new Set(relations.flatMap(({ from, to }) => [from, to]));
  return { nodes: entities.filter(({ key }) => tied.has(key)).flatMap((entity) => toNode(entity, views)), relations };
}

function targetsOf({ fact }: ViewFact): readonly EntityKey[] {
  return 'entity' in fact.value ? [fact.value.entity] : [];
}

function toNode(
  { key, type, count }: { readonly key: EntityKey; readonly type: EntityType; readonly count: number },
  views: ReadonlyMap<string, readonly EntityView[]>,
): readonly RelationNode[] {
  const [view] = views.get(key) ?? [];
  return view ? [{ key, type, label: view.label, count }] : [];
}
