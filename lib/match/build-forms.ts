import { encodeRef, encodeTraits, MAX_FORM_REF } from './form-table.ts';
import { IndexError } from './index-error.ts';
import type { FormKind } from './name-index.ts';
import { NumberColumn } from './number-column.ts';
import type { StringPool } from './string-pool.ts';

/** What makes two names of the same words different forms. */
export interface FormTraits {
  readonly kind: FormKind;
  readonly flags: number;
  /** Hashes of the words of which one must stand near; empty: none. */
  readonly near: readonly number[];
  /** Head class, or ''. */
  readonly head: string;
  /** Capitals of an exact-case name, or -1. */
  readonly caseMask: number;
}

/** Forms as they come, in columns: at a hundred thousand names an object each is most of the time of a build. */
export class FormsBuilder {
  readonly #traits: FormTraits[] = [];
  readonly #traitNumbers = new Map<string, number>();
  /** First form of each trie node under construction + 1; 0: none. */
  readonly #heads = new NumberColumn();
  /** Of each form: its traits, its entity (or -1 - the number of its list of entities), the next form of the same node + 1. */
  readonly #formTraits = new NumberColumn();
  readonly #entities = new NumberColumn();
  readonly #nexts = new NumberColumn();
  /** Entities of the forms that have several, ascending: they come in this order. */
  readonly #lists: number[][] = [];

  /** Number of traits; equal ones have one number. */
  numberOf(traits: FormTraits): number {
    const key = JSON.stringify(traits);
    const known = this.#traitNumbers.get(key) ?? this.#traits.push(traits) - 1;
    this.#traitNumbers.set(key, known);
    return known;
  }

  add(node: number, traits: number, entity: number): void {
    const head = this.#heads.at(node);
    for (let form = head - 1; form >= 0; form = this.#nexts.at(form) - 1) {
      if (this.#formTraits.at(form) !== traits) continue;
      this.#share(form, entity);
      return;
    }
    this.#formTraits.push(traits);
    this.#entities.push(entity);
    this.#heads.set(node, this.#nexts.push(head) + 1);
  }

  /** Entities come in ascending order, so that one that is there already is the last. */
  #share(form: number, entity: number): void {
    const known = this.#entities.at(form);
    if (known === entity) return;
    if (known >= 0) this.#entities.set(form, -this.#lists.push([known, entity]));
    else if (this.#lists[-1 - known]?.at(-1) !== entity) this.#lists[-1 - known]?.push(entity);
  }

  isEnd(node: number): boolean {
    return this.#heads.at(node) !== 0;
  }

  /** The form sections; `order` lists the builder's nodes in final order. */
  layOut(order: Uint32Array, strings: StringPool) {
    const forms = new NumberColumn();
    for (const node of order) if (this.isEnd(node)) forms.push(this.#heads.at(node) - 1);
    const ends = forms.length;
    const extraEnds = new NumberColumn();
    for (let end = 0; end < ends; end += 1) {
      for (let next = this.#nexts.at(forms.at(end)); next !== 0; next = this.#nexts.at(next - 1)) {
        forms.push(next - 1);
        extraEnds.push(end);
      }
    }
    const traits = forms.values.map((form) => this.#formTraits.at(form));
    return {
      extraEnds: extraEnds.values,
      ends,
      ...this.#encode(forms.values, traits),
      ...conditions(traits, this.#traits, strings),
    };
  }

  #encode(order: Int32Array, traits: Int32Array) {
    const entityLists: number[] = [];
    const bits = this.#traits.map(({ kind, flags }) => encodeTraits(kind, flags));
    const forms = new Uint32Array(order.length);
    for (let at = 0; at < order.length; at += 1) {
      const form = order[at] as number;
      const entity = this.#entities.at(form);
      const list = entity < 0 ? this.#lists[-1 - entity] : undefined;
      const ref = list ? entityLists.length : entity;
      if (ref > MAX_FORM_REF) throw new IndexError('too-large', 'More than eight million entities: split the pack');
      if (list) entityLists.push(list.length, ...list);
      const hasExtra = this.#nexts.at(form) !== 0;
      forms[at] =
        (bits[traits[at] as number] as number) | encodeRef({ ref, list: list !== undefined, extra: hasExtra });
    }
    return { forms, entityLists };
  }
}

/** What must hold beside the words, of the few forms that have such traits. */
function conditions(traitsByForm: Int32Array, all: readonly FormTraits[], strings: StringPool) {
  const nearForms: number[] = [];
  const nearOffsets: number[] = [];
  const nearHashes: number[] = [];
  const headForms: number[] = [];
  const headStrings: number[] = [];
  const caseForms: number[] = [];
  const caseMasks: number[] = [];
  const conditional = all.map((traits) => (isConditional(traits) ? traits : null));
  for (let form = 0; form < traitsByForm.length; form += 1) {
    const traits = conditional[traitsByForm[form] as number];
    if (!traits) continue;
    if (traits.near.length > 0) {
      nearForms.push(form);
      nearOffsets.push(nearHashes.length);
      nearHashes.push(...traits.near);
    }
    if (traits.head !== '') {
      headForms.push(form);
      headStrings.push(strings.add(traits.head));
    }
    if (traits.caseMask !== -1) {
      caseForms.push(form);
      caseMasks.push(traits.caseMask);
    }
  }
  nearOffsets.push(nearHashes.length);
  return { nearForms, nearOffsets, nearHashes, headForms, headStrings, caseForms, caseMasks };
}

function isConditional({ near, head, caseMask }: FormTraits): boolean {
  return near.length > 0 || head !== '' || caseMask !== -1;
}
