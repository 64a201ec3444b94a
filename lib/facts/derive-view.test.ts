import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '#lib/pack/edtf.ts';
import type { Entity, Statement } from '#lib/pack/schema.ts';
import { anEntity, aStatement } from '#lib/pack/test-builders.ts';
import { at } from './at.ts';
import { deriveView } from './derive-view.ts';
import { latestChanges } from './latest-changes.ts';
import { since } from './since.ts';
import { anyDate, anyView, aPack, FACT_VOCABULARY } from './test-builders.ts';

const vocabulary = FACT_VOCABULARY;

const held = (office: string, from: string, to?: string, fields: Partial<Statement> = {}): Statement =>
  aStatement({
    id: `held-${from}`,
    property: 'position-held',
    value: { entity: office },
    from,
    ...(to !== undefined && { to }),
    ...fields,
  });

const person = (id: string, ...statements: Statement[]) => anEntity(id, { type: 'person', statements });
const office = (id: string, title: string, of: string) =>
  anEntity(id, { type: 'office', office: { title, of }, statements: [] });

const kazakhstan = anEntity('Q232', { type: 'country', statements: [] });
const presidency = office('x-president', 'president', 'Q232');
const ministry = office('x-minister', 'foreign-minister', 'Q232');
const nazarbayev = person('Q1', held('x-president', '1991-12-16', '2019-03-20'));
const tokayev = person('Q2', held('x-minister', '1994', '1999'), held('x-president', '2019-03-20'));
const all = [kazakhstan, presidency, ministry, nazarbayev, tokayev];

const viewOf = (entity: Entity, related: readonly Entity[] = all) =>
  deriveView({ entity, related, pack: aPack, vocabulary });
const summary = (entity: Entity) =>
  viewOf(entity).facts.map(({ property, value, from, of }) => [property, 'entity' in value && value.entity, from, of]);

describe('deriveView', () => {
  it('lists the holders of an office, with the times and sources of their own statements', () => {
    expect(summary(presidency)).toEqual([
      ['officeholder', 'Q1', '1991-12-16', undefined],
      ['officeholder', 'Q2', '2019-03-20', undefined],
    ]);
    const [first] = viewOf(presidency).facts;
    expect(first).toMatchObject({
      derivedFrom: { entity: 'Q1', statement: 'held-1991-12-16' },
      sources: [{ publisher: 'example' }],
    });
  });

  it('gives a country its head of state and its other officeholders, each with the office', () => {
    expect(summary(kazakhstan)).toEqual([
      ['head-of-state', 'Q1', '1991-12-16', 'core:x-president'],
      ['head-of-state', 'Q2', '2019-03-20', 'core:x-president'],
      ['officeholder', 'Q2', '1994', 'core:x-minister'],
    ]);
  });

  it('gives a person predecessor and successor in each office', () => {
    expect(summary(tokayev).slice(2)).toEqual([['predecessor', 'Q1', '1991-12-16', 'core:x-president']]);
    expect(summary(nazarbayev).slice(1)).toEqual([['successor', 'Q2', '2019-03-20', 'core:x-president']]);
  });

  it('passes over a second term, plans and disputed tenures to the neighbour', () => {
    const first = person('Q3', held('x-president', '1990', '1995'));
    const twice = person('Q4', held('x-president', '1995', '2000'), held('x-president', '2000', '2005'));
    const claimant = person('Q5', held('x-president', '2005-02', undefined, { nature: 'disputed' }));
    const last = person('Q6', held('x-president', '2006'));
    const related = [presidency, first, twice, claimant, last];
    const neighbours = viewOf(twice, related).facts.filter(({ property }) => property !== 'position-held');
    expect(neighbours.map(({ property, value }) => [property, 'entity' in value && value.entity])).toEqual([
      ['predecessor', 'Q3'],
      ['successor', 'Q6'],
      ['predecessor', 'Q3'],
      ['successor', 'Q6'],
    ]);
    expect(new Set(neighbours.map(({ id }) => id)).size).toBe(4);
  });

  it('says a thing once where both sides state it', () => {
    const spouse = (of: string) => aStatement({ id: 'spouse', property: 'spouse', value: { entity: of } });
    const [a, b] = [person('Q3', spouse('Q4')), person('Q4', spouse('Q3'))];
    expect(viewOf(a, [a, b]).facts.map(({ id }) => id)).toEqual(['spouse']);
    expect(viewOf(person('Q3'), [b]).facts.map(({ id }) => id)).toEqual(['spouse.Q4.spouse']);
  });

  it('writes every reference as a key, and labels what it can', () => {
    const local = anEntity('x-local', {
      statements: [aStatement({ property: 'member-of', value: { entity: 'x-club' }, of: 'Q9' })],
    });
    const club = anEntity('x-club', { label: { en: 'Club' }, statements: [] });
    const view = viewOf(local, [club]);
    expect(view.key).toBe('core:x-local');
    expect(view.facts[0]).toMatchObject({ value: { entity: 'core:x-club' }, of: 'Q9' });
    expect(view.labels).toEqual({ 'core:x-club': { label: { en: 'Club' }, type: 'organisation' } });
    expect(viewOf(club, [local]).facts[0]).toMatchObject({
      property: 'member',
      value: { entity: 'core:x-local' },
      derivedFrom: { entity: 'core:x-local' },
    });
  });

  it('labels the country of each office that it names', () => {
    expect(Object.keys(viewOf(tokayev).labels).sort()).toEqual(['Q1', 'core:x-minister', 'core:x-president']);
  });

  it('leaves out what its vocabulary does not know, and reads properties of the pack', () => {
    const entity = anEntity('Q3', { statements: [aStatement({ property: 'x-height' })] });
    expect(viewOf(entity).facts).toEqual([]);
    const height = {
      label: { en: 'height' },
      values: ['text' as const],
      types: [],
      temporal: 'timeless' as const,
      reviewDays: 0,
      rank: 1,
      weight: 0,
    };
    const pack = { ...aPack, properties: { 'x-height': height } };
    expect(deriveView({ entity, related: [], pack, vocabulary }).facts).toHaveLength(1);
  });
});

describe('deriveView on states without a beginning', () => {
  const founded = (date: string) => aStatement({ id: 'founded', property: 'inception', value: { date } });
  const club = anEntity('Q3', { statements: [founded('2026-01-22')] });
  const member = anEntity('Q4', { statements: [aStatement({ property: 'member-of', value: { entity: 'Q3' } })] });
  it.each([
    ['2026-01-21', 0],
    ['2026-01-22', 1],
  ])('lets none hold on %s where the other side was founded on 22 January 2026', (date, count) => {
    const [own, inverse] = [viewOf(member, [club]), viewOf(club, [member])];
    expect(at(own, date, { vocabulary })).toHaveLength(count);
    expect(at(inverse, date, { vocabulary }).filter(({ property }) => property === 'member')).toHaveLength(count);
  });
});

describe('latestChanges', () => {
  it('counts a new holder as a change of person, office and country', () => {
    const day = parseEdtf('2019-03-20').earliest;
    expect(Object.fromEntries(latestChanges(all, vocabulary))).toEqual({
      Q1: day,
      Q2: day,
      Q232: day,
      'x-president': day,
      'x-minister': parseEdtf('1999').earliest,
    });
  });

  it('is after a date exactly when since has something to tell', () => {
    fc.assert(
      fc.property(anyView, anyDate, ({ facts }, date) => {
        const entity = anEntity('Q1', { statements: [...facts] });
        const latest = latestChanges([entity], vocabulary).get('Q1') ?? Number.NEGATIVE_INFINITY;
        const told = since(viewOf(entity, []), date, { vocabulary });
        expect(told.length > 0).toBe(latest > parseEdtf(date).latest);
      }),
      { numRuns: 500 },
    );
  });
});
