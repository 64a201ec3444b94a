import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { INITIAL_SETTINGS, readSettings, SETTINGS, settingsPatchSchema, toContentSettings } from './settings.ts';

describe('readSettings', () => {
  it('gives the defaults where nothing is stored', () => {
    expect(readSettings(null)).toEqual({ settings: INITIAL_SETTINGS, damaged: [] });
  });

  it('replaces one damaged value and keeps the others', () => {
    const { settings, damaged } = readSettings({ dwellMs: 'soon', quiet: true, theme: 'dark' });
    expect(settings).toEqual({ ...INITIAL_SETTINGS, quiet: true, theme: 'dark' });
    expect(damaged.map(({ name }) => name)).toEqual(['dwellMs']);
  });

  it('passes over a setting of a newer version without calling it damaged', () => {
    expect(readSettings({ colour: 'beige' })).toEqual({ settings: INITIAL_SETTINGS, damaged: [] });
  });

  it.each([['text'], [[1, 2]], [7]])('tells that %j is no record', (stored) => {
    expect(readSettings(stored).damaged.map(({ name }) => name)).toEqual(['*']);
  });

  it('gives settings of the right kinds whatever is stored', () => {
    const stored = fc.dictionary(fc.constantFrom(...Object.keys(SETTINGS), '__proto__', 'other'), fc.anything());
    fc.assert(
      fc.property(stored, (value) => {
        const { settings } = readSettings(value);
        for (const [name, { schema }] of Object.entries(SETTINGS)) {
          expect(v.is(schema, settings[name as keyof typeof settings])).toBe(true);
        }
      }),
    );
  });
});

describe('settingsPatchSchema', () => {
  it('takes the change of one setting', () => {
    expect(v.parse(settingsPatchSchema, { dwellMs: 300 })).toEqual({ dwellMs: 300 });
  });

  it.each([{ dwellMs: 1 }, { sitesOff: ['https://example.org'] }, { unknown: true }])('refuses %j', (patch) => {
    expect(v.is(settingsPatchSchema, patch)).toBe(false);
  });
});

describe('toContentSettings', () => {
  it('gives a page nothing but what it needs, and no marks on a site without them', () => {
    const content = toContentSettings({ ...INITIAL_SETTINGS, known: ['Q1'] }, true);
    expect(content.marks).toBe(false);
    expect(Object.keys(content)).not.toContain('known');
    expect(Object.keys(content)).not.toContain('sitesOff');
  });
});
