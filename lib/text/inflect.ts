import { russianForms } from './russian.ts';

/** A word of a name and what decides how it is inflected. */
export interface Inflection {
  /** As written. */
  readonly text: string;
  /** Language of the name, BCP 47. */
  readonly lang: string;
  readonly role: 'given' | 'patronymic' | 'surname' | 'word';
  readonly gender?: 'female' | 'male' | undefined;
}

/** The other forms of a word, in lower case; Turkic endings are not listed but taken off while scanning (turkic.ts). */
export function inflectWord(inflection: Inflection): readonly string[] {
  if (/^\p{Lu}{2,}$/u.test(inflection.text)) return [];
  return inflection.lang === 'ru' ? russianForms(inflection) : [];
}
