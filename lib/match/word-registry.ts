import type { NameRecord } from '#lib/pack/schema.ts';
import { foldWord } from '#lib/text/fold-word.ts';
import { type Inflection, inflectWord, isInflected } from '#lib/text/inflect.ts';
import { hasTurkicEndings } from '#lib/text/turkic.ts';
import { checkWord, hashWord } from '#lib/text/word-hash.ts';
import type { WordRole } from './expand-name.ts';
import { SOFT_WORD } from './name-words.ts';
import type { WordForm } from './word-table.ts';

const STEM = 1;
const STEM_IN_PHRASE = 2;

/** A word as written: its number, and the languages, roles and genders in which it was met. */
interface Spelling {
  readonly number: number;
  readonly ways: Inflection[];
}

/** Numbers the words of an index by their folded letters, and remembers how each of them is inflected. */
export class WordRegistry {
  /** Folded base words by number. */
  readonly folded: string[] = [];
  readonly #spellings = new Map<string, Spelling>();
  readonly #byFolded = new Map<string, number>();
  /** STEM for words after which Turkic endings may stand, STEM_IN_PHRASE where texts need not capitalise them. */
  readonly #stems: number[] = [];

  /** Number of a word as written in a name; its inflections are added to those known of it. */
  add(text: string, role: WordRole, { lang, gender }: Pick<NameRecord, 'lang' | 'gender'>): number {
    const spelling = this.#spellings.get(text) ?? this.#spell(text);
    if (role === 'fixed' || text === SOFT_WORD || !isInflected(lang, role)) return spelling.number;
    for (const way of spelling.ways) {
      if (way.role === role && way.gender === gender && way.lang === lang) return spelling.number;
    }
    spelling.ways.push({ text, lang, role, gender });
    if (takesTurkicEndings(lang, role)) this.#markStem(spelling.number, role);
    return spelling.number;
  }

  #spell(text: string): Spelling {
    const folded = text === SOFT_WORD ? SOFT_WORD : foldWord(text);
    let number = this.#byFolded.get(folded);
    if (number === undefined) {
      number = this.folded.push(folded) - 1;
      this.#stems.push(0);
      this.#byFolded.set(folded, number);
    }
    const spelling = { number, ways: [] };
    this.#spellings.set(text, spelling);
    return spelling;
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
    for (const { number, ways } of this.#spellings.values()) {
      for (const way of ways) addInflections(way, wordOf[number] as number, seenOf(seen, number, this.folded), forms);
    }
    return forms;
  }
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
