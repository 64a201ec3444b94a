/**
 * Spellings of Cyrillic names in Latin letters that stand for the same letters, so that a pack need not list them all:
 * BGN/PCGN 1947 (-yev, zh, kh, iy), ICAO Doc 9303 and passports (-ev, ii), press usage (-sky, j for ж of Turkic names).
 */
const VARIANTS: readonly (readonly [pattern: RegExp, others: readonly string[]])[] = [
  [/(?<=[aeiou])yev(?=a?$)/, ['ev']],
  [/(?<=[aiou])ev(?=a?$)/, ['yev']],
  [/(?:sky|skiy|skii|skyy|skyi|ski)$/, ['sky', 'skiy', 'skii', 'skyy', 'ski']],
  [/(?<=[dgnr])(?:iy|ii|y|i)$/, ['iy', 'ii', 'y', 'i']],
  [/(?<=[aeo])(?:y|i)$/, ['y', 'i']],
  [/^(?:zh|dzh|j)/, ['zh', 'j', 'dzh']],
  [/(?<=[aeiou])zh/, ['j']],
  [/kh/, ['h']],
  [/^q/, ['k']],
  [/(?<=[aeiou])ss(?=[aeiouy])/, ['s']],
];

/** Product of the variants of one word that is still looked up: beyond it only the first ones count. */
const MAX_SPELLINGS = 12;

/** Any line of the table: a word that it does not pass has no other spelling, which most words tell by this one look. */
const ANY = new RegExp(VARIANTS.map(([{ source }]) => source).join('|'));

/** Other Latin spellings of a name's word, in lower case. */
export function latinSpellings(text: string): readonly string[] {
  const word = text.toLowerCase();
  if (word.length < 4 || !ANY.test(word) || !/^[a-z]+$/.test(word)) return [];
  let spellings: readonly string[] = [word];
  for (const variant of VARIANTS) spellings = [...new Set(spellings.flatMap((each) => spell(each, variant)))];
  return spellings.slice(1, MAX_SPELLINGS);
}

/** A spelling and those that one line of the table gives for it. */
function spell(spelling: string, [pattern, others]: (typeof VARIANTS)[number]): readonly string[] {
  if (!pattern.test(spelling)) return [spelling];
  return [spelling, ...others.map((other) => spelling.replace(pattern, other))];
}
