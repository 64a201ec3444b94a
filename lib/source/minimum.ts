import * as v from 'valibot';
import { ENTITY_TYPES } from '#lib/pack/schema.ts';

const keys = v.array(v.string());

/** Offices to which a requirement does not apply, with why: by title, or by the type of what they are an office of. */
const exceptionSchema = v.strictObject({
  titles: v.optional(keys, []),
  of: v.optional(v.array(v.picklist(ENTITY_TYPES)), []),
  because: v.pipe(v.string(), v.nonEmpty()),
});

/** One thing that is asked of an entity; vocabulary/minimum.yaml says what each key means. */
const requirementSchema = v.strictObject({
  any: v.optional(keys, []),
  qualifiers: v.optional(keys, []),
  count: v.optional(v.number(), 1),
  dated: v.optional(v.boolean(), false),
  planned: v.optional(v.boolean(), false),
  when: v.optional(v.literal('in-office')),
  optional: v.optional(v.boolean(), false),
  except: v.optional(exceptionSchema),
});

/** The least that an entity of each type is to say: type → name of the requirement → what meets it. */
export const minimumSchema = v.record(v.picklist(ENTITY_TYPES), v.record(v.string(), requirementSchema));

export type Requirement = v.InferOutput<typeof requirementSchema>;
export type Minimum = v.InferOutput<typeof minimumSchema>;
