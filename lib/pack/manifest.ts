import * as v from 'valibot';
import { tryParseEdtf } from './edtf.ts';
import { MAX_ENTITIES, MAX_OWN_PROPERTIES, MAX_PART_BYTES, MAX_PARTS, MAX_URL_UNITS } from './limits.ts';
import { type DeepReadonly, langMapSchema } from './schema.ts';
import { propertySchema } from './vocabulary.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000_000));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** A pack's id: lower-case words joined by hyphens, at most 40 units. */
export const packIdSchema = v.pipe(v.string(), v.maxLength(40), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));

/** pack.json (docs/pack-format.md, clause 6): what an edition says of itself. */
export const manifestSchema = v.strictObject({
  /** Version of the pack format; a reader refuses a higher major. */
  format: v.pipe(v.string(), v.regex(/^1\.\d+$/)),
  id: packIdSchema,
  title: langMapSchema,
  publisher: v.strictObject({
    name: v.pipe(v.string(), v.maxLength(120)),
    url: v.optional(v.pipe(v.string(), v.maxLength(MAX_URL_UNITS), v.url())),
  }),
  /** Where corrections go: an address or a mailbox. */
  contact: v.pipe(v.string(), v.maxLength(MAX_URL_UNITS)),
  languages: v.pipe(v.array(v.string()), v.maxLength(24)),
  /** SPDX id. */
  licence: v.pipe(v.string(), v.maxLength(80)),
  /** Notices that the licences of the data ask for. */
  attributions: v.pipe(v.array(v.pipe(v.string(), v.maxLength(400))), v.maxLength(24)),
  edition: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000_000)),
  date: v.pipe(
    v.string(),
    v.check((text) => tryParseEdtf(text) !== null, 'no date'),
  ),
  /** Version of the vocabulary that it was made with, and the least that a reader needs. */
  vocabulary: v.strictObject({ version: count, minimum: count }),
  /** Properties of the pack's own, which the vocabulary lacks; their keys begin with `x-`. */
  properties: v.optional(
    v.pipe(
      v.record(v.pipe(v.string(), v.regex(/^x-[a-z0-9]+(?:-[a-z0-9]+)*$/)), propertySchema),
      v.maxEntries(MAX_OWN_PROPERTIES),
    ),
  ),
  counts: v.strictObject({ entities: v.pipe(count, v.maxValue(MAX_ENTITIES)), names: count, statements: count }),
  /** SHA-256 over `id NUL sha256(line) LF` of every entity, sorted by id. */
  digest: sha256,
  /** Full parts in order: `full-<k>.jsonl.gz`, unpacked length in bytes and SHA-256 of the packed file. */
  parts: v.pipe(
    v.array(
      v.strictObject({
        name: v.pipe(v.string(), v.regex(/^full-\d+\.jsonl\.gz$/)),
        sha256,
        unpackedBytes: v.pipe(count, v.maxValue(MAX_PART_BYTES)),
      }),
    ),
    v.maxLength(MAX_PARTS),
  ),
});

export type Manifest = DeepReadonly<v.InferOutput<typeof manifestSchema>>;
