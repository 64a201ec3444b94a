/** Languages whose titles and countries take the endings below. */
export type TurkicLanguage = 'az' | 'kk' | 'tr';

const FRONT = new Set('eəiöüәеөүіиэ');
const BACK = new Set('aıouаоұыуяюё');

/**
 * Case endings behind a third-person possessive ("Prezidenti" + nin, nə, ni, ndə, ndən), by harmony front and back
 * (Kononov 1956 §§ 145–160 for Turkish, Kazakh Grammar 2002 ch. 4; the forms stand in tests). Turkish papers write them
 * behind an apostrophe, which parts words ("Cumhurbaşkanı’nın"), or at once ("Cumhurbaşkanının").
 */
const POSSESSIVE_CASES: Readonly<Record<TurkicLanguage, { front: readonly string[]; back: readonly string[] }>> = {
  az: {
    front: ['nin', 'nün', 'nə', 'ni', 'nü', 'ndə', 'ndən', 'ylə'],
    back: ['nın', 'nun', 'na', 'nı', 'nu', 'nda', 'ndan', 'yla'],
  },
  kk: { front: ['нің', 'не', 'н', 'нде', 'нен', 'мен'], back: ['ның', 'на', 'н', 'нда', 'нан', 'мен'] },
  tr: {
    front: ['nin', 'nün', 'ne', 'ni', 'nü', 'nde', 'nden', 'yle'],
    back: ['nın', 'nun', 'na', 'nı', 'nu', 'nda', 'ndan', 'yla'],
  },
};

/** Case endings behind a bare noun ("Prezident" + in, ə …): titles before a name stay bare, so only few are met. */
const BARE_CASES: Readonly<Record<TurkicLanguage, { front: readonly string[]; back: readonly string[] }>> = {
  az: { front: ['in', 'ə', 'i', 'də', 'dən', 'lə'], back: ['ın', 'a', 'ı', 'da', 'dan', 'la'] },
  kk: { front: ['тің', 'ке', 'ті', 'те', 'тен', 'пен'], back: ['тың', 'қа', 'ты', 'та', 'тан', 'пен'] },
  tr: { front: [], back: [] },
};

/** A title with its case forms; `possessive` for forms such as "Prezidenti". */
export function declineTurkic(text: string, language: TurkicLanguage, possessive: boolean): readonly string[] {
  const endings = (possessive ? POSSESSIVE_CASES : BARE_CASES)[language];
  return [text, ...endings[isFront(text) ? 'front' : 'back'].map((ending) => text + ending)];
}

function isFront(text: string): boolean {
  const vowels = [...text.toLowerCase()].filter((letter) => FRONT.has(letter) || BACK.has(letter));
  return FRONT.has(vowels.at(-1) ?? 'e');
}

/** The endings of POSSESSIVE_CASES behind a possessive vowel; Kazakh's mere н is no part of a stem either. */
const POSSESSIVE_CASE = /[ıiuü](?:n[ıiuü]n?|n[aəe]|nd[aəe]n?|yl[aəe])$|[ыі](?:н[ыі]ң|н|не|на|нде|нда|нен|нан|мен)$/u;

/** Whether a title in the possessive ("Prezidentinin", «президентіне») stands in another case than the nominative. */
export function hasCaseEnding(word: string): boolean {
  return POSSESSIVE_CASE.test(word.toLowerCase());
}
