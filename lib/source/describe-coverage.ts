import { POSITION_HELD } from '#lib/facts/property-of.ts';
import type { EntityType, Statement } from '#lib/pack/schema.ts';
import type { Contested } from './find-contested.ts';
import type { Covered } from './find-coverage.ts';
import type { SourcePack } from './load-pack.ts';

/** A table of the coverage report: a heading and rows of cells, the first row the columns' names. */
export interface CoverageTable {
  readonly heading: string;
  readonly rows: readonly (readonly string[])[];
}

/** The coverage of a pack in tables: entities complete by type, each requirement, sources and dates. */
export function describeCoverage(
  pack: SourcePack,
  covered: readonly Covered[],
  contested: readonly Contested[],
): readonly CoverageTable[] {
  return [
    { heading: 'Complete entities', rows: [['type', 'complete', 'of'], ...countComplete(pack, covered)] },
    { heading: 'By requirement', rows: [['type', 'requirement', 'met', 'asked'], ...countRequirements(covered)] },
    { heading: 'Statements', rows: [['what', 'count', 'of'], ...countStatements(pack), ...countContested(contested)] },
  ];
}

function countComplete({ entities }: SourcePack, covered: readonly Covered[]): readonly (readonly string[])[] {
  const incomplete = new Set(covered.filter(({ met, optional }) => !met && !optional).map(({ source }) => source));
  const byType = Map.groupBy(entities, ({ entity }) => entity.type);
  const rows = [...byType].map(([type, members]): [EntityType | 'all', number, number] => [
    type,
    members.filter((source) => !incomplete.has(source)).length,
    members.length,
  ]);
  const all: ['all', number, number] = ['all', entities.length - incomplete.size, entities.length];
  return [...rows.sort(([a], [b]) => (a < b ? -1 : 1)), all].map((row) => row.map(String));
}

function countRequirements(covered: readonly Covered[]): readonly (readonly string[])[] {
  const groups = Map.groupBy(covered, ({ source, requirement }) => `${source.entity.type}\n${requirement}`);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, asked]) => {
      const [type = '', requirement = ''] = key.split('\n');
      const optional = asked[0]?.optional ? ' (optional)' : '';
      return [type, requirement + optional, String(asked.filter(({ met }) => met).length), String(asked.length)];
    });
}

function countStatements({ entities }: SourcePack): readonly (readonly string[])[] {
  const statements = entities.flatMap(({ entity }) => entity.statements);
  const sourced = statements.filter(({ sources }) => sources.length > 0);
  const dated = sourced.filter(({ known, confirmed }) => known !== undefined && confirmed !== undefined);
  const row = (what: string, count: number, of: number) => [what, String(count), String(of)];
  return [
    row('statements with a source', sourced.length, statements.length),
    row('sourced statements with known and confirmed', dated.length, sourced.length),
    countOpenOffices(sourced),
  ];
}

/** How many contested statements two parties make, and how many of the rest say whose they are. */
function countContested(contested: readonly Contested[]): readonly (readonly string[])[] {
  if (contested.length === 0) return [];
  const oneSided = contested.filter(({ onlySide }) => onlySide !== null);
  const row = (what: string, count: number, of: number) => [what, String(count), String(of)];
  return [
    row('contested statements of two parties', contested.filter(isOfTwo).length, contested.length),
    row(
      "of one party's publishers alone, and said to be",
      oneSided.filter(({ isSaid }) => isSaid).length,
      oneSided.length,
    ),
  ];
}

function isOfTwo({ parties }: Contested): boolean {
  return parties.length > 1;
}

/** Offices held now, and how many of them a source of the newest year of the pack confirms. */
function countOpenOffices(sourced: readonly Statement[]): readonly string[] {
  const years = sourced.flatMap(({ confirmed }) => confirmed?.match(/^\d{4}/)?.[0] ?? []);
  const year = years.sort().at(-1) ?? '';
  const open = sourced.filter(({ property, to }) => property === POSITION_HELD && to === undefined);
  const fresh = open.filter(({ confirmed }) => confirmed?.startsWith(year));
  return [`open offices confirmed in ${year}`, String(fresh.length), String(open.length)];
}

/** A table as Markdown, which docs and terminals both show well. */
export function toMarkdown({ heading, rows }: CoverageTable): readonly string[] {
  const [columns = [], ...cells] = rows;
  const line = (row: readonly string[]) => `| ${row.join(' | ')} |`;
  return [`### ${heading}`, '', line(columns), line(columns.map(() => '---')), ...cells.map(line), ''];
}
