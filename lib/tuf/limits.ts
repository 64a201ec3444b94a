/** Limits of the TUF client, those of tuf-js where it has one; units stand in the names. */

/** A root of 20 keys has about 8 kB; Sigstore's has 6. */
export const MAX_ROOT_BYTES = 512_000;

/** A timestamp names one file. */
export const MAX_TIMESTAMP_BYTES = 16_384;

/** A snapshot names every targets role; used where the timestamp signs no length. */
export const MAX_SNAPSHOT_BYTES = 2_000_000;

/** Targets metadata with some ten thousand files; used where the snapshot signs no length. */
export const MAX_TARGETS_BYTES = 5_000_000;

/** New roots taken in one refresh (§5.3.2): a year of a root a day is far beyond any publisher. */
export const MAX_ROOT_ROTATIONS = 256;

/** Delegated roles visited for one target (§5.6.7). */
export const MAX_DELEGATIONS = 32;

/** Keys, key ids and signatures of one role or file. */
export const MAX_KEYS = 1_024;

/** Files that one metadata file may name. */
export const MAX_ENTRIES = 100_000;
