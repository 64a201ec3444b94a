import type { EntityKey } from '#lib/pack/schema.ts';

/** Number that stands for "no word". */
export const NOWHERE = -2;

/** The scope's context: before every word of the text. */
export const IN_CONTEXT = -1;

/** Where something of each entity stands, as word numbers in order; asked in logarithmic time. */
export class Places {
  readonly #lists = new Map<EntityKey, number[]>();

  has(key: EntityKey): boolean {
    return this.#lists.has(key);
  }

  note(key: EntityKey, word: number): void {
    const list = this.#lists.get(key);
    if (!list) this.#lists.set(key, [word]);
    else if ((list.at(-1) ?? NOWHERE) <= word) list.push(word);
    else list.splice(countBefore(list, word), 0, word);
  }

  first(key: EntityKey): number {
    return this.#lists.get(key)?.[0] ?? NOWHERE;
  }

  lastBefore(key: EntityKey, word: number): number {
    const list = this.#lists.get(key) ?? [];
    return list[countBefore(list, word) - 1] ?? NOWHERE;
  }

  /** First place behind a word, or Infinity. */
  firstAfter(key: EntityKey, word: number): number {
    const list = this.#lists.get(key) ?? [];
    return list[countBefore(list, word + 1)] ?? Number.POSITIVE_INFINITY;
  }
}

/** Number of entries below a word in an ascending list. */
function countBefore(list: readonly number[], word: number): number {
  if ((list.at(-1) ?? NOWHERE) < word) return list.length;
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] as number) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
