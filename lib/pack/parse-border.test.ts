import { describe, expect, it } from 'vitest';
import { findFlaws, parseEntity } from './parse-border.ts';
import { referencesOf, resolveEntity } from './references.ts';
import { entitySchema } from './schema.ts';
import { anEntity, aStatement } from './test-builders.ts';

const withStatement = (fields: object) => ({ ...anEntity('Q1'), statements: [{ ...aStatement(), ...fields }] });

describe('findFlaws', () => {
  it.each([
    ['an id of no form', { ...anEntity('Q1'), id: 'aliyev' }, 'id', /not of the form/],
    ['an unknown key', { ...anEntity('Q1'), colour: 'red' }, 'colour', /not known here: remove it/],
    [
      'a missing key',
      { id: 'Q1', type: 'person', label: { en: 'A' }, names: [], statements: [] },
      'description',
      /missing/,
    ],
    ['an unknown type', { ...anEntity('Q1'), type: 'band' }, 'type', /write \("person" \|/],
    ['31 June', withStatement({ from: '2019-06-31' }), 'statements.0.from', /no date: write YYYY/],
    [
      'a comma in a quantity',
      withStatement({ value: { quantity: '1,5', unit: 'km' } }),
      'statements.0.value.quantity',
      /form/,
    ],
    ['a quantity without unit', withStatement({ value: { quantity: '1' } }), 'statements.0.value.unit', /missing/],
    [
      'no kind of value',
      withStatement({ value: { colour: 'red' } }),
      'statements.0.value',
      /is no value: write one of/,
    ],
    ['a bare text as value', withStatement({ value: 'red' }), 'statements.0.value', /is no value/],
    ['a script as address', withStatement({ value: { url: 'javascript:alert(1)' } }), 'statements.0.value.url', /form/],
    ['an empty text', withStatement({ value: { text: { en: '' } } }), 'statements.0.value.text.en', /empty/],
    [
      'a long text',
      withStatement({ value: { text: { en: 'x'.repeat(1_001) } } }),
      'statements.0.value.text.en',
      /more than the 1000/,
    ],
    [
      'a flag that is no flag',
      { ...anEntity('Q1'), names: [{ text: 'A', lang: 'en', kind: 'full', flags: ['best'] }] },
      'names.0.flags.0',
      /write/,
    ],
    ['no object', 'hello', '', /not allowed/],
  ])('finds %s', (_, input, path, message) => {
    const [flaw] = findFlaws(entitySchema, input);
    expect(flaw?.path.join('.')).toBe(path);
    expect(flaw?.message).toMatch(message);
  });

  it.each([
    ['an override of direction', 'Minister \u202eretsiniM'],
    ['an isolate', 'Minister\u2066 x\u2069'],
    ['a zero-width space', 'Min\u200bister'],
    ['a control character', 'Minister\u0007'],
    ['a tag', 'Minister\u{e0041}'],
  ])('finds %s in a name, a text and an address', (_, text) => {
    const name = { ...anEntity('Q1'), names: [{ text, lang: 'en', kind: 'full' }] };
    const url = withStatement({ sources: [{ publisher: 'wikidata', url: `https://example.org/${text}` }] });
    for (const input of [name, { ...anEntity('Q1'), label: { en: text } }, url])
      expect(findFlaws(entitySchema, input)[0]?.message).toMatch(/not seen|form/);
  });

  it('takes joiners and marks that scripts need', () => {
    const text = 'می‌خواهم Əliyev O‘zbekiston \u200e(x)';
    expect(findFlaws(entitySchema, { ...anEntity('Q1'), label: { en: text } })).toEqual([]);
  });

  it('finds every flaw of an entity', () => {
    const input = { ...withStatement({ from: 'soon', property: 'A B' }), id: 'x' };
    expect(findFlaws(entitySchema, input).map(({ path }) => path.join('.'))).toEqual([
      'id',
      'statements.0.property',
      'statements.0.from',
    ]);
  });
});

describe('parseEntity', () => {
  it('names the place of a flaw', () => {
    expect(() => parseEntity(withStatement({ from: 'soon' }))).toThrow(/statements\.0\.from/);
  });
});

describe('references', () => {
  const entity = anEntity('Q1', {
    type: 'office',
    office: { title: 'president', of: 'a' },
    statements: [
      aStatement({ value: { entity: 'b' }, of: 'c', with: { place: [{ entity: 'd' }, { text: { en: 'e' } }] } }),
    ],
  });

  it('are found in values, qualifiers, `of` and the office', () => {
    expect([...referencesOf(entity)].sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('are resolved everywhere, and nothing else is touched', () => {
    const resolved = resolveEntity(entity, (reference) => `Q${reference.charCodeAt(0)}`);
    expect([...referencesOf(resolved)].sort()).toEqual(['Q100', 'Q97', 'Q98', 'Q99']);
    expect(resolveEntity(resolved, (reference) => String.fromCharCode(Number(reference.slice(1))))).toEqual(entity);
  });
});
