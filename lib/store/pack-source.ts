import type { Manifest } from '#lib/pack/manifest.ts';
import type { Entity } from '#lib/pack/schema.ts';
import type { PackRow } from './rows.ts';

/** What a reader needs of a place where packs lie: the database, or memory where the browser refuses one. */
export interface PackSource {
  /** Packs with an active edition, in subscription order. */
  packs(): Promise<readonly PackRow[]>;
  /** The same as they were last read, unless one has changed since; `packs` asks the place. */
  knownPacks(): Promise<readonly PackRow[]>;
  /** Name index of an edition; one that is missing or of another version of the extension is built anew. */
  index(manifest: Manifest): Promise<ArrayBuffer | null>;
  /** The edition's names for the search; they are listed now where they are not stored yet. */
  nameList(manifest: Manifest): Promise<ArrayBuffer>;
  /** Those of the entities that the edition shows. */
  entities(pack: string, edition: number, ids: readonly string[]): Promise<readonly Entity[]>;
  /** Of each of the ids the entities of the edition that refer to it, at most `limit`. */
  referrers(
    pack: string,
    edition: number,
    ids: readonly string[],
    limit: number,
  ): Promise<ReadonlyMap<string, readonly Entity[]>>;
  /** Entity of the edition that replaces this id, or null. */
  successor(pack: string, edition: number, id: string): Promise<Entity | null>;
}
