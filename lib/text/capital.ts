/** 0: not asked yet, 1: no, 2: yes. */
const known = new Uint8Array(0x10000);

/** Whether a UTF-16 unit is a capital letter; units of scripts without case are not. */
export function isCapitalUnit(unit: number): boolean {
  if (known[unit] === 0) {
    const char = String.fromCharCode(unit);
    known[unit] = char !== char.toLowerCase() ? 2 : 1;
  }
  return known[unit] === 2;
}

/** Whether a word is written in capitals throughout, as acronyms are; one letter alone is not. */
export function isAllCapitals(word: string): boolean {
  return /^\p{Lu}{2,}$/u.test(word);
}
