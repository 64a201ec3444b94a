import type { Entity } from '#lib/pack/schema.ts';
import type { PackSource } from './pack-source.ts';
import type { PackRow } from './rows.ts';

type Found = ReadonlyMap<string, Entity>;

/** Ids asked for in one turn, and what they were found to be. */
interface Batch {
  readonly ids: Set<string>;
  readonly found: Promise<Found>;
}

/**
 * What many views need at one moment, read once: the popup asks for a hundred entities of a story, which name the same
 * countries and offices. Entities asked for in one turn are one transaction. It remembers for good and is for one burst of
 * questions: whoever makes it drops it with the last answer.
 */
export class SharedReads implements Pick<PackSource, 'packs' | 'entities' | 'referrers' | 'successor'> {
  readonly #source: PackSource;
  readonly #entities = new Map<string, Promise<Found>>();
  readonly #referrers = new Map<string, Promise<readonly Entity[]>>();
  readonly #batches = new Map<string, Batch>();
  #packs: Promise<readonly PackRow[]> | null = null;

  constructor(source: PackSource) {
    this.#source = source;
  }

  packs(): Promise<readonly PackRow[]> {
    this.#packs ??= this.#source.packs();
    return this.#packs;
  }

  async entities(pack: string, edition: number, ids: readonly string[]): Promise<readonly Entity[]> {
    const found = await Promise.all(ids.map((id) => this.#read(pack, edition, id)));
    return ids.map((id, index) => found[index]?.get(id)).filter((entity) => entity !== undefined);
  }

  referrers(pack: string, edition: number, id: string, limit: number): Promise<readonly Entity[]> {
    const key = `${pack}/${edition}/${limit}/${id}`;
    const known = this.#referrers.get(key) ?? this.#source.referrers(pack, edition, id, limit);
    this.#referrers.set(key, known);
    return known;
  }

  successor(pack: string, edition: number, id: string): Promise<Entity | null> {
    return this.#source.successor(pack, edition, id);
  }

  #read(pack: string, edition: number, id: string): Promise<Found> {
    const key = `${pack}/${edition}/${id}`;
    const known = this.#entities.get(key) ?? this.#join(pack, edition, id);
    this.#entities.set(key, known);
    return known;
  }

  /** Takes an id into the batch of this turn. */
  #join(pack: string, edition: number, id: string): Promise<Found> {
    const key = `${pack}/${edition}`;
    const batch = this.#batches.get(key) ?? this.#open(pack, edition);
    this.#batches.set(key, batch);
    batch.ids.add(id);
    return batch.found;
  }

  #open(pack: string, edition: number): Batch {
    const ids = new Set<string>();
    const read = async (): Promise<Found> => {
      // Those who wait for the same answer as the first ask in the same turn, a few steps after it.
      for (let steps = 0; steps < 4; steps += 1) await null;
      this.#batches.delete(`${pack}/${edition}`);
      const found = await this.#source.entities(pack, edition, [...ids]);
      return new Map(found.map((entity) => [entity.id, entity]));
    };
    return { ids, found: read() };
  }
}
