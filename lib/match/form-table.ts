import type { FormKind } from './name-index.ts';
import type { SectionViews } from './sections.ts';

/**
 * One u32 a form: entity, or offset of a counted list in `entityLists` (23 bits); LIST; EXTRA; flags (4 bits); kind
 * (3 bits). Form numbers below the number of trie ends are those of the ends; further forms of one end (other kind or
 * conditions) have numbers behind them. EXTRA: another form of the same end follows.
 */
export const FORM_KINDS: readonly FormKind[] = [
  'full',
  'surname',
  'patronymic',
  'acronym',
  'phrase',
  'headed',
  'blocker',
  'initials',
];

const REF_MASK = 0x7fffff;
const LIST = 1 << 23;
const EXTRA = 1 << 24;
const FLAGS_SHIFT = 25;
const KIND_SHIFT = 29;

/** The bits of a form that say what it is. */
export function encodeTraits(kind: FormKind, flags: number): number {
  return (FORM_KINDS.indexOf(kind) << KIND_SHIFT) | (flags << FLAGS_SHIFT);
}

/** The bits of a form that say whose it is. */
export function encodeRef({ ref, list, extra }: { ref: number; list: boolean; extra: boolean }): number {
  return (extra ? EXTRA : 0) | (list ? LIST : 0) | ref;
}

/** Largest entity number or list offset that a form can hold. */
export const MAX_FORM_REF = REF_MASK;

type FormSections = Pick<
  SectionViews,
  | 'forms'
  | 'extraEnds'
  | 'entityLists'
  | 'nearForms'
  | 'nearOffsets'
  | 'nearHashes'
  | 'headForms'
  | 'headStrings'
  | 'caseForms'
  | 'caseMasks'
>;

/** Reads the forms of an index. */
export class FormTable {
  readonly #views: FormSections;
  readonly #ends: number;

  constructor(views: FormSections, ends: number) {
    this.#views = views;
    this.#ends = ends;
  }

  kind(form: number): FormKind {
    return FORM_KINDS[this.#form(form) >>> KIND_SHIFT] ?? 'full';
  }

  flags(form: number): number {
    return (this.#form(form) >>> FLAGS_SHIFT) & 15;
  }

  entities(form: number): ArrayLike<number> {
    const bits = this.#form(form);
    const ref = bits & REF_MASK;
    if ((bits & LIST) === 0) return [ref];
    const { entityLists } = this.#views;
    return entityLists.subarray(ref + 1, ref + 1 + (entityLists[ref] ?? 0));
  }

  near(form: number): ArrayLike<number> {
    const { nearForms, nearOffsets, nearHashes } = this.#views;
    const at = indexIn(nearForms, form);
    return at < 0 ? [] : nearHashes.subarray(nearOffsets[at], nearOffsets[at + 1]);
  }

  /** Number of the string that is its head class, or -1. */
  head(form: number): number {
    const at = indexIn(this.#views.headForms, form);
    return at < 0 ? -1 : (this.#views.headStrings[at] ?? -1);
  }

  /** Which of its first 32 letters are capitals, or -1 where case does not matter. */
  caseMask(form: number): number {
    const at = indexIn(this.#views.caseForms, form);
    return at < 0 ? -1 : (this.#views.caseMasks[at] ?? -1);
  }

  /** The next form of the same trie end, or -1. */
  next(form: number): number {
    if ((this.#form(form) & EXTRA) === 0) return -1;
    if (form >= this.#ends) return form + 1;
    return this.#ends + lowerBound(this.#views.extraEnds, form);
  }

  #form(form: number): number {
    return this.#views.forms[form] ?? 0;
  }
}

/** First place in a sorted list whose value is at least `value`. */
export function lowerBound(list: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function indexIn(list: ArrayLike<number>, value: number): number {
  const at = lowerBound(list, value);
  return list[at] === value ? at : -1;
}
