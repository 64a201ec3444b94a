import { describe, expect, it } from 'vitest';
import type { Entity } from '#lib/pack/schema.ts';
import { annotate } from './annotate.ts';
import { aName, anEntity, anIndex, aPersonName, aRelation, aScope, aTenure, OPTIONS } from './test-builders.ts';

/** A small pack with full records beside a broad one with many bearers of a name and many infrastructure names. */
const BEFORE = ['2013-01-01', '2019-12-31'] as const;

function aLeader(
  id: string,
  names: Entity['names'],
  office: string,
  country: string,
  [from, to]: readonly [from: string, to?: string] = ['2020-01-01'],
): Entity {
  return anEntity(id, { type: 'person', names, statements: [aTenure(office, from, to), aRelation(country)] });
}

function anOffice(id: string, title: string, of: string): Entity {
  return anEntity(id, { type: 'office', office: { title, of } });
}

function aCountry(id: string, iso3: string, name: string): Entity {
  return anEntity(id, { type: 'country', iso3, names: [aName(name)] });
}

const DEEP = anIndex(
  [
    aCountry('Q884', 'KOR', 'South Korea'),
    aCountry('Q423', 'PRK', 'North Korea'),
    anOffice('x-nk-leader', 'supreme-leader', 'Q423'),
    aLeader(
      'Q1',
      [aPersonName('Jong-il Gwan', { text: 'Gwan Jong-il', flags: ['surname-first'] })],
      'x-nk-leader',
      'Q423',
    ),
    anEntity('Q5', {
      names: [aName('World Harvest Organisation'), aName('WHO', { kind: 'acronym', flags: ['context'] })],
    }),
    anEntity('Q6', { names: [aName('Eastern Union'), aName('EU', { kind: 'acronym' })] }),
  ],
  'deep',
);

const BROAD = anIndex(
  [
    aCountry('Q884', 'KOR', 'South Korea'),
    aCountry('Q30', 'USA', 'United States'),
    aCountry('Q843', 'PAK', 'Pakistan'),
    anOffice('x-sk-president', 'president', 'Q884'),
    anOffice('x-us-president', 'president', 'Q30'),
    anOffice('x-pk-premier', 'prime-minister', 'Q843'),
    anOffice('x-pk-army', 'minister-of-defence', 'Q843'),
    aLeader(
      'Q2',
      [aPersonName('Ha-neul Gwan', { text: 'Gwan Ha-neul', flags: ['surname-first'] })],
      'x-sk-president',
      'Q884',
    ),
    aLeader('Q3', [aPersonName('Nadeem Sharaf')], 'x-pk-premier', 'Q843'),
    aLeader('Q4', [aPersonName('Salman Sharaf')], 'x-pk-premier', 'Q843', BEFORE),
    aLeader('Q8', [aPersonName('Dale Parker')], 'x-us-president', 'Q30', BEFORE),
    aLeader('Q9', [aPersonName('Ira Bushby')], 'x-us-president', 'Q30'),
    anEntity('Q5', { names: [aName('World Harvest Organisation')] }),
    anEntity('Q10', {
      names: [aName('Atlantic Union'), aName('AU', { kind: 'acronym', flags: ['context'] })],
      statements: [aRelation('Q9')],
    }),
    ...['Summit', 'Golden', 'Armenian', 'Mir', 'Prosperidad', 'Kara Su'].map((base, n) =>
      anEntity(`x-dam-${n}`, { type: 'project', names: [aName(base, { kind: 'headed', head: 'dam' })] }),
    ),
    anEntity('x-dam-sarn', {
      type: 'project',
      names: [
        aName('Sarn', { kind: 'headed', head: 'dam' }),
        aName('Сарн', { kind: 'headed', head: 'dam', lang: 'ru' }),
        aName('Sarn', { kind: 'headed', head: 'dam', lang: 'tr' }),
        aName('Sarn', { kind: 'headed', head: 'dam', lang: 'az' }),
        aName('Сарн', { kind: 'headed', head: 'dam', lang: 'kk' }),
      ],
    }),
    anEntity('x-field-umar', { type: 'project', names: [aName('Umar', { kind: 'headed', head: 'field' })] }),
  ],
  'broad',
);

function links(text: string, date = '2024-01-15'): string[] {
  return annotate([DEEP, BROAD], aScope(text, { date }), OPTIONS)
    .mentions.filter(({ type }) => type !== 'country')
    .map(({ start, end, entity }) => `${text.slice(start, end)} → ${entity.replace('broad:x-', '')}`);
}

describe('a deep pack beside a broad one', () => {
  it.each([
    ['a surname of several leaders, with nothing near', 'Gwan opens a hospital', []],
    ['a surname of several leaders, by title', 'South Korean President Gwan left', ['Gwan → Q2']],
    ['a surname of several leaders, by country', 'North Korea’s Gwan watches a drill', ['Gwan → Q1']],
    [
      'two bearers named in full',
      'Gwan Jong-il met Gwan Ha-neul. Gwan bowed.',
      ['Gwan Jong-il → Q1', 'Gwan Ha-neul → Q2', 'Gwan → Q2'],
    ],
    ['a brother who left office', 'Prime Minister Sharaf spoke', ['Sharaf → Q3']],
    ['a brother, in his own time', 'Prime Minister Sharaf spoke', ['Sharaf → Q4'], '2014-05-05'],
    ['a former bearer', 'Former Prime Minister Sharaf spoke in Pakistan', ['Sharaf → Q4']],
    ['a given name that is a surname', 'Parker Sharaf, a chef, cooked', []],
    ['a place that is a surname', 'They met in Bushby Park', []],
    ['an abbreviation that is a word', 'WHO WILL WIN THE CUP?', []],
    ['an abbreviation that is a word, in a sentence', 'Those who know who WHO is', []],
    [
      'an abbreviation with its full name near',
      'The World Harvest Organisation met. WHO staff left.',
      ['World Harvest Organisation → Q5', 'WHO → Q5'],
    ],
    ['an abbreviation of another meaning', 'AU prices rose by 3 AU', []],
    ['an abbreviation beside its noun', 'The AU summit opened', ['AU → Q10']],
    ['one entity of both packs is one mention', 'World Harvest Organisation', ['World Harvest Organisation → Q5']],
  ])('%s', (_, text, found, date = '2024-01-15') => {
    expect(links(text, date)).toEqual(found);
  });
});

describe('infrastructure named by ordinary words', () => {
  it.each([
    ['English, behind', 'the Sarn hydropower plant', ['Sarn → dam-sarn']],
    ['Russian, before', 'на ГЭС «Сарн»', ['Сарн → dam-sarn']],
    ['Russian, behind', 'Сарн ГЭС', ['Сарн → dam-sarn']],
    ['Turkish', 'Sarn Barajı’nın açılışı', ['Sarn → dam-sarn']],
    ['Azerbaijani', 'Sarn su elektrik stansiyası', ['Sarn → dam-sarn']],
    ['Kazakh', 'Сарн су электр станциясында', ['Сарн → dam-sarn']],
    ['two that share a noun', 'на плотинах Сарн и Golden', ['Сарн → dam-sarn', 'Golden → dam-1']],
    ['two words', 'Kara Su dam', ['Kara Su → dam-5']],
    ['no noun', 'Golden girls meet in Sarn', []],
    ['a noun of another class', 'the Sarn gas field', []],
    ['a summit', 'Summit in Sarn ends', []],
    ['an adjective of a people', 'an Armenian dam, Armenian dam workers', []],
    ['an adjective of a people that singles out', 'the Armenian hydropower plant', ['Armenian → dam-2']],
    ['a word of another language', 'Mir in Europa', []],
    ['again, once introduced', 'The Sarn dam opened. They filled Sarn in May.', ['Sarn → dam-sarn', 'Sarn → dam-sarn']],
  ])('%s', (_, text, found) => {
    expect(links(text)).toEqual(found);
  });

  it('leaves the style of a headline and its titles as they are without those words', () => {
    expect(links('South Korean President Will Not Attend Golden Summit')).toEqual(['South Korean President → Q2']);
  });

  it('tells nothing of a base that stands alone', () => {
    expect(annotate([DEEP, BROAD], aScope('Golden Summit ends'), OPTIONS).rejected).toEqual([]);
  });
});
