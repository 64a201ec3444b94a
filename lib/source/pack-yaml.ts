import * as v from 'valibot';
import { tryParseEdtf } from '#lib/pack/edtf.ts';
import { manifestSchema } from '#lib/pack/manifest.ts';
import { propertySchema } from '#lib/pack/vocabulary.ts';

/** A count in a source, where every scalar is a text. */
const count = v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number));

/** A property of the pack's own (clause 6.3) as a source writes it. */
const ownPropertySchema = v.strictObject({ ...propertySchema.entries, reviewDays: count, rank: count, weight: count });

/** A matter on which parties disagree (docs/facts.md): its statements want sources of two parties. */
const contestedSchema = v.strictObject({
  /** Slugs: statements of these entities, or with one of them as value or `of`. */
  entities: v.array(v.string()),
  /** Only statements of these properties; without it all. */
  properties: v.optional(v.array(v.string())),
  /** The parties: countries whose publishers speak for one side (ISO 3166-1 alpha-2). */
  sides: v.array(v.array(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)))),
});

export type ContestedMatter = v.InferOutput<typeof contestedSchema>;

const { id, title, publisher, contact, languages, licence, attributions } = manifestSchema.entries;

/** pack.yaml (docs/pack-format.md, clause 12): what a publisher states of the pack; every scalar is a string. */
export const packYamlSchema = v.strictObject({
  id,
  title,
  publisher,
  contact,
  languages,
  licence,
  attributions: v.optional(attributions),
  /** Number of the edition that is being prepared; without it `build` takes 1, or what `--edition` says. */
  edition: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,8}$/))),
  /** Its date; without it the newest `confirmed` of any statement. */
  date: v.optional(
    v.pipe(
      v.string(),
      v.check((text) => tryParseEdtf(text) !== null, 'no date: write YYYY-MM-DD'),
    ),
  ),
  /** Least version of the vocabulary that a reader needs. */
  vocabulary: v.optional(v.pipe(v.string(), v.regex(/^\d{1,6}$/))),
  properties: v.optional(v.record(v.pipe(v.string(), v.regex(/^x-[a-z0-9]+(?:-[a-z0-9]+)*$/)), ownPropertySchema)),
  /** Whether an entity below the minimum of its type is an error; `off`: the pack is made from tables that say no more. */
  minimum: v.optional(v.picklist(['error', 'warning', 'off'])),
  /** Entities that `minimum: error` lets pass, by slug, with the requirements that each still lacks: no others, no more. */
  incomplete: v.optional(v.record(v.string(), v.array(v.string()))),
  /** Contested matters by name. */
  contested: v.optional(v.record(v.string(), contestedSchema)),
});

export type PackYaml = v.InferOutput<typeof packYamlSchema>;
