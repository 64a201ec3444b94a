import { negotiateLanguages } from '@fluent/langneg';
import { UI_LANGUAGES, type UiLanguage } from './languages.ts';

/** The UI language for a setting (`auto` or a language) and the browser's languages, best match first. */
export function chooseLanguage(setting: string, requested: readonly string[]): UiLanguage {
  const wanted = setting === 'auto' ? requested : [setting];
  const [best] = negotiateLanguages(wanted, UI_LANGUAGES, { strategy: 'lookup', defaultLocale: 'en' });
  return UI_LANGUAGES.find((language) => language === best) ?? 'en';
}
