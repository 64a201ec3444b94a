import { isAllCapitals } from './capital.ts';
import { latinSpellings } from './latin-spellings.ts';
import { russianForms } from './russian.ts';
import { hasTurkicEndings } from './turkic.ts';
import { softenedStems } from './turkic-stems.ts';
import { ukrainianForms } from './ukrainian.ts';

/** A word of a name and what decides how it is inflected. */
export interface Inflection {
  /** As written. */
  readonly text: string;
  /** Language of the name, BCP 47. */
  readonly lang: string;
  readonly role: 'given' | 'patronymic' | 'surname' | 'word';
  readonly gender?: 'female' | 'male' | undefined;
}

/** Languages whose persons are inflected, and those whose ordinary words are. */
const PERSONS = new Set(['ru', 'uk', 'en', 'de', 'sv', 'nb', 'da']);
const WORDS = new Set(['ru', 'uk']);

/** Whether words of this role have other forms, or endings that are taken off while scanning. */
export function isInflected(lang: string, role: Inflection['role']): boolean {
  return (role === 'word' ? WORDS : PERSONS).has(lang) || hasTurkicEndings(lang);
}

/**
 * The other forms in which a word stands in texts of its language, in lower case: cases (ru, uk), spellings (Latin names
 * of persons), stems that change before Turkic endings; the endings themselves are taken off while scanning (turkic.ts).
 */
export function inflectWord(word: Inflection): readonly string[] {
  if (word.lang === 'ru') return russianForms(word);
  if (isAllCapitals(word.text)) return [];
  switch (word.lang) {
    case 'uk':
      return ukrainianForms(word);
    case 'en':
      return word.role === 'word' ? [] : latinSpellings(word.text);
    case 'de':
    case 'sv':
    case 'nb':
    case 'da':
      return word.role === 'word' ? [] : germanicGenitive(word.text);
    default:
      return softenedStems(word);
  }
}

/** "Putins Besuch": no apostrophe, nothing after s, x, z (Duden, Die Grammatik, "Genitiv der Eigennamen"). */
function germanicGenitive(text: string): readonly string[] {
  return /[sxzß]$/i.test(text) ? [] : [`${text.toLowerCase()}s`];
}
