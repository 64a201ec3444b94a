import * as v from 'valibot';
import { MAX_ENTRIES, MAX_KEYS } from './limits.ts';

/**
 * Metadata as the TUF specification 1.0, §4, defines it. Unknown fields are let through: signatures cover them (§4).
 */

const hex = v.pipe(v.string(), v.maxLength(8_192), v.regex(/^(?:[0-9a-fA-F]{2})*$/));
const version = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const length = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const name = v.pipe(v.string(), v.maxLength(1_024));
const hashes = v.pipe(v.record(v.string(), hex), v.minEntries(1), v.maxEntries(8));
const expires = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'no date'),
);

/** §4.2: a repeated key id must not be counted twice, so a role that repeats one is refused. */
const keyids = v.pipe(
  v.array(v.string()),
  v.maxLength(MAX_KEYS),
  v.check((ids) => new Set(ids).size === ids.length, 'a key id stands twice'),
);
const threshold = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

const common = { spec_version: v.string(), version, expires };

const keySchema = v.looseObject({
  keytype: v.string(),
  scheme: v.string(),
  keyval: v.looseObject({ public: v.pipe(v.string(), v.maxLength(16_384)) }),
});
const keysSchema = v.pipe(v.record(v.string(), keySchema), v.maxEntries(MAX_KEYS));
const roleSchema = v.looseObject({ keyids, threshold });

const fileSchema = v.looseObject({ version, length: v.optional(length), hashes: v.optional(hashes) });
const targetSchema = v.looseObject({ length, hashes, custom: v.optional(v.looseObject({})) });

const delegatedRoleSchema = v.pipe(
  v.looseObject({
    name,
    keyids,
    threshold,
    terminating: v.boolean(),
    paths: v.optional(v.pipe(v.array(name), v.maxLength(MAX_ENTRIES))),
    path_hash_prefixes: v.optional(v.pipe(v.array(hex64()), v.maxLength(MAX_ENTRIES))),
  }),
  v.check(
    (role) => (role.paths === undefined) !== (role.path_hash_prefixes === undefined),
    'needs paths or path_hash_prefixes',
  ),
);

function hex64() {
  return v.pipe(v.string(), v.regex(/^[0-9a-f]{1,64}$/));
}

const succinctSchema = v.looseObject({
  keyids,
  threshold,
  bit_length: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(32)),
  name_prefix: v.pipe(name, v.minLength(1)),
});

const delegationsSchema = v.pipe(
  v.looseObject({
    keys: keysSchema,
    roles: v.optional(v.pipe(v.array(delegatedRoleSchema), v.maxLength(MAX_ENTRIES))),
    succinct_roles: v.optional(succinctSchema),
  }),
  v.check(
    (given) => (given.roles === undefined) !== (given.succinct_roles === undefined),
    'needs roles or succinct_roles',
  ),
);

/** §4.3 root.json. */
export const rootSchema = v.looseObject({
  _type: v.literal('root'),
  ...common,
  consistent_snapshot: v.optional(v.boolean(), false),
  keys: keysSchema,
  roles: v.looseObject({ root: roleSchema, timestamp: roleSchema, snapshot: roleSchema, targets: roleSchema }),
});

/** §4.6 timestamp.json. */
export const timestampSchema = v.looseObject({
  _type: v.literal('timestamp'),
  ...common,
  meta: v.looseObject({ 'snapshot.json': fileSchema }),
});

/** §4.4 snapshot.json. */
export const snapshotSchema = v.looseObject({
  _type: v.literal('snapshot'),
  ...common,
  meta: v.pipe(v.record(v.string(), fileSchema), v.maxEntries(MAX_ENTRIES)),
});

/** §4.5 targets.json and delegated targets. */
export const targetsSchema = v.looseObject({
  _type: v.literal('targets'),
  ...common,
  targets: v.pipe(v.record(v.string(), targetSchema), v.maxEntries(MAX_ENTRIES)),
  delegations: v.optional(delegationsSchema),
});

/** §4.2: the envelope; key ids must be unique among the signatures. */
export const envelopeSchema = v.looseObject({
  signatures: v.pipe(
    v.array(v.looseObject({ keyid: v.string(), sig: v.pipe(v.string(), v.maxLength(16_384)) })),
    v.maxLength(MAX_KEYS),
    v.check((list) => new Set(list.map((one) => one.keyid)).size === list.length, 'a key id signs twice'),
  ),
  signed: v.looseObject({ _type: v.string(), spec_version: v.string() }),
});

export type Key = v.InferOutput<typeof keySchema>;
export type Role = v.InferOutput<typeof roleSchema>;
export type FileMeta = v.InferOutput<typeof fileSchema>;
export type TargetFile = v.InferOutput<typeof targetSchema>;
export type DelegatedRole = v.InferOutput<typeof delegatedRoleSchema>;
export type SuccinctRoles = v.InferOutput<typeof succinctSchema>;
export type Delegations = v.InferOutput<typeof delegationsSchema>;
export type Snapshot = v.InferOutput<typeof snapshotSchema>;
export type Targets = v.InferOutput<typeof targetsSchema>;
