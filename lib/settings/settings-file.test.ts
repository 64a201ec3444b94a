import { describe, expect, it } from 'vitest';
import { INITIAL_SETTINGS, type Settings } from './settings.ts';
import { joinSettings, readSettingsFile, toPatch, writeSettingsFile } from './settings-file.ts';

const mine: Settings = { ...INITIAL_SETTINGS, language: 'kk', known: ['Q1', 'core:x-a'], dwellMs: 300 };

const state = { settings: mine, packsOff: ['world'], history: [{ entity: 'Q1', facts: ['core/Q1/a'], at: 1 }] };

describe('a file of settings', () => {
  it('may be one of the first version, which holds settings alone and changes nothing else', () => {
    const text = '{"sidelight":"settings","version":1,"date":"2026-11-25","settings":{"theme":"dark"}}';
    expect(readSettingsFile(text)).toMatchObject({ settings: { theme: 'dark' }, packsOff: null, history: null });
  });

  it('gives back what was written', () => {
    const file = readSettingsFile(writeSettingsFile(state, '2026-11-25'));
    expect(file).toMatchObject({ date: '2026-11-25', packsOff: ['world'], history: state.history });
    expect(joinSettings(INITIAL_SETTINGS, file, 'replace')).toEqual(mine);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{"sidelight":'],
    ['another file', '{"name":"sidelight"}'],
    ['a newer version', '{"sidelight":"settings","version":3,"date":"2026-11-25","settings":{}}'],
    ['an unknown setting', '{"sidelight":"settings","version":1,"date":"2026-11-25","settings":{"__proto__x":1}}'],
    [
      'a history of the wrong shape',
      '{"sidelight":"settings","version":2,"date":"2026-11-25","settings":{},"packsOff":[],"history":[{"entity":1}]}',
    ],
    ['a value out of range', '{"sidelight":"settings","version":1,"date":"2026-11-25","settings":{"dwellMs":-1}}'],
    ['a site that is none', '{"sidelight":"settings","version":1,"date":"2026-11-25","settings":{"sitesOff":["a b"]}}'],
    ['more than settings can be', 'x'.repeat(40_000_001)],
  ])('is refused as a whole when it holds %s', (_what, text) => {
    expect(() => readSettingsFile(text)).toThrow(expect.objectContaining({ code: 'bad-file' }));
  });
});

describe('joinSettings', () => {
  const file = readSettingsFile(
    '{"sidelight":"settings","version":1,"date":"2026-11-25","settings":{"theme":"dark","known":["Q2","Q1"]}}',
  );

  it('joins lists and takes over the rest when merging', () => {
    expect(joinSettings(mine, file, 'merge')).toEqual({ ...mine, theme: 'dark', known: ['Q1', 'core:x-a', 'Q2'] });
  });

  it('starts from the defaults when replacing', () => {
    expect(joinSettings(mine, file, 'replace')).toEqual({ ...INITIAL_SETTINGS, theme: 'dark', known: ['Q2', 'Q1'] });
  });

  it('is undone by the settings before it', () => {
    const after = joinSettings(mine, file, 'replace');
    expect({ ...after, ...toPatch(mine) }).toEqual(mine);
  });
});
