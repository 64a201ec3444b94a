import type { NameRecord } from '#lib/pack/schema.ts';
import { foldWord } from '#lib/text/fold-word.ts';
import { type Inflection, inflectWord, isInflected } from '#lib/text/inflect.ts';
import { hasTurkicEndings } from '#lib/text/turkic.ts';
import { checkWord, hashWord } from '#lib/text/word-hash.ts';
import type { WordRole } from './expand-name.ts';
import { SOFT_WORD } from './name-words.ts';
import { SpellingTable } from './spelling-table.ts';
import type { WordForm } from './word-table.ts';

const STEM = 1;
const STEM_IN_PHRASE = 2;

/** Numbers the words of an index by their folded letters, and remembers how each of them is inflected. */
export class WordRegistry {
  readonly #spellings = new SpellingTable();
  readonly #folded = new SpellingTable();
  /** Of each spelling: the number of its word, and the languages, roles and genders in which it was met. */
  readonly #numbers: number[] = [];
  readonly #ways: Inflection[][] = [];
  /** STEM for words after which Turkic endings may stand, STEM_IN_PHRASE where texts need not capitalise them. */
  readonly #stems: number[] = [];

  /** Number of a word as written in a name; its inflections are added to those known of it. */
  add(text: string, role: WordRole, { lang, gender }: Pick<NameRecord, 'lang' | 'gender'>): number {
    const spelling = this.#spellings.add(text);
    const number = this.#numbers[spelling] ?? this.#spell(text);
    if (role === 'fixed' || text === SOFT_WORD || !isInflected(lang, role)) return number;
    const ways = this.#ways[spelling] ?? [];
    for (let i = 0; i < ways.length; i += 1) if (isWay(ways[i], lang, role, gender)) return number;
    ways.push({ text, lang, role, gender });
    if (takesTurkicEndings(lang, role)) this.#markStem(number, role);
    return number;
  }

  /** Number of the word of a spelling that was not met before. */
  #spell(text: string): number {
    const number = this.#folded.add(text === SOFT_WORD ? SOFT_WORD : foldWord(text));
    if (number === this.#stems.length) this.#stems.push(0);
    this.#numbers.push(number);
    this.#ways.push([]);
    return number;
  }

  /** Folded base words by number. */
  get folded(): readonly string[] {
    return this.#folded.texts;
  }

  #markStem(number: number, role: WordRole): void {
    this.#stems[number] = (this.#stems[number] ?? 0) | (role === 'word' ? STEM_IN_PHRASE : STEM);
  }

  /** Whether Turkic endings may follow a word of a phrase. */
  isStemInPhrase(word: number): boolean {
    return ((this.#stems[word] ?? 0) & STEM_IN_PHRASE) !== 0;
  }

  /** Every form of every word, the words themselves first. */
  forms(wordOf: Uint32Array): WordForm[] {
    const forms: WordForm[] = [];
    for (const [word, folded] of this.folded.entries()) {
      if (folded === SOFT_WORD || folded === '') continue;
      forms.push(toForm(folded, wordOf[word] as number, { exact: true, stem: this.#stems[word] !== 0 }));
    }
    const seen = new Map<number, Set<string>>();
    for (const [spelling, ways] of this.#ways.entries()) {
      const number = this.#numbers[spelling] as number;
      for (const way of ways) addInflections(way, wordOf[number] as number, seenOf(seen, number, this.folded), forms);
    }
    return forms;
  }
}

function isWay(way: Inflection | undefined, lang: string, role: WordRole, gender: NameRecord['gender']): boolean {
  return way?.role === role && way.gender === gender && way.lang === lang;
}

/** The forms of a word so far, itself among them. */
function seenOf(seen: Map<number, Set<string>>, word: number, folded: readonly string[]): Set<string> {
  let forms = seen.get(word);
  if (!forms) {
    forms = new Set([folded[word] ?? '']);
    seen.set(word, forms);
  }
  return forms;
}

function addInflections(way: Inflection, base: number, seen: Set<string>, forms: WordForm[]): void {
  const inflected = inflectWord(way);
  if (inflected.length === 0) return;
  const stem = hasTurkicEndings(way.lang);
  for (const text of inflected) {
    const folded = foldWord(text);
    if (folded === '' || seen.has(folded)) continue;
    seen.add(folded);
    forms.push(toForm(folded, base, { exact: false, stem }));
  }
}

function toForm(folded: string, base: number, { exact, stem }: Pick<WordForm, 'exact' | 'stem'>): WordForm {
  return { folded, hash: hashWord(folded), check: checkWord(folded), base, exact, stem };
}

/** Russian names stand in Kazakh text too, with Kazakh endings; those of other names are left to their own language. */
function takesTurkicEndings(lang: string, role: WordRole): boolean {
  return hasTurkicEndings(lang) || (lang === 'ru' && role !== 'word');
}
