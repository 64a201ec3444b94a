import { browser } from 'wxt/browser';
import { chooseLanguage } from '#lib/i18n/languages.ts';
import { createTranslator, type Translate } from '#lib/i18n/translator.ts';

/** All catalogues: a service worker cannot load a chunk later. */
const catalogues = import.meta.glob<string>('../../locales/*.ftl', { query: '?raw', import: 'default', eager: true });

/** The translator for a language setting; `auto` asks the browser for its languages. */
export async function translatorFor(setting: string): Promise<Translate> {
  const lang = chooseLanguage(setting, setting === 'auto' ? await browser.i18n.getAcceptLanguages() : []);
  return createTranslator(
    [lang, 'en' as const].map((name) => ({ lang: name, text: catalogues[`../../locales/${name}.ftl`] ?? '' })),
  );
}
