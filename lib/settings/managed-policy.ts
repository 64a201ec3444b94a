import * as v from 'valibot';
import { SETTINGS, type SettingName, type Settings } from './settings.ts';

/** Settings that an organisation has set: they hold whatever the reader's own say, and cannot be changed. */
export interface ManagedPolicy {
  readonly settings: Partial<Settings>;
  readonly locked: readonly SettingName[];
  /** Names in the policy that are no setting, or whose value is none of it; the others still hold. */
  readonly refused: readonly string[];
}

export const NO_POLICY: ManagedPolicy = { settings: {}, locked: [], refused: [] };

/** Reads what stands in `storage.managed`, value by value (docs/policy.md). */
export function readPolicy(managed: unknown): ManagedPolicy {
  if (typeof managed !== 'object' || managed === null || Array.isArray(managed)) return NO_POLICY;
  const refused: string[] = [];
  const settings: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(managed)) {
    const known = Object.hasOwn(SETTINGS, name) ? SETTINGS[name as SettingName] : null;
    const parsed = known && v.safeParse(known.schema, value);
    if (parsed?.success) settings[name] = parsed.output;
    else refused.push(name);
  }
  return { settings: settings as Partial<Settings>, locked: Object.keys(settings) as SettingName[], refused };
}

/** The JSON Schema that Chromium wants of what a policy may hold, made from the settings' own schemas. */
export function policySchema(): object {
  const properties = Object.entries(SETTINGS).map(([name, { schema }]) => [name, jsonSchemaOf(schema)]);
  return { type: 'object', properties: Object.fromEntries(properties) };
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
