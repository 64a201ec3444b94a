/** A text chosen from a language map; `fallback` says that it is in none of the wanted languages' first choice. */
export interface PickedText {
  readonly text: string;
  readonly lang: string;
  readonly fallback: boolean;
}

/** The text in the first wanted language that the map has, else English, else the first one there is. */
export function pickText(map: Readonly<Record<string, string>>, wanted: readonly (string | null)[]): PickedText {
  const first = wanted.find((lang) => lang !== null);
  for (const lang of [...wanted, 'en', ...Object.keys(map)]) {
    const text = lang === null ? undefined : map[lang];
    if (lang !== null && text !== undefined) return { text, lang, fallback: lang !== first };
  }
  return { text: '', lang: 'en', fallback: true };
}
