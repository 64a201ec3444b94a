import type { Manifest } from '#lib/pack/manifest.ts';

/** Shapes of the tables; docs/architecture.md ("Store") says how they work together. */

/**
 * Consecutive entities of a full edition, the base on which later deltas rest. IndexedDB charges by the row and the text, not
 * by the byte: a row an entity makes an install of 100,000 ten times slower, and texts in rows three times.
 */
export interface BlockRow {
  readonly pack: string;
  readonly edition: number;
  /** Id of its first entity; empty in the block without entities that stands at the head of each full edition. */
  readonly first: string;
  /** Ascending, a line feed between them. */
  readonly ids: string;
  /** UTF-8 of the canonical lines of `ids`, in the same order, a line feed between them. */
  readonly lines: Uint8Array<ArrayBuffer>;
  /** SHA-256 of each line. */
  readonly hashes: Uint8Array<ArrayBuffer>;
  /** What a name index takes of these entities (lib/match/write-sheet.ts); empty where one came with the extension. */
  readonly sheet: Uint8Array<ArrayBuffer>;
  /** Places of the entities whose statements an index needs as well. */
  readonly telling: readonly number[];
  /** Over all of this, against damage on the disk (block-sum.ts). */
  readonly sum: string;
  /** `pack|edition|id` of every entity that one of them refers to. */
  readonly refs: readonly string[];
  /** `pack|edition|id` of every id that one of them replaces. */
  readonly aliases: readonly string[];
}

/** A block as releases before the first wrote it: ids and lines as texts, nothing beside them. */
export interface PlainBlockRow extends Pick<BlockRow, 'pack' | 'edition' | 'first' | 'refs' | 'aliases'> {
  readonly ids: readonly string[];
  readonly lines: readonly string[];
}

/** A block as this or an earlier release wrote it. */
export type AnyBlockRow = BlockRow | PlainBlockRow;

/**
 * One entity as a delta changed it. What a reader sees of an entity is its row with the highest edition after the base
 * and ≤ the active one, else its line in a block of the base.
 */
export interface EntityRow {
  readonly pack: string;
  readonly id: string;
  readonly edition: number;
  /** Canonical line of the entity; empty: it is gone as of this edition. */
  readonly line: string;
  /** `pack|id` of every entity that it refers to: a view finds derived inverses by it. */
  readonly refs: readonly string[];
  /** `pack|id` of every id that it replaces. */
  readonly aliases: readonly string[];
}

export type PackOrigin = 'bundled' | 'subscribed' | 'file';

/** A pack with an active edition. Activation and undo change this row alone. */
export interface PackRow {
  readonly pack: string;
  readonly origin: PackOrigin;
  readonly enabled: boolean;
  /** Place in subscription order, ascending. */
  readonly order: number;
  readonly active: Manifest;
  /** What undo returns to. */
  readonly previous: Manifest | null;
  /** Set by undo: newer editions stay out until the reader says otherwise. */
  readonly held: boolean;
}

/** Name index of an edition. */
export interface IndexRow {
  readonly pack: string;
  readonly edition: number;
  readonly buffer: ArrayBuffer;
}

/** Names of an edition for the search page; made when it is first wanted, and again where it is missing. */
export type NamesRow = IndexRow;

/** Journal of an edition being staged; nothing is trusted because it stands here: the digest decides. */
export interface StageRow {
  readonly pack: string;
  readonly edition: number;
  /** Edition that deltas start from; null: full parts. */
  readonly base: number | null;
  /** Names of the parts and deltas whose lines are in `rows`. */
  readonly done: readonly string[];
}

/** A pack that the reader subscribed to by address, and how its checks went. */
export interface SubscriptionRow {
  readonly pack: string;
  /** Folder of the repository, https, ending in `/`. */
  readonly address: string;
  /** SHA-256 of the bytes of 1.root.json, lower-case hexadecimal. */
  readonly fingerprint: string;
  readonly paused: boolean;
  /** Times in milliseconds since 1970; 0: never. */
  readonly addedAt: number;
  readonly checkedAt: number;
  readonly nextAt: number;
  /** Failed checks in a row, for the back-off. */
  readonly failures: number;
  /** Code of the last outcome, worded by the UI; empty: fine. */
  readonly outcome: string;
}

/** What must survive a pack's removal: its root and the highest versions seen, against rollback by remove and re-add. */
export interface TrustRow {
  readonly pack: string;
  /** Fingerprint of the root that first brought this id: no other root may bring it. */
  readonly fingerprint: string;
  /** Last verified metadata by role, as received; absent roles have never been seen. */
  readonly metadata: Readonly<Record<string, Uint8Array>>;
  readonly highestEdition: number;
  /** Latest moment that a signature vouched for, milliseconds since 1970: the clock may not stand before it. */
  readonly seenTime: number;
}

/** One request ever made, for the reader's log. */
export interface RequestRow {
  readonly id?: number;
  readonly at: number;
  readonly address: string;
  readonly bytes: number;
  readonly outcome: string;
}

/** Ids of the statements of an entity that were shown last. */
export interface SeenRow {
  readonly entity: string;
  readonly statements: readonly string[];
  readonly at: number;
}
