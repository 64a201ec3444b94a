import type { EntityView } from '#lib/facts/entity-view.ts';
import type { EntityKey } from '#lib/pack/schema.ts';
import type { PackReader } from '#lib/store/pack-reader.ts';

/** Views kept: those of all names of a crowded page, which the popup asks for together. Of 4 kB each; a country has 100. */
const MAX_KEPT = 150;

/** The views asked for last, kept while the worker lives and the packs stay as they are. */
export class ViewCache {
  readonly #reader: () => Promise<Pick<PackReader, 'views'>>;
  readonly #signal: AbortSignal;
  readonly #kept = new Map<EntityKey, Promise<readonly EntityView[]>>();

  constructor(reader: () => Promise<Pick<PackReader, 'views'>>, signal: AbortSignal) {
    this.#reader = reader;
    this.#signal = signal;
  }

  /** Views of an entity, one a pack that knows it; a failure is not kept. */
  get(key: EntityKey): Promise<readonly EntityView[]> {
    const views = this.#kept.get(key) ?? this.#read(key);
    // Last asked, last to go: a Map keeps the order of insertion.
    this.#kept.delete(key);
    this.#kept.set(key, views);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MAX_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return views;
  }

  /** Reads everything anew: a pack changed. */
  forget(): void {
    this.#kept.clear();
  }

  async #read(key: EntityKey): Promise<readonly EntityView[]> {
    try {
      return await (await this.#reader()).views(key, this.#signal);
    } catch (error) {
      this.#kept.delete(key);
      throw error;
    }
  }
}
