import type { EditorVocabulary, Property } from '#lib/pack/vocabulary.ts';
import { lintPack } from './lint-pack.ts';
import { loadPack, type SourcePack } from './load-pack.ts';
import { formatProblem } from './problem.ts';

/** Builders of sources for tests; no part of the product imports this. */

export const PACK_YAML = `id: test
title: { en: Test }
publisher: { name: Example }
contact: mailto:a@example.org
languages: [en]
licence: CC0-1.0
`;

const LABELS = '{ en: A, ru: А, az: A, kk: А, tr: A }';

/** The YAML of a person without names and statements, to which lines are added. */
export function personYaml(id: string, rest = 'names: []\nstatements: []'): string {
  return `id: ${id}\ntype: person\nlabel: ${LABELS}\ndescription: { en: A person }\n${rest}\n`;
}

/** The YAML of a person with one sourced statement, of which keys are replaced or, with '', left out. */
export function statementYaml(fields: Readonly<Record<string, string>> = {}): string {
  const sources = '[{ publisher: example, url: "https://example.org/1", date: 2024-01-01 }]';
  const all = { id: 's1', property: 'note', value: '{ text: { en: A } }', confirmed: '2024-01-01', sources, ...fields };
  const lines = Object.entries(all).filter(([, value]) => value !== '');
  return `names: []\nstatements:\n  - ${lines.map(([key, value]) => `${key}: ${value}`).join('\n    ')}`;
}

const property: Omit<Property, 'values'> = {
  label: { en: 'P' },
  types: [],
  temporal: 'state',
  reviewDays: 0,
  rank: 0,
  weight: 1,
};

/** A vocabulary with one of each thing. */
export const TEST_VOCABULARY: EditorVocabulary = {
  version: 1,
  properties: {
    note: { ...property, values: ['text'] },
    length: { ...property, values: ['quantity'], types: ['project'] },
    height: { ...property, values: ['quantity'] },
    'position-held': { ...property, values: ['entity'], types: ['person'] },
    spouse: { ...property, values: ['entity'] },
  },
  qualifiers: { acting: { label: { en: 'acting' } }, place: { label: { en: 'place' } } },
  units: { km: { label: { en: 'kilometres' } } },
  publishers: {
    example: { name: 'Example', country: 'int', kind: 'reference', url: 'https://example.org', hosts: ['example.org'] },
  },
  labels: {},
};

/** A pack of entity sources by slug. */
export function aSourcePack(entities: Readonly<Record<string, string>>, pack = PACK_YAML): SourcePack {
  return loadPack({
    pack: { file: 'pack.yaml', text: pack },
    entities: Object.entries(entities).map(([slug, text]) => ({ file: `entities/${slug}.yaml`, text })),
  });
}

/** The problems of a pack as lines. */
export function lintLines(entities: Readonly<Record<string, string>>, pack?: string): readonly string[] {
  return lintPack({ pack: aSourcePack(entities, pack), vocabulary: TEST_VOCABULARY }).map(formatProblem);
}
