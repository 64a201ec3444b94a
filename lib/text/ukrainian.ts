import { type Declension, decline, type EndingRule, rule, rules } from './ending-rules.ts';
import type { Inflection } from './inflect.ts';

/**
 * Ukrainian declension. Source: «Український правопис» (2019), §§ 71–96 (nouns), 102–105 (adjectives), 143–145
 * (surnames and given names).
 */

const NOUNS: readonly EndingRule[] = [
  ...rules('бвгґдзклмнпрстфхц', 0, 'а у ові ом ем і', 'male'),
  ...rules('жчшщ', 0, 'а у еві ем і ові ом', 'male'),
  rule('о', 1, 'а у ові ом і', 'male'),
  rule('й', 1, 'я ю єві єм ї', 'male'),
  rule('ій', 2, 'ія ію ієві ієм ії', 'male'),
  rule('ь', 1, 'я ю еві ем і', 'male'),
  rule('ь', 1, 'і ю', 'female'),
  rule('ець', 3, 'ця цю цеві цем ці', 'male'),
  rule('ок', 2, 'ка ку кові ком', 'male'),
  rule('а', 1, 'и і у ою'),
  rule('га', 2, 'ги зі гу гою'),
  rule('ка', 2, 'ки ці ку кою'),
  rule('ха', 2, 'хи сі ху хою'),
  ...[...'жчшщ'].map((letter) => rule(`${letter}а`, 1, 'і у ею')),
  rule('я', 1, 'і ю ею єю ї'),
  rule('ія', 1, 'ї ю єю'),
];

const ADJECTIVES: readonly EndingRule[] = [
  rule('ий', 2, 'ого ому им ім', 'male'),
  rule('ій', 2, 'ього ьому ім ого ому им', 'male'),
  rule('ська', 1, 'ої ій у ою'),
  rule('цька', 1, 'ої ій у ою'),
];

const SURNAMES: readonly EndingRule[] = [
  ...['ов', 'ев', 'єв', 'їв', 'ін', 'їн', 'ин'].map((ending) => rule(ending, 0, 'а у ові им ом і', 'male')),
  ...['ів', 'їв'].map((ending) => rule(ending, 2, 'ова ову овим ові єва єву євим єві', 'male')),
  ...['ова', 'ева', 'єва', 'іна', 'їна', 'ина'].map((ending) => rule(ending, 1, 'ої ій у ою и і')),
  ...ADJECTIVES,
];

const WORDS: readonly EndingRule[] = [
  ...ADJECTIVES,
  // Towns turn і into о or е in an open syllable (Львів, Канів); loans do not (архів).
  rule('ів', 2, 'ова ову ові овом ева еву еві евом іва іву іві івом'),
  rule('їв', 2, 'єва єву єві євом'),
  rule('на', 1, 'ої ій у ою и і'),
  rule('е', 1, 'я ю ем і ого ому им'),
  rule('і', 1, 'их им ими ів ам ами ах 0'),
  rule('и', 1, 'ів ам ами ах 0'),
];

const DECLENSION: Declension = {
  given: NOUNS,
  patronymic: [...NOUNS, rule('на', 1, 'и і у ою')],
  surname: [...NOUNS, ...SURNAMES],
  word: [...NOUNS, ...WORDS],
};

/** The other case forms of a Ukrainian word, in lower case. */
export function ukrainianForms(word: Inflection): readonly string[] {
  return /^[а-щьюяєіїґ'’ʼ]+$/i.test(word.text) ? decline(DECLENSION, word) : [];
}
