/** Languages of the UI, the fallback first. A page may be in any language. */
export const UI_LANGUAGES = ['en', 'ru', 'az', 'kk', 'tr'] as const;

export type UiLanguage = (typeof UI_LANGUAGES)[number];

/** Each language's name for itself: the same in every catalogue, so that a reader finds the own one. */
export const LANGUAGE_NAMES: Readonly<Record<UiLanguage, string>> = {
  en: 'English',
  ru: 'Русский',
  az: 'Azərbaycanca',
  kk: 'Қазақша',
  tr: 'Türkçe',
};
