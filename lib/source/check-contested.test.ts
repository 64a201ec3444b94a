import { describe, expect, it } from 'vitest';
import type { EditorVocabulary } from '#lib/pack/vocabulary.ts';
import { checkContested } from './check-contested.ts';
import { describeCoverage, toMarkdown } from './describe-coverage.ts';
import { findContested } from './find-contested.ts';
import { formatProblem } from './problem.ts';
import { aSourcePack, PACK_YAML, personYaml, statementYaml, TEST_VOCABULARY } from './test-builders.ts';

const PACK = `${PACK_YAML}contested:\n  border:\n    entities: [a]\n    sides: [[AZ, TR], [AM]]\n`;

const publishers: EditorVocabulary['publishers'] = Object.fromEntries(
  Object.entries({ baku: 'AZ', ankara: 'TR', yerevan: 'AM', paris: 'FR' }).map(([key, country]) => [
    key,
    { name: key, country, kind: 'independent', url: 'https://example.org', hosts: ['example.org'] },
  ]),
);

const VOCABULARY: EditorVocabulary = { ...TEST_VOCABULARY, publishers };

function sourcesOf(...keys: readonly string[]): string {
  return `[${keys.map((key) => `{ publisher: ${key}, url: "https://example.org/1", date: 2024-01-01 }`).join(', ')}]`;
}

function aContestedPack(sources: string, fields: Readonly<Record<string, string>> = {}, pack = PACK) {
  return aSourcePack({ a: personYaml('x-a', statementYaml({ sources, ...fields })) }, pack);
}

function problemsOf(...pack: Parameters<typeof aContestedPack>): readonly string[] {
  return checkContested(aContestedPack(...pack), VOCABULARY).map(formatProblem);
}

const SAID = { with: '{ only-from: [{ entity: Q227 }] }' };

describe('checkContested', () => {
  it.each([
    ["one side's publishers", ['baku']],
    ['publishers of two countries of one side', ['baku', 'ankara']],
  ])('asks a statement of %s for another party, or to say so', (_, keys) => {
    expect(problemsOf(sourcesOf(...keys))).toEqual([
      "entities/a.yaml:7: warning: contested (border), only from AZ+TR: add another party's source, or `only-from`",
    ]);
    expect(problemsOf(sourcesOf(...keys), SAID)).toEqual([]);
  });

  it.each([
    ['two sides', ['baku', 'yerevan']],
    ['a side and an outsider', ['baku', 'paris']],
    ['an outsider alone', ['paris']],
  ])('accepts %s, and takes the words away there', (_, keys) => {
    expect(problemsOf(sourcesOf(...keys))).toEqual([]);
    expect(problemsOf(sourcesOf(...keys), SAID)).toEqual([
      'entities/a.yaml:7: warning: contested (border), from two parties: take `only-from` away',
    ]);
  });

  it('leaves what has no source, and other properties than those of the matter, alone', () => {
    expect(problemsOf('[]')).toEqual([]);
    expect(problemsOf(sourcesOf('baku'), {}, `${PACK}    properties: [length]\n`)).toEqual([]);
  });

  it('refuses an entity that the pack has not', () => {
    expect(problemsOf(sourcesOf('paris'), {}, PACK.replace('[a]', '[gone]'))).toEqual([
      'pack.yaml:8: contested: no entity "gone": mend its name, or take it away',
    ]);
  });
});

describe('findContested', () => {
  it('finds statements with an entity of the matter as value or as what they hold for', () => {
    const about = (fields: Readonly<Record<string, string>>) =>
      personYaml('x-b', statementYaml({ sources: sourcesOf('baku', 'yerevan'), ...fields }));
    const entities = (fields: Readonly<Record<string, string>>) => ({ a: personYaml('x-a'), b: about(fields) });
    const count = (fields: Readonly<Record<string, string>>) =>
      findContested(aSourcePack(entities(fields), PACK), VOCABULARY).length;
    expect([count({ value: '{ entity: a }' }), count({ of: 'a' }), count({})]).toEqual([1, 1, 0]);
  });
});

describe('describeCoverage', () => {
  it('counts what two parties say, and what one says and is said to', () => {
    const tableOf = (...pack: Parameters<typeof aContestedPack>) => {
      const sources = aContestedPack(...pack);
      return describeCoverage(sources, [], findContested(sources, VOCABULARY)).flatMap(toMarkdown).slice(-3, -1);
    };
    expect(tableOf(sourcesOf('baku', 'yerevan'))).toEqual([
      '| contested statements of two parties | 1 | 1 |',
      "| of one party's publishers alone, and said to be | 0 | 0 |",
    ]);
    expect(tableOf(sourcesOf('baku'), SAID)).toEqual([
      '| contested statements of two parties | 0 | 1 |',
      "| of one party's publishers alone, and said to be | 1 | 1 |",
    ]);
  });
});
