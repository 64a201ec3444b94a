import {
  FOLD_APOSTROPHE,
  FOLD_BREAK,
  FOLD_DOT,
  FOLD_FORMAT,
  FOLD_JOIN,
  FOLD_LINE,
  FOLD_MARK,
  FOLD_SOFT,
} from '../lib/text/fold-classes.ts';

/** Dashes are \p{Pd}; quotes do not end a name («Голубой поток» after its noun), nor do + and & ("C5+1", "AT&T"). */
const JOINERS = new Set('\t\r_+&\u2212\u00b7\u30fb"«»“”„‟‹›');

/** Apostrophes of all keyboards, and the letters that stand for one (Uzbek ʻ and ʼ, ʿayn, hamza). */
const APOSTROPHES = new Set("'’‘‛ʼʻʽʹʾʿ`´′＇՚ꞌ");

/** A name may hold these, and then matches only where the text has one too. */
const SOFT = new Set(',;:()[]/،؛，；：（）');

/** Alphabets whose marks are accents that writers leave out; elsewhere (Devanagari, Thai …) marks are vowels. */
const ACCENTS: readonly (readonly [first: number, last: number])[] = [
  [0x0300, 0x036f],
  [0x0483, 0x0489],
  [0x0591, 0x05bd],
  [0x05bf, 0x05bf],
  [0x05c1, 0x05c1],
  [0x05c2, 0x05c2],
  [0x05c4, 0x05c4],
  [0x05c5, 0x05c5],
  [0x05c7, 0x05c7],
  [0x0610, 0x061a],
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x06d6, 0x06dc],
  [0x06df, 0x06e4],
  [0x06e7, 0x06e7],
  [0x06e8, 0x06e8],
  [0x06ea, 0x06ed],
  [0x08ca, 0x08e1],
  [0x08e3, 0x08ff],
  [0x1ab0, 0x1ace],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20f0],
  [0x2de0, 0x2dff],
  [0x3099, 0x3099],
  [0x309a, 0x309a],
  [0xa66f, 0xa672],
  [0xa674, 0xa67d],
  [0xa69e, 0xa69e],
  [0xa69f, 0xa69f],
  [0xfe20, 0xfe2f],
];

/** Letters without a Unicode decomposition that the press writes in several ways. */
const SPELLINGS = new Map(
  Object.entries({
    ı: 'i',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ħ: 'h',
    ŧ: 't',
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ð: 'd',
    þ: 'th',
    ς: 'σ',
    ى: 'ي',
    ی: 'ي',
    ې: 'ي',
    ک: 'ك',
    ہ: 'ه',
    ھ: 'ه',
  }),
);

const LETTER = /[\p{L}\p{N}\p{M}]/u;
const IGNORED = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u0640]/u;

/** What a UTF-16 unit folds to: a class below 0x20, or one or more folded units. */
export function foldOfUnit(unit: number): number | string {
  const char = String.fromCharCode(unit);
  const punctuation = classOfPunctuation(char);
  if (punctuation !== null) return punctuation;
  if (isAccent(char)) return FOLD_MARK;
  if (!LETTER.test(char)) return FOLD_BREAK;
  if (unit >= 0xac00 && unit <= 0xd7a3) return char;
  const folded = foldLetters(char);
  if (folded === '') return FOLD_MARK;
  return /[\ud800-\udfff\ue000-\uffff]/.test(folded) ? FOLD_BREAK : folded;
}

function classOfPunctuation(char: string): number | null {
  if (char === '\n' || char === '\u2028') return FOLD_LINE;
  if (char === '.' || char === '．' || char === '\u2024') return FOLD_DOT;
  if (APOSTROPHES.has(char)) return FOLD_APOSTROPHE;
  if (SOFT.has(char)) return FOLD_SOFT;
  if (char === '\u2029') return FOLD_BREAK;
  if (JOINERS.has(char) || /[\p{Z}\p{Pd}]/u.test(char)) return FOLD_JOIN;
  return IGNORED.test(char) ? FOLD_FORMAT : null;
}

function isAccent(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  return ACCENTS.some(([first, last]) => code >= first && code <= last);
}

function foldLetters(char: string): string {
  let folded = '';
  for (const part of char.toLowerCase().normalize('NFKD').toLowerCase().normalize('NFKD')) {
    if (isAccent(part) || APOSTROPHES.has(part) || !LETTER.test(part)) continue;
    folded += digitOf(part) ?? SPELLINGS.get(part) ?? part;
  }
  return folded;
}

/** Decimal digits of every script count as ASCII ones; the ten digits of a script follow each other from its zero. */
function digitOf(char: string): string | null {
  if (!/\p{Nd}/u.test(char)) return null;
  let zero = char.codePointAt(0) ?? 0;
  const code = zero;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}
