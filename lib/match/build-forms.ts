import { encodeForm, MAX_FORM_REF } from './form-table.ts';
import { IndexError } from './index-error.ts';
import type { FormKind } from './name-index.ts';
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
  /** First form of each trie node under construction + 1; 0: none. */
  readonly #heads: number[] = [];
  readonly #traits: FormTraits[] = [];
  /** Of each form: its first entity, and the next form of the same node + 1. */
  readonly #entities: number[] = [];
  readonly #nexts: number[] = [];
  /** All entities of the forms that have several. */
  readonly #shared = new Map<number, number[]>();

  /** Equal traits are to be one object. */
  add(node: number, traits: FormTraits, entity: number): void {
    while (this.#heads.length <= node) this.#heads.push(0);
    const head = this.#heads[node] as number;
    for (let form = head - 1; form >= 0; form = (this.#nexts[form] as number) - 1) {
      if (this.#traits[form] !== traits) continue;
      this.#share(form, entity);
      return;
    }
    this.#traits.push(traits);
    this.#entities.push(entity);
    this.#heads[node] = this.#nexts.push(head);
  }

  #share(form: number, entity: number): void {
    const first = this.#entities[form] as number;
    const entities = this.#shared.get(form) ?? [first];
    if (entities.includes(entity)) return;
    entities.push(entity);
    this.#shared.set(form, entities);
  }

  isEnd(node: number): boolean {
    return (this.#heads[node] ?? 0) !== 0;
  }

  /** The form sections; `order` lists the builder's nodes in final order. */
  layOut(order: readonly number[], strings: StringPool) {
    const forms: number[] = [];
    for (let at = 0; at < order.length; at += 1) {
      const head = this.#heads[order[at] as number] ?? 0;
      if (head !== 0) forms.push(head - 1);
    }
    const ends = forms.length;
    const extraEnds: number[] = [];
    for (let end = 0; end < ends; end += 1) {
      for (let next = this.#nexts[forms[end] as number] as number; next !== 0; next = this.#nexts[next - 1] as number) {
        forms.push(next - 1);
        extraEnds.push(end);
      }
    }
    const traits = forms.map((form) => this.#traits[form] as FormTraits);
    return { extraEnds, ends, ...this.#encode(forms), ...conditions(traits, strings) };
  }

  #encode(order: readonly number[]) {
    const entityLists: number[] = [];
    const forms = new Uint32Array(order.length);
    for (let at = 0; at < order.length; at += 1) {
      const form = order[at] as number;
      const list = this.#shared.get(form);
      const ref = list ? entityLists.length : (this.#entities[form] as number);
      if (ref > MAX_FORM_REF) throw new IndexError('too-large', 'More than eight million entities: split the pack');
      if (list) entityLists.push(list.length, ...list.sort((a, b) => a - b));
      const { kind, flags } = this.#traits[form] as FormTraits;
      forms[at] = encodeForm({ kind, flags, ref, list: list !== undefined, extra: this.#nexts[form] !== 0 });
    }
    return { forms, entityLists };
  }
}

function conditions(traitsByForm: readonly FormTraits[], strings: StringPool) {
  const nearForms: number[] = [];
  const nearOffsets: number[] = [];
  const nearHashes: number[] = [];
  const headForms: number[] = [];
  const headStrings: number[] = [];
  const caseForms: number[] = [];
  const caseMasks: number[] = [];
  for (const [form, traits] of traitsByForm.entries()) {
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
