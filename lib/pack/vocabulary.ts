import * as v from 'valibot';
import { type DeepReadonly, ENTITY_TYPES, langMapSchema } from './schema.ts';

/**
 * The vocabulary (vocabulary/*.yaml): properties, qualifiers, units, publishers, titles and heads, with labels in
 * five languages. It belongs to the extension; packs name the version that they were made with.
 */

const key = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));
const wikidataProperty = v.optional(v.pipe(v.string(), v.regex(/^P[1-9]\d*$/)));

/**
 * How a property behaves in time: a `state` holds from … to; an `event` happened at from; a `series` holds until the
 * next one of the same property, `of` and section (status, figures by year); `timeless` always holds.
 */
export const TEMPORALS = ['state', 'event', 'series', 'timeless'] as const;
export type Temporal = (typeof TEMPORALS)[number];

export const propertySchema = v.strictObject({
  label: langMapSchema,
  /** Kinds of value that it takes. */
  values: v.array(v.picklist(['entity', 'text', 'quantity', 'date', 'url', 'route'])),
  /** Entity types that may carry it; empty: any. */
  types: v.array(v.picklist(ENTITY_TYPES)),
  temporal: v.picklist(TEMPORALS),
  /** Label of the derived inverse, shown on the card of the value entity; absent: none is derived. */
  inverse: v.optional(v.strictObject({ id: key, label: langMapSchema })),
  /** Wikidata property. */
  wikidata: wikidataProperty,
  /** Review period in days after which a statement is doubtful where no event is known; 0: never. */
  reviewDays: v.number(),
  /** Order on a card, 0 first. */
  rank: v.number(),
  /** Weight of a change of it in the digest "since this article", 0–3; 0 is not told. */
  weight: v.number(),
  section: v.optional(key),
  /** Properties whose date, once passed, makes an open statement of this one doubtful: `next-election`, `term-end`. */
  changedBy: v.optional(v.array(key)),
});

export const publisherSchema = v.strictObject({
  name: v.string(),
  /** ISO 3166-1 alpha-2, or `int`. */
  country: v.string(),
  kind: v.picklist(['official', 'state-media', 'wire', 'independent', 'intergovernmental', 'reference']),
});

/** What editors know of a publisher beside: its address, and the hosts whose addresses are its own. */
const editorPublisherSchema = v.strictObject({
  ...publisherSchema.entries,
  url: v.string(),
  hosts: v.array(v.string()),
});

export const unitSchema = v.strictObject({
  label: langMapSchema,
  symbol: v.optional(langMapSchema),
  per: v.optional(v.string()),
});

export const vocabularySchema = v.strictObject({
  version: v.number(),
  properties: v.record(key, propertySchema),
  qualifiers: v.record(key, v.strictObject({ label: langMapSchema, wikidata: wikidataProperty })),
  units: v.record(key, unitSchema),
  publishers: v.record(key, publisherSchema),
  /** Labels of entity types, natures, statuses and kinds of source: key → text. */
  labels: v.record(key, langMapSchema),
  /** Group of each office title of titles.yaml: `state`, `government`, `foreign-minister` … */
  titleGroups: v.optional(v.record(key, key)),
});

/** The same as editors and lint have it; readers are not sent what only they need. */
export const editorVocabularySchema = v.strictObject({
  ...vocabularySchema.entries,
  publishers: v.record(key, editorPublisherSchema),
});

export type EditorVocabulary = DeepReadonly<v.InferOutput<typeof editorVocabularySchema>>;
export type Vocabulary = DeepReadonly<v.InferOutput<typeof vocabularySchema>>;
export type Property = DeepReadonly<v.InferOutput<typeof propertySchema>>;
