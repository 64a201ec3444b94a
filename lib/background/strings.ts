import { browser } from 'wxt/browser';
import { chooseLanguage } from '#lib/i18n/choose-language.ts';
import type { UiLanguage } from '#lib/i18n/languages.ts';
import { createTranslator, type Translate } from '#lib/i18n/translator.ts';

/** All catalogues: a service worker cannot load a chunk later. */
const catalogues = import.meta.glob<string>('../../locales/*.ftl', { query: '?raw', import: 'default', eager: true });

/** The texts of one language. */
export interface Catalogue {
  readonly lang: UiLanguage;
  readonly text: string;
}

/** The translator for a language setting. */
export async function translatorFor(setting: string): Promise<Translate> {
  return createTranslator([await catalogueFor(setting), catalogueOf('en')]);
}

/** The catalogue for a language setting; `auto` asks the browser for its languages. */
export async function catalogueFor(setting: string): Promise<Catalogue> {
  return catalogueOf(chooseLanguage(setting, setting === 'auto' ? await browser.i18n.getAcceptLanguages() : []));
}

function catalogueOf(lang: UiLanguage): Catalogue {
  return { lang, text: catalogues[`../../locales/${lang}.ftl`] ?? '' };
}
