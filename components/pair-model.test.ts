import { describe, expect, it } from 'vitest';
import type { EntityView, Fact } from '#lib/facts/entity-view.ts';
import type { EntityType } from '#lib/pack/schema.ts';
import { findPair } from './pair-model.ts';

const TYPES: Readonly<Record<string, EntityType>> = {
  Q10: 'country',
  Q11: 'treaty',
  Q12: 'project',
  Q1: 'person',
  Q2: 'person',
};

function aView(key: string, targets: readonly string[]): EntityView {
  const facts: Fact[] = targets.map((entity, index) => ({
    id: `s${index}`,
    property: 'related-to',
    value: { entity },
    sources: [],
  }));
  return {
    key,
    type: 'person',
    label: { en: key },
    description: { en: '' },
    facts,
    labels: Object.fromEntries(
      targets.map((entity) => [entity, { label: { en: entity }, type: TYPES[entity] ?? 'place' }]),
    ),
    pack: {} as EntityView['pack'],
  };
}

describe('findPair', () => {
  it('gives what both name, treaties and projects before countries', () => {
    const { shared, direct } = findPair([aView('Q1', ['Q10', 'Q12', 'Q11'])], [aView('Q2', ['Q10', 'Q11', 'Q12'])]);
    expect(shared.map(({ key }) => key)).toEqual(['Q11', 'Q12', 'Q10']);
    expect(direct).toEqual([]);
  });

  it('tells a direct tie once, from either side', () => {
    const there = findPair([aView('Q1', ['Q2'])], [aView('Q2', ['Q1'])]);
    expect(there.direct.map(({ view }) => view.key)).toEqual(['Q1']);
    const back = findPair([aView('Q1', [])], [aView('Q2', ['Q1'])]);
    expect(back.direct.map(({ view }) => view.key)).toEqual(['Q2']);
    expect(back.shared).toEqual([]);
  });
});
