import patterns from '#generated/cldr-patterns.json' with { type: 'json' };
import vocabulary from '#generated/vocabulary.json' with { type: 'json' };
import { formatDecimal } from '#lib/i18n/format.ts';
import type { UiLanguage } from '#lib/i18n/languages.ts';
import { localDay } from '#lib/i18n/local-day.ts';
import { createTranslator } from '#lib/i18n/translator.ts';
import type { Vocabulary } from '#lib/pack/vocabulary.ts';
import type { Ui } from './ui.ts';

/** Makes what the views speak with from catalogues that are there: the reader's language first, then any to fall back on. */
export function createUi(parts: {
  readonly lang: UiLanguage;
  readonly texts: readonly { readonly lang: UiLanguage; readonly text: string }[];
  readonly pageLang: string | null;
  readonly now: Date;
}): Ui {
  const { lang, texts, pageLang, now } = parts;
  return {
    t: createTranslator(texts, (value) => formatDecimal(String(value), patterns[lang])),
    lang,
    pageLang,
    patterns: patterns[lang],
    // Parsed against its schema when it was generated (scripts/generate-vocabulary.ts); its JSON types are too narrow.
    vocabulary: vocabulary as unknown as Vocabulary,
    today: localDay(now),
  };
}
