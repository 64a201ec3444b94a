import { type FoundName, foldName, type NameList, openNameList, searchNames } from '#lib/match/name-list.ts';
import type { SearchResult } from '#lib/messages/protocol.ts';
import { type EntityKey, toEntityKey } from '#lib/pack/schema.ts';
import type { PackEntity, PackReader } from '#lib/store/pack-reader.ts';

/** After an install the first pages are read and the first cards opened within this; an idle worker ends after 30 s. */
const QUIET_AFTER_MS = 15_000;

interface PackNames {
  readonly pack: string;
  readonly names: NameList;
}

interface Found {
  readonly key: EntityKey;
  readonly folded: string;
}

/** Searches all entities by any of their names, over the lists that were stored with the editions. */
export class NameSearch {
  readonly #reader: () => Promise<PackReader>;
  readonly #giveWay: () => Promise<void>;
  readonly #signal: AbortSignal;
  #lists: Promise<readonly PackNames[]> | null = null;

  constructor(reader: () => Promise<PackReader>, giveWay: () => Promise<void>, signal: AbortSignal) {
    this.#reader = reader;
    this.#giveWay = giveWay;
    this.#signal = signal;
  }

  /**
   * A pack changed: the lists are read anew with the next question. A new edition's list is built before that, in a quiet
   * moment; where the worker ends first, the next question has to wait for it.
   */
  prepareLater(): void {
    this.#lists = null;
    const prepare = async () => {
      await this.#giveWay();
      if (!this.#signal.aborted) await this.#open().catch(() => undefined); // who asks hears of it
    };
    setTimeout(prepare, QUIET_AFTER_MS);
  }

  /**
   * Entities with a name that begins so, then those with a word that does; each once, by its first such name. An empty
   * query finds none, and has the lists ready for the next.
   */
  async search(query: string, limit: number): Promise<SearchResult[]> {
    const lists = await this.#open();
    const folded = foldName(query);
    if (folded === '') return [];
    const found = findNames(lists, folded, limit);
    const keys = found.map(({ key }) => key);
    const entities = await (await this.#reader()).plain(keys, this.#signal);
    const byKey = new Map(entities.toReversed().map((known) => [known.key, known]));
    return found.flatMap((name) => toResult(name, byKey.get(name.key)));
  }

  #open(): Promise<readonly PackNames[]> {
    this.#lists ??= this.#read().catch((error: unknown) => {
      this.#lists = null;
      throw error;
    });
    return this.#lists;
  }

  async #read(): Promise<readonly PackNames[]> {
    const lists = await (await this.#reader()).nameLists(this.#signal);
    return lists.map(({ pack, buffer }) => ({ pack, names: openNameList(buffer) }));
  }
}

/** Each entity once, by the first of its names that matches, until there are enough. */
function findNames(lists: readonly PackNames[], query: string, limit: number): readonly Found[] {
  const found = new Map<EntityKey, Found>();
  for (const side of ['beginning', 'continuing'] as const) {
    const matches = lists.flatMap(({ pack, names }) => [...firstOf(pack, names[side](query), limit)]);
    for (const match of matches.sort((a, b) => compare(a.folded, b.folded)))
      if (found.size < limit && !found.has(match.key)) found.set(match.key, match);
  }
  return [...found.values()];
}

/** The first of a pack's matches, until they name as many entities as are wanted. */
function* firstOf(pack: string, names: Iterable<FoundName>, limit: number): Generator<Found> {
  const keys = new Set<EntityKey>();
  for (const { id, folded } of names) {
    const key = toEntityKey(pack, id);
    if (!keys.has(key)) yield { key, folded };
    keys.add(key);
    if (keys.size >= limit) return;
  }
}

function toResult({ key, folded }: Found, known: PackEntity | undefined): readonly SearchResult[] {
  if (!known) return [];
  const { type, label, description } = known.entity;
  const name = [...searchNames(known.entity)].find((text) => foldName(text) === folded) ?? folded;
  return [{ key, type, label, description, name }];
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
