import { FOLD_VERSION } from '#lib/text/fold-table.ts';
import { IndexError } from './index-error.ts';

/**
 * The sections of an index in their order in the buffer (docs/matching.md, "Index layout"). Each is aligned to four
 * bytes; u1 and u2 sections are padded with zeros.
 */
export const SECTIONS = {
  counts: 'u4',
  stringOffsets: 'u4',
  stringBytes: 'u1',
  bloom: 'u4',
  startBloom: 'u4',
  smallBloom: 'u4',
  smallStarts: 'u4',
  words: 'u4',
  checks: 'u2',
  nodeWord: 'u4',
  edgeBloom: 'u4',
  childBits: 'u4',
  childRank: 'u4',
  firstChild: 'u4',
  endBits: 'u4',
  endRank: 'u4',
  forms: 'u4',
  extraEnds: 'u4',
  entityLists: 'u4',
  nearForms: 'u4',
  nearOffsets: 'u4',
  nearHashes: 'i4',
  headForms: 'u4',
  headStrings: 'u4',
  caseForms: 'u4',
  caseMasks: 'u4',
  idOffsets: 'u4',
  idBytes: 'u1',
  types: 'u1',
  changed: 'i4',
  relatedOffsets: 'u4',
  related: 'u4',
  givenOffsets: 'u4',
  givens: 'u2',
  officeEntities: 'u4',
  officeTitles: 'u4',
  officeOfs: 'u4',
  spanOffsets: 'u4',
  spans: 'i4',
  tenurePersons: 'u4',
  tenureOffices: 'u4',
} as const;

export type SectionName = keyof typeof SECTIONS;

interface ArrayOf {
  u1: Uint8Array<ArrayBuffer>;
  u2: Uint16Array<ArrayBuffer>;
  u4: Uint32Array<ArrayBuffer>;
  i4: Int32Array<ArrayBuffer>;
}

/** Typed views of every section, on the one buffer. */
export type SectionViews = { readonly [Name in SectionName]: ArrayOf[(typeof SECTIONS)[Name]] };

/** What the builder gives for each section. */
export type SectionValues = { readonly [Name in SectionName]: ArrayLike<number> };

/** Slots of the `counts` section. */
export const COUNTS = { edition: 0, roots: 1, softWord: 2, ends: 3, hasStems: 4 } as const;

const MAGIC = 0x58444c53; // "SLDX" read as little-endian: a big-endian machine refuses the file instead of misreading it.
export const INDEX_VERSION = 3;

const names = Object.keys(SECTIONS) as SectionName[];
const HEADER_WORDS = 5 + names.length;
const CHECKSUM_AT = 4;
const WIDTHS = { u1: 1, u2: 2, u4: 4, i4: 4 } as const;

/**
 * Lays the sections behind a header of u32: magic, version, fold table, length in bytes, checksum, then the number of
 * elements of each section.
 */
export function writeSections(values: SectionValues): ArrayBuffer {
  const sizes = names.map((name) => paddedSize(name, values[name].length));
  const length = HEADER_WORDS * 4 + sizes.reduce((sum, size) => sum + size, 0);
  if (length > 0x7fffffff) throw new IndexError('too-large', 'The index would pass 2 GB: split the pack');
  const buffer = new ArrayBuffer(length);
  const header = new Uint32Array(buffer, 0, HEADER_WORDS);
  header.set([MAGIC, INDEX_VERSION, FOLD_VERSION, length, 0, ...names.map((name) => values[name].length)]);
  let at = HEADER_WORDS * 4;
  for (const [i, name] of names.entries()) {
    viewOf(buffer, name, at, values[name].length).set(values[name]);
    at += sizes[i] ?? 0;
  }
  header[CHECKSUM_AT] = checksum(buffer);
  return buffer;
}

/** Views on the sections of a buffer; refuses another version, another fold table, and lengths that do not fit. */
export function readSections(buffer: ArrayBuffer): SectionViews {
  const header = readHeader(buffer);
  const views: Partial<Record<SectionName, ArrayOf[keyof ArrayOf]>> = {};
  let at = HEADER_WORDS * 4;
  for (const [i, name] of names.entries()) {
    const count = header[5 + i] ?? 0;
    if (at + count * WIDTHS[SECTIONS[name]] > buffer.byteLength) {
      throw new IndexError('damaged', `The index is damaged: section ${name} does not fit; build it again`);
    }
    views[name] = viewOf(buffer, name, at, count);
    at += paddedSize(name, count);
  }
  return views as SectionViews;
}

/** Refuses a buffer of which any byte has changed since it was written; reads it whole (about 1 ms per 6 MB). */
export function verifyChecksum(buffer: ArrayBuffer): void {
  if (new Uint32Array(buffer, 0, HEADER_WORDS)[CHECKSUM_AT] !== checksum(buffer)) {
    throw new IndexError('damaged', 'The index is damaged: its checksum differs; build it again');
  }
}

function readHeader(buffer: ArrayBuffer): Uint32Array {
  if (buffer.byteLength < HEADER_WORDS * 4) {
    throw new IndexError('cut-short', `The index has only ${buffer.byteLength} bytes; build it again`);
  }
  const header = new Uint32Array(buffer, 0, HEADER_WORDS);
  if (header[0] !== MAGIC) throw new IndexError('not-an-index', 'This is no name index; build it again');
  if (header[1] !== INDEX_VERSION) {
    throw new IndexError('other-version', `The index has version ${header[1]}, not ${INDEX_VERSION}; build it again`);
  }
  if (header[2] !== FOLD_VERSION) {
    throw new IndexError('other-fold-table', 'The index was built with another fold table; build it again');
  }
  if (header[3] !== buffer.byteLength) {
    throw new IndexError('cut-short', `The index has ${buffer.byteLength} of ${header[3]} bytes; build it again`);
  }
  return header;
}

function paddedSize(name: SectionName, count: number): number {
  return (count * WIDTHS[SECTIONS[name]] + 3) & ~3;
}

function viewOf(buffer: ArrayBuffer, name: SectionName, at: number, count: number): ArrayOf[keyof ArrayOf] {
  switch (SECTIONS[name]) {
    case 'u1':
      return new Uint8Array(buffer, at, count);
    case 'u2':
      return new Uint16Array(buffer, at, count);
    case 'u4':
      return new Uint32Array(buffer, at, count);
    case 'i4':
      return new Int32Array(buffer, at, count);
  }
}

/** FNV over 32-bit words in four lanes: each step is a bijection, so one changed byte always changes the sum. */
function checksum(buffer: ArrayBuffer): number {
  const words = new Uint32Array(buffer, 0, buffer.byteLength >>> 2);
  let [a, b, c, d] = [1, 2, 3, 4];
  let at = CHECKSUM_AT + 1;
  for (; at + 3 < words.length; at += 4) {
    a = Math.imul(a ^ (words[at] as number), 0x01000193);
    b = Math.imul(b ^ (words[at + 1] as number), 0x01000193);
    c = Math.imul(c ^ (words[at + 2] as number), 0x01000193);
    d = Math.imul(d ^ (words[at + 3] as number), 0x01000193);
  }
  for (; at < words.length; at += 1) a = Math.imul(a ^ (words[at] as number), 0x01000193);
  return (Math.imul(Math.imul(Math.imul(a, 31) ^ b, 31) ^ c, 31) ^ d) >>> 0;
}
