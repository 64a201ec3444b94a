import * as v from 'valibot';
import { SETTINGS, type SettingName, type Settings } from './settings.ts';

/** Settings that an organisation has set: they hold whatever the reader's own say, and cannot be changed. */
export interface ManagedPolicy {
  readonly settings: Partial<Settings>;
  readonly locked: readonly SettingName[];
  /** Addresses of packs that every reader of the organisation has, each with its fingerprint. */
  readonly packs: readonly string[];
  /** Names in the policy that are no setting, or whose value is none of it; the others still hold. */
  readonly refused: readonly string[];
}

export const NO_POLICY: ManagedPolicy = { settings: {}, locked: [], packs: [], refused: [] };

/** The name in a policy that is no setting. */
const PACKS = 'packs';

/** Packs that an organisation sets; a reader adds more. */
const packsSchema = v.pipe(v.array(v.pipe(v.string(), v.maxLength(2_000))), v.maxLength(20));

/** Reads what stands in `storage.managed`, value by value (docs/policy.md). */
export function readPolicy(managed: unknown): ManagedPolicy {
  if (typeof managed !== 'object' || managed === null || Array.isArray(managed)) return NO_POLICY;
  const { [PACKS]: addresses = [], ...values } = managed as Record<string, unknown>;
  const packs = v.safeParse(packsSchema, addresses);
  const read = Object.entries(values).map(([name, value]) => [name, readSetting(name, value)] as const);
  const settings = Object.fromEntries(read.filter(([, value]) => value !== undefined)) as Partial<Settings>;
  const refused = read.filter(([, value]) => value === undefined).map(([name]) => name);
  return {
    settings,
    locked: Object.keys(settings) as SettingName[],
    packs: packs.success ? packs.output : [],
    refused: packs.success ? refused : [...refused, PACKS],
  };
}

/** A value of a policy; undefined where it is none of a setting. */
function readSetting(name: string, value: unknown): unknown {
  const parsed = Object.hasOwn(SETTINGS, name) ? v.safeParse(SETTINGS[name as SettingName].schema, value) : null;
  return parsed?.success ? parsed.output : undefined;
}

/** The JSON Schema that Chromium wants of what a policy may hold, made from the settings' own schemas. */
export function policySchema(): object {
  const properties = Object.entries(SETTINGS).map(([name, { schema }]) => [name, jsonSchemaOf(schema)]);
  const packs = { type: 'array', items: { type: 'string' } };
  return { type: 'object', properties: { ...Object.fromEntries(properties), [PACKS]: packs } };
}

/** Chromium knows a part of JSON Schema only; what is finer is checked by `readPolicy`. */
function jsonSchemaOf(schema: (typeof SETTINGS)[SettingName]['schema']): object {
  switch (schema.type) {
    case 'picklist':
      return { type: 'string', enum: [...schema.options] };
    case 'boolean':
      return { type: 'boolean' };
    case 'number':
      return { type: 'integer', minimum: 50, maximum: 2_000 };
    case 'array':
      return { type: 'array', items: { type: 'string' } };
  }
}
