import { readdirSync, readFileSync } from 'node:fs';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import patterns from '#generated/cldr-patterns.json' with { type: 'json' };
import { formatDecimal } from '#lib/i18n/format.ts';
import { UI_LANGUAGES } from '#lib/i18n/languages.ts';
import { createTranslator } from '#lib/i18n/translator.ts';

const folder = new URL('../locales/', import.meta.url);
const read = (lang: string) => readFileSync(new URL(`${lang}.ftl`, folder), 'utf8');
const idsOf = (text: string) => new FluentResource(text).body.map((entry) => entry.id);
const present = readdirSync(folder).map((name) => name.replace('.ftl', ''));

/** Variables that are numbers: plural rules choose by them. */
const NUMBERS = new Set(['count', 'days', 'entities']);

/** Variables that a language may use for its case endings beside those of English (components/format-value.ts). */
const GRAMMAR = ['dateOf', 'precision'];

/** Values that are the same word or mere punctuation in several languages. */
const SAME_AS_ENGLISH =
  /^(?:product|card-title|card-pack|from-to|year-span|type-program(?:me)?|hold-\w+|options-pack-by|options-site|theme-\w+|options-dwell-value|card-spoken|card-spoken-place|change-revised)$/;

const entriesOf = (text: string) => new FluentResource(text).body;
const variablesOf = (entry: unknown) =>
  [...JSON.stringify(entry).matchAll(/"type":"var","name":"(\w+)"/g)].map((match) => match[1] ?? '');

describe('locales', () => {
  it('holds a catalogue for every language of the UI, and no other', () => {
    expect(present.toSorted()).toEqual([...UI_LANGUAGES].toSorted());
  });

  it.each(present)('%s has every message once, and none that English lacks', (lang) => {
    const ids = idsOf(read(lang));
    expect(ids.toSorted()).toEqual([...new Set(idsOf(read('en')))].toSorted());
  });

  it.each(present)('%s uses the variables of English, and no other', (lang) => {
    const variables = (text: string) =>
      Object.fromEntries(
        entriesOf(text).map((entry) => [
          entry.id,
          // A date that stands in another case is still the date.
          [...new Set(variablesOf(entry).map((name) => (name === 'dateOf' ? 'date' : name)))]
            .filter((name) => !GRAMMAR.includes(name))
            .toSorted(),
        ]),
      );
    expect(variables(read(lang))).toEqual(variables(read('en')));
  });

  it.each(present.filter((lang) => lang !== 'en'))('%s has no value left in English', (lang) => {
    const english = new Map(entriesOf(read('en')).map((entry) => [entry.id, JSON.stringify(entry.value)]));
    const left = entriesOf(read(lang)).filter(
      ({ id, value }) => JSON.stringify(value) === english.get(id) && !SAME_AS_ENGLISH.test(id),
    );
    expect(left.map(({ id }) => id)).toEqual([]);
  });

  it.each(present)('%s lets no message refer to another, for each is parsed alone', (lang) => {
    expect(JSON.stringify(entriesOf(read(lang)))).not.toMatch(/"type":"(?:mesg|term)"/);
  });

  it.each(present)('%s writes every message without an error', (lang) => {
    const bundle = new FluentBundle(lang, { useIsolating: false });
    expect(bundle.addResource(new FluentResource(read(lang)))).toEqual([]);
    const failures = entriesOf(read(lang)).flatMap((entry) => {
      const args = Object.fromEntries(variablesOf(entry).map((name) => [name, NUMBERS.has(name) ? 3 : 'day']));
      const errors: Error[] = [];
      if (entry.value) bundle.formatPattern(entry.value, args, errors);
      return errors.map((error) => `${entry.id}: ${error.message}`);
    });
    expect(failures).toEqual([]);
  });

  // One word per thing, that of the browsers where they have one (docs/languages.md): these stood beside it once.
  it.each([
    ['az', /genişlənmə|parametr/i],
    ['kk', /(?<!\p{L})бума|кеңейтім/iu],
    ['tr', /eklenti|varlık|örgüt/i],
  ] as const)('%s has no second word for extension, settings, pack, entity or organisation', (lang, other) => {
    const found = entriesOf(read(lang)).filter(({ value }) => other.test(JSON.stringify(value)));
    expect(found.map(({ id }) => id)).toEqual([]);
  });

  it.each([
    ['ru', 'ещё 12\u00a0345 фактов'],
    ['az', 'daha 12.345 fakt'],
    ['kk', 'тағы 12\u00a0345 дерек'],
  ] as const)('%s writes numbers with its own separators', (lang, expected) => {
    const t = createTranslator([{ lang, text: read(lang) }], (value) => formatDecimal(String(value), patterns[lang]));
    expect(t('card-more-facts', { count: 12_345 })).toBe(expected);
  });

  it('falls back to the id in braces where no catalogue has it', () => {
    expect(createTranslator([{ lang: 'en', text: read('en') }])('no-such-text')).toBe('{no-such-text}');
  });
});
