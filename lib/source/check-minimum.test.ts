import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import minimum from '#generated/minimum.json' with { type: 'json' };
import vocabulary from '#generated/vocabulary.json' with { type: 'json' };
import { describeCoverage, toMarkdown } from './describe-coverage.ts';
import { findCoverage } from './find-coverage.ts';
import { lintPack } from './lint-pack.ts';
import { type Minimum, minimumSchema } from './minimum.ts';
import { formatProblem } from './problem.ts';
import { aSourcePack, PACK_YAML, personYaml, statementYaml, TEST_VOCABULARY } from './test-builders.ts';

const aMinimum = (person: object): Minimum => v.parse(minimumSchema, { person });

const office = `${personYaml('x-o').replace('person', 'office')}office: { title: president, of: Q9 }`;

const officeOfBody = `${personYaml('x-p').replace('person', 'office')}office: { title: president, of: a }`;

/** Problems below the minimum of a person who makes one statement. */
function below(person: object, fields: Record<string, string>, pack?: string): readonly string[] {
  const sources = aSourcePack({ a: personYaml('x-a', statementYaml(fields)), o: office, p: officeOfBody }, pack);
  const problems = lintPack({ pack: sources, vocabulary: TEST_VOCABULARY }, aMinimum(person));
  return problems.map(formatProblem).filter((line) => line.includes('minimum'));
}

describe('checkMinimum', () => {
  const held = { property: 'position-held', value: '{ entity: o }' };
  it.each([
    ['what is said', { note: { any: ['note'] } }, {}, true],
    ['what is not said', { spouse: { any: ['spouse'] } }, {}, false],
    ['what is said without a source', { note: { any: ['note'] } }, { sources: '[]' }, false],
    ['what is said without a date', { note: { any: ['note'], dated: true } }, {}, false],
    ['what is said with a date', { note: { any: ['note'], dated: true } }, { from: '2019' }, true],
    ['a count that is not reached', { note: { any: ['note'], count: 2 } }, {}, false],
    [
      'a promise without its day',
      { promise: { planned: true } },
      { nature: 'planned', sources: '[{ publisher: example, url: "https://example.org/1" }]' },
      false,
    ],
    ['a promise of the day of its source', { promise: { planned: true } }, { nature: 'planned' }, true],
    ['a promise', { promise: { planned: true } }, { nature: 'planned', known: '2019' }, true],
    ['what a qualifier says', { how: { qualifiers: ['place'] } }, { with: '{ place: [{ text: { en: A } }] }' }, true],
    ['what is optional', { spouse: { any: ['spouse'], optional: true } }, {}, true],
    ['what is asked of those in office only', { spouse: { any: ['spouse'], when: 'in-office' } }, {}, true],
    ['what is asked of those in office', { spouse: { any: ['spouse'], when: 'in-office' } }, held, false],
    [
      'what was asked while in office',
      { spouse: { any: ['spouse'], when: 'in-office' } },
      { ...held, to: '2020' },
      true,
    ],
  ])('weighs %s', (_, asked, fields, met) => {
    expect(below(asked, fields)).toHaveLength(met ? 0 : 1);
  });

  const never = (except: object) => ({ spouse: { any: ['spouse'], except: { because: 'why', ...except } } });
  it.each([
    ['an office with such a title', { titles: ['president'] }, held, true],
    ['an office with another title', { titles: ['monarch-king'] }, held, false],
    ['a former office', { titles: ['president'] }, { ...held, to: '2020' }, false],
    ['an office of such a body', { of: ['person'] }, { ...held, value: '{ entity: p }' }, true],
  ])('does not ask what does not apply to %s', (_, except, fields, met) => {
    expect(below(never(except), fields)).toHaveLength(met ? 0 : 1);
  });

  it('wants a reason for every exception', () => {
    expect(v.safeParse(minimumSchema, { person: { party: { except: { titles: ['emperor'] } } } }).success).toBe(false);
  });

  it('names all that is missing in one line, an error where the pack says so', () => {
    const asked = { 'born when': { any: ['spouse'] }, 'party or none': { any: ['spouse'] } };
    expect(below(asked, {})).toEqual([
      'entities/a.yaml:2: warning: below the minimum of a person: add, with a source: born when; party or none',
    ]);
    expect(below(asked, {}, `${PACK_YAML}minimum: error\n`)[0]).toMatch(/^entities\/a\.yaml:2: below the minimum/);
  });

  it.each([
    ['warns of what is listed as missing', '[born]', /^entities\/a\.yaml:2: warning: below the minimum/],
    ['refuses what is missing and not listed', '[party]', /^entities\/a\.yaml:2: below the minimum/],
  ])('%s', (_, listed, problem) => {
    const pack = `${PACK_YAML}minimum: error\nincomplete:\n  a: ${listed}\n`;
    expect(below({ born: { any: ['spouse'] } }, {}, pack)[0]).toMatch(problem);
  });

  it.each([
    ['a requirement that is met', 'a: [noted]', '"a" lacks no noted'],
    ['an entity that the pack has not', 'gone: [born]', '"gone" lacks no born'],
    ['an entity without requirements', 'a: []', '"a" lacks no requirement'],
  ])('takes %s off the list', (_, entry, text) => {
    const pack = aSourcePack({ a: personYaml('x-a', statementYaml()) }, `${PACK_YAML}incomplete:\n  ${entry}\n`);
    const problems = lintPack({ pack, vocabulary: TEST_VOCABULARY }, aMinimum({ noted: { any: ['note'] } }));
    expect(problems.map(formatProblem)).toContain(`pack.yaml:8: ${text}: take it off \`incomplete\``);
  });
});

describe('describeCoverage', () => {
  it('counts complete entities, requirements and dated sources', () => {
    const pack = aSourcePack({
      a: personYaml('x-a', statementYaml({ known: '2024-01-01' })),
      b: personYaml('x-b', statementYaml({ sources: '[]' })),
    });
    const covered = findCoverage(pack.entities, aMinimum({ note: { any: ['note'] } }), TEST_VOCABULARY);
    expect(describeCoverage(pack, covered, []).flatMap(toMarkdown)).toEqual([
      '### Complete entities',
      '',
      '| type | complete | of |',
      '| --- | --- | --- |',
      '| person | 1 | 2 |',
      '| all | 1 | 2 |',
      '',
      '### By requirement',
      '',
      '| type | requirement | met | asked |',
      '| --- | --- | --- | --- |',
      '| person | note | 1 | 2 |',
      '',
      '### Statements',
      '',
      '| what | count | of |',
      '| --- | --- | --- |',
      '| statements with a source | 1 | 2 |',
      '| sourced statements with known and confirmed | 1 | 1 |',
      '| open offices confirmed in 2024 | 0 | 0 |',
      '',
    ]);
  });
});

describe('vocabulary/minimum.yaml', () => {
  const inverses = Object.values(vocabulary.properties).flatMap((one) => ('inverse' in one ? [one.inverse.id] : []));
  const known = new Set([...Object.keys(vocabulary.properties), ...inverses]);
  const requirements = Object.entries(v.parse(minimumSchema, minimum)).flatMap(([type, asked]) =>
    Object.entries(asked).map(([name, one]) => ({ name: `${type}: ${name}`, ...one })),
  );

  it.each(requirements)(
    'asks in "$name" for properties and qualifiers of the vocabulary',
    ({ any, qualifiers, planned }) => {
      expect(any.filter((property) => !known.has(property))).toEqual([]);
      expect(qualifiers.filter((key) => !(key in vocabulary.qualifiers))).toEqual([]);
      expect(any.length + qualifiers.length > 0 || planned).toBe(true);
    },
  );
});
