import * as v from 'valibot';
import { manifestSchema } from '#lib/pack/manifest.ts';
import { ENTITY_TYPES, langMapSchema, statementSchema } from '#lib/pack/schema.ts';
import { entityKeySchema } from './entity-key.ts';

const { entries: statement } = statementSchema;

/** Values as a view holds them: those of a statement, with references as entity keys. */
const viewValueSchema = v.union([v.strictObject({ entity: entityKeySchema }), ...statement.value.options.slice(1)]);

const factSchema = v.strictObject({
  ...statement,
  /** A derived inverse is named by what it was derived from, in words joined by dots. */
  id: v.pipe(v.string(), v.maxLength(400)),
  value: viewValueSchema,
  of: v.optional(entityKeySchema),
  with: v.optional(v.record(v.string(), v.array(viewValueSchema))),
  notBefore: v.exactOptional(statement.from.wrapped),
  derivedFrom: v.exactOptional(v.strictObject({ entity: entityKeySchema, statement: v.string() })),
});

/** What one pack knows of one entity, as `views` answers it; statements were parsed when their pack was installed. */
export const entityViewSchema = v.strictObject({
  key: entityKeySchema,
  type: v.picklist(ENTITY_TYPES),
  label: langMapSchema,
  description: langMapSchema,
  facts: v.array(factSchema),
  pack: v.pick(manifestSchema, [
    'id',
    'title',
    'publisher',
    'edition',
    'date',
    'contact',
    'licence',
    'attributions',
    'properties',
  ]),
  labels: v.record(v.string(), v.strictObject({ label: langMapSchema, type: v.picklist(ENTITY_TYPES) })),
});

/** A pack as `packs` answers it. */
export const packStateSchema = v.strictObject({
  manifest: manifestSchema,
  origin: v.picklist(['bundled', 'subscribed', 'file']),
  enabled: v.boolean(),
  previousEdition: v.nullable(v.number()),
});
