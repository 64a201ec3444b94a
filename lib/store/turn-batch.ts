/** Answers by id, or nothing for an id that has none. */
export type Answers<T> = ReadonlyMap<string, T>;

/**
 * Asks once for all ids that are wanted in one turn, and never again for one that it has asked for. Those who wait for the
 * same answer as the first to ask do so in the same turn, a few steps after it.
 */
export class TurnBatch<T> {
  readonly #ask: (ids: readonly string[]) => Promise<Answers<T>>;
  readonly #known = new Map<string, Promise<Answers<T>>>();
  #open: { readonly ids: Set<string>; readonly found: Promise<Answers<T>> } | null = null;

  constructor(ask: (ids: readonly string[]) => Promise<Answers<T>>) {
    this.#ask = ask;
  }

  async get(id: string): Promise<T | undefined> {
    const found = this.#known.get(id) ?? this.#join(id);
    this.#known.set(id, found);
    return (await found).get(id);
  }

  #join(id: string): Promise<Answers<T>> {
    this.#open ??= this.#begin();
    this.#open.ids.add(id);
    return this.#open.found;
  }

  #begin(): { readonly ids: Set<string>; readonly found: Promise<Answers<T>> } {
    const ids = new Set<string>();
    const ask = async (): Promise<Answers<T>> => {
      for (let steps = 0; steps < 4; steps += 1) await null;
      this.#open = null;
      return await this.#ask([...ids]);
    };
    return { ids, found: ask() };
  }
}
