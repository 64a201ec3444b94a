import type { Table } from '#lib/source/parse-table.ts';
import type { Mapping } from '#lib/source/read-mapping.ts';
import type { SourceText } from '#lib/source/read-yaml.ts';

/** Deepest member that becomes a column: SPARQL results have two levels, feeds rarely more than four. */
const MAX_DEPTH = 6;

/** The objects of a list in a JSON file as rows; the "line" of a row is its place in the list, 1 first. */
export function jsonRows({ text }: SourceText, { rows: path }: Mapping): Table {
  const parsed = parse(text);
  if ('flaw' in parsed) return refused(parsed.flaw);
  const list = memberAt(parsed.value, path?.split('.') ?? []);
  if (!Array.isArray(list)) {
    return refused(`${path ?? 'the file'} is no list: name in the mapping's \`rows\` where the rows stand`);
  }
  const cells = list.map((item) => Object.fromEntries(flatten(item, '', 0)));
  const columns = new Set(cells.flatMap((row) => Object.keys(row)));
  const empty = Object.fromEntries([...columns].map((column) => [column, '']));
  return {
    columns: [...columns],
    rows: cells.map((row, index) => ({ line: index + 1, cells: { ...empty, ...row } })),
    flaws: [],
  };
}

function refused(message: string): Table {
  return { columns: [], rows: [], flaws: [{ line: 1, message }] };
}

function parse(text: string): { readonly value: unknown } | { readonly flaw: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (cause) {
    return { flaw: `no JSON: ${cause instanceof Error ? cause.message : 'unknown'}` };
  }
}

function memberAt(value: unknown, [first, ...rest]: readonly string[]): unknown {
  if (first === undefined) return value;
  return isObject(value) ? memberAt(value[first], rest) : undefined;
}

/** Scalars of an object by dotted path. */
function* flatten(value: unknown, path: string, depth: number): Generator<[string, string]> {
  if (!isObject(value) || depth === MAX_DEPTH) return yield [path, toCell(value)];
  const members = Object.entries(value);
  for (const [key, inner] of members) yield* flatten(inner, path === '' ? key : `${path}.${key}`, depth + 1);
}

/** A list of scalars is one cell, joined by `;`. */
function toCell(value: unknown): string {
  if (Array.isArray(value)) return value.filter((item) => !isObject(item)).join(';');
  return value === null || value === undefined || isObject(value) ? '' : String(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
