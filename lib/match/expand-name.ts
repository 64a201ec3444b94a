import type { EntityType, NameRecord } from '#lib/pack/schema.ts';
import { MAX_PARTICLE_UNITS, PARTICLE } from '#lib/text/particles.ts';
import { initialsOf } from './initials.ts';
import { FORM_FLAGS, type FormKind } from './name-index.ts';
import { nameWords } from './name-words.ts';
import { spellingVariants } from './spelling-variants.ts';

/** What a word is in its name: decides how it is inflected. */
export type WordRole = 'given' | 'patronymic' | 'surname' | 'word' | 'fixed';

/** One word of a form. */
export interface FormWord {
  readonly text: string;
  readonly role: WordRole;
}

/** One way to write a name. */
export interface NameForm {
  readonly kind: FormKind;
  readonly flags: number;
  readonly words: readonly FormWord[];
}

/** All ways in which the name of one record of such an entity is written; the full text first. */
export function expandName(name: NameRecord, type: EntityType): NameForm[] {
  const flags = flagsOf(name);
  switch (name.kind) {
    case 'full':
    case 'blocker':
      if (name.given || name.surname) return expandPerson(name, name.kind, flags);
      // Every word of a person's name may be the surname, whose endings are those of given names and more.
      if (type === 'person')
        return [{ kind: name.kind, flags: flags & ~FORM_FLAGS.dominant, words: asRole(name.text, 'surname') }];
      return inEverySpelling(name, name.kind, flags & ~FORM_FLAGS.dominant);
    case 'acronym':
      return expandAcronym(
        name.text,
        flags | FORM_FLAGS.exactCase | (OWN_LETTERS.has(name.lang) ? FORM_FLAGS.transliterated : 0),
      );
    case 'surname':
    case 'patronymic':
      return [{ kind: name.kind, flags, words: asRole(name.text, name.kind) }];
    case 'phrase':
    case 'headed':
      return inEverySpelling(name, name.kind, flags);
  }
}

function inEverySpelling({ text, lang }: NameRecord, kind: FormKind, flags: number): NameForm[] {
  const spellings = lang === 'en' ? spellingVariants(text) : [text];
  return spellings.map((spelling) => ({ kind, flags, words: asRole(spelling, 'word') }));
}

/**
 * Whether texts may write the first word of a form in small letters: of a phrase, of a person behind a particle ("von der
 * Leyen"), of several words of anything else ("port of Kuryk"). What links in the end is the linker's to say (gates).
 */
export function mayBeginSmall({ kind, words }: NameForm, type: EntityType): boolean {
  if (kind === 'phrase' || kind === 'blocker') return true;
  if (words.length < 2) return false;
  const first = words[0]?.text ?? '';
  return type !== 'person' || (first.length <= MAX_PARTICLE_UNITS && PARTICLE.test(first.toLowerCase()));
}

function flagsOf({ flags = [] }: NameRecord): number {
  let bits = 0;
  if (flags.includes('context')) bits |= FORM_FLAGS.context;
  if (flags.includes('dominant')) bits |= FORM_FLAGS.dominant;
  if (flags.includes('transliterated')) bits |= FORM_FLAGS.transliterated;
  return bits;
}

function asRole(text: string, role: WordRole): FormWord[] {
  return nameWords(text).map((word) => ({ text: word, role }));
}

/**
 * A name with its parts: as written, both orders, with and without patronymic, given name and patronymic, initials,
 * surname alone. `dominant` speaks of the bare surname only; `context` of the shorter forms that others share.
 */
function expandPerson(name: NameRecord, kind: 'full' | 'blocker', allFlags: number): NameForm[] {
  const flags = allFlags & ~FORM_FLAGS.dominant;
  const parts = partsOf(name);
  const forms: NameForm[] = [{ kind, flags, words: rolesInText(name, parts) }];
  const { given, patronymic, surname } = parts;
  if (given.length === 0 || surname.length === 0) return forms;
  forms.push({ kind, flags, words: [...given, ...surname] }, { kind, flags, words: [...surname, ...given] });
  if (patronymic.length > 0) {
    forms.push({ kind, flags, words: [...given, ...patronymic, ...surname] });
    forms.push({ kind, flags, words: [...surname, ...given, ...patronymic] });
    if (kind === 'full') forms.push({ kind: 'patronymic', flags, words: [...given, ...patronymic] });
  }
  if (name.flags?.includes('no-surname')) return forms;
  if (!name.flags?.includes('surname-first')) forms.push(...initialForms(parts, kind, flags));
  if (kind === 'full' && !isTooShort(name)) forms.push({ kind: 'surname', flags: allFlags, words: surname });
  return forms;
}

/** Letters up to which a surname made by rule may be any word: Azerbaijani "For" of Faure begins a sentence of English. */
const MAX_SHORT_LETTERS = 3;

function isTooShort({ flags = [], surname = '' }: NameRecord): boolean {
  return flags.includes('transliterated') && [...surname].length <= MAX_SHORT_LETTERS;
}

interface Parts {
  readonly given: readonly FormWord[];
  readonly patronymic: readonly FormWord[];
  readonly surname: readonly FormWord[];
}

function partsOf(name: NameRecord): Parts {
  return {
    given: asRole(name.given ?? '', 'given'),
    patronymic: asRole(name.patronymic ?? '', 'patronymic'),
    surname: asRole(name.surname ?? '', 'surname'),
  };
}

/** The words of the text, each in the role of the part that it comes from; words of no part decline like given names. */
function rolesInText(name: NameRecord, { given, patronymic, surname }: Parts): FormWord[] {
  const roles = new Map([...given, ...patronymic, ...surname].map((word) => [word.text, word.role]));
  return nameWords(name.text).map((text) => ({ text, role: roles.get(text) ?? 'given' }));
}

/**
 * "K.-J. Tokayev", "Токаев К.-Ж.", "К.-Ж. К. Токаев"; of a given name of several words the first initial alone too,
 * but only with context: "K. Tokayev" may be another one.
 */
function initialForms({ given, patronymic, surname }: Parts, kind: 'full' | 'blocker', flags: number): NameForm[] {
  const as = kind === 'full' ? 'initials' : kind;
  const forms: NameForm[] = [];
  const add = (initials: readonly FormWord[], more: number) => {
    forms.push({ kind: as, flags: flags | more, words: [...initials, ...surname] });
    forms.push({ kind: as, flags: flags | more, words: [...surname, ...initials] });
  };
  const ofPatronymic = initialsOf(patronymic)[0];
  for (const initials of initialsOf(given)) {
    const first = initials.slice(0, 1);
    add(initials, 0);
    if (ofPatronymic) add([...initials, ...ofPatronymic], 0);
    if (initials.length < 2) continue;
    add(first, FORM_FLAGS.context);
    if (ofPatronymic) add([...first, ...ofPatronymic], 0);
  }
  return forms;
}

/** Languages in Latin letters whose acronyms mean other things elsewhere: Azerbaijani MDB is no Brazilian party. */
const OWN_LETTERS = new Set(['az', 'tr', 'uz', 'tk']);

/** "EU", and "E.U." where the letters are Latin and few. */
function expandAcronym(text: string, flags: number): NameForm[] {
  const words = nameWords(text).map((word): FormWord => ({ text: word, role: 'word' }));
  const forms: NameForm[] = [{ kind: 'acronym', flags, words }];
  if (/^[A-Z]{2,4}$/.test(text)) {
    forms.push({ kind: 'acronym', flags, words: [...text].map((letter) => ({ text: letter, role: 'fixed' })) });
  }
  return forms;
}
