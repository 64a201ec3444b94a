import { describe, expect, it } from 'vitest';
import vocabularyJson from '#generated/vocabulary.json' with { type: 'json' };
import type { EntityView, Fact } from '#lib/facts/entity-view.ts';
import type { StoryEntity } from '#lib/messages/story.ts';
import type { EntityType } from '#lib/pack/schema.ts';
import type { Vocabulary } from '#lib/pack/vocabulary.ts';
import { buildDigest, newestConfirmation, type StoryQuestion } from './digest-model.ts';
import { layoutGraph } from './layout-graph.ts';
import { buildRelations } from './relation-model.ts';
import { aroundStory } from './story-timeline.tsx';

const vocabulary = vocabularyJson as unknown as Vocabulary;

function aView(key: string, facts: readonly Partial<Fact>[], type: EntityType = 'person'): EntityView {
  return {
    key,
    type,
    label: { en: key },
    description: { en: '' },
    facts: facts.map((fact, index) => ({
      id: `s${index}`,
      property: 'note',
      value: { text: { en: 'x' } },
      sources: [],
      ...fact,
    })),
    labels: {},
    pack: { id: 'core' } as EntityView['pack'],
  };
}

function entity(key: string, count = 1, type: EntityType = 'person'): StoryEntity {
  const why = { rule: 'full-name', evidence: [], alternatives: [] } as const;
  return { key, type, zone: 'story', count, changed: false, first: { kind: 'full', why } };
}

function ask(views: readonly EntityView[], counts: readonly number[] = []): StoryQuestion {
  const entities = views.map(({ key, type }, index) => entity(key, counts[index] ?? 1, type));
  return { entities, views: new Map(views.map((view) => [view.key, [view]])), date: '2023-11-24', vocabulary };
}

const tenure = (from: string, to?: string) => ({
  property: 'position-held',
  value: { entity: 'Q9' },
  from,
  ...(to !== undefined && { to }),
});

describe('buildDigest', () => {
  it('tells the weightiest entity first, then the one named most', () => {
    const met = { property: 'met-with', value: { entity: 'Q9' }, from: '2025-01-02' };
    const views = [aView('a', [met]), aView('b', [tenure('2020-01-01', '2024-05-05')]), aView('c', [met])];
    expect(buildDigest(ask(views, [1, 1, 7])).map(({ entity: { key } }) => key)).toEqual(['b', 'c', 'a']);
  });

  it('leaves out whom nothing has happened to', () => {
    expect(buildDigest(ask([aView('a', [tenure('2020-01-01')])]))).toEqual([]);
  });

  it('knows up to when nothing has', () => {
    const views = [[aView('a', [{ confirmed: '2024-01-02' }])], [aView('b', [{ confirmed: '2025-03' }])]];
    expect(newestConfirmation(views)).toBe('2025-03');
    expect(newestConfirmation([[aView('a', [])]])).toBeNull();
  });
});

describe('buildRelations', () => {
  it('tells each pair once, from the side that says it itself', () => {
    const tie = { property: 'father', value: { entity: 'b' } };
    const inverse = { property: 'child', value: { entity: 'a' }, derivedFrom: { entity: 'a', statement: 's0' } };
    const { nodes, relations } = buildRelations(ask([aView('b', [inverse]), aView('a', [tie]), aView('c', [])]));
    expect(relations.map(({ from, to }) => [from, to])).toEqual([['a', 'b']]);
    expect(nodes.map(({ key }) => key)).toEqual(['b', 'a']);
  });
});

describe('layoutGraph', () => {
  it('keeps 60 nodes within its size, at the same place each time', () => {
    const views = Array.from({ length: 60 }, (_, index) =>
      aView(`n${index}`, [{ property: 'related-to', value: { entity: `n${(index * 7 + 1) % 60}` } }]),
    );
    const graph = buildRelations(ask(views));
    const size = { width: 352, height: 250 };
    const placed = layoutGraph(graph, size);
    expect(placed).toHaveLength(60);
    expect(placed.every(({ x, y }) => x >= 0 && x <= size.width && y >= 0 && y <= size.height)).toBe(true);
    expect(layoutGraph(graph, size)).toEqual(placed);
  });

  it('puts a lone pair in, and nothing into an empty graph', () => {
    expect(layoutGraph({ nodes: [], relations: [] }, { width: 10, height: 10 })).toEqual([]);
  });
});

describe('aroundStory', () => {
  it('parts the events of all entities by the date of the article', () => {
    const event = (from: string) => ({ property: 'significant-event', from });
    const views = [aView('a', [event('2020-01-01'), event('2024')]), aView('b', [event('2023-11-24')], 'project')];
    const { before, after } = aroundStory(ask(views));
    expect(before.map(({ date }) => date)).toEqual(['2020-01-01', '2023-11-24']);
    expect(after.map(({ date }) => date)).toEqual(['2024']);
  });
});
