import { findFlaws } from '#lib/pack/parse-border.ts';
import { type Entity, entitySchema } from '#lib/pack/schema.ts';
import { fillTemplate } from './fill-template.ts';
import type { TableRow } from './parse-table.ts';
import type { Problem } from './problem.ts';
import type { Mapping } from './read-mapping.ts';

/** An entity that a row became. */
export interface MappedEntity {
  readonly entity: Entity;
  readonly line: number;
}

/** Problems told of one table: a wrong column says the same of every row. */
const MAX_PROBLEMS = 20;

const NOTHING_LEFT = 'a cell is empty that the entity cannot do without: fill it, or end the key of what needs it in ?';

/** Makes an entity of each row that the mapping takes; what is wrong is told by file and line of the row. */
export function mapRows(
  file: string,
  rows: readonly TableRow[],
  mapping: Mapping,
): { readonly entities: readonly MappedEntity[]; readonly problems: readonly Problem[] } {
  const entities: MappedEntity[] = [];
  const problems: Problem[] = [];
  for (const row of rows.filter((one) => isWanted(one, mapping))) {
    const { entity, told } = mapRow(row, mapping);
    if (entity) entities.push({ entity, line: row.line });
    problems.push(...told.map((message): Problem => ({ file, line: row.line, severity: 'error', message })));
    if (problems.length >= MAX_PROBLEMS) break;
  }
  return { entities, problems };
}

function mapRow(
  row: TableRow,
  { entity: template, lookups }: Mapping,
): { readonly entity: Entity | null; readonly told: readonly string[] } {
  const told = new Set<string>();
  const cells = (column: string) => row.cells[column];
  const filled = fillTemplate(template, { cells, lookups, tell: (message) => told.add(message) });
  if (told.size > 0) return { entity: null, told: [...told] };
  if (filled === null) return { entity: null, told: [NOTHING_LEFT] };
  const flaws = flawsOf(filled);
  return flaws.length > 0 ? { entity: null, told: flaws } : { entity: filled as Entity, told: [] };
}

function isWanted({ cells }: TableRow, { only }: Mapping): boolean {
  return Object.entries(only).every(([column, values]) => values.includes(cells[column] ?? ''));
}

function flawsOf(filled: unknown): readonly string[] {
  return findFlaws(entitySchema, filled).map(({ path, message }) => `${path.join('.') || 'the entity'}: ${message}`);
}
