import type { NameRecord } from '#lib/pack/schema.ts';
import { type Inflection, inflectWord } from '#lib/text/inflect.ts';
import { checkWord, hashWord } from '#lib/text/tokens.ts';
import { hasTurkicEndings } from '#lib/text/turkic.ts';
import { foldWord } from '#lib/text/words.ts';
import type { WordRole } from './expand-name.ts';
import { IndexError } from './index-error.ts';
import { SOFT_WORD } from './name-words.ts';
import type { WordForm } from './word-table.ts';

/** Numbers the words of an index by their folded letters, and remembers how each of them is inflected. */
export class WordRegistry {
  /** Folded base words by number. */
  readonly folded: string[] = [];
  readonly #byText = new Map<string, number>();
  readonly #byFolded = new Map<string, number>();
  /** Words after which Turkic endings may stand. */
  readonly #stems = new Set<number>();
  /** Ways of inflection by word as written. */
  readonly #inflections = new Map<string, Inflection>();

  /** Number of a word as written in a name; its inflections are added to those known of it. */
  add(text: string, role: WordRole, name: Pick<NameRecord, 'lang' | 'gender'>): number {
    const number = this.#byText.get(text) ?? this.#number(text);
    if (role === 'fixed' || text === SOFT_WORD) return number;
    if (takesTurkicEndings(name.lang, role)) this.#stems.add(number);
    this.#inflect(text, role, name);
    return number;
  }

  #number(text: string): number {
    const folded = text === SOFT_WORD ? SOFT_WORD : foldWord(text);
    let number = this.#byFolded.get(folded);
    if (number === undefined) {
      number = this.folded.push(folded) - 1;
      this.#byFolded.set(folded, number);
    }
    this.#byText.set(text, number);
    return number;
  }

  #inflect(
    text: string,
    role: Exclude<WordRole, 'fixed'>,
    { lang, gender }: Pick<NameRecord, 'lang' | 'gender'>,
  ): void {
    const key = `${text}\n${lang}\n${role}\n${gender ?? ''}`;
    if (!this.#inflections.has(key)) this.#inflections.set(key, { text, lang, role, gender });
  }

  /** Every form of every word, the words themselves first; refuses two different forms of equal hashes. */
  forms(wordOf: Uint32Array): WordForm[] {
    const seen = new FormSet();
    const forms: WordForm[] = [];
    const add = (folded: string, word: number, { exact, stem }: Pick<WordForm, 'exact' | 'stem'>) => {
      if (folded === '' || !seen.add(folded, word)) return;
      const base = wordOf[word] as number;
      forms.push({ hash: hashWord(folded), check: checkWord(folded), base, exact, stem });
    };
    for (const [word, folded] of this.folded.entries()) {
      if (folded !== SOFT_WORD) add(folded, word, { exact: true, stem: this.#stems.has(word) });
    }
    for (const inflection of this.#inflections.values()) {
      const word = this.#byText.get(inflection.text) ?? 0;
      const stem = hasTurkicEndings(inflection.lang);
      for (const form of inflectWord(inflection)) add(foldWord(form), word, { exact: false, stem });
    }
    return forms;
  }
}

/** Russian names stand in Kazakh text too, with Kazakh endings; those of other names are left to their own language. */
function takesTurkicEndings(lang: string, role: WordRole): boolean {
  return hasTurkicEndings(lang) || (lang === 'ru' && role !== 'word');
}

/** Pairs of form and word that are there already. */
class FormSet {
  readonly #words = new Map<string, number | number[]>();
  readonly #byHash = new Map<number, string>();

  /** Whether the pair is new. */
  add(folded: string, word: number): boolean {
    const known = this.#words.get(folded);
    if (known === undefined) {
      this.#refuseCollision(folded);
      this.#words.set(folded, word);
      return true;
    }
    const words = typeof known === 'number' ? [known] : known;
    if (words.includes(word)) return false;
    this.#words.set(folded, [...words, word]);
    return true;
  }

  /** 53 of the 64 bits are compared: more than the word table keeps, so what passes here is told apart there. */
  #refuseCollision(folded: string): void {
    const key = (hashWord(folded) & 0x1fffff) * 0x100000000 + (checkWord(folded) >>> 0);
    const other = this.#byHash.get(key);
    if (other !== undefined) {
      throw new IndexError('hash-collision', `"${other}" and "${folded}" have equal hashes: rename one`);
    }
    this.#byHash.set(key, folded);
  }
}
