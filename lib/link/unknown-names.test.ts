import { describe, expect, it } from 'vitest';
import type { Entity } from '#lib/pack/schema.ts';
import { annotate } from './annotate.ts';
import type { Scope } from './scope.ts';
import {
  aName,
  anEntity,
  anIndex,
  aPersonName,
  aRelation,
  aScope,
  aTenure,
  OPTIONS,
  readLinks,
  SMALL_WORLD_ENTITIES,
} from './test-builders.ts';

/** A leader of a made-up office of a state that the small world lacks. */
function aLeader(id: string, name: string, office: string, from: string, to?: string): Entity {
  const surname = name.split(' ')[0] ?? '';
  return anEntity(id, {
    type: 'person',
    names: [aName(name, { given: name.slice(surname.length + 1), surname, flags: ['surname-first'] })],
    statements: [aTenure(office, from, to)],
  });
}

/** Thirty states beside those of the small world. */
const STATES = Array.from({ length: 30 }, (_, i) =>
  anEntity(
    `Q${[16, 17, 20, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 43, 45, 55, 77, 79, 96, 114, 115, 117, 145, 148, 155, 183][i]}`,
    { type: 'country' },
  ),
);

const WORLD = anIndex([
  ...SMALL_WORLD_ENTITIES,
  ...STATES,
  anEntity('Q884', { type: 'country', iso3: 'KOR', names: [aName('South Korea')] }),
  anEntity('x-kor-president', { type: 'office', office: { title: 'president', of: 'Q884' } }),
  anEntity('x-kor-premier', { type: 'office', office: { title: 'prime-minister', of: 'Q884' } }),
  anEntity('x-kor-speaker', { type: 'office', office: { title: 'parliament-speaker', of: 'Q884' } }),
  aLeader('x-moon', 'Nam Do-yun', 'x-kor-president', '2022-01-01'),
  aLeader('x-nam-premier', 'Nam Sun-ho', 'x-kor-premier', '2022-01-01'),
  aLeader('x-nam-old', 'Nam Bo-ra', 'x-kor-president', '2010-01-01', '2015-01-01'),
  aLeader('x-han', 'Han Mi-na', 'x-kor-speaker', '2022-01-01'),
  anEntity('Q142', { type: 'country', iso3: 'FRA', names: [aName('France')] }),
  anEntity('x-fra-queen', { type: 'office', office: { title: 'monarch-queen', of: 'Q142' } }),
  anEntity('x-queen', {
    type: 'person',
    names: [aName('Alma IV', { flags: ['no-surname'] })],
    statements: [aTenure('x-fra-queen', '1990-01-01', '2020-01-01')],
  }),
  anEntity('x-heir', {
    type: 'person',
    names: [aName('Berta II', { flags: ['no-surname'] })],
    statements: [aTenure('x-fra-queen', '2020-01-02')],
  }),
  anEntity('x-telle', {
    type: 'person',
    names: [aPersonName('Karl Taske'), aPersonName('Karl Task', { lang: 'az', flags: ['transliterated'] })],
    statements: [aTenure('x-kaz-premier', '2022-01-01')],
  }),
  anEntity('x-nations', {
    names: [aName('Assembly of Nations')],
    statements: [...STATES.map(({ id }) => id), 'Q232'].map((to) => aRelation(to)),
  }),
  anEntity('x-eu', { names: [aName('EU', { kind: 'acronym' })] }),
]);

function links(text: string, fields: Partial<Scope> = {}): string[] {
  return readLinks(annotate([WORLD], aScope(text, fields), OPTIONS), text);
}

describe('names of others', () => {
  it.each([
    ['a name turned round in a list of books', 'Kazakhstan in maps.\n^ Veliyev, Denise (2007). Azerbaijan today.'],
    ['the same by its initial', 'On Azerbaijan see Veliyev, D. and others.'],
    ['a double given name behind a family name', 'Nam Mi-rae, who leads the party in South Korea, spoke.'],
    ['a family name of many before another name', 'South Korea: cast Nam Hana, Nam Hyesu'],
    ['the same behind one, in title case', 'Super-Agent Soyoung Nam On Success of South Korea Films'],
  ])('are no leader’s: %s', (_, text) => {
    expect(links(text)).toEqual([]);
  });

  it('leave a family name of many to the leader where it stands by itself', () => {
    expect(links('The talks with South Korea: Nam agreed.')).toEqual(['Nam → moon']);
  });

  it('turn round the bearer’s own given name as well', () => {
    expect(links('Of Azerbaijan: Veliyev, Anar (2007).')).toEqual(['Veliyev → veliyev']);
  });

  it('are not told apart by a compound of a headline', () => {
    expect(links('Nam Do-yun was here. Nam Anti-trust plan in South Korea')).toEqual([
      'Nam Do-yun → moon',
      'Nam → moon',
    ]);
  });
});

describe('names that more people bear', () => {
  const old = (id: string, name: string, office: string, to: string) =>
    anEntity(id, { type: 'person', names: [aPersonName(name)], statements: [aTenure(office, '1995-01-01', to)] });
  const WITH_MANY = anIndex([
    ...SMALL_WORLD_ENTITIES,
    old('x-old', 'Pablo Marinez', 'x-kaz-premier', '1999-01-01'),
    old('x-older', 'Rosa Marinez', 'x-kaz-president', '1998-01-01'),
    old('x-oldest', 'Luis Marinez', 'x-aze-president', '1997-01-01'),
    old('x-eldest', 'Ana Marinez', 'x-bra-president', '1996-01-01'),
    anEntity('x-bra-president', { type: 'office', office: { title: 'president', of: 'Q155' } }),
    old('x-pavel', 'Jan Pavel', 'x-aze-president', '2024-12-31'),
    old('x-duan', 'Ho Duan', 'x-kaz-president', '2024-12-31'),
  ]);
  const read = (text: string): string[] => readLinks(annotate([WITH_MANY], aScope(text), OPTIONS), text);

  it('need what stands near once the leader of that name has long left', () => {
    expect(read('Pablo Marinez threw the ball.')).toEqual([]);
    expect(read('Pablo Marinez once led Kazakhstan.')).toEqual(['Pablo Marinez → old']);
  });

  it('are another’s before a surname, where they are given names too', () => {
    expect(read('Jan Pavel left. Then his lawyer Pavel Novotny spoke. Later Pavel was silent.')).toEqual([
      'Jan Pavel → pavel',
    ]);
  });

  it('are another’s before a name of somebody else', () => {
    expect(read('Kazakhstan heard the case of Duan Pavel Ark at length.')).toEqual([]);
  });
});

describe('what speaks for a bare surname', () => {
  it('is not the same surname once more', () => {
    expect(links('Nam and again Nam came.')).toEqual([]);
  });

  it('is not a body of nearly all states', () => {
    expect(links('The Assembly of Nations heard Sadykov.')).toEqual(['Assembly of Nations → nations']);
    expect(links('Kazakhstan heard Bektasov.')).toEqual(['Bektasov → bektasov']);
  });

  it('is not the spelling of another language', () => {
    const text = 'In Kazakhstan he said: Task them.';
    expect(links(text, { lang: 'en-GB' })).toEqual([]);
    expect(links(text, { lang: 'az' })).toEqual(['Task → telle']);
  });
});

describe('titles that name nobody of today', () => {
  it.each([
    ['anybody in the office', 'An anti-regulation, pro-growth Kazakh president would help.'],
    ['another post', 'The Azerbaijani chief prosecutor spoke, and Kazakhstan’s chief rabbi.'],
  ])('say so: %s', (_, text) => {
    expect(links(text)).toEqual([]);
  });

  it('are of another time where a page without a date names an earlier holder', () => {
    const text = 'Under Alma IV the bridge was built. The Queen of France opened it.';
    expect(links(text, { dateFrom: 'today' })).toEqual(['Alma IV → queen']);
    expect(links(text)).toEqual(['Alma IV → queen', 'Queen of France → heir']);
    expect(links('The Queen of France opened it.', { dateFrom: 'today' })).toEqual(['Queen of France → heir']);
  });
});

it('leaves an acronym behind a brand to the brand', () => {
  expect(links('Keynotes of ElmConf EU 2019')).toEqual([]);
  expect(links('Talks of the EU in 2019')).toEqual(['EU → eu']);
});
