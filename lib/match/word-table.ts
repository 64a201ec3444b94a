import { isSmallUnit } from '#lib/text/capital.ts';
import { startOf, type Tokens } from '#lib/text/tokens.ts';
import { unitAt } from '#lib/text/unit-at.ts';
import { IndexError } from './index-error.ts';
import { collision } from './text-table.ts';

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

/** One bit of so many is set: 1 of 8 to 16 unknown words passes a filter. */
const BLOOM_BITS_PER_FORM = 8;

/** Forms as the builder collects them, in columns: at a million of them an object each is most of the time. */
export interface WordForms {
  /** Numbers of their folded texts: equal texts have equal numbers. */
  readonly texts: Int32Array;
  readonly hashes: Int32Array;
  readonly checks: Int32Array;
  /** Final ids of their base words. */
  readonly bases: Int32Array;
  readonly isExact: (form: number) => boolean;
  /** Whether Turkic endings may follow a form, and any at all. */
  readonly isStem: (form: number) => boolean;
  readonly hasStems: boolean;
  /** A text in letters. */
  readonly textOf: (text: number) => string;
}

/** Reads a word table; slot numbers are stable and name a form. */
export interface WordTable {
  readonly words: Uint32Array;
  readonly checks: Uint16Array;
  /** Filter of all forms. */
  readonly bloom: Uint32Array;
  /** Filter of the forms of words that begin a name: one word of ten in a text is, where four of ten are known. */
  readonly startBloom: Uint32Array;
  /** Filter of those that may stand in small letters there: hardly any, where three of four words of a text are small. */
  readonly smallBloom: Uint32Array;
  /** One bit for each word that begins a name: whether it may stand in small letters there. */
  readonly smallStarts: Uint32Array;
  /** Whether any form may be followed by Turkic endings. */
  readonly hasStems: boolean;
  /** Base words below begin a name. */
  readonly roots: number;
  readonly slots: number;
  readonly bloomShift: number;
  readonly startShift: number;
  readonly smallShift: number;
}

type Columns = Pick<WordTable, 'words' | 'checks' | 'bloom' | 'startBloom' | 'smallBloom' | 'smallStarts'>;

/** Attaches to the sections. */
export function openWordTable(
  { words, checks, bloom, startBloom, smallBloom, smallStarts }: Columns,
  { hasStems, roots }: Pick<WordTable, 'hasStems' | 'roots'>,
): WordTable {
  return {
    ...{ words, checks, bloom, startBloom, smallBloom, smallStarts, hasStems, roots },
    slots: words.length >>> 1,
    bloomShift: shiftOf(bloom),
    startShift: shiftOf(startBloom),
    smallShift: shiftOf(smallBloom),
  };
}

/** By how much a mixed hash is shifted to be the number of a bit. */
function shiftOf(bloom: Uint32Array): number {
  return 32 - Math.log2(bloom.length * 32);
}

/** First slot with this hash, or -1. */
export function findForm(table: WordTable, hash: number): number {
  const mixed = Math.imul(hash, 0x9e3779b1) >>> 0;
  const bit = mixed >>> table.bloomShift;
  if ((((table.bloom[bit >>> 5] as number) >>> (bit & 31)) & 1) === 0) return -1;
  return probe(table, homeSlot(mixed, table.slots), hash >>> 0);
}

/** Words of a text that may begin a name, in order, with the first slot of each. */
export interface Starts {
  words: Int32Array;
  slots: Int32Array;
}

/** Words that are filtered at a time, into an array whose place engines know. */
const PIECE_WORDS = 4096;
const passed = new Int32Array(PIECE_WORDS + 1);

/**
 * Fills `starts` with the words that may begin a name by their hash and first letter; gives their number. First the
 * filter, without a branch, as one word of five passes it and which cannot be foreseen; then, for those, the letter; then
 * the table, which is large and far away.
 */
export function findStarts(table: WordTable, tokens: Tokens, starts: Starts): number {
  const { hashes, count } = tokens;
  let found = 0;
  for (let from = 0; from < count; from += PIECE_WORDS) {
    const passing = filterStarts(table, hashes, from, Math.min(count, from + PIECE_WORDS));
    found = findPassed(table, hashes, dropSmall(table, tokens, passing), starts, found);
  }
  return found;
}

function filterStarts({ startBloom, startShift }: WordTable, hashes: Int32Array, from: number, to: number): number {
  let passing = 0;
  for (let i = from; i < to; i += 1) {
    const bit = Math.imul(hashes[i] as number, 0x9e3779b1) >>> startShift;
    passed[passing] = i;
    passing += ((startBloom[bit >>> 5] as number) >>> (bit & 31)) & 1;
  }
  return passing;
}

/** Keeps of the words in small letters those that may begin a name so. */
function dropSmall({ smallBloom, smallShift }: WordTable, tokens: Tokens, passing: number): number {
  const { text, hashes } = tokens;
  let kept = 0;
  for (let k = 0; k < passing; k += 1) {
    const word = passed[k] as number;
    passed[kept] = word;
    const bit = Math.imul(hashes[word] as number, 0x9e3779b1) >>> smallShift;
    const maySmall = ((smallBloom[bit >>> 5] as number) >>> (bit & 31)) & 1;
    kept += maySmall === 1 || !isSmallUnit(unitAt(text, startOf(tokens, word))) ? 1 : 0;
  }
  return kept;
}

function findPassed(
  table: WordTable,
  hashes: Int32Array,
  passing: number,
  { words, slots }: Starts,
  before: number,
): number {
  let found = before;
  for (let k = 0; k < passing; k += 1) {
    const word = passed[k] as number;
    const hash = hashes[word] as number;
    const slot = probe(table, homeSlot(Math.imul(hash, 0x9e3779b1) >>> 0, table.slots), hash >>> 0);
    words[found] = word;
    slots[found] = slot;
    found += slot < 0 ? 0 : 1;
  }
  return found;
}

/** Whether a word that begins names may stand in small letters there. */
export function mayBeginSmall({ smallStarts }: Pick<WordTable, 'smallStarts'>, word: number): boolean {
  return (((smallStarts[word >>> 5] as number) >>> (word & 31)) & 1) === 1;
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

/** Fills the sections; `forms` in the order in which slots of one form shall be found; words below `roots` begin names. */
export function buildWordTable(forms: WordForms, roots: number, smallStarts: Uint32Array): Columns {
  const { bases, hashes } = forms;
  if (bases.some((base) => base >= BASE_MASK)) {
    throw new IndexError('too-large', 'More than four million different words: split the pack');
  }
  const slots = Math.ceil(bases.length / MAX_LOAD) + 1;
  const beginsSmall = (base: number) => base < roots && mayBeginSmall({ smallStarts }, base);
  const columns = {
    smallStarts,
    words: new Uint32Array(slots * 2),
    checks: new Uint16Array(slots),
    bloom: buildBloom(hashes),
    startBloom: buildBloom(hashes.filter((_, form) => (bases[form] as number) < roots)),
    smallBloom: buildBloom(hashes.filter((_, form) => beginsSmall(bases[form] as number))),
  };
  const table = openWordTable(columns, { hasStems: false, roots });
  const texts = new Int32Array(slots);
  for (let form = 0; form < bases.length; form += 1) insert(table, texts, forms, form);
  return columns;
}

function buildBloom(hashes: Int32Array): Uint32Array {
  const bits = 2 ** Math.max(5, Math.ceil(Math.log2(hashes.length * BLOOM_BITS_PER_FORM + 1)));
  const bloom = new Uint32Array(bits / 32);
  const shift = shiftOf(bloom);
  for (const hash of hashes) {
    const bit = Math.imul(hash, 0x9e3779b1) >>> shift;
    bloom[bit >>> 5] = (bloom[bit >>> 5] as number) | (1 << (bit & 31));
  }
  return bloom;
}

/** `texts` holds the text of the form in each slot: two that the kept bits cannot tell apart are refused. */
function insert(table: WordTable, texts: Int32Array, forms: WordForms, form: number): void {
  const { words, slots } = table;
  const [hash, check] = [forms.hashes[form] as number, forms.checks[form] as number];
  const text = forms.texts[form] as number;
  let slot = homeSlot(Math.imul(hash, 0x9e3779b1) >>> 0, slots);
  for (; words[2 * slot + 1] !== 0; slot = slot + 1 === slots ? 0 : slot + 1) {
    if (words[2 * slot] !== hash >>> 0) continue;
    const other = texts[slot] as number;
    if (other !== text && isChecked(table, slot, check)) throw collision(forms.textOf(other), forms.textOf(text));
    words[2 * slot + 1] = (words[2 * slot + 1] as number) | MORE;
  }
  words[2 * slot] = hash;
  const flags = (forms.isExact(form) ? EXACT : 0) | (forms.isStem(form) ? STEM : 0);
  words[2 * slot + 1] = ((check & TAG_MASK) << TAG_SHIFT) | flags | ((forms.bases[form] as number) + 1);
  table.checks[slot] = check >>> 16;
  texts[slot] = text;
}
