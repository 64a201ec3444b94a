import * as v from 'valibot';
import { compileCheck } from './compile-check.ts';
import { PackError, type PackErrorCode } from './pack-error.ts';
import { type Entity, entitySchema, goneSchema, type Line, valueSchema } from './schema.ts';

/** One thing that a schema finds wrong: where, as a path of keys and indexes, and what. */
export interface Flaw {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** What a schema finds wrong with an entity of a source or line, all of it; empty: it is an `Entity`. */
export function findFlaws(schema: v.GenericSchema, input: unknown): readonly Flaw[] {
  const result = v.safeParse(schema, input);
  return result.success ? [] : result.issues.flatMap((issue) => toFlaws(issue));
}

/** Reads what the schema describes or throws a PackError that names the first flaw and its place. */
export function parseWith<S extends v.GenericSchema>(
  schema: S,
  input: unknown,
  { code, subject }: { readonly code: PackErrorCode; readonly subject: string },
): v.InferOutput<S> {
  const result = v.safeParse(schema, input);
  if (result.success) return result.output;
  const [flaw] = result.issues.flatMap((issue) => toFlaws(issue));
  throw new PackError(code, `${subject}: ${flaw?.path.join('.') || 'it'}: ${flaw?.message ?? 'has the wrong shape'}`);
}

/** Reads an entity or throws `bad-entity`. */
export function parseEntity(input: unknown): Entity {
  return parseWith(entitySchema, input, { code: 'bad-entity', subject: 'entity' });
}

/** Reads a line of a part or delta that JSON.parse has read, or throws `bad-line`. */
export function parseLineValue(input: unknown, subject = 'line'): Line {
  if (isEntity(input)) return input as Entity;
  const schema = isObject(input) && 'gone' in input ? goneSchema : entitySchema;
  return parseWith(schema, input, { code: 'bad-line', subject });
}

/** Nearly every line is an entity: the check is an eighth of the cost of parsing it. */
const isEntity = compileCheck(entitySchema);

/** A union's own message says little ("Invalid type"): the kind of value that its first key names says what is wrong. */
function toFlaws(issue: v.BaseIssue<unknown>): readonly Flaw[] {
  const path = (issue.path ?? []).map((item) => toPathKey(item.key));
  if (issue.type !== 'union') return [{ path, message: toMessage(issue) }];
  const option = valueOption(issue.input);
  if (!option) return [{ path, message: `${issue.received} is no value: write ${VALUE_FORMS}` }];
  return findFlaws(option, issue.input).map((flaw) => ({ ...flaw, path: [...path, ...flaw.path] }));
}

const VALUE_FORMS = 'one of entity; text; quantity and unit; date; url; route';

function valueOption(input: unknown): v.GenericSchema | undefined {
  if (!isObject(input)) return undefined;
  return valueSchema.options.find((option) => Object.keys(option.entries).some((key) => key in input));
}

function isObject(input: unknown): input is Record<string, unknown> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

function toPathKey(key: unknown): string | number {
  return typeof key === 'number' ? key : String(key);
}

function toMessage(issue: v.BaseIssue<unknown>): string {
  const key = issue.path?.at(-1)?.key;
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return `"${String(key)}" is not known here: remove it`;
  if (issue.type === 'strict_object' && issue.expected !== 'Object') return `${issue.expected} is missing: add it`;
  const received = issue.received.slice(0, 60);
  if (issue.type === 'check') return `${received} is ${issue.message}`;
  if (issue.type === 'regex') return `${received} is not of the form that docs/pack-format.md gives it`;
  if (issue.type === 'min_length' || issue.type === 'min_entries') return 'it is empty: fill it or leave the key out';
  if (issue.type.startsWith('max_'))
    return `it has ${received}, more than the ${issue.expected?.slice(2)} allowed (clause 9)`;
  return issue.expected ? `${received} is not allowed: write ${issue.expected.slice(0, 300)}` : issue.message;
}
