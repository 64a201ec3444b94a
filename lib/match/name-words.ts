import { GAP_BREAK, GAP_SOFT, gapBefore } from '#lib/text/gaps.ts';
import { createTokens, tokenize } from '#lib/text/tokens.ts';

/** Stands in a path of words for a comma, parenthesis or colon inside a name. */
export const SOFT_WORD = ',';

const tokens = createTokens();

/** The words of a name as written, with SOFT_WORD where one stands; empty where it can never match. */
export function nameWords(text: string): readonly string[] {
  tokenize(text, 0, text.length, tokens);
  const words: string[] = [];
  for (let i = 0; i < tokens.count; i += 1) {
    const gap = i === 0 ? 0 : gapBefore(tokens, i);
    if (gap === GAP_BREAK) return [];
    if (gap === GAP_SOFT) words.push(SOFT_WORD);
    words.push(text.slice(tokens.starts[i], tokens.ends[i]));
  }
  return words;
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
