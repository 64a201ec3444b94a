import { FOLD_VERSION } from '#lib/text/fold-table.ts';
import type { FormTraits } from './build-forms.ts';
import { ByteReader } from './byte-reader.ts';
import { IndexError } from './index-error.ts';
import { SHEET_VERSION } from './write-sheet.ts';

/** A sheet opened: its words and traits, and its entities from the first on, one after the other. */
export interface Sheet {
  /** Folded texts: two hashes, and where their UTF-8 begins and ends in the sheet's bytes. */
  readonly hashes: Int32Array;
  readonly checks: Int32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Ways to use a word: text, WAY_FLAGS, and the texts of its other forms in `forms` from formStarts[way] on. */
  readonly bases: Uint32Array;
  readonly flags: Uint8Array;
  readonly formStarts: Uint32Array;
  readonly forms: readonly number[];
  readonly traits: readonly FormTraits[];
  readonly entityCount: number;
  /** Stands at the next entity. */
  readonly reader: ByteReader;
}

/** Opens a sheet; throws IndexError `other-version` or `other-fold-table`: it is to be written anew. */
export function readSheet(bytes: Uint8Array): Sheet {
  const reader = new ByteReader(bytes);
  if (reader.number() !== SHEET_VERSION)
    throw new IndexError('other-version', `The sheet of names is not of version ${SHEET_VERSION}; write it again`);
  if (reader.number() !== FOLD_VERSION)
    throw new IndexError('other-fold-table', 'The sheet of names was written with another fold table; write it again');
  const texts = readTexts(reader);
  const ways = readWays(reader);
  const traits = Array.from({ length: reader.number() }, () => JSON.parse(reader.text()) as FormTraits);
  return { ...texts, ...ways, traits, entityCount: reader.number(), reader };
}

function readTexts(reader: ByteReader) {
  const count = reader.number();
  const [hashes, checks] = [new Int32Array(count), new Int32Array(count)];
  const [starts, ends] = [new Uint32Array(count), new Uint32Array(count)];
  for (let text = 0; text < count; text += 1) {
    hashes[text] = reader.word();
    checks[text] = reader.word();
    const length = reader.number();
    starts[text] = reader.at;
    reader.at += length;
    ends[text] = reader.at;
  }
  return { hashes, checks, starts, ends };
}

function readWays(reader: ByteReader) {
  const count = reader.number();
  const [bases, flags, formStarts] = [new Uint32Array(count), new Uint8Array(count), new Uint32Array(count + 1)];
  const forms: number[] = [];
  for (let way = 0; way < count; way += 1) {
    bases[way] = reader.number();
    flags[way] = reader.number();
    for (let left = reader.number(); left > 0; left -= 1) forms.push(reader.number());
    formStarts[way + 1] = forms.length;
  }
  return { bases, flags, formStarts, forms };
}
