import { IndexError } from './index-error.ts';

/**
 * Word forms by hash. A slot is the form's hash (u32), then id + 1 of its base word (22 bits), EXACT, MORE, STEM and 7
 * bits of the second hash (u32; 0 is an empty slot); 16 more bits of it lie in `checks`. Text words are looked up by the
 * first hash alone, and only those that may begin a name are checked: 55 bits decide, and no text is kept.
 * A form that belongs to several base words has a slot for each, exact ones first.
 */
export const BASE_MASK = 0x3fffff;
/** The form is the base word itself, not an inflection. */
export const EXACT = 1 << 22;
/** Another slot of the same hash follows further on. */
export const MORE = 1 << 23;
/** Turkic endings may follow this form. */
export const STEM = 1 << 24;

const TAG_SHIFT = 25;
const TAG_MASK = 0x7f;

/** Fuller tables are smaller and slower: at 0.75 a known word takes 2.5 looks, an unknown one that passes the filter 8. */
const MAX_LOAD = 0.75;

/** One bit of so many is set: 1 of 8 unknown words passes the filter. */
const BLOOM_BITS_PER_FORM = 8;

/** A form as the builder collects it. */
export interface WordForm {
  readonly folded: string;
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
  readonly checks: Uint16Array;
  readonly bloom: Uint32Array;
  /** Whether any form may be followed by Turkic endings. */
  readonly hasStems: boolean;
  /** Base words below begin a name. */
  readonly roots: number;
  readonly slots: number;
  readonly bloomShift: number;
}

type Columns = Pick<WordTable, 'words' | 'checks' | 'bloom'>;

/** Attaches to the three sections. */
export function openWordTable(
  { words, checks, bloom }: Columns,
  traits: Pick<WordTable, 'hasStems' | 'roots'>,
): WordTable {
  const bloomShift = 32 - Math.log2(bloom.length * 32);
  return { words, checks, bloom, ...traits, slots: words.length >>> 1, bloomShift };
}

/** First slot with this hash, or -1. */
export function findForm(table: WordTable, hash: number): number {
  const mixed = Math.imul(hash, 0x9e3779b1) >>> 0;
  const bit = mixed >>> table.bloomShift;
  if ((((table.bloom[bit >>> 5] as number) >>> (bit & 31)) & 1) === 0) return -1;
  return probe(table, homeSlot(mixed, table.slots), hash >>> 0);
}

/** Room that `findForms` works in, reused from block to block. */
export interface Lookup {
  /** First slot of each word, or -1. */
  slots: Int32Array;
  /** Words that passed the filter, then those of them that may begin a name, in order. */
  passed: Int32Array;
  /** Home slots of the words that passed. */
  homes: Int32Array;
}

/**
 * Looks up all words of a text; gives the number of those that may begin a name (`roots` and homographs), which are
 * left in `passed`. First the filter, without a branch, as four of ten words pass it and which cannot be foreseen.
 */
export function findForms(table: WordTable, hashes: Int32Array, count: number, lookup: Lookup): number {
  const { bloom, bloomShift } = table;
  const { slots, passed } = lookup;
  let passing = 0;
  for (let i = 0; i < count; i += 1) {
    const bit = Math.imul(hashes[i] as number, 0x9e3779b1) >>> bloomShift;
    passed[passing] = i;
    slots[i] = -1;
    passing += ((bloom[bit >>> 5] as number) >>> (bit & 31)) & 1;
  }
  return findPassed(table, hashes, passing, lookup);
}

/** Reads every home slot before it looks at one, so that the misses of the caches overlap. */
function findPassed(table: WordTable, hashes: Int32Array, passing: number, { slots, passed, homes }: Lookup): number {
  const { words } = table;
  let seen = 0;
  for (let k = 0; k < passing; k += 1) {
    const home = homeSlot(Math.imul(hashes[passed[k] as number] as number, 0x9e3779b1) >>> 0, table.slots);
    homes[k] = home;
    seen ^= words[2 * home] as number;
  }
  let starts = seen & 0;
  for (let k = 0; k < passing; k += 1) {
    const i = passed[k] as number;
    const slot = probe(table, homes[k] as number, (hashes[i] as number) >>> 0);
    if (slot < 0) continue;
    slots[i] = slot;
    passed[starts] = i;
    starts += mayBegin(table, slot);
  }
  return starts;
}

function mayBegin({ words, roots }: WordTable, slot: number): number {
  const value = words[2 * slot + 1] as number;
  return (value & BASE_MASK) <= roots || (value & MORE) !== 0 ? 1 : 0;
}

/** Next slot with the same hash after `slot`, or -1. */
export function nextForm(table: WordTable, slot: number): number {
  return probe(table, slot + 1, table.words[2 * slot] as number);
}

/** Whether the second hash of a word is that of the form in a slot. */
export function isChecked({ words, checks }: WordTable, slot: number, check: number): boolean {
  return checks[slot] === check >>> 16 && (words[2 * slot + 1] as number) >>> TAG_SHIFT === (check & TAG_MASK);
}

function probe({ words, slots }: WordTable, from: number, hash: number): number {
  let slot = from === slots ? 0 : from;
  while (words[2 * slot + 1] !== 0) {
    if (words[2 * slot] === hash) return slot;
    slot += 1;
    if (slot === slots) slot = 0;
  }
  return -1;
}

/** The high bits decide, so that any number of slots will do. */
function homeSlot(mixed: number, slots: number): number {
  return Math.floor((mixed / 0x100000000) * slots);
}

/** Fills the sections; `forms` in the order in which slots of one form shall be found. */
export function buildWordTable(forms: readonly WordForm[]): Columns {
  if (forms.some((form) => form.base >= BASE_MASK)) {
    throw new IndexError('too-large', 'More than four million different words: split the pack');
  }
  const slots = Math.ceil(forms.length / MAX_LOAD) + 1;
  const bloomBits = 2 ** Math.max(5, Math.ceil(Math.log2(forms.length * BLOOM_BITS_PER_FORM + 1)));
  const columns = {
    words: new Uint32Array(slots * 2),
    checks: new Uint16Array(slots),
    bloom: new Uint32Array(bloomBits / 32),
  };
  const table = openWordTable(columns, { hasStems: false, roots: 0 });
  const texts = new Array<string>(slots);
  for (const form of forms) insert(table, texts, form);
  return columns;
}

/** `texts` holds the form in each slot: two forms that the kept bits cannot tell apart are refused. */
function insert(table: WordTable, texts: string[], form: WordForm): void {
  const { words, bloom, slots, bloomShift } = table;
  const mixed = Math.imul(form.hash, 0x9e3779b1) >>> 0;
  let slot = homeSlot(mixed, slots);
  for (; words[2 * slot + 1] !== 0; slot = slot + 1 === slots ? 0 : slot + 1) {
    if (words[2 * slot] !== form.hash >>> 0) continue;
    refuseCollision(table, slot, texts[slot] ?? '', form);
    words[2 * slot + 1] = (words[2 * slot + 1] as number) | MORE;
  }
  words[2 * slot] = form.hash;
  words[2 * slot + 1] = ((form.check & TAG_MASK) << TAG_SHIFT) | flagsOf(form) | (form.base + 1);
  table.checks[slot] = form.check >>> 16;
  texts[slot] = form.folded;
  const bit = mixed >>> bloomShift;
  bloom[bit >>> 5] = (bloom[bit >>> 5] as number) | (1 << (bit & 31));
}

function refuseCollision(table: WordTable, slot: number, text: string, form: WordForm): void {
  if (text === form.folded || !isChecked(table, slot, form.check)) return;
  throw new IndexError('hash-collision', `"${text}" and "${form.folded}" have equal hashes: rename one`);
}

function flagsOf({ exact, stem }: WordForm): number {
  return (exact ? EXACT : 0) | (stem ? STEM : 0);
}
