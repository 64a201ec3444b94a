import * as v from 'valibot';
import { findFlaws } from '#lib/pack/parse-border.ts';
import type { Problem } from './problem.ts';
import { readYaml, type SourceText } from './read-yaml.ts';
import type { Lookups } from './template-filters.ts';

/** How the rows of a table become entities (docs/pack-format.md, 12.6). */
const mappingSchema = v.strictObject({
  /** JSON only: dotted path of the list of rows; without it the file itself is the list. */
  rows: v.optional(v.string()),
  /** Rows to be taken: column → values of which the cell must have one. */
  only: v.optional(v.record(v.string(), v.array(v.string()))),
  lookups: v.optional(v.record(v.string(), v.record(v.string(), v.unknown()))),
  /** The entity with `{column}` holes. */
  entity: v.record(v.string(), v.unknown()),
});

export interface Mapping {
  readonly file: string;
  readonly rows: string | undefined;
  readonly only: Readonly<Record<string, readonly string[]>>;
  readonly lookups: Lookups;
  readonly entity: unknown;
}

/** A mapping as its file describes it, or what is wrong with it. */
export function readMapping(source: SourceText): {
  readonly mapping: Mapping | null;
  readonly problems: readonly Problem[];
} {
  const { file, value, problems, locate } = readYaml(source);
  if (problems.length > 0) return { mapping: null, problems };
  const flaws = findFlaws(mappingSchema, value).map(
    ({ path, message }): Problem => ({
      file,
      line: locate(path),
      severity: 'error',
      message: `${path.join('.') || 'the mapping'}: ${message}`,
    }),
  );
  if (flaws.length > 0) return { mapping: null, problems: flaws };
  const { rows, only = {}, lookups = {}, entity } = value as v.InferOutput<typeof mappingSchema>;
  return { mapping: { file, rows, only, lookups, entity }, problems: [] };
}
