import type * as v from 'valibot';

/** Tells whether something has a shape. */
export type Check = (input: unknown) => boolean;

/**
 * Compiles a schema of strict objects, records, arrays, unions and strings into a check that only says yes or no. It is
 * several times as fast as parsing, which for the hundred thousand lines of a large edition counts. Yes: parsing would
 * succeed and give an equal value. No: parsing decides, and says what is wrong. What it does not know, it refuses.
 */
export function compileCheck(schema: v.GenericSchema): Check {
  const isOfType = compileType(schema as SchemaParts);
  const actions = ((schema as SchemaParts).pipe ?? []).slice(1).map(compileAction);
  if (actions.length === 0) return isOfType;
  return (input) => isOfType(input) && actions.every((passes) => passes(input as never));
}

/** The parts of valibot's schemas and actions that are read. */
interface SchemaParts extends v.GenericSchema {
  readonly pipe?: readonly ActionParts[];
  readonly entries?: Readonly<Record<string, v.GenericSchema>>;
  readonly key?: v.GenericSchema;
  readonly value?: v.GenericSchema;
  readonly item?: v.GenericSchema;
  readonly wrapped?: v.GenericSchema;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
}

interface ActionParts {
  readonly type: string;
  readonly requirement?: unknown;
}

const REFUSE: Check = () => false;

const TYPES: Readonly<Record<string, (schema: SchemaParts) => Check>> = {
  string: () => (input) => typeof input === 'string',
  picklist: ({ options = [] }) => {
    const known = new Set(options);
    return (input) => known.has(input);
  },
  literal:
    ({ literal }) =>
    (input) =>
      input === literal,
  union: ({ options = [] }) => {
    const checks = options.map((option) => compileCheck(option as v.GenericSchema));
    return (input) => checks.some((check) => check(input));
  },
  array: ({ item }) => {
    const check = item ? compileCheck(item) : REFUSE;
    return (input) => {
      if (!Array.isArray(input)) return false;
      for (const each of input) if (!check(each)) return false;
      return true;
    };
  },
  strict_object: ({ entries = {} }) => checkObject(entries),
  record: ({ key, value }) => (key && value ? checkRecord(compileCheck(key), compileCheck(value)) : REFUSE),
};

function compileType(schema: SchemaParts): Check {
  return TYPES[schema.type]?.(schema) ?? REFUSE;
}

function checkObject(entries: Readonly<Record<string, v.GenericSchema>>): Check {
  const members = Object.entries(entries).map(([key, schema]) => checkMember(key, schema));
  return (input) => {
    if (!isPlainObject(input)) return false;
    let found = 0;
    for (const member of members) {
      const count = member(input);
      if (count < 0) return false;
      found += count;
    }
    return countKeys(input) === found;
  };
}

/** Gives 1 where the member is there and right, 0 where it may be missing and is, -1 where it is wrong. */
function checkMember(key: string, schema: v.GenericSchema): (input: Record<string, unknown>) => -1 | 0 | 1 {
  const { type, wrapped } = schema as SchemaParts;
  const isOptional = type === 'optional';
  const check = compileCheck(isOptional && wrapped ? wrapped : schema);
  return (input) => {
    const value = input[key];
    if (value === undefined && isOptional) return 0;
    return check(value) ? 1 : -1;
  };
}

/** Names that valibot leaves out of a record: what holds one is left to it. */
const LEFT_OUT = new Set(['__proto__', 'prototype', 'constructor']);

function checkRecord(isKey: Check, isValue: Check): Check {
  return (input) => {
    if (!isPlainObject(input)) return false;
    for (const key of Object.keys(input)) if (LEFT_OUT.has(key) || !isKey(key) || !isValue(input[key])) return false;
    return true;
  };
}

function compileAction({ type, requirement }: ActionParts): (input: never) => boolean {
  return ACTIONS[type]?.(requirement as never) ?? REFUSE;
}

const ACTIONS: Readonly<Record<string, (requirement: never) => (input: never) => boolean>> = {
  max_length: (most: number) => (input: string | readonly unknown[]) => input.length <= most,
  min_length: (least: number) => (input: string | readonly unknown[]) => input.length >= least,
  max_entries: (most: number) => (input: Record<string, unknown>) => countKeys(input) <= most,
  min_entries: (least: number) => (input: Record<string, unknown>) => countKeys(input) >= least,
  regex: (pattern: RegExp) => (input: string) => pattern.test(input),
  check: (passes: (input: string) => boolean) => passes,
};

function countKeys(input: Record<string, unknown>): number {
  let count = 0;
  for (const _ in input) count += 1;
  return count;
}

/** Objects as JSON.parse makes them; whatever else is left to the parser. */
function isPlainObject(input: unknown): input is Record<string, unknown> {
  return typeof input === 'object' && input !== null && Object.getPrototypeOf(input) === Object.prototype;
}
