import { IndexError } from './index-error.ts';

/**
 * Word forms by hash. A slot is two u32: the word's second hash, and id + 1 of its base word (22 bits), EXACT, MORE,
 * STEM and 7 bits of the first hash; 0 is an empty slot. With the slot's place some 56 bits decide a hit, and no text is
 * kept.
 * A form that belongs to several base words has a slot for each, exact ones first.
 */
export const BASE_MASK = 0x3fffff;
/** The form is the base word itself, not an inflection. */
export const EXACT = 1 << 22;
/** Another slot of the same form follows further on. */
export const MORE = 1 << 23;

/** Turkic endings may follow this form. */
export const STEM = 1 << 24;

const TAG_SHIFT = 25;
const TAG_MASK = 0x7f;
const MAX_LOAD = 0.75;
const BLOOM_BITS_PER_FORM = 8;

/** A form as the builder collects it. */
export interface WordForm {
  readonly hash: number;
  readonly check: number;
  readonly base: number;
  readonly exact: boolean;
  /** Turkic endings may follow. */
  readonly stem: boolean;
}

/** Reads a word table; slot numbers are stable and name a form. */
export interface WordTable {
  readonly words: Uint32Array;
  readonly bloom: Uint32Array;
  readonly slots: number;
  readonly bloomShift: number;
}

/** Attaches to the two sections. */
export function openWordTable(words: Uint32Array, bloom: Uint32Array): WordTable {
  return { words, bloom, slots: words.length >>> 1, bloomShift: 32 - Math.log2(bloom.length * 32) };
}

/** First slot of the form with these hashes, or -1. */
export function findForm(table: WordTable, hash: number, check: number): number {
  const bit = bloomBit(hash, check, table.bloomShift);
  if ((((table.bloom[bit >>> 5] as number) >>> (bit & 31)) & 1) === 0) return -1;
  return probe(table, homeSlot(hash, table.slots), hash, check);
}

/** Next slot of the same form after `slot`, or -1. */
export function nextForm(table: WordTable, slot: number, hash: number, check: number): number {
  return probe(table, slot + 1, hash, check);
}

function probe(table: WordTable, from: number, hash: number, check: number): number {
  const { words, slots } = table;
  let slot = from;
  for (;;) {
    if (slot >= slots) slot -= slots;
    const value = words[2 * slot + 1] as number;
    if (value === 0) return -1;
    if ((words[2 * slot] as number) === check >>> 0 && value >>> TAG_SHIFT === (hash & TAG_MASK)) return slot;
    slot += 1;
  }
}

/** The high bits decide, so that any number of slots will do. */
function homeSlot(hash: number, slots: number): number {
  return Math.floor(((Math.imul(hash, 0x9e3779b1) >>> 0) / 0x100000000) * slots);
}

/** Fills both sections; `forms` in the order in which slots of one form shall be found. */
export function buildWordTable(forms: readonly WordForm[]): { words: Uint32Array; bloom: Uint32Array } {
  if (forms.some((form) => form.base >= BASE_MASK)) {
    throw new IndexError('too-large', 'More than four million different words: split the pack');
  }
  const slots = Math.ceil(forms.length / MAX_LOAD) + 1;
  const bloomBits = 2 ** Math.max(5, Math.ceil(Math.log2(forms.length * BLOOM_BITS_PER_FORM + 1)));
  const table = openWordTable(new Uint32Array(slots * 2), new Uint32Array(bloomBits / 32));
  const hashes = new Int32Array(slots);
  for (const form of forms) insert(table, hashes, form);
  return { words: table.words, bloom: table.bloom };
}

/** `hashes` holds the whole first hash of each slot: two forms that the kept bits cannot tell apart are refused. */
function insert({ words, bloom, slots, bloomShift }: WordTable, hashes: Int32Array, form: WordForm): void {
  const { hash, check, base } = form;
  let slot = homeSlot(hash, slots);
  for (; words[2 * slot + 1] !== 0; slot = slot + 1 === slots ? 0 : slot + 1) {
    const value = words[2 * slot + 1] as number;
    if (words[2 * slot] !== check >>> 0 || value >>> TAG_SHIFT !== (hash & TAG_MASK)) continue;
    if (hashes[slot] !== hash)
      throw new IndexError('hash-collision', `Two words have equal hashes (${hash}, ${check})`);
    words[2 * slot + 1] = value | MORE;
  }
  words[2 * slot] = check;
  words[2 * slot + 1] = ((hash & TAG_MASK) << TAG_SHIFT) | flagsOf(form) | (base + 1);
  hashes[slot] = hash;
  const bit = bloomBit(hash, check, bloomShift);
  bloom[bit >>> 5] = (bloom[bit >>> 5] as number) | (1 << (bit & 31));
}

function flagsOf({ exact, stem }: WordForm): number {
  return (exact ? EXACT : 0) | (stem ? STEM : 0);
}

function bloomBit(hash: number, check: number, shift: number): number {
  return Math.imul(hash ^ (check >>> 7), 0x9e3779b1) >>> shift;
}
