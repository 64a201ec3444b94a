/** A text chosen from a language map; `fallback` says that it is in none of the wanted languages' first choice. */
export interface PickedText {
  readonly text: string;
  readonly lang: string;
  readonly fallback: boolean;
}

/** A text that is the same in all languages, such as a name in Latin letters. */
const NO_LANGUAGE = 'mul';

/** The text in the first wanted language that the map has, else the one of no language, else English, else the first. */
export function pickText(map: Readonly<Record<string, string>>, wanted: readonly (string | null)[]): PickedText {
  const first = wanted.find((lang) => lang !== null);
  for (const lang of [...wanted, NO_LANGUAGE, 'en', ...Object.keys(map)]) {
    const text = lang === null ? undefined : map[lang];
    if (lang !== null && text !== undefined) return { text, lang, fallback: lang !== first && lang !== NO_LANGUAGE };
  }
  return { text: '', lang: 'en', fallback: true };
}
