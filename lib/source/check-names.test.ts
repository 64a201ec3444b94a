import { describe, expect, it } from 'vitest';
import { lintLines, personYaml } from './test-builders.ts';

const organisation = (names: string): string =>
  personYaml('x-a', `names: [${names}]\nstatements: []`).replace('type: person', 'type: organisation');

describe('checkNames on acronyms', () => {
  it('finds one that needs context in one language only', () => {
    const names = '{ text: BTC, lang: en, kind: acronym, flags: [context] }, { text: BTC, lang: tr, kind: acronym }';
    expect(lintLines({ a: organisation(names) })[0]).toContain('acronym "BTC" (tr) needs no context');
  });

  it('takes different acronyms as they are', () => {
    const names = '{ text: TAP, lang: en, kind: acronym, flags: [context] }, { text: TANAP, lang: tr, kind: acronym }';
    expect(lintLines({ a: organisation(names) })).toEqual([]);
  });
});
