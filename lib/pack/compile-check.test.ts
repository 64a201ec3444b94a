import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { compileCheck } from './compile-check.ts';
import { entitySchema } from './schema.ts';
import { anEntity, aStatement } from './test-builders.ts';

const isEntity = compileCheck(entitySchema);

/** An entity with every kind of value, qualifiers and all that is optional. */
const FULL = anEntity('Q1', {
  type: 'office',
  office: { title: 'president', of: 'Q232' },
  iso3: 'KAZ',
  replaces: ['x-old', 'Q9'],
  names: [
    {
      text: 'Әлиев',
      lang: 'kk',
      kind: 'phrase',
      given: 'A',
      surname: 'B',
      patronymic: 'C',
      gender: 'male',
      flags: ['context', 'dominant'],
      near: ['x'],
      head: 'dam',
      evidence: { publisher: 'wikidata', url: 'https://www.wikidata.org/wiki/Q1', date: '2020' },
    },
  ],
  statements: [
    aStatement({ value: { quantity: '1.5', unit: 'km' }, of: 'Q2', from: '2019-03', to: '[2020..2021]' }),
    aStatement({ value: { date: '2019' }, with: { place: [{ entity: 'Q3' }, { text: { en: 'there' } }] } }),
    aStatement({ value: { url: 'https://example.org/' }, nature: 'planned', group: 'g', known: '2019-01-01' }),
    aStatement({ value: { route: [{ label: { en: 'A' }, lat: '1', lon: '-2.5' }] }, confirmed: '2020' }),
  ],
});

/** Every place of a JSON value: the path to each member and item. */
function placesOf(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  return [[...path], ...Object.entries(value).flatMap(([key, member]) => placesOf(member, [...path, key]))];
}

/** The value with what stands at a place replaced, removed, or given a neighbour. */
function bend(value: unknown, path: readonly string[], change: (at: unknown) => unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  const copy = (Array.isArray(value) ? [...value] : { ...Object(value) }) as Record<string, unknown>;
  const member = bend(copy[key], rest, change);
  if (member === undefined) delete copy[key];
  else copy[key] = member;
  return copy;
}

const CHANGES: readonly ((at: unknown) => unknown)[] = [
  () => undefined,
  () => null,
  () => '',
  () => 7,
  () => [],
  () => ({}),
  (at) => [at],
  (at) => ({ at }),
  (at) => (typeof at === 'string' ? `${at}\ud800` : at),
  (at) => (typeof at === 'string' ? at.repeat(3_000) : at),
  (at) => (Array.isArray(at) ? Array.from({ length: 1_500 }, () => at[0]) : at),
  (at) => (isObject(at) ? { ...at, extra: 'x' } : at),
  (at) => (isObject(at) ? { ...at, constructor: at } : at),
  (at) => (isObject(at) ? JSON.parse(`{"__proto__": ${JSON.stringify(at)}}`) : at),
  (at) => (isObject(at) ? Object.assign(Object.create({ inherited: 'x' }), at) : at),
];

function isObject(at: unknown): at is object {
  return typeof at === 'object' && at !== null && !Array.isArray(at);
}

describe('compileCheck', () => {
  it('says yes to an entity with everything', () => {
    expect(v.safeParse(entitySchema, FULL).success).toBe(true);
    expect(isEntity(FULL)).toBe(true);
  });

  it('says no wherever parsing would refuse or give anything else', () => {
    for (const place of placesOf(FULL)) {
      for (const change of CHANGES) {
        const input = bend(FULL, place, change);
        if (!isEntity(input)) continue;
        const parsed = v.safeParse(entitySchema, input);
        expect(parsed.success, place.join('.')).toBe(true);
        expect(parsed.output).toEqual(input);
      }
    }
  });

  it('says yes to all that JSON can hold and parsing accepts unchanged', () => {
    const word = fc.constantFrom('a', 'a-b', 'Q1', '2019', 'en', '', 'A b', '-1.5', 'x'.repeat(81), 'constructor');
    const anyValue = fc.oneof(
      fc.record({ entity: word }),
      fc.record({ quantity: word, unit: word }),
      fc.record({ text: fc.dictionary(word, word, { noNullPrototype: true }) }),
      fc.record({ date: word, url: word }, { requiredKeys: [], noNullPrototype: true }),
    );
    const withKey = fc.dictionary(word, fc.array(anyValue, { maxLength: 2 }), { noNullPrototype: true, maxKeys: 2 });
    fc.assert(
      fc.property(anyValue, withKey, word, (value, qualifiers, from) => {
        const statement = { ...aStatement({ id: 'a' }), value, with: qualifiers, from };
        const input = JSON.parse(JSON.stringify({ ...anEntity('Q1'), statements: [statement] }));
        const parsed = v.safeParse(entitySchema, input);
        const isUnchanged = parsed.success && JSON.stringify(sorted(parsed.output)) === JSON.stringify(sorted(input));
        expect(isEntity(input)).toBe(isUnchanged);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses what it does not know', () => {
    expect(compileCheck(v.date())(new Date())).toBe(false);
    expect(compileCheck(v.pipe(v.string(), v.email()))('a@example.org')).toBe(false);
  });
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, sorted(member)]),
  );
}
