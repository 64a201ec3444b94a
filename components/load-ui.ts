import { chooseLanguage } from '#lib/i18n/choose-language.ts';
import type { UiLanguage } from '#lib/i18n/languages.ts';
import { createUi } from './create-ui.ts';
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
  return createUi({ lang, texts, pageLang: question.pageLang, now: question.now });
}

async function readCatalogue(lang: UiLanguage): Promise<{ lang: UiLanguage; text: string }> {
  const read = catalogues[`../locales/${lang}.ftl`];
  return { lang, text: read ? await read() : '' };
}
