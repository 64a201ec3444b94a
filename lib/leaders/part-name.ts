import type { HolderName } from './spell.ts';

/** States where the family name stands first in Latin letters too. */
export const FAMILY_FIRST: ReadonlySet<string> = new Set(['CHN', 'TWN', 'KOR', 'PRK', 'VNM', 'KHM']);

/**
 * States where people have no family name, or the press calls them by another part: Icelandic, Mongolian and Ethiopian
 * patronymics, Burmese and Indonesian single names, Thai and Bhutanese given names, Arab fathers' names.
 */
export const NO_FAMILY_NAME: ReadonlySet<string> = new Set([
  ...['ISL', 'MNG', 'ETH', 'ERI', 'MMR', 'IDN', 'THA', 'BTN', 'MYS', 'BRN', 'AFG', 'LAO'],
  ...['SAU', 'ARE', 'QAT', 'KWT', 'BHR', 'OMN', 'SOM', 'DJI', 'MDV', 'WSM'],
]);

/** Words that belong to the family name behind them. */
const PARTICLES = new Set([
  ...['de', 'da', 'do', 'dos', 'das', 'del', 'della', 'di', 'du', 'la', 'le', 'van', 'von', 'der', 'den', 'ter', 'ten'],
  ...['al', 'el', 'bin', 'ben', 'ibn', 'ould', 'abu', 'san', 'st', 'st.', 'mac', 'ó', 'ní', 'af'],
]);

/** Parts a name that a source gives whole: the last word with its particles is the family name, or the first. */
export function partName(text: string, iso3: string): HolderName {
  const words = text.split(' ');
  if (words.length < 2 || isRegnal(text)) return { text, given: '', surname: words[0] ?? text };
  if (FAMILY_FIRST.has(iso3)) return { text, given: words.slice(1).join(' '), surname: words[0] ?? '' };
  let first = words.length - 1;
  while (first > 1 && PARTICLES.has((words[first - 1] ?? '').toLowerCase())) first -= 1;
  return { text, given: words.slice(0, first).join(' '), surname: words.slice(first).join(' ') };
}

/** "Elizabeth II", "Gyanendra of Nepal": a ruler's name has no family name in it. */
export function isRegnal(text: string): boolean {
  return / (?:[IVX]+|of [\p{Lu}].*)$/u.test(text) && !/ (?:XI|LI)$/.test(text);
}
