import { GAP_SOFT } from '#lib/text/tokens.ts';
import { isUnbroken, splitWords } from '#lib/text/words.ts';

/** Stands in a path of words for a comma, parenthesis or colon inside a name. */
export const SOFT_WORD = ',';

/** The words of a name as written, with SOFT_WORD where one stands; empty where it can never match. */
export function nameWords(text: string): readonly string[] {
  const words = splitWords(text);
  if (!isUnbroken(words)) return [];
  return words.flatMap((word, i) => (i > 0 && word.gap === GAP_SOFT ? [SOFT_WORD, word.text] : [word.text]));
}

/** Which of the first 32 letters of a text are capitals, one bit each. */
export function caseMask(text: string): number {
  let mask = 0;
  let letter = 0;
  for (const char of text) {
    if (!/\p{L}/u.test(char)) continue;
    if (char !== char.toLowerCase()) mask |= 1 << letter;
    letter += 1;
    if (letter === 32) break;
  }
  return mask >>> 0;
}
