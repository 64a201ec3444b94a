import type { SearchResult } from '#lib/messages/protocol.ts';
import type { EntityKey } from '#lib/pack/schema.ts';
import type { PackReader } from '#lib/store/pack-reader.ts';
import { foldWord } from '#lib/text/fold-word.ts';
import { splitWords } from '#lib/text/words.ts';

/** Marks where a name begins in the text of all names; no folded name holds it. */
const START = '\n';

/** All names of all packs, folded, as one text: 100,000 entities with two names each are some 6 MB. */
interface NameText {
  readonly text: string;
  /** Where each name begins, ascending, with whose it is and how its pack writes it. */
  readonly offsets: readonly number[];
  readonly keys: readonly EntityKey[];
  readonly names: readonly string[];
}

interface Found {
  readonly key: EntityKey;
  readonly name: string;
}

/** Searches all entities by any of their names; the names are gathered at the first question and forgotten with the packs. */
export class NameSearch {
  readonly #reader: () => Promise<PackReader>;
  readonly #signal: AbortSignal;
  #names: Promise<NameText> | null = null;

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

  async #gather(): Promise<NameText> {
    const [parts, offsets, keys, names]: [string[], number[], EntityKey[], string[]] = [[], [], [], []];
    let length = 0;
    for await (const { key, entity } of (await this.#reader()).all(this.#signal)) {
      const own = entity.names.filter(({ kind }) => kind !== 'blocker').map(({ text }) => text);
      for (const name of new Set([...Object.values(entity.label), ...own])) {
        const part = START + fold(name);
        parts.push(part);
        offsets.push(length);
        keys.push(key);
        names.push(name);
        length += part.length;
      }
    }
    return { text: parts.join(''), offsets, keys, names };
  }
}

function findNames(all: NameText, folded: string, limit: number): readonly Found[] {
  const found = new Map<EntityKey, Found>();
  for (const start of [START, ' ']) {
    let at = all.text.indexOf(start + folded);
    while (at >= 0 && found.size < limit) {
      const index = lastAtOrBefore(all.offsets, at);
      const [key = '', name = ''] = [all.keys[index], all.names[index]];
      if (!found.has(key)) found.set(key, { key, name });
      at = all.text.indexOf(start + folded, at + 1);
    }
  }
  return [...found.values()];
}

function lastAtOrBefore(offsets: readonly number[], at: number): number {
  let [low, high] = [0, offsets.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

function fold(text: string): string {
  const words = splitWords(text).map((word) => foldWord(word.text));
  return words.filter((word) => word !== '').join(' ');
}
