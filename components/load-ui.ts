import patterns from '#generated/cldr-patterns.json' with { type: 'json' };
import vocabulary from '#generated/vocabulary.json' with { type: 'json' };
import { formatDecimal } from '#lib/i18n/format.ts';
import { chooseLanguage, type UiLanguage } from '#lib/i18n/languages.ts';
import { createTranslator } from '#lib/i18n/translator.ts';
import type { Vocabulary } from '#lib/pack/vocabulary.ts';
import type { Ui } from './ui.ts';

/** One chunk a language: a page loads its own and the English fallback. */
const catalogues = import.meta.glob<string>('../locales/*.ftl', { query: '?raw', import: 'default' });

/** Loads what the views speak with: `setting` is the language setting, `requested` the browser's languages. */
export async function loadUi(question: {
  readonly setting: string;
  readonly requested: readonly string[];
  readonly pageLang: string | null;
  readonly now: Date;
}): Promise<Ui> {
  const lang = chooseLanguage(question.setting, question.requested);
  const texts = await Promise.all([...new Set<UiLanguage>([lang, 'en'])].map(readCatalogue));
  return {
    t: createTranslator(texts, (value) => formatDecimal(String(value), patterns[lang])),
    lang,
    pageLang: question.pageLang,
    patterns: patterns[lang],
    // Parsed against its schema when it was generated (scripts/generate-vocabulary.ts); its JSON types are too narrow.
    vocabulary: vocabulary as unknown as Vocabulary,
    today: localDay(question.now),
  };
}

async function readCatalogue(lang: UiLanguage): Promise<{ lang: UiLanguage; text: string }> {
  const read = catalogues[`../locales/${lang}.ftl`];
  return { lang, text: read ? await read() : '' };
}

/** The reader's own calendar day as YYYY-MM-DD. */
function localDay(now: Date): string {
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`;
}
