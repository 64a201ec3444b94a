import { describe, expect, it } from 'vitest';
import { lintLines, PACK_YAML, personYaml, statementYaml } from './test-builders.ts';

describe('lintPack', () => {
  it('finds nothing wrong with a good pack', () => {
    const b = statementYaml({ property: 'spouse', value: '{ entity: ann }' });
    expect(lintLines({ ann: personYaml('Q1', statementYaml()), bob: personYaml('x-bob', b) })).toEqual([]);
  });

  it.each([
    ['a wrong date', { from: '2019-06-31' }, 'a.yaml:12: statements.0.from: "2019-06-31" is no date'],
    ['an unknown property', { property: 'nota' }, 'a.yaml:8: property "nota" is unknown: did you mean "note"?'],
    ['a property of no likeness', { property: 'quux' }, 'a.yaml:8: property "quux" is unknown: use one of vocabulary/'],
    ['a value of a wrong kind', { value: '{ date: 2019 }' }, 'a.yaml:9: "note" takes text, not date'],
    [
      'a property of another type',
      { property: 'length', value: '{ quantity: "1", unit: km }' },
      'a.yaml:8: "length" is for project',
    ],
    [
      'an unknown unit',
      { property: 'height', value: '{ quantity: "1", unit: kn }' },
      'a.yaml:9: unit "kn" is unknown: did you mean "km"?',
    ],
    [
      'an unknown qualifier',
      { with: '{ acting2: [{ text: { en: A } }] }' },
      'qualifier "acting2" is unknown: did you mean "acting"?',
    ],
    [
      'an unknown unit in a qualifier',
      { with: '{ place: [{ quantity: "1", unit: mile }] }' },
      'unit "mile" is unknown',
    ],
    [
      'an unknown publisher',
      { sources: '[{ publisher: exampel, url: "https://example.org/" }]' },
      'publisher "exampel" is unknown: did you mean "example"?',
    ],
    [
      'a foreign address',
      { sources: '[{ publisher: example, url: "https://mirror.test/example.org" }]' },
      'warning: mirror.test is no host of example',
    ],
    [
      'a host with a like ending',
      { sources: '[{ publisher: example, url: "https://anexample.org/" }]' },
      'anexample.org is no host of example',
    ],
    ['no source', { sources: '[]' }, 'warning: no source: the card shows it as unsourced'],
    ['no confirmed', { confirmed: '' }, 'warning: sourced, but without confirmed'],
    ['from after to', { from: '2020', to: '2019-12' }, 'from 2020 is after to 2019-12'],
    ['known after confirmed', { known: '2024-02' }, 'known 2024-02 is after confirmed 2024-01-01'],
    ['a future fact', { from: '2031' }, 'warning: from 2031 is after its newest source of 2024-01-01: is it planned?'],
    ['a plan without known', { nature: 'planned', from: '2031' }, 'warning: a plan without known'],
    ['a relation to nowhere', { property: 'spouse', value: '{ entity: carl }' }, 'a.yaml:9: "carl" leads nowhere'],
    ['a Q-id outside the pack', { property: 'spouse', value: '{ entity: Q9 }' }, 'warning: Q9 is not in this pack'],
    ['an `of` to nowhere', { of: 'carl' }, '"carl" leads nowhere'],
    ['an unknown key', { colour: 'red' }, 'statements.0.colour: "colour" is not known here: remove it'],
  ])('finds %s', (_, fields, line) => {
    const lines = lintLines({ a: personYaml('x-a', statementYaml(fields)) });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(line);
  });

  it('names the line of a statement id that stands twice', () => {
    const twice = `${statementYaml()}\n${statementYaml().split('\n').slice(2).join('\n')}`;
    expect(lintLines({ a: personYaml('x-a', twice) })).toEqual([
      'entities/a.yaml:12: statement id "s1" stands twice: rename one',
    ]);
  });

  it.each([
    [
      'one id of two files',
      { a: personYaml('Q1'), b: personYaml('Q1') },
      'b.yaml:1: Q1 is the id of entities/a.yaml too',
    ],
    [
      'an id that another replaces',
      { a: personYaml('Q1'), b: personYaml('Q2', 'names: []\nstatements: []\nreplaces: [Q1]') },
      'b.yaml:7: Q1 is the id of entities/a.yaml too',
    ],
    ['a local id that is not the file’s', { a: personYaml('x-b') }, 'a.yaml:1: x-b does not fit the file: write x-a'],
    [
      'an office without title',
      { a: personYaml('Q1').replace('person', 'office') },
      'a.yaml:2: an office without `office`',
    ],
    ['an iso3 of a person', { a: `${personYaml('Q1')}iso3: KAZ` }, 'iso3 is for countries, not for a person'],
    ['a country without iso3', { a: personYaml('Q1').replace('person', 'country') }, 'warning: a country without iso3'],
    [
      'a label without Kazakh',
      { a: personYaml('Q1').replace(', kk: А', '') },
      'a.yaml:3: warning: no label in kk: add it',
    ],
    ['broken YAML', { a: 'id: [Q1\ntype: person' }, 'a.yaml:2: no YAML:'],
    ['a key that stands twice', { a: `id: Q2\n${personYaml('Q1')}` }, 'a.yaml:2: no YAML: Map keys must be unique'],
    ['two documents', { a: `${personYaml('Q1')}---\n${personYaml('Q2')}` }, 'no YAML:'],
    ['an empty file', { a: '' }, 'a.yaml:1: '],
    ['a list', { a: '- Q1' }, 'a.yaml:1: '],
    ['a foreign file', { a: 'name: CI\non: [push]' }, 'a.yaml:1: '],
    ['binary', { a: '\u0000\u0001\u0002' }, 'a.yaml:1: '],
    ['5 MB', { a: 'x'.repeat(5_000_000) }, 'a.yaml:1: the file is longer than 1000000 characters'],
    [
      'an alias bomb',
      {
        a: `a: &a [1,2,3,4,5,6,7,8,9]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]`,
      },
      'a.yaml:1: no usable YAML',
    ],
    ['a lone surrogate', { a: personYaml('Q1').replace('A person', '"\\uD800"') }, 'a.yaml:4: '],
  ])('finds %s', (_, entities, line) => {
    expect(lintLines(entities)[0]).toContain(line);
  });

  it.each([
    ['no pack id', PACK_YAML.replace('id: test\n', ''), 'pack.yaml:1: id: "id" is missing: add it'],
    ['a pack id with a slash', PACK_YAML.replace('id: test', 'id: a/b'), 'pack.yaml:1: id: "a/b" is not of the form'],
    ['a pack without licence', PACK_YAML.replace(/licence.*\n/, ''), '"licence" is missing'],
  ])('finds %s', (_, pack, line) => {
    expect(lintLines({}, pack)[0]).toContain(line);
  });

  it('tells every flaw of every file, by file and line', () => {
    const lines = lintLines({ b: personYaml('x-c'), a: personYaml('x-a', statementYaml({ from: 'x', to: 'y' })) });
    expect(lines.map((line) => line.split(': ')[0])).toEqual([
      'entities/a.yaml:12',
      'entities/a.yaml:13',
      'entities/b.yaml:1',
    ]);
  });

  it('shows control characters of a source instead of writing them to the terminal', () => {
    const [line] = lintLines({
      a: personYaml('x-a', 'names: [{ text: "\\e[2J", lang: en, kind: headed }]\nstatements: []'),
    });
    expect(line).toContain('\\u001b[2J');
  });
});

describe('lintPack on names', () => {
  const person = (name: string) => personYaml('x-a', `names: [${name}]\nstatements: []`);
  it.each([
    ['a name without a letter', '{ text: "—", lang: en, kind: full }', 'a.yaml:5: name "—" has no letter'],
    ['a name of one letter', '{ text: K., lang: en, kind: full }', 'name "K." is one letter'],
    ['an everyday word', '{ text: Of, lang: en, kind: full }', 'name "Of" is an everyday word'],
    ['an everyday word with accents', '{ text: və, lang: az, kind: full }', 'name "və" is an everyday word'],
    ['a headed name without head', '{ text: Rogun, lang: en, kind: headed }', 'headed name "Rogun" without head'],
    ['a head without use', '{ text: Rogun, lang: en, kind: full, head: dam }', 'head is for names of kind headed'],
    [
      'near words without use',
      '{ text: Rogun, lang: en, kind: full, near: [dam] }',
      'near is for names of kind phrase',
    ],
    [
      'a dominant surname without evidence',
      '{ text: Erdoğan, lang: tr, kind: surname, flags: [dominant] }',
      'dominant surname "Erdoğan" without evidence',
    ],
    [
      'a name that stands twice',
      '{ text: Ann, lang: en, kind: full }, { text: Ann, lang: en, kind: full }',
      'warning: name "Ann" (en) stands twice',
    ],
  ])('finds %s', (_, name, line) => {
    expect(lintLines({ a: person(name) })[0]).toContain(line);
  });

  it('finds a surname of a project', () => {
    const project = person('{ text: Rogun, lang: en, kind: surname }').replace('person', 'project');
    expect(lintLines({ a: project })[0]).toContain('kind surname is for persons, not for a project');
  });

  it('finds another bearer of a dominant surname, however it is written', () => {
    const evidence = 'evidence: { publisher: example, url: "https://example.org/" }';
    const one = person(`{ text: Erdoğan, lang: tr, kind: surname, flags: [dominant], ${evidence} }`);
    const other = personYaml(
      'x-b',
      'names: [{ text: Bilal Erdogan, surname: Erdogan, lang: en, kind: full }]\nstatements: []',
    );
    expect(lintLines({ a: one })).toEqual([]);
    expect(lintLines({ a: one, b: other })[0]).toContain('"Erdoğan" is borne by b too: remove the flag');
  });
});

describe('lintPack on offices', () => {
  const office = personYaml('x-o', 'names: []\nstatements: []\noffice: { title: president, of: Q9 }').replace(
    'person',
    'office',
  );
  const country = personYaml('Q9').replace('type: person', 'type: country\niso3: KAZ');
  const holder = (id: string, fields: Record<string, string>) =>
    personYaml(id, statementYaml({ property: 'position-held', value: '{ entity: o }', confirmed: '2026', ...fields }));
  const lines = (one: Record<string, string>, other: Record<string, string>) =>
    lintLines({ o: office, c: country, a: holder('x-a', one), b: holder('x-b', other) });

  it('finds two holders on the same days', () => {
    expect(lines({ from: '2015-01-01', to: '2019-03-20' }, { from: '2019-03-01' })).toEqual([
      'entities/b.yaml:7: warning: x-o is also held by x-a from 2015-01-01 until 2019-03-20: mend the dates',
    ]);
  });

  it.each([
    ['hand over on one day', { from: '2015', to: '2019-03-20' }, { from: '2019-03-20' }],
    ['have dates of which neither is known to the day', { from: '2015', to: '2019' }, { from: '2019' }],
    ['are acting', { from: '2015' }, { from: '2019', with: '{ acting: [{ text: { en: acting } }] }' }],
    ['contradict each other in a group', { from: '2015', group: 'g' }, { from: '2016', group: 'g' }],
    ['have no beginning', { from: '' }, { from: '2019' }],
  ])('is content with holders that %s', (_, one, other) => {
    expect(lines(one, other)).toEqual([]);
  });
});

describe('a property of the pack’s own', () => {
  const pack = `${PACK_YAML}properties:
  x-depth:
    label: { en: depth }
    values: [quantity]
    types: []
    temporal: timeless
    reviewDays: 0
    rank: 5
    weight: 1
`;
  it('is known to lint like those of the vocabulary', () => {
    const depth = (value: string) => ({ a: personYaml('x-a', statementYaml({ property: 'x-depth', value })) });
    expect(lintLines(depth('{ quantity: "1", unit: km }'), pack)).toEqual([]);
    expect(lintLines(depth('{ date: 2019 }'), pack)[0]).toContain('"x-depth" takes quantity, not date');
    expect(lintLines(depth('{ quantity: "1", unit: km }'))[0]).toContain('property "x-depth" is unknown');
  });

  it.each([
    ['a key without x-', pack.replace('x-depth', 'depth'), 'pack.yaml:8: properties.depth: "depth" is not of the form'],
    [
      'a rank that is no number',
      pack.replace('rank: 5', 'rank: first'),
      'pack.yaml:14: properties.x-depth.rank: "first" is not',
    ],
    ['a missing label', pack.replace('    label: { en: depth }\n', ''), '"label" is missing'],
  ])('is refused with %s', (_, text, line) => {
    expect(lintLines({}, text)[0]).toContain(line);
  });
});
