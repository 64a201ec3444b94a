import { negotiateLanguages } from '@fluent/langneg';

/** Languages of the UI, the fallback first. A page may be in any language. */
export const UI_LANGUAGES = ['en', 'ru', 'az', 'kk', 'tr'] as const;

export type UiLanguage = (typeof UI_LANGUAGES)[number];

/** The UI language for a setting (`auto` or a language) and the browser's languages, best match first. */
export function chooseLanguage(setting: string, requested: readonly string[]): UiLanguage {
  const wanted = setting === 'auto' ? requested : [setting];
  const [best] = negotiateLanguages(wanted, UI_LANGUAGES, { strategy: 'lookup', defaultLocale: 'en' });
  return UI_LANGUAGES.find((language) => language === best) ?? 'en';
}

/** Each language's name for itself: the same in every catalogue, so that a reader finds the own one. */
export const LANGUAGE_NAMES: Readonly<Record<UiLanguage, string>> = {
  en: 'English',
  ru: 'Русский',
  az: 'Azərbaycanca',
  kk: 'Қазақша',
  tr: 'Türkçe',
};
