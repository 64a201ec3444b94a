import { describe, expect, it } from 'vitest';
import { PACK_YAML } from '#lib/source/test-builders.ts';
import { evaluate } from './eval.ts';
import { aFolder, runIn } from './test-builders.ts';

const ANN = `id: x-ann
type: person
label: { en: Ann Lindqvist }
description: { en: A made-up mayor }
names:
  - text: Ann Lindqvist
    lang: en
    kind: full
    given: Ann
    surname: Lindqvist
    gender: female
    flags: [dominant]
    evidence: { publisher: wikidata, url: 'https://www.wikidata.org/wiki/Q1' }
statements: []
`;

const TEXT = 'Ann Lindqvist met Bo Ek. Lindqvist street was closed; the mayor stayed. Lindqvist left Oslo.';

function span(surface: string, from = 0) {
  const start = TEXT.indexOf(surface, from);
  return { start, end: start + surface.length, surface };
}

const GOLD = {
  id: 't1',
  lang: 'en',
  date: '2024-01-01',
  text: TEXT,
  mentions: [
    { ...span('Ann Lindqvist'), type: 'person', canonical: 'Ann Lindqvist', qid: null, kind: 'full', salience: 'core' },
    { ...span('Bo Ek'), type: 'person', canonical: 'Bo Ek', qid: 'Q77', kind: 'full', salience: 'core' },
    { ...span('the mayor'), type: 'person', canonical: 'Mayor A', qid: null, kind: 'title', salience: 'minor' },
    {
      ...span('Lindqvist', 60),
      type: 'person',
      canonical: 'Ann Lindqvist',
      qid: null,
      kind: 'short',
      salience: 'core',
    },
    { ...span('Oslo'), type: 'place', canonical: 'Oslo', qid: 'Q585', kind: 'full', salience: 'minor' },
  ],
  traps: [{ ...span('Lindqvist street'), wrong: 'Ann Lindqvist', wrongQid: null }],
};

const FILES = {
  'p/pack.yaml': PACK_YAML,
  'p/entities/ann.yaml': ANN,
  'gold.jsonl': `${JSON.stringify(GOLD)}\n`,
  'theirs.jsonl': JSON.stringify({
    id: 't1',
    mentions: [
      { ...span('Bo Ek'), entity: 'Q77' },
      { ...span('Lindqvist street'), entity: 'Ann Lindqvist' },
      { ...span('Oslo'), entity: 'Q585' },
    ],
  }),
  'map.json': '{"Mayor A": "ann"}',
};

async function report(...args: string[]) {
  const { out } = await runIn(await aFolder(FILES), evaluate, 'gold.jsonl', '--pack', 'p', '--json', ...args);
  return JSON.parse(out.join(''));
}

describe('eval', () => {
  it('scores core mentions of entities that a pack holds, and leaves places out', async () => {
    expect(await report('--errors', '5')).toMatchObject({
      texts: 1,
      precision: 1,
      recall: 1,
      f1: 1,
      traps: { fallen: 0, all: 1 },
      uncovered: { core: 1, all: 3 },
      byLang: { en: { precision: 1 } },
      byKind: { full: { recall: 1 }, short: { recall: 1 } },
      errors: [],
    });
  });

  it('scores the spans of another system, by Q-id and by name', async () => {
    const scores = await report('--predictions', 'theirs.jsonl', '--errors', '5');
    expect(scores).toMatchObject({ precision: 0.5, recall: 0, traps: { fallen: 1, all: 1 } });
    expect(scores.errors.map(({ kind, text }: { kind: string; text: string }) => `${kind} ${text}`)).toEqual([
      'trap Lindqvist street',
      'wrong Lindqvist street',
      'missed Ann Lindqvist',
      'missed Lindqvist',
    ]);
  });

  it('finds entities by a map, and never counts a minor mention as missed', async () => {
    expect(await report('--map', 'map.json')).toMatchObject({ recall: 1, uncovered: { core: 1 } });
  });

  it('finds a project before words that say what it is, and no body that way', async () => {
    const field = `id: x-field
type: project
label: { en: Big Lake }
description: { en: A made-up field }
names: [{ text: Big Lake, lang: en, kind: full }]
statements: []
`;
    const text = 'Gas from Big Lake will flow.';
    const mention = { start: 9, end: 17, surface: 'Big Lake', qid: null, kind: 'full', salience: 'core' };
    const lines = ['project', 'organisation'].map((type) =>
      JSON.stringify({
        ...{ id: type, lang: type === 'project' ? 'en' : 'ru', date: '2024-01-01', text, traps: [] },
        mentions: [{ ...mention, type, canonical: 'Big Lake gas field' }],
      }),
    );
    const cwd = await aFolder({ ...FILES, 'p/entities/field.yaml': field, 'field.jsonl': lines.join('\n') });
    const { out } = await runIn(cwd, evaluate, 'field.jsonl', '--pack', 'p', '--json');
    expect(JSON.parse(out.join(''))).toMatchObject({ byLang: { en: { recall: 1 } }, uncovered: { core: 1, all: 2 } });
  });

  it('prints a table for people', async () => {
    const { out } = await runIn(await aFolder(FILES), evaluate, 'gold.jsonl', '--pack', 'p');
    expect(out).toContain('traps fallen into: 0 of 1');
    expect(out).toContain('core mentions whose entity no pack holds: 1 of 3');
  });

  it.each([
    ['bad.jsonl', '{"id": 1}', /bad\.jsonl:1: id: Invalid type/],
    ['bad.jsonl', '\n{', /bad\.jsonl:2: no JSON/],
  ])('refuses a line that is none', async (name, text, message) => {
    const cwd = await aFolder({ ...FILES, [name]: text });
    await expect(runIn(cwd, evaluate, name, '--pack', 'p')).rejects.toThrow(message);
  });
});
