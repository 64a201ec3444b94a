import { describe, expect, it } from 'vitest';
import { INITIAL_SETTINGS } from '#lib/settings/settings.ts';
import { listPatch, withoutSite } from './settings-lists.ts';

describe('listPatch', () => {
  const settings = { ...INITIAL_SETTINGS, known: ['Q1', 'Q2'] };

  it('puts an entry on a list once', () => {
    expect(listPatch(settings, 'known', { entry: 'Q1', on: true })).toEqual({ known: ['Q2', 'Q1'] });
  });

  it('takes an entry off', () => {
    expect(listPatch(settings, 'known', { entry: 'Q1', on: false })).toEqual({ known: ['Q2'] });
  });
});

describe('withoutSite', () => {
  it('takes off every entry that covers the site', () => {
    expect(withoutSite(['a.org', 'b.org', 'a.*'], (pattern) => pattern.startsWith('a'))).toEqual(['b.org']);
  });
});
