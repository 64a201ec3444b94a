import { foldWord } from '#lib/text/fold-word.ts';
import { splitWords } from '#lib/text/words.ts';

/** A name as the matcher compares it: its folded words, joined by spaces; empty where nothing could match. */
export function foldName(text: string): string {
  const words = splitWords(text).map((word) => foldWord(word.text));
  return words.filter((word) => word !== '').join(' ');
}
