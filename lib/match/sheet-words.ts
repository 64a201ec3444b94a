import type { NameRecord } from '#lib/pack/schema.ts';
import { foldWord } from '#lib/text/fold-word.ts';
import { type Inflection, inflectWord, isInflected } from '#lib/text/inflect.ts';
import { hasTurkicEndings } from '#lib/text/turkic.ts';
import { checkWord, hashWord } from '#lib/text/word-hash.ts';
import type { ByteWriter } from './byte-writer.ts';
import type { WordRole } from './expand-name.ts';
import { SOFT_WORD } from './name-words.ts';
import { SpellingTable } from './spelling-table.ts';

/** Bits of a way to use a word: which Turkic endings may follow it in a text, and whether they may follow its forms. */
export const WAY_FLAGS = { stem: 1, stemInPhrase: 2, stemForms: 4 } as const;

/** A word as it stands in names, by the language, role and gender that decide how it is inflected. */
interface Way {
  readonly lang: string;
  readonly role: WordRole;
  readonly gender: NameRecord['gender'];
  readonly number: number;
}

/** The words of a sheet, each in all ways in which its names use it, with the forms that it has in each. */
export class SheetWords {
  readonly #spellings = new SpellingTable();
  readonly #texts = new SpellingTable();
  /** Of each spelling: the number of its folded text, its way without inflection + 1 (0: none), the ways with. */
  readonly #folded: number[] = [];
  readonly #plain: number[] = [];
  readonly #ways: Way[][] = [];
  /** Of each way: folded text, WAY_FLAGS, texts of its other forms. */
  readonly #bases: number[] = [];
  readonly #flags: number[] = [];
  readonly #forms: (readonly number[])[] = [];

  /** Number of the way in which a name uses a word. */
  add(text: string, role: WordRole, { lang, gender }: Pick<NameRecord, 'lang' | 'gender'>): number {
    const spelling = this.#spellings.add(text);
    if (spelling === this.#folded.length) this.#spell(text);
    if (role === 'fixed' || text === SOFT_WORD || !isInflected(lang, role)) return this.#addPlain(spelling);
    const ways = this.#ways[spelling] as Way[];
    for (let i = 0; i < ways.length; i += 1) {
      const way = ways[i] as Way;
      if (way.role === role && way.gender === gender && way.lang === lang) return way.number;
    }
    const number = this.#addWay(spelling, flagsOf(lang, role), this.#inflect({ text, lang, role, gender }));
    ways.push({ lang, role, gender, number });
    return number;
  }

  #spell(text: string): void {
    this.#folded.push(this.#texts.add(text === SOFT_WORD ? SOFT_WORD : foldWord(text)));
    this.#plain.push(0);
    this.#ways.push([]);
  }

  #addPlain(spelling: number): number {
    const known = this.#plain[spelling] as number;
    if (known > 0) return known - 1;
    const number = this.#addWay(spelling, 0, NO_FORMS);
    this.#plain[spelling] = number + 1;
    return number;
  }

  #addWay(spelling: number, flags: number, forms: readonly number[]): number {
    const base = this.#folded[spelling] as number;
    this.#flags.push(flags);
    this.#forms.push(forms);
    return this.#bases.push(base) - 1;
  }

  #inflect(way: Inflection): readonly number[] {
    const inflected = inflectWord(way);
    if (inflected.length === 0) return NO_FORMS;
    const texts = new Set<number>();
    for (const form of inflected) {
      const folded = foldWord(form);
      if (folded !== '') texts.add(this.#texts.add(folded));
    }
    return [...texts];
  }

  /** Writes the texts with their hashes, then the ways. */
  write(writer: ByteWriter): void {
    writer.number(this.#texts.texts.length);
    for (const text of this.#texts.texts) {
      writer.word(hashWord(text));
      writer.word(checkWord(text));
      writer.text(text);
    }
    writer.number(this.#bases.length);
    for (const [way, base] of this.#bases.entries()) {
      writer.number(base);
      writer.number(this.#flags[way] as number);
      const forms = this.#forms[way] as readonly number[];
      writer.number(forms.length);
      for (const form of forms) writer.number(form);
    }
  }
}

const NO_FORMS: readonly number[] = [];

/** Russian names stand in Kazakh text too, with Kazakh endings; those of other names are left to their own language. */
function flagsOf(lang: string, role: WordRole): number {
  const stemForms = hasTurkicEndings(lang) ? WAY_FLAGS.stemForms : 0;
  if (!stemForms && !(lang === 'ru' && role !== 'word')) return 0;
  return stemForms | (role === 'word' ? WAY_FLAGS.stemInPhrase : WAY_FLAGS.stem);
}
