import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { LocalePatterns } from '#lib/i18n/format.ts';
import type { UiLanguage } from '#lib/i18n/languages.ts';
import { type PickedText, pickText } from '#lib/i18n/pick-text.ts';
import type { Translate } from '#lib/i18n/translator.ts';
import type { LangMap } from '#lib/pack/schema.ts';
import type { Vocabulary } from '#lib/pack/vocabulary.ts';

/** What every view needs to speak: catalogue, patterns, vocabulary, today. */
export interface Ui {
  readonly t: Translate;
  readonly lang: UiLanguage;
  /** Language of the page: texts of packs prefer it, then the UI's. */
  readonly pageLang: string | null;
  readonly patterns: LocalePatterns;
  readonly vocabulary: Vocabulary;
  /** YYYY-MM-DD. */
  readonly today: string;
}

export const UiContext = createContext<Ui | null>(null);

/** The UI of the nearest provider; every page of the extension has one at its root. */
export function useUi(): Ui {
  const ui = useContext(UiContext);
  if (!ui) throw new TypeError('a view was rendered outside UiContext');
  return ui;
}

/** A pack's text in the page's language, else the UI's, else English. */
export function packText(ui: Ui, map: LangMap): PickedText {
  return pickText(map, [ui.pageLang, ui.lang]);
}

/** A vocabulary label in the UI's language; the key itself where the vocabulary lacks it. */
export function wordFor(ui: Ui, key: string): string {
  const map = ui.vocabulary.labels[key];
  return map ? pickText(map, [ui.lang]).text : key;
}
