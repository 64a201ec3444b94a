import { describe, expect, it } from 'vitest';
import generated from '#generated/vocabulary.json' with { type: 'json' };
import type { EntityView, Fact } from '#lib/facts/entity-view.ts';
import type { Vocabulary } from '#lib/pack/vocabulary.ts';
import { buildCardModel } from './card-model.ts';

const vocabulary = generated as unknown as Vocabulary;
const source = { publisher: 'wikidata', url: 'https://www.wikidata.org/wiki/Q1', date: '2026-01-22' };

function aView(facts: readonly Fact[], type: EntityView['type'] = 'person'): EntityView {
  return {
    key: 'Q1',
    type,
    label: { en: 'Somebody' },
    description: { en: 'a person of the tests' },
    facts,
    labels: {
      Q2: { label: { en: 'Prime Minister' }, type: 'office' },
      Q3: { label: { en: 'A body' }, type: 'organisation' },
    },
    pack: {
      id: 'core',
      title: { en: 'Core' },
      publisher: { name: 'tests' },
      edition: 1,
      date: '2026-11-20',
      contact: 'mail',
      licence: 'CC0-1.0',
      attributions: [],
    },
  };
}

const tenure = (id: string, from: string, to?: string): Fact => ({
  id,
  property: 'position-held',
  value: { entity: 'Q2' },
  from,
  ...(to !== undefined && { to }),
  known: from,
  confirmed: '2026-05-09',
  sources: [source],
});

const ask = (facts: readonly Fact[], date: string, others: readonly string[] = []) =>
  buildCardModel({ views: [aView(facts)], date, today: '2026-11-25', others, vocabulary });

describe('buildCardModel', () => {
  it('sets then beside now where the role ended after the article', () => {
    const model = ask([tenure('a', '2010-05-29', '2026-05-09')], '2023-11-24');
    expect(model.then.map(({ fact }) => fact.id)).toEqual(['a']);
    expect(model.now).toEqual([]);
    expect(model.differs).toBe(true);
    expect(model.changes.map(({ kind }) => kind)).toEqual(['ended']);
  });

  it('knows what somebody was who holds no office on the date', () => {
    const model = ask([tenure('a', '2003-01-01', '2011-01-01'), tenure('b', '2023-01-01')], '2018-12-21');
    expect(model.then).toEqual([]);
    expect(model.earlier.map(({ fact }) => fact.id)).toEqual(['a']);
  });

  it('needs one column where nothing changed', () => {
    const model = ask([tenure('a', '2019-03-20')], '2023-11-24');
    expect(model.differs).toBe(false);
    expect(model.changes).toEqual([]);
    expect(model.confirmed).toBe('2026-05-09');
  });

  it('puts facts that name others of the page under relations', () => {
    const member: Fact = {
      id: 'm',
      property: 'member-of',
      value: { entity: 'Q3' },
      from: '2000',
      known: '2000',
      sources: [source],
    };
    expect(ask([member], '2023-11-24', ['Q3']).relations.map(({ fact }) => fact.id)).toEqual(['m']);
    expect(ask([member], '2023-11-24').facts.map(({ fact }) => fact.id)).toEqual(['m']);
  });

  it('keeps a card short: six facts, the rest behind more', () => {
    const events = Array.from(
      { length: 10 },
      (_, index): Fact => ({
        id: `e${index}`,
        property: 'participant-in',
        value: { entity: 'Q3' },
        from: `20${10 + index}`,
        sources: [source],
      }),
    );
    const model = ask(events, '2023-11-24');
    expect(model.facts).toHaveLength(6);
    expect(model.more).toHaveLength(4);
  });
});
