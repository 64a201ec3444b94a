import type { EntityView } from '#lib/facts/entity-view.ts';
import type { Manifest } from '#lib/pack/manifest.ts';
import type { Entity, EntityKey } from '#lib/pack/schema.ts';

/** A pack as the reader has it. */
export interface PackState {
  readonly manifest: Manifest;
  readonly origin: 'bundled' | 'subscribed' | 'file';
  readonly enabled: boolean;
  /** Number of the edition that undo would return to, or null. */
  readonly previousEdition: number | null;
}

/** An entity with the key that it has outside its pack. */
export interface PackEntity {
  readonly key: EntityKey;
  readonly entity: Entity;
}

/** A list of names (lib/match/name-list.ts) and whose it is. */
export interface PackNameList {
  readonly pack: string;
  readonly buffer: ArrayBuffer;
}

/**
 * What the background asks of the packs, whether they lie in IndexedDB or, where that is refused, in memory.
 * Every answer comes from active editions only.
 */
export interface PackReader {
  /** Packs in subscription order. */
  packs(signal: AbortSignal): Promise<readonly PackState[]>;
  /** One index buffer an enabled pack, in the same order. */
  indexes(signal: AbortSignal): Promise<readonly ArrayBuffer[]>;
  /** The names of each enabled pack for the search, in the same order. */
  nameLists(signal: AbortSignal): Promise<readonly PackNameList[]>;
  /** The entities of these keys as each enabled pack has them, without what others say of them. */
  plain(keys: readonly EntityKey[], signal: AbortSignal): Promise<readonly PackEntity[]>;
  /** Views of one entity, one a pack that knows it (or an id that it replaces), in subscription order; empty: unknown. */
  views(key: EntityKey, signal: AbortSignal): Promise<readonly EntityView[]>;
}
