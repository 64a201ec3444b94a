import { withImpliedGiven } from '#lib/pack/name-parts.ts';
import { ENTITY_TYPES, type Entity, type NameRecord } from '#lib/pack/schema.ts';
import { FOLD_VERSION } from '#lib/text/fold-table.ts';
import { foldWord } from '#lib/text/fold-word.ts';
import { inflectWord } from '#lib/text/inflect.ts';
import { hashWord } from '#lib/text/word-hash.ts';
import type { FormTraits } from './build-forms.ts';
import { ByteWriter } from './byte-writer.ts';
import { expandName, mayBeginSmall, type NameForm } from './expand-name.ts';
import { MAN_MARK } from './man-mark.ts';
import { FORM_FLAGS } from './name-index.ts';
import { caseMask, nameWords } from './name-words.ts';
import { SheetWords } from './sheet-words.ts';

/** Raised with every change of the forms that names are given; `write-sheet.test.ts` tells when. */
export const SHEET_VERSION = 3;

/**
 * A sheet: all that an index takes from the names of some consecutive entities, expanded and inflected, as bytes. It says
 * nothing of other entities, so that it is made once and kept: of a changed edition only what changed is expanded anew.
 * Versions, texts and ways (`SheetWords`), traits as JSON, then of each entity its type, given names and forms.
 */
export function writeSheet(entities: Iterable<Entity>): Uint8Array<ArrayBuffer> {
  const body = new EntityWriter();
  let count = 0;
  for (const entity of entities) {
    body.add(entity);
    count += 1;
  }
  const writer = new ByteWriter();
  writer.number(SHEET_VERSION);
  writer.number(FOLD_VERSION);
  body.words.write(writer);
  writer.number(body.traits.length);
  for (const traits of body.traits) writer.text(JSON.stringify(traits));
  writer.number(count);
  writer.append(body.writer.bytes());
  return writer.bytes();
}

class EntityWriter {
  readonly words = new SheetWords();
  readonly traits: FormTraits[] = [];
  readonly writer = new ByteWriter();
  readonly #traitNumbers = new Map<FormTraits, number>();

  add({ type, names: stored }: Entity): void {
    const { writer } = this;
    const names = stored.map(withImpliedGiven);
    writer.number(ENTITY_TYPES.indexOf(type));
    const givens = givenHashes(names);
    writer.number(givens.size);
    for (const hash of givens) writer.number(hash);
    for (const name of names) {
      const near = nearHashes(name);
      for (const form of expandName(name, type)) {
        if (form.words.length > 0) this.#addForm(name, form, { near, isSmall: mayBeginSmall(form, type) });
      }
    }
    writer.number(0);
  }

  /** A form is its number of words, traits with whether it may begin small, and the way of each word. */
  #addForm(
    name: NameRecord,
    form: NameForm,
    { near, isSmall }: { readonly near: readonly number[]; readonly isSmall: boolean },
  ): void {
    const { writer, words } = this;
    writer.number(form.words.length);
    writer.number(this.#traitNumber(traitsOf(name, form, near)) * 2 + (isSmall ? 1 : 0));
    for (let at = 0; at < form.words.length; at += 1) {
      const { text, role } = form.words[at] as NameForm['words'][number];
      writer.number(words.add(text, role, name));
    }
  }

  #traitNumber(traits: FormTraits): number {
    const known = this.#traitNumbers.get(traits);
    if (known !== undefined) return known;
    const number = this.traits.push(traits) - 1;
    this.#traitNumbers.set(traits, number);
    return number;
  }
}

const NO_HASHES: readonly number[] = [];

/** Traits of the forms that have no conditions, by kind and flags: nearly all, so that they are one object each. */
const plainTraits = new Map<string, FormTraits[]>();

function traitsOf(name: NameRecord, { kind, flags }: NameForm, near: readonly number[]): FormTraits {
  if (kind === 'headed' || near.length > 0 || flags & FORM_FLAGS.exactCase) {
    const head = kind === 'headed' ? (name.head ?? '') : '';
    return { kind, flags, near, head, caseMask: flags & FORM_FLAGS.exactCase ? caseMask(name.text) : -1 };
  }
  const byFlags = plainTraits.get(kind) ?? [];
  plainTraits.set(kind, byFlags);
  byFlags[flags] ??= { kind, flags, near, head: '', caseMask: -1 };
  return byFlags[flags];
}

/** Hashes of the neighbours of a phrase in all their forms; of several words the longest stands for all. */
function nearHashes({ near, lang }: NameRecord): readonly number[] {
  if (near === undefined) return NO_HASHES;
  const hashes = new Set<number>();
  for (const neighbour of near) {
    const text = [...nameWords(neighbour)].sort((a, b) => b.length - a.length)[0];
    if (text === undefined) continue;
    hashes.add(hashWord(foldWord(text)));
    for (const form of inflectWord({ text, lang, role: 'word' })) hashes.add(hashWord(foldWord(form)));
  }
  return [...hashes];
}

/** Upper halves of the hashes of a person's given names, their initials, and patronymics, and the mark of a man. */
function givenHashes(names: readonly NameRecord[]): ReadonlySet<number> {
  const hashes = new Set<number>();
  const add = (folded: string): void => void hashes.add(hashWord(folded) >>> 16);
  for (const { given, patronymic } of names) {
    for (const word of nameWords(given ?? '')) {
      add(foldWord(word));
      add(foldWord(word).slice(0, 1));
    }
    // A patronymic's initial never stands alone before a surname: «А. Алиев» is not the son of an А.
    for (const word of nameWords(patronymic ?? '')) add(foldWord(word));
  }
  const genders = new Set(names.flatMap(({ gender }) => gender ?? []));
  if (genders.has('male') && genders.size === 1) hashes.add(MAN_MARK >>> 16);
  return hashes;
}
