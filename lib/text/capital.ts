/** 0: not asked yet; else one of the below. */
const known = new Uint8Array(0x10000);

const CASELESS = 1;
const CAPITAL = 2;
const SMALL = 3;

/** Georgian has capitals for whole lines only: its ordinary letters begin names. */
const GEORGIAN = /\p{Script=Georgian}/u;

function caseOf(unit: number): number {
  const seen = known[unit] as number;
  if (seen !== 0) return seen;
  const char = String.fromCharCode(unit);
  const isSmall = char !== char.toUpperCase() && !GEORGIAN.test(char);
  const found = char !== char.toLowerCase() ? CAPITAL : isSmall ? SMALL : CASELESS;
  known[unit] = found;
  return found;
}

/** Whether a UTF-16 unit is a capital letter; units of scripts without case are not. */
export function isCapitalUnit(unit: number): boolean {
  return caseOf(unit) === CAPITAL;
}

/** Whether a UTF-16 unit is a small letter, with which no name begins; units of scripts without case are not. */
export function isSmallUnit(unit: number): boolean {
  return caseOf(unit) === SMALL;
}

/** Whether a word is written in capitals throughout, as acronyms are; one letter alone is not. */
export function isAllCapitals(word: string): boolean {
  return /^\p{Lu}{2,}$/u.test(word);
}
