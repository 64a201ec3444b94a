import { describe, expect, it } from 'vitest';
import type { Entity, NameRecord, Statement } from '#lib/pack/schema.ts';
import { createTokens, tokenize } from '#lib/text/tokens.ts';
import { hashWord } from '#lib/text/word-hash.ts';
import { buildIndex } from './build-index.ts';
import { FORM_FLAGS, type NameIndex } from './name-index.ts';
import { openIndex } from './open-index.ts';

function anEntity(id: string, more: Partial<Entity>): Entity {
  return { id, type: 'person', label: { en: id }, description: { en: id }, names: [], statements: [], ...more };
}

function aStatement(more: Partial<Statement>): Statement {
  return { id: 's1', property: 'related-to', value: { text: { en: 'x' } }, sources: [], ...more };
}

const RASUL: NameRecord = {
  text: 'Расул Маратович Сабитов',
  lang: 'ru',
  kind: 'full',
  given: 'Расул',
  patronymic: 'Маратович',
  surname: 'Сабитов',
  gender: 'male',
};

const RASUL_LATIN: NameRecord = {
  text: 'Rasul-Ali Sabitov',
  lang: 'en',
  kind: 'full',
  given: 'Rasul-Ali',
  surname: 'Sabitov',
  flags: ['dominant'],
};

const ENTITIES: Entity[] = [
  anEntity('x-rasul', {
    names: [RASUL, RASUL_LATIN],
    statements: [
      aStatement({ property: 'position-held', value: { entity: 'x-mayor' }, from: '2019-03', confirmed: '2026-01-02' }),
      aStatement({ id: 's2', property: 'position-held', value: { entity: 'x-mayor' }, from: '2015', to: '2016-02-01' }),
    ],
  }),
  anEntity('x-dina', {
    names: [{ ...RASUL, text: 'Дина Сабитова', given: 'Дина', surname: 'Сабитова', gender: 'female' }],
  }),
  anEntity('x-mayor', { type: 'office', office: { title: 'mayor', of: 'x-town' } }),
  anEntity('x-town', {
    type: 'place',
    names: [
      { text: 'Old Bridge', lang: 'en', kind: 'phrase', near: ['river'] },
      { text: 'OBR', lang: 'en', kind: 'acronym' },
      { text: 'Golden', lang: 'en', kind: 'headed', head: 'dam' },
      { text: 'Union of Bread, Salt and Water', lang: 'en', kind: 'phrase' },
    ],
  }),
];

const index = openIndex(
  buildIndex({ packId: 'test', edition: 7, entities: ENTITIES, latestChange: new Map([['x-town', 20_000]]) }),
);

function found(text: string, from: NameIndex = index): string[] {
  const hits: string[] = [];
  from.scan(text, 0, text.length, (hit) => {
    const ids = Array.from(from.formEntities(hit.form), (entity) => from.entityId(entity)).join('|');
    hits.push(
      `${text.slice(hit.start, hit.end)} = ${from.formKind(hit.form)} ${ids}${hit.exact ? '' : ' (inflected)'}`,
    );
  });
  return hits;
}

describe('scan', () => {
  it.each([
    ['Расул Сабитов пришёл', ['Расул Сабитов = full x-rasul']],
    ['с Расулом Маратовичем Сабитовым', ['Расулом Маратовичем Сабитовым = full x-rasul (inflected)']],
    ['Сабитов Расул', ['Сабитов Расул = full x-rasul']],
    ['Сабитову Р. М. дали слово', ['Сабитову Р. М = initials x-rasul (inflected)']],
    ['R.-A. Sabitov spoke', ['R.-A. Sabitov = initials x-rasul']],
    ['к Расулу Маратовичу', ['Расулу Маратовичу = patronymic x-rasul (inflected)']],
    ['Sabitov’s town', ['Sabitov = surname x-rasul']],
    ['дом Сабитовой', ['Сабитовой = surname x-dina (inflected)']],
    ['Сабитова', ['Сабитова = surname x-rasul (inflected)', 'Сабитова = surname x-dina'].reverse()],
    ['OBR, obr, Obr, O.B.R.', ['OBR = acronym x-town', 'O.B.R = acronym x-town']],
    ['the OLD–BRIDGE', ['OLD–BRIDGE = phrase x-town']],
    ['Old bri\u00addge', ['Old bri\u00addge = phrase x-town']],
    ['Old. Bridge; Old\n\nBridge, Old, Bridge', []],
    ['Old\nBridge', ['Old\nBridge = phrase x-town']],
    ['Union of Bread, Salt and Water', ['Union of Bread, Salt and Water = phrase x-town']],
    ['Union of Bread Salt and Water', []],
  ])('finds in %j', (text, hits) => {
    expect(found(text).sort()).toEqual([...hits].sort());
  });

  it('gives every hit at every start, longest first, when asked for all', () => {
    const text = 'Расул Маратович Сабитов';
    const hits: string[] = [];
    index.scanAll(text, 0, text.length, (hit) => hits.push(text.slice(hit.start, hit.end)));
    expect(hits).toEqual(['Расул Маратович Сабитов', 'Расул Маратович', 'Сабитов']);
  });

  it('finds no name that begins with a small letter but phrases and names behind a particle', () => {
    const particle: NameRecord = { text: 'Nele von Ahr', lang: 'de', kind: 'full', given: 'Nele', surname: 'von Ahr' };
    const names = openIndex(
      buildIndex({
        packId: 'test',
        edition: 1,
        latestChange: new Map(),
        entities: [
          anEntity('x-nele', { names: [particle, { ...RASUL_LATIN, text: 'Rasul Sabitov', given: 'Rasul' }] }),
          anEntity('x-port', { type: 'project', names: [{ text: 'Port of Sarn', lang: 'en', kind: 'full' }] }),
          anEntity('x-road', { type: 'project', names: [{ text: 'Amber Road', lang: 'en', kind: 'phrase' }] }),
          anEntity('x-nino', { names: [{ text: 'ნინო აბაშიძე', lang: 'ka', kind: 'full' }] }),
        ],
      }),
    );
    const text = 'von Ahr, rasul sabitov, sabitov, the port of Sarn, the amber road, ნინო აბაშიძე';
    expect(found(text, names).map((hit) => hit.replace(/ =.*/, ''))).toEqual([
      'von Ahr',
      'port of Sarn',
      'amber road',
      'ნინო აბაშიძე',
    ]);
  });

  it('gives the same hits over words that were hashed before', () => {
    const text = 'Расулом Маратовичем Сабитовым, O.B.R. and the Old Bridge of Sabitov';
    const tokens = createTokens();
    tokenize(text, 0, text.length, tokens);
    const hits: string[] = [];
    index.scanWords(tokens, ({ start, end, first, words }) => {
      hits.push(`${text.slice(start, end)} ${first} ${words}`);
    });
    expect(hits).toEqual(['Расулом Маратовичем Сабитовым 0 3', 'O.B.R 3 3', 'Old Bridge 8 2', 'Sabitov 11 1']);
  });

  it('looks only inside the block that it is given', () => {
    const hits: number[] = [];
    index.scan('Old Bridge Old Bridge', 4, 17, (hit) => hits.push(hit.start));
    expect(hits).toEqual([]);
  });
});

describe('what linking needs', () => {
  const number = (id: string) => index.entityNumber(id);

  it('numbers entities by id and knows their type and latest change', () => {
    expect([index.packId, index.edition, index.entityCount]).toEqual(['test', 7, 4]);
    expect(index.entityType(number('x-mayor'))).toBe('office');
    expect(index.entityChanged(number('x-town'))).toBe(20_000);
    expect(index.entityChanged(number('x-rasul'))).toBe(-0x80000000);
    expect(index.entityNumber('x-nobody')).toBe(-1);
  });

  it('knows holders of an office with their days, and the offices of a person', () => {
    const holders = index.officeHolders('mayor', 'x-town');
    expect(holders.map((span) => [span.fromEarliest, span.fromLatest, span.toLatest])).toEqual([
      [16_436, 16_800, 16_832],
      [17_956, 17_986, 0x7fffffff],
    ]);
    expect(index.personOffices(number('x-rasul'))).toEqual([
      { office: number('x-mayor'), title: 'mayor', of: 'x-town' },
    ]);
    expect(index.officeEntity('mayor', 'x-town')).toBe(number('x-mayor'));
    expect(index.officeEntity('mayor', 'x-elsewhere')).toBe(-1);
  });

  it('relates entities in both directions, the most often named first', () => {
    expect(Array.from(index.entityRelated(number('x-mayor')))).toEqual([number('x-rasul'), number('x-town')]);
    expect(Array.from(index.entityRelated(number('x-town')))).toEqual([number('x-mayor')]);
  });

  it('knows given names, patronymics and their initials', () => {
    const known = (word: string) => index.isGivenName(number('x-rasul'), hashWord(word));
    expect(['расул', 'маратович', 'р', 'rasul', 'ali', 'sabitov', 'kemel'].map(known)).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('keeps neighbours, head classes and flags with the form', () => {
    const seen: unknown[] = [];
    const text = 'Old Bridge, Golden dam, OBR, Sabitov';
    index.scan(text, 0, text.length, ({ form }) => {
      seen.push([Array.from(index.formNear(form)), index.formHead(form), index.formFlags(form)]);
    });
    expect(seen).toEqual([
      [[hashWord('river')], '', 0],
      [[], 'dam', 0],
      [[], '', FORM_FLAGS.exactCase],
      [[], '', FORM_FLAGS.dominant],
    ]);
  });
});
