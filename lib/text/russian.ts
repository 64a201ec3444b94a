import { isAllCapitals } from './capital.ts';
import { type Declension, decline, type EndingRule, rule, rules } from './ending-rules.ts';
import type { Inflection } from './inflect.ts';

/**
 * Russian declension. Sources: А. А. Зализняк, «Грамматический словарь русского языка» (endings of nouns and
 * adjectives); Д. Э. Розенталь, «Справочник по правописанию и литературной правке», §§ 149–151 (surnames).
 */

/** Nouns of all declensions, given names among them. */
const NOUNS: readonly EndingRule[] = [
  ...rules('бвгдзклмнпрстфх', 0, 'а у ом е', 'male'),
  ...rules('жшчщц', 0, 'а у ем ом е', 'male'),
  rule('ец', 2, 'ца цу цем цом це еца ецу ецем еце', 'male'),
  ...['а', 'о'].map((vowel) => rule(`${vowel}ец`, 2, 'йца йцу йцем йце', 'male')),
  rule('лец', 2, 'ьца ьцу ьцем ьце еца ецу ецем еце', 'male'),
  rule('ел', 2, 'ла лу лом ле ела елу елом еле', 'male'),
  rule('ёк', 2, 'ька ьку ьком ьке', 'male'),
  rule('ок', 2, 'ка ку ком ке ока оку оком оке', 'male'),
  rule('лев', 2, 'ьва ьву ьвом ьве ева еву евом еве', 'male'),
  rule('ётр', 2, 'тра тру тром тре етра етру етром етре', 'male'),
  rule('й', 1, 'я ю ем е', 'male'),
  rule('ий', 1, 'я ю ем и е', 'male'),
  rule('ь', 1, 'я ю ем ём е', 'male'),
  rule('ь', 1, 'и ью', 'female'),
  rule('а', 1, 'ы е у ой ою'),
  ...[...'гкхжшчщ'].map((letter) => rule(`${letter}а`, 1, 'и е у ой ою ей ею')),
  rule('ца', 1, 'ы е у ей ею ой'),
  rule('я', 1, 'и е ю ей ею ёй'),
  rule('ия', 1, 'и ю ей ею е'),
];

/** Surnames on top of the nouns; those that end in о, и, у, э, ы, е stay as they are. */
const SURNAMES: readonly EndingRule[] = [
  ...['ов', 'ев', 'ёв', 'ин', 'ын'].flatMap((ending) => [
    rule(ending, 0, 'а у ым ом е', 'male'),
    rule(`${ending}а`, 1, 'ой ою у ы е'),
  ]),
  rule('ый', 2, 'ого ому ым ом', 'male'),
  rule('ой', 2, 'ого ому ым им ом оя ою оем ое', 'male'),
  rule('ий', 2, 'его ему им ем ия ию ием ии', 'male'),
  ...[...'гкх'].map((letter) => rule(`${letter}ий`, 2, 'ого ому им ом', 'male')),
  rule('ая', 2, 'ой ою ую ей'),
  rule('яя', 2, 'ей ею юю'),
];

/** Ordinary words of phrases and organisations: adjectives, neuters, plurals. */
const WORDS: readonly EndingRule[] = [
  ...['ов', 'ев', 'ёв', 'ин', 'ын'].map((ending) => rule(ending, 0, 'а у ым ом е', 'male')),
  rule('ый', 2, 'ого ому ым ом', 'male'),
  rule('ой', 2, 'ого ому ым им ом оя ою оем ое', 'male'),
  rule('ий', 2, 'его ему им ем ия ию ием ии', 'male'),
  ...[...'гкх'].map((letter) => rule(`${letter}ий`, 2, 'ого ому им ом', 'male')),
  rule('ая', 2, 'ой ою ую ей'),
  rule('яя', 2, 'ей ею юю'),
  rule('ое', 2, 'ого ому ым им ом'),
  rule('ее', 2, 'его ему им ем'),
  rule('ые', 2, 'ых ым ыми'),
  rule('ие', 2, 'их им ими ия ию ием ии'),
  rule('о', 1, 'а у ом е'),
  rule('е', 1, 'я ю ем а у'),
  rule('ы', 1, 'ов 0 ам ами ах'),
  rule('и', 1, 'ей ов 0 ам ами ах ям ями ях й'),
  rule('ь', 1, 'и ью я ю ем ём е'),
  rule('овь', 3, 'ви вью ови овью'),
  rule('ень', 3, 'ня ню нем не ени енью еня еню енем'),
  rule('ия', 1, 'и ю ей ею е й ям ями ях'),
  rule('ии', 1, 'й ям ями ях ев'),
  rule('йи', 1, 'ев ям ями ях'),
  rule('ова', 1, '0 ов ам ами ах ой у ы е'),
  rule('пет', 2, 'та ту том те'),
];

/** Acronyms that are read as words: «МИДа», «в ГУМе». */
const ACRONYMS: readonly EndingRule[] = rules('бвгдзклмнпрстфхц', 0, 'а у ом е');

const PATRONYMICS: readonly EndingRule[] = [rule('ич', 0, 'а у ем е', 'male'), rule('на', 1, 'ы е у ой ою')];

const DECLENSION: Declension = {
  given: NOUNS,
  patronymic: [...NOUNS, ...PATRONYMICS],
  surname: [...NOUNS, ...SURNAMES],
  word: [...NOUNS, ...WORDS],
};

const ACRONYM_DECLENSION: Declension = { given: [], patronymic: [], surname: [], word: ACRONYMS };

/** The other case forms of a Russian word, in lower case. */
export function russianForms(word: Inflection): readonly string[] {
  if (!/^[а-яё]+$/i.test(word.text)) return [];
  return decline(isAllCapitals(word.text) ? ACRONYM_DECLENSION : DECLENSION, word);
}
