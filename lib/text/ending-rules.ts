import type { Inflection } from './inflect.ts';

/** One line of a declension table. */
export interface EndingRule {
  readonly ending: string;
  /** Letters taken off before the new endings. */
  readonly drop: number;
  readonly add: readonly string[];
  /** Only for names of this gender, or of one that the name does not tell. */
  readonly gender?: 'female' | 'male';
}

/** Endings of a word by what it is. */
export type Declension = Readonly<Record<Inflection['role'], readonly EndingRule[]>>;

/** A rule for words in `ending`: takes off `drop` letters and adds each of `add` ("0" is nothing). */
export function rule(ending: string, drop: number, add: string, gender?: 'female' | 'male'): EndingRule {
  const endings = add.split(' ').map((each) => (each === '0' ? '' : each));
  return { ending, drop, add: endings, ...(gender && { gender }) };
}

/** The same rule for words in each of some letters. */
export function rules(letters: string, drop: number, add: string, gender?: 'female' | 'male'): EndingRule[] {
  return [...letters].map((letter) => rule(letter, drop, add, gender));
}

/**
 * The other forms of a word in lower case by the rules with the longest ending that it has. Cases are not matched
 * against each other: "Ильхам Алиеву" is still Ilham Aliyev.
 */
export function decline(declension: Declension, { text, role, gender }: Inflection): readonly string[] {
  const word = text.toLowerCase();
  if (word.length < 2) return [];
  const fitting = declension[role].filter((each) => word.endsWith(each.ending) && fits(each, gender));
  const longest = Math.max(0, ...fitting.map((each) => each.ending.length));
  const forms = fitting
    .filter((each) => each.ending.length === longest)
    .flatMap(({ drop, add }) => add.map((ending) => word.slice(0, word.length - drop) + ending));
  return [...new Set(forms)];
}

/** A man's ending on a woman's name is no form of it: «Ангелы Меркель», not «Меркеля». */
function fits(each: EndingRule, gender: Inflection['gender']): boolean {
  return each.gender === undefined || gender === undefined || each.gender === gender;
}
