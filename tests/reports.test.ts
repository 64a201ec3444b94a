import { expect, it } from 'vitest';
import { reportText } from '#components/report-text.ts';
import type { EntityView } from '#lib/facts/entity-view.ts';
import { aPackHead } from '#lib/pack/test-builders.ts';
import { parseGold } from '../cli/gold.ts';

const TEXT = 'The Tokayev museum opened on Friday.';
const view: EntityView = {
  key: 'Q200881',
  type: 'person',
  label: { en: 'Kassym-Jomart Tokayev' },
  description: { en: 'a politician' },
  facts: [],
  labels: {},
  pack: aPackHead(),
};
const request = {
  entity: view.key,
  text: 'Tokayev',
  around: { text: TEXT, start: 4, end: 11 },
  kind: 'surname',
  why: { rule: 'surname-after-full-name', evidence: [], alternatives: [] },
  date: '2024-05-10',
  dateFrom: 'meta',
  lang: 'en',
  others: [],
  colourScheme: 'light',
  entered: 'pointer',
  walk: null,
} as const;

/** What a reader saves of a wrong match is what `sidelight eval` reads. */
it.each([
  ['no name at all', null, []],
  ['somebody of an id', 'Q1', [{ canonical: 'Q1', qid: 'Q1', surface: 'Tokayev' }]],
  ['somebody by name', 'Kemel Tokayev', [{ canonical: 'Kemel Tokayev', qid: null, surface: 'Tokayev' }]],
])('a report that says %s is a case for the evaluation', (_what, right, mentions) => {
  const [gold, ...rest] = parseGold(reportText(request, view, right), 'report.jsonl');
  expect(rest).toEqual([]);
  expect(gold).toMatchObject({ text: TEXT, lang: 'en', date: '2024-05-10', mentions });
  expect(gold?.traps).toEqual([
    { start: 4, end: 11, surface: 'Tokayev', wrong: 'Kassym-Jomart Tokayev', wrongQid: 'Q200881' },
  ]);
});

it('a report holds the paragraph and no address of the page', () => {
  const told = reportText({ ...request }, view, null);
  expect(told).toContain(TEXT);
  expect(told).not.toMatch(/https?:/);
});
