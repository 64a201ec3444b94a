import type { SearchResult } from '#lib/messages/protocol.ts';
import type { EntityKey } from '#lib/pack/schema.ts';
import type { PackReader } from '#lib/store/pack-reader.ts';
import { foldWord } from '#lib/text/fold-word.ts';
import { splitWords } from '#lib/text/words.ts';

/** All names of all packs, folded and sorted; 100,000 entities with two names each are some 25 MB while the worker lives. */
interface NameTable {
  /** Folded, ascending. */
  readonly folded: readonly string[];
  /** Whose each name is, and how its pack writes it. */
  readonly keys: readonly EntityKey[];
  readonly names: readonly string[];
  /** Every word but the first of a name, ascending, with the places in `folded` of the names that hold it. */
  readonly words: readonly string[];
  readonly places: ReadonlyMap<string, readonly number[]>;
}

interface Found {
  readonly key: EntityKey;
  readonly name: string;
}

/** Searches all entities by any of their names; the names are gathered at the first question and forgotten with the packs. */
export class NameSearch {
  readonly #reader: () => Promise<PackReader>;
  readonly #signal: AbortSignal;
  #names: Promise<NameTable> | null = null;

  constructor(reader: () => Promise<PackReader>, signal: AbortSignal) {
    this.#reader = reader;
    this.#signal = signal;
  }

  forget(): void {
    this.#names = null;
  }

  /** Entities with a name that begins so, then those with a word that does; each once, by its first such name. */
  async search(query: string, limit: number): Promise<SearchResult[]> {
    const folded = fold(query);
    if (folded === '') return [];
    this.#names ??= this.#gather().catch((error: unknown) => {
      this.#names = null;
      throw error;
    });
    const found = findNames(await this.#names, folded, limit);
    const reader = await this.#reader();
    const entities = await reader.plain(
      found.map(({ key }) => key),
      this.#signal,
    );
    const byKey = new Map(entities.toReversed().map(({ key, entity }) => [key, entity]));
    return found.flatMap(({ key, name }) => {
      const entity = byKey.get(key);
      return entity ? [{ key, type: entity.type, label: entity.label, description: entity.description, name }] : [];
    });
  }

  async #gather(): Promise<NameTable> {
    const rows: { readonly folded: string; readonly key: EntityKey; readonly name: string }[] = [];
    for await (const { key, entity } of (await this.#reader()).all(this.#signal)) {
      const own = entity.names.filter(({ kind }) => kind !== 'blocker').map(({ text }) => text);
      for (const name of new Set([...Object.values(entity.label), ...own]))
        rows.push({ folded: fold(name), key, name });
    }
    rows.sort((a, b) => compare(a.folded, b.folded));
    const places = new Map<string, number[]>();
    for (const [place, { folded }] of rows.entries()) {
      for (const word of folded.split(' ').slice(1)) {
        const known = places.get(word);
        if (known) known.push(place);
        else places.set(word, [place]);
      }
    }
    return {
      folded: rows.map(({ folded }) => folded),
      keys: rows.map(({ key }) => key),
      names: rows.map(({ name }) => name),
      words: [...places.keys()].sort(compare),
      places,
    };
  }
}

/** Each entity once, by the first of its names that matches, until there are enough. */
function findNames(all: NameTable, query: string, limit: number): readonly Found[] {
  const found = new Map<EntityKey, Found>();
  for (const place of matchingPlaces(all, query)) {
    const [key = '', name = ''] = [all.keys[place], all.names[place]];
    if (!found.has(key)) found.set(key, { key, name });
    if (found.size >= limit) break;
  }
  return [...found.values()];
}

/** Names that begin so, then those with a later word that does. */
function* matchingPlaces({ folded, words, places }: NameTable, query: string): Generator<number> {
  yield* placesFrom(folded, query);
  const [first = ''] = query.split(' ');
  for (const at of placesFrom(words, first)) {
    for (const place of places.get(words[at] ?? '') ?? []) {
      if (folded[place]?.includes(` ${query}`)) yield place;
    }
  }
}

/** The places of all entries of a sorted list that begin with a text. */
function* placesFrom(sorted: readonly string[], beginning: string): Generator<number> {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(sorted[middle] ?? '', beginning) < 0) low = middle + 1;
    else high = middle;
  }
  for (let place = low; sorted[place]?.startsWith(beginning); place += 1) yield place;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function fold(text: string): string {
  const words = splitWords(text).map((word) => foldWord(word.text));
  return words.filter((word) => word !== '').join(' ');
}
