import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readToCard } from './read-card-request.ts';
import type { CardRequest } from './story.ts';
import { cardRequestSchema } from './story-schema.ts';

const REQUEST: CardRequest = {
  entity: 'Q57',
  text: 'Tokayev',
  around: { text: 'President Tokayev said', start: 10, end: 17 },
  kind: 'surname',
  office: 'core:x-president-of-kazakhstan',
  why: {
    rule: 'surname-after-full-name',
    evidence: [
      { kind: 'antecedent', text: 'Kassym-Jomart Tokayev', entity: 'Q57' },
      { kind: 'date', date: '2023-11-24' },
    ],
    alternatives: [{ entity: 'core:x-kemel-tokayev', score: 0.2 }],
    unsure: 'ambiguous',
  },
  date: '2023-11-24',
  dateFrom: 'json-ld',
  lang: 'en-GB',
  others: ['Q183', 'core:x-speca'],
  colourScheme: 'light',
  entered: 'pointer',
  walk: { at: 1, of: 3, isFirst: true },
};

const ask = (request: unknown) => readToCard({ type: 'show', id: 1, request });

/** The request with one entry, at any depth, put to something else or taken away. */
function spoil(path: readonly string[], value: unknown): unknown {
  const copy = structuredClone(REQUEST) as unknown as Record<string, unknown>;
  const parent = path.slice(0, -1).reduce((at, key) => at[key] as Record<string, unknown>, copy);
  const last = path.at(-1) ?? '';
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

const PATHS = [
  ...Object.keys(REQUEST).map((key) => [key]),
  ...['text', 'start', 'end'].map((key) => ['around', key]),
  ...['at', 'of', 'isFirst'].map((key) => ['walk', key]),
  ...['rule', 'evidence', 'alternatives', 'unsure', 'more'].map((key) => ['why', key]),
  ['why', 'evidence', '0', 'kind'],
  ['why', 'evidence', '0', 'text'],
  ['why', 'evidence', '1', 'date'],
  ['why', 'alternatives', '0', 'score'],
  ['why', 'alternatives', '0', 'entity'],
  ['constructor'],
  ['more'],
];

describe('readToCard', () => {
  it('takes what a content script sends', () => {
    expect(ask(REQUEST)).toEqual({ type: 'show', id: 1, request: REQUEST });
    expect(readToCard({ type: 'focus' })).toEqual({ type: 'focus' });
    expect(readToCard({ type: 'hide' })).toEqual({ type: 'hide' });
    expect(readToCard({ type: 'shown', id: 2 })).toEqual({ type: 'shown', id: 2 });
    const settings = { type: 'settings', colourScheme: 'dark' };
    expect(readToCard(settings)).toEqual(settings);
    expect(readToCard({ ...settings, colourScheme: 'red' })).toBeNull();
  });

  it('refuses whatever the schema refuses, save for words that it does not know', () => {
    const value = fc.oneof(
      fc.anything(),
      fc.string(),
      fc.integer(),
      fc.constantFrom('x'.repeat(2_001), '2023-13', [], {}, -1),
    );
    fc.assert(
      fc.property(fc.constantFrom(...PATHS), value, (path, spoilt) => {
        const request = spoil(path, spoilt);
        const isWord = typeof spoilt === 'string' && /^[a-z-]+$/.test(spoilt);
        return isWord || ask(request) === null || v.is(cardRequestSchema, request);
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes whatever the schema takes', () => {
    const value = fc.oneof(
      fc.anything(),
      fc.string(),
      fc.nat(),
      fc.constantFrom('2019', '2019-02', 'Q1', 'az', null, 'today'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...PATHS), value, (path, changed) => {
        const request = spoil(path, changed);
        return !v.is(cardRequestSchema, request) || ask(request) !== null;
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([null, 'show', { type: 'show' }, { type: 'show', id: '1', request: REQUEST }, { type: 'toString' }])(
    'reads nothing in %j',
    (raw) => expect(readToCard(raw)).toBeNull(),
  );
});
