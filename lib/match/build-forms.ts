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

interface FormRecord {
  readonly traits: FormTraits;
  readonly entities: number[];
  readonly next: FormRecord | undefined;
}

/** Collects the forms of each trie node under construction. */
export class FormsBuilder {
  readonly #records: (FormRecord | undefined)[] = [];

  add(node: number, traits: FormTraits, entity: number): void {
    const first = this.#records[node];
    for (let record = first; record; record = record.next) {
      if (!sameTraits(record.traits, traits)) continue;
      if (!record.entities.includes(entity)) record.entities.push(entity);
      return;
    }
    this.#records[node] = { traits, entities: [entity], next: first };
  }

  isEnd(node: number): boolean {
    return this.#records[node] !== undefined;
  }

  /** The form sections; `order` lists the builder's nodes in final order. */
  layOut(order: readonly number[], strings: StringPool) {
    const records: FormRecord[] = [];
    for (const node of order) {
      const record = this.#records[node];
      if (record) records.push(record);
    }
    const ends = records.length;
    const extraEnds: number[] = [];
    for (let end = 0; end < ends; end += 1) {
      for (let record = records[end]?.next; record; record = record.next) {
        records.push(record);
        extraEnds.push(end);
      }
    }
    return { extraEnds, ends, ...encodeAll(records), ...conditions(records, strings) };
  }
}

function sameTraits(a: FormTraits, b: FormTraits): boolean {
  if (a === b) return true;
  return (
    a.kind === b.kind &&
    a.flags === b.flags &&
    a.head === b.head &&
    a.caseMask === b.caseMask &&
    a.near.length === b.near.length &&
    a.near.every((hash, i) => hash === b.near[i])
  );
}

function encodeAll(records: readonly FormRecord[]) {
  const entityLists: number[] = [];
  const forms = new Uint32Array(records.length);
  for (const [form, { traits, entities, next }] of records.entries()) {
    const list = entities.length > 1;
    const ref = list ? entityLists.length : (entities[0] ?? 0);
    if (ref > MAX_FORM_REF) throw new IndexError('too-large', 'More than eight million entities: split the pack');
    if (list) entityLists.push(entities.length, ...entities.sort((a, b) => a - b));
    forms[form] = encodeForm({
      kind: traits.kind,
      flags: traits.flags,
      ref,
      list,
      extra: next !== undefined,
    });
  }
  return { forms, entityLists };
}

function conditions(records: readonly FormRecord[], strings: StringPool) {
  const nearForms: number[] = [];
  const nearOffsets: number[] = [];
  const nearHashes: number[] = [];
  const headForms: number[] = [];
  const headStrings: number[] = [];
  const caseForms: number[] = [];
  const caseMasks: number[] = [];
  for (const [form, { traits }] of records.entries()) {
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
