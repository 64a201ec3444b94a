import * as v from 'valibot';
import { manifestSchema, packIdSchema } from '#lib/pack/manifest.ts';
import { langMapSchema } from '#lib/pack/schema.ts';

const time = v.pipe(v.number(), v.minValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** How the updates of one pack stand. Times are milliseconds since 1970; 0: never. */
export const packSyncSchema = v.strictObject({
  pack: packIdSchema,
  /** Empty for a pack from a file or from the extension's package alone. */
  address: v.string(),
  /** Fingerprint of the publisher's first root; empty where the pack is not signed. */
  fingerprint: v.string(),
  paused: v.boolean(),
  /** The reader went back to an older edition: newer ones stay out. */
  held: v.boolean(),
  checkedAt: time,
  nextAt: time,
  /** Code of the last failed check; empty: it went well. */
  outcome: v.string(),
});

/** A sync under way, with known totals. */
export const runningSyncSchema = v.strictObject({
  pack: packIdSchema,
  step: v.picklist(['checking', 'fetching', 'verifying']),
  files: count,
  filesDone: count,
  bytes: count,
  bytesDone: count,
});

/** A pack as it is shown before it is added; nothing of it is stored yet. */
export const packPreviewSchema = v.strictObject({
  manifest: manifestSchema,
  fingerprint: v.string(),
  bytes: count,
});

/** One request of the log. */
export const requestEntrySchema = v.strictObject({ at: time, address: v.string(), bytes: count, outcome: v.string() });

/** What an update did to one entity. */
export const entityChangeSchema = v.strictObject({
  id: v.string(),
  label: langMapSchema,
  kind: v.picklist(['added', 'changed', 'removed']),
  added: count,
  changed: count,
  removed: count,
});

/** A .zip in a message: base 64 of at most 24 MB, below what browsers let a message hold. */
export const zipTextSchema = v.pipe(v.string(), v.maxLength(32_000_000), v.regex(/^[A-Za-z0-9+/]*={0,2}$/));

/** A page shows so many requests and changes at once. */
export const MAX_LISTED = 500;

export type PackSync = v.InferOutput<typeof packSyncSchema>;
export type RunningSync = v.InferOutput<typeof runningSyncSchema>;
export type RequestEntry = v.InferOutput<typeof requestEntrySchema>;
export type EntityChangeEntry = v.InferOutput<typeof entityChangeSchema>;
