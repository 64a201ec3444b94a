import type { Entity } from '#lib/pack/schema.ts';
import { FOLD_VERSION } from '#lib/text/fold-table.ts';
import { foldWord } from '#lib/text/fold-word.ts';
import { splitWords } from '#lib/text/words.ts';
import { IndexError } from './index-error.ts';
import { layOutStrings, stringAt } from './string-pool.ts';

/**
 * All names of one edition for the search page, folded and sorted, on one ArrayBuffer: a header of u32 (magic, version,
 * fold table, names, later words, entities, bytes of names, bytes of ids), then u32 arrays and the bytes. Some 7 MB for
 * 100,000 entities with two names each.
 */

const MAGIC = 0x4e444c53; // "SLDN" read as little-endian
const VERSION = 1;
const HEADER_WORDS = 8;

/** A name that was found, folded. */
export interface FoundName {
  readonly id: string;
  readonly folded: string;
}

/** The names of one edition, ready to be searched. */
export interface NameList {
  /** Names that begin with a folded text, in ascending order. */
  beginning(folded: string): Generator<FoundName>;
  /** Names of which a later word begins so (and the words after it go on so), in order of that word. */
  continuing(folded: string): Generator<FoundName>;
}

/** The words of a name or query, folded, one space between them. */
export function foldName(text: string): string {
  const words = splitWords(text).map((word) => foldWord(word.text));
  return words.filter((word) => word !== '').join(' ');
}

/** The texts by which the search finds an entity: its labels and names, blockers left out. */
export function searchNames({ label, names }: Entity): ReadonlySet<string> {
  const own = names.filter(({ kind }) => kind !== 'blocker').map(({ text }) => text);
  return new Set([...Object.values(label), ...own]);
}

/** Builds the list of an edition from its entities, given one at a time. */
export class NameListBuilder {
  readonly #ids: string[] = [];
  readonly #rows: { readonly folded: string; readonly entity: number }[] = [];

  add(entity: Entity): void {
    const folded = new Set([...searchNames(entity)].map(foldName));
    for (const name of folded) if (name !== '') this.#rows.push({ folded: name, entity: this.#ids.length });
    this.#ids.push(entity.id);
  }

  build(): ArrayBuffer {
    const steps = this.steps();
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  /** The same in steps of some 50 ms for 40,000 names, between which others may have their turn. */
  *steps(): Generator<void, ArrayBuffer> {
    const rows = this.#rows.sort((a, b) => compare(a.folded, b.folded));
    yield;
    const names = layOutStrings(rows.map(({ folded }) => folded));
    yield;
    const later = yield* laterWords(rows.map(({ folded }) => folded));
    yield;
    const ids = layOutStrings(this.#ids);
    return write({
      counts: [rows.length, later.length, this.#ids.length, names.bytes.length, ids.bytes.length],
      words: [
        names.offsets,
        rows.map(({ entity }) => entity),
        later.map(({ name }) => name),
        later.map(({ skipped }) => skipped),
        ids.offsets,
      ],
      bytes: [names.bytes, ids.bytes],
    });
  }
}

interface LaterWord {
  /** Place of the name in the sorted list. */
  readonly name: number;
  /** Units of the name before the word. */
  readonly skipped: number;
  readonly rest: string;
}

/**
 * Every word but the first of each name, in order of the text that begins there: grouped by word before they are sorted,
 * which compares a tenth as often.
 */
function* laterWords(folded: readonly string[]): Generator<void, readonly LaterWord[]> {
  const byWord = new Map<string, LaterWord[]>();
  for (const [name, text] of folded.entries()) {
    for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
      const rest = text.slice(at + 1);
      const [word = ''] = rest.split(' ', 1);
      const group = byWord.get(word);
      if (group) group.push({ name, skipped: at + 1, rest });
      else byWord.set(word, [{ name, skipped: at + 1, rest }]);
    }
  }
  yield;
  const words = [...byWord.keys()].sort(compare);
  yield;
  return words.flatMap((word) => byWord.get(word)?.sort((a, b) => compare(a.rest, b.rest)) ?? []);
}

interface Layout {
  readonly counts: readonly number[];
  readonly words: readonly ArrayLike<number>[];
  readonly bytes: readonly Uint8Array[];
}

function write({ counts, words, bytes }: Layout): ArrayBuffer {
  const wordCount = HEADER_WORDS + words.reduce((sum, list) => sum + list.length, 0);
  const byteCount = bytes.reduce((sum, list) => sum + list.length, 0);
  const buffer = new ArrayBuffer(wordCount * 4 + byteCount);
  const all = new Uint32Array(buffer, 0, wordCount);
  all.set([MAGIC, VERSION, FOLD_VERSION, ...counts]);
  let at = HEADER_WORDS;
  for (const list of words) {
    all.set(list, at);
    at += list.length;
  }
  let byteAt = wordCount * 4;
  for (const list of bytes) {
    new Uint8Array(buffer, byteAt, list.length).set(list);
    byteAt += list.length;
  }
  return buffer;
}

/** Opens a list; throws an `IndexError` for one that is cut short, of another version or of another fold table. */
export function openNameList(buffer: ArrayBuffer): NameList {
  const [nameCount, laterCount, entityCount, nameBytes, idBytes] = readCounts(buffer);
  let at = HEADER_WORDS * 4;
  const take = (count: number) => {
    const view = new Uint32Array(buffer, at, count);
    at += count * 4;
    return view;
  };
  const offsets = take(nameCount + 1);
  const entities = take(nameCount);
  const laterNames = take(laterCount);
  const laterSkips = take(laterCount);
  const idOffsets = take(entityCount + 1);
  const names = new Uint8Array(buffer, at, nameBytes);
  const ids = new Uint8Array(buffer, at + nameBytes, idBytes);
  const nameAt = (place: number) => stringAt(offsets, names, place);
  const restAt = (place: number) => nameAt(laterNames[place] ?? 0).slice(laterSkips[place]);
  const found = (name: number): FoundName => ({
    id: stringAt(idOffsets, ids, entities[name] ?? 0),
    folded: nameAt(name),
  });
  return {
    *beginning(folded) {
      for (const place of placesFrom(nameCount, nameAt, folded)) yield found(place);
    },
    *continuing(folded) {
      for (const place of placesFrom(laterCount, restAt, folded)) yield found(laterNames[place] ?? 0);
    },
  };
}

function readCounts(buffer: ArrayBuffer): [number, number, number, number, number] {
  if (buffer.byteLength < HEADER_WORDS * 4)
    throw new IndexError('cut-short', `The list of names has only ${buffer.byteLength} bytes; build it again`);
  const [magic, version, fold, names = 0, later = 0, entities = 0, nameBytes = 0, idBytes = 0] = new Uint32Array(
    buffer,
    0,
    HEADER_WORDS,
  );
  if (magic !== MAGIC) throw new IndexError('not-an-index', 'This is no list of names; build it again');
  if (version !== VERSION)
    throw new IndexError('other-version', `The list of names has version ${version}, not ${VERSION}; build it again`);
  if (fold !== FOLD_VERSION)
    throw new IndexError('other-fold-table', 'The list of names was built with another fold table; build it again');
  const words = HEADER_WORDS + (names + 1) + names + 2 * later + (entities + 1);
  if (buffer.byteLength !== words * 4 + nameBytes + idBytes)
    throw new IndexError(
      'cut-short',
      `The list of names has ${buffer.byteLength} bytes, which is not all; build it again`,
    );
  return [names, later, entities, nameBytes, idBytes];
}

/** The places of all entries of a sorted list that begin with a text. */
function* placesFrom(count: number, textAt: (place: number) => string, beginning: string): Generator<number> {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(textAt(middle), beginning) < 0) low = middle + 1;
    else high = middle;
  }
  for (let place = low; place < count && textAt(place).startsWith(beginning); place += 1) yield place;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
