/**
 * Classes of the fold table (docs/matching.md, "Folding"): values below FOLD_LETTER say what a unit does between
 * words; values from FOLD_LETTER up are letters, already folded.
 */

/** Ends every name: sentence marks, symbols, controls, surrogates. */
export const FOLD_BREAK = 0;
/** Joins two words of a name: spaces, dashes, quotes. */
export const FOLD_JOIN = 1;
/** An accent: belongs to the letter before it, says nothing. */
export const FOLD_MARK = 2;
/** Separates words like a space: "Tokayev’s" is two words. */
export const FOLD_APOSTROPHE = 3;
/** Joins after a word of one or two units ("K. Tokayev"), ends a name after a longer one. */
export const FOLD_DOT = 4;
/** One joins (a wrapped line), two end the paragraph. */
export const FOLD_LINE = 5;
/** Comma, parenthesis, colon: joins only where the name has one as well. */
export const FOLD_SOFT = 6;
/** Invisible: soft hyphen, joiners, bidi marks. */
export const FOLD_FORMAT = 7;

export const FOLD_LETTER = 0x20;
/** Letters below are one folded unit and take the fast loop. */
export const FOLD_SIMPLE_END = 0x3040;
/** Kana and ideographs, up to FOLD_IDEOGRAPH_END, are words of one unit: their scripts have no spaces. */
export const FOLD_IDEOGRAPH_END = 0xa000;
/** From here on: FOLD_EXPANSION + n is the n-th expansion ("ß" is "ss"). */
export const FOLD_EXPANSION = 0xf000;
