import { readdirSync, readFileSync } from 'node:fs';
import { FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { UI_LANGUAGES } from '#lib/i18n/languages.ts';
import { createTranslator } from '#lib/i18n/translator.ts';

const folder = new URL('../locales/', import.meta.url);
const read = (lang: string) => readFileSync(new URL(`${lang}.ftl`, folder), 'utf8');
const idsOf = (text: string) => new FluentResource(text).body.map((entry) => entry.id);
const present = readdirSync(folder).map((name) => name.replace('.ftl', ''));

describe('locales', () => {
  it('holds catalogues of UI languages only, English among them', () => {
    expect(present).toContain('en');
    expect(present.filter((lang) => !UI_LANGUAGES.some((known) => known === lang))).toEqual([]);
  });

  it.each(present)('%s has every message once, and none that English lacks', (lang) => {
    const ids = idsOf(read(lang));
    expect(ids.toSorted()).toEqual([...new Set(idsOf(read('en')))].toSorted());
  });

  it.each(present)('%s uses the variables of English', (lang) => {
    const variables = (text: string) =>
      Object.fromEntries(
        new FluentResource(text).body.map((entry) => [
          entry.id,
          [
            ...new Set([...JSON.stringify(entry).matchAll(/"type":"var","name":"(\w+)"/g)].map((match) => match[1])),
          ].toSorted(),
        ]),
      );
    expect(variables(read(lang))).toEqual(variables(read('en')));
  });

  it('falls back to the id in braces where no catalogue has it', () => {
    expect(createTranslator([{ lang: 'en', text: read('en') }])('no-such-text')).toBe('{no-such-text}');
  });
});
