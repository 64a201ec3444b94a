import { ENTITY_TYPES, type EntityType } from '#lib/pack/schema.ts';
import type { SectionViews } from './sections.ts';
import { stringAt } from './string-pool.ts';

/** Day number of an entity of which no change is known. */
export const NEVER_CHANGED = -0x80000000;

type EntitySections = Pick<
  SectionViews,
  'idOffsets' | 'idBytes' | 'types' | 'changed' | 'relatedOffsets' | 'related' | 'givenOffsets' | 'givens'
>;

/** Reads the entities of an index, numbered in the order of their ids. */
export class EntityTable {
  readonly #views: EntitySections;

  constructor(views: EntitySections) {
    this.#views = views;
  }

  get count(): number {
    return this.#views.types.length;
  }

  id(entity: number): string {
    return stringAt(this.#views.idOffsets, this.#views.idBytes, entity);
  }

  type(entity: number): EntityType {
    return ENTITY_TYPES[this.#views.types[entity] ?? 0] ?? 'person';
  }

  /** Number of an id by binary search, or -1. */
  number(id: string): number {
    let low = 0;
    let high = this.count - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = this.id(middle);
      if (found === id) return middle;
      if (found < id) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  changed(entity: number): number {
    return this.#views.changed[entity] ?? NEVER_CHANGED;
  }

  related(entity: number): ArrayLike<number> {
    return this.#views.related.subarray(this.#views.relatedOffsets[entity], this.#views.relatedOffsets[entity + 1]);
  }

  /** 16 bits of each given name's hash: one strange word in 65,536 passes for one, which only weakens a guard. */
  isGivenName(entity: number, wordHash: number): boolean {
    const { givenOffsets, givens } = this.#views;
    const end = givenOffsets[entity + 1] ?? 0;
    for (let at = givenOffsets[entity] ?? end; at < end; at += 1) if (givens[at] === wordHash >>> 16) return true;
    return false;
  }
}
