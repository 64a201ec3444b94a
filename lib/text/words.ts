import { gapBefore } from './gaps.ts';
import { createTokens, tokenize } from './tokens.ts';

/** One word of a name or text. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly text: string;
  /** Gap before it (tokens.ts): below GAP_SOFT a name goes on here. */
  readonly gap: number;
}

const tokens = createTokens();

/** The words of a text in order, as the scanner sees them. */
export function splitWords(text: string): Word[] {
  tokenize(text, 0, text.length, tokens);
  return Array.from({ length: tokens.count }, (_, i) => {
    const start = tokens.starts[i] as number;
    const end = tokens.ends[i] as number;
    return { start, end, text: text.slice(start, end), gap: gapBefore(tokens, i) };
  });
}
