import type { Inflection } from './inflect.ts';

/**
 * Russian declension as a table of endings: А. А. Зализняк, «Грамматический словарь русского языка»; for surnames
 * «Справочник по правописанию и литературной правке» (Д. Э. Розенталь), §§ 149–151. The longest ending decides; every
 * rule of that length applies. Cases are not matched against each other: "Ильхам Алиеву" is still Ilham Aliyev.
 */
interface EndingRule {
  readonly ending: string;
  /** Letters taken off before the new endings. */
  readonly drop: number;
  readonly add: readonly string[];
  readonly gender?: 'female' | 'male';
}

const rule = (ending: string, drop: number, add: string, gender?: 'female' | 'male'): EndingRule => ({
  ending,
  drop,
  add: add === '' ? [] : add.split(' ').map((each) => (each === '0' ? '' : each)),
  ...(gender && { gender }),
});

/** Nouns of all declensions, given names among them. */
const NOUNS: readonly EndingRule[] = [
  ...[...'бвгдзклмнпрстфх'].map((letter) => rule(letter, 0, 'а у ом е', 'male')),
  ...[...'жшчщ'].map((letter) => rule(letter, 0, 'а у ем ом е', 'male')),
  rule('ц', 0, 'а у ем ом е', 'male'),
  rule('ец', 2, 'ца цу цем цом це', 'male'),
  rule('аец', 2, 'йца йцу йцем йце', 'male'),
  rule('оец', 2, 'йца йцу йцем йце', 'male'),
  rule('лец', 2, 'ьца ьцу ьцем ьце еца ецу ецем еце', 'male'),
  rule('ел', 2, 'ла лу лом ле ела елу елом еле', 'male'),
  rule('ёк', 2, 'ька ьку ьком ьке', 'male'),
  rule('ок', 2, 'ка ку ком ке ока оку оком оке', 'male'),
  rule('лев', 2, 'ьва ьву ьвом ьве ева еву евом еве', 'male'),
  rule('й', 1, 'я ю ем е', 'male'),
  rule('ий', 1, 'я ю ем и е', 'male'),
  rule('ь', 1, 'я ю ем ём е', 'male'),
  rule('ь', 1, 'и ью', 'female'),
  rule('а', 1, 'ы е у ой ою'),
  ...[...'гкхжшчщ'].map((letter) => rule(`${letter}а`, 1, 'и е у ой ою ей ею')),
  rule('ца', 1, 'ы е у ей ею ой'),
  rule('я', 1, 'и е ю ей ею ёй'),
  rule('ия', 1, 'и ю ей ею е'),
  rule('ья', 1, 'и е ю ей ёй'),
];

/** Surnames on top of the nouns; those that end in о, и, у, э, ы, е stay as they are. */
const SURNAMES: readonly EndingRule[] = [
  ...['ов', 'ев', 'ёв', 'ин', 'ын'].flatMap((ending) => [
    rule(ending, 0, 'а у ым ом е', 'male'),
    rule(`${ending}а`, 1, 'ой ою у ы е'),
  ]),
  rule('ый', 2, 'ого ому ым ом', 'male'),
  rule('ой', 2, 'ого ому ым им ом', 'male'),
  rule('ий', 2, 'его ему им ем ия ию ием ии', 'male'),
  ...[...'гкх'].map((letter) => rule(`${letter}ий`, 2, 'ого ому им ом', 'male')),
  rule('ая', 2, 'ой ою ую ей'),
  rule('яя', 2, 'ей ею юю'),
];

/** Ordinary words of phrases and organisations: adjectives, neuters, plurals. */
const WORDS: readonly EndingRule[] = [
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
];

const PATRONYMICS: readonly EndingRule[] = [rule('ич', 0, 'а у ем е', 'male'), rule('на', 1, 'ы е у ой ою')];

const TABLES: Readonly<Record<Inflection['role'], readonly EndingRule[]>> = {
  given: NOUNS,
  patronymic: [...PATRONYMICS, ...NOUNS],
  surname: [...NOUNS, ...SURNAMES],
  word: [...NOUNS, ...WORDS],
};

/** The other case forms of a Russian word, in lower case. */
export function russianForms({ text, role, gender }: Inflection): readonly string[] {
  const word = text.toLowerCase();
  if (word.length < 2 || !/^[а-яё]+$/.test(word)) return [];
  const rules = TABLES[role].filter((each) => word.endsWith(each.ending) && fits(each, gender));
  const longest = Math.max(0, ...rules.map((each) => each.ending.length));
  const forms = rules
    .filter((each) => each.ending.length === longest)
    .flatMap(({ drop, add }) => add.map((ending) => word.slice(0, word.length - drop) + ending));
  return [...new Set(forms)];
}

/** A man's ending for a name known to be a woman's, and the other way round, is no form of it ("Ангелы Меркель"). */
function fits(each: EndingRule, gender: Inflection['gender']): boolean {
  return each.gender === undefined || gender === undefined || each.gender === gender;
}
