import { hashWord } from '#lib/text/word-hash.ts';
import { SOFT_WORD } from './name-words.ts';
import { NumberColumn } from './number-column.ts';
import type { Sheet } from './read-sheet.ts';
import { WAY_FLAGS } from './sheet-words.ts';
import { TextTable } from './text-table.ts';
import type { WordForms } from './word-table.ts';

/**
 * Numbers the words of an index in the order in which its entities use them, and collects their forms in the order in
 * which they are met, so that equal entities give equal tables whatever sheets they come from.
 */
export class WordNumbers {
  readonly #texts = new TextTable();
  /** Of each text: the number of its word + 1, 0 where it is none. */
  readonly #wordOfText = new NumberColumn();
  readonly #textOfWord = new NumberColumn();
  readonly #flags = new NumberColumn();
  /** Other forms: word, text and whether Turkic endings may follow, in columns; each pair once. */
  readonly #formWords = new NumberColumn();
  readonly #formTexts = new NumberColumn();
  readonly #formStems = new NumberColumn();
  readonly #pairs = new PairSet();

  get count(): number {
    return this.#textOfWord.length;
  }

  /** WAY_FLAGS of a word in all ways in which it is used. */
  flags(word: number): number {
    return this.#flags.at(word);
  }

  /** Number of the word of a way; what is new of its forms is added. */
  addWay(sheet: Sheet, way: number): number {
    const base = this.#addText(sheet, sheet.bases[way] as number);
    const known = this.#wordOfText.at(base) - 1;
    const word = known < 0 ? this.#textOfWord.push(base) : known;
    this.#wordOfText.set(base, word + 1);
    const flags = sheet.flags[way] as number;
    this.#flags.set(word, this.#flags.at(word) | flags);
    const end = sheet.formStarts[way + 1] as number;
    for (let at = sheet.formStarts[way] as number; at < end; at += 1) {
      const text = this.#addText(sheet, sheet.forms[at] as number);
      if (text !== base) this.#addForm(word, text, flags);
    }
    return word;
  }

  #addText({ hashes, checks, starts, ends, reader }: Sheet, text: number): number {
    const place = [starts[text] as number, ends[text] as number] as const;
    return this.#texts.add(hashes[text] as number, checks[text] as number, reader.bytes, place);
  }

  #addForm(word: number, text: number, flags: number): void {
    if (!this.#pairs.add(word, text)) return;
    this.#formWords.push(word);
    this.#formTexts.push(text);
    this.#formStems.push(flags & WAY_FLAGS.stemForms ? 1 : 0);
  }

  /** Number of a word by its folded text, or -1. */
  find(folded: string): number {
    const hash = hashWord(folded);
    return this.#textOfWord.values.findIndex(
      (text) => this.#texts.hashes.at(text) === hash && this.#texts.text(text) === folded,
    );
  }

  /** Every form of every word, the words themselves first. */
  forms(wordOf: Uint32Array): WordForms {
    const texts = new NumberColumn();
    const bases = new NumberColumn();
    const marks = new NumberColumn();
    const soft = this.find(SOFT_WORD);
    const stem = WAY_FLAGS.stem | WAY_FLAGS.stemInPhrase;
    for (let word = 0; word < this.count; word += 1) {
      const text = this.#textOfWord.at(word);
      if (word === soft || this.#texts.length(text) === 0) continue;
      texts.push(text);
      bases.push(wordOf[word] as number);
      marks.push(2 | (this.flags(word) & stem ? 1 : 0));
    }
    for (let form = 0; form < this.#formWords.length; form += 1) {
      texts.push(this.#formTexts.at(form));
      bases.push(wordOf[this.#formWords.at(form)] as number);
      marks.push(this.#formStems.at(form));
    }
    return {
      texts: texts.values,
      bases: bases.values,
      hashes: texts.values.map((text) => this.#texts.hashes.at(text)),
      checks: texts.values.map((text) => this.#texts.checks.at(text)),
      isExact: (form) => (marks.at(form) & 2) !== 0,
      isStem: (form) => (marks.at(form) & 1) !== 0,
      hasStems: marks.values.some((mark) => (mark & 1) !== 0),
      textOf: (text) => this.#texts.text(text),
    };
  }
}

/** A set of pairs of numbers. */
class PairSet {
  /** Pairs one after the other, each number + 1; 0 is empty. */
  #slots = new Int32Array(2048);
  #count = 0;

  /** Whether the pair was not there yet. */
  add(a: number, b: number): boolean {
    if (!put(this.#slots, a, b)) return false;
    this.#count += 1;
    if (this.#count * 4 > this.#slots.length) this.#grow();
    return true;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 4);
    for (let at = 0; at < old.length; at += 2)
      if (old[at] !== 0) put(this.#slots, (old[at] as number) - 1, (old[at + 1] as number) - 1);
  }
}

function put(slots: Int32Array, a: number, b: number): boolean {
  const mask = (slots.length >>> 1) - 1;
  const mixed = Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b);
  let slot = (mixed ^ (mixed >>> 15)) & mask;
  for (; slots[2 * slot] !== 0; slot = (slot + 1) & mask)
    if (slots[2 * slot] === a + 1 && slots[2 * slot + 1] === b + 1) return false;
  slots[2 * slot] = a + 1;
  slots[2 * slot + 1] = b + 1;
  return true;
}
