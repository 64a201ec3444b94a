import { FOLD_EXPANSION, FOLD_LETTER } from './fold-classes.ts';
import { FOLD, FOLD_EXPANSIONS } from './fold-table.ts';

/** The folded letters of a word: lower case, without accents; two words are equal when these are. */
export function foldWord(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    const fold = FOLD[unit] as number;
    if (fold >= FOLD_LETTER) folded += foldedUnit(unit, fold);
  }
  return folded;
}

/** The folded letters of one unit; Hangul syllables become their jamo, so that NFC and NFD are one word. */
export function foldedUnit(unit: number, fold: number): string {
  if (fold >= FOLD_EXPANSION) return FOLD_EXPANSIONS[fold - FOLD_EXPANSION] ?? '';
  if (unit >= 0xac00 && unit <= 0xd7a3) return String.fromCharCode(unit).normalize('NFD');
  return String.fromCharCode(fold);
}
