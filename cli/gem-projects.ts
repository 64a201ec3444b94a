import type { TableRow } from '#lib/source/parse-table.ts';
import { baseOf } from './gem-names.ts';
import { type GemUnit, type GemUnits, plainName } from './gem-units.ts';

/** Class of head noun, and the table that a project goes to. */
export const HEADS = ['dam', 'field', 'lng', 'nuclear', 'pipeline'] as const;
export type Head = (typeof HEADS)[number];

/** A project: the rows of the selection that are one, with the units of all. */
export interface GemProject {
  readonly head: Head;
  readonly base: string;
  /** How dangerous the base is as a name: `place`, `word` … */
  readonly nameClass: string;
  readonly bare: boolean;
  readonly kinds: readonly string[];
  readonly countries: readonly string[];
  /** Status of each part, the selection's words. */
  readonly statuses: readonly string[];
  /** Sum of the parts' capacities; null where none has one. */
  readonly capacity: number | null;
  readonly names: readonly string[];
  readonly units: readonly GemUnit[];
}

/** Two dams or stations of one name in one country differ by what stands in brackets; parts of a field or line do not. */
const APART: ReadonlySet<Head> = new Set(['dam', 'nuclear']);

/** Joins the rows of the selection that are parts of one project, in the order of their first. */
export function joinProjects(
  rows: readonly TableRow[],
  units: Readonly<Record<string, GemUnits>>,
): readonly GemProject[] {
  const groups = Map.groupBy(rows, ({ cells }) => {
    const apart = APART.has(cells['head'] as Head) ? bracketsOf(cells['name'] ?? '') : '';
    return [cells['head'], baseOf(cells['base'] ?? '').toLowerCase(), countriesOf(cells).join(';'), apart].join('\n');
  });
  return [...groups.values()].map((parts) => toProject(parts, units));
}

function toProject(parts: readonly TableRow[], units: Readonly<Record<string, GemUnits>>): GemProject {
  const first = parts[0]?.cells ?? {};
  const head = first['head'] as Head;
  const all = (column: string) => parts.map(({ cells }) => cells[column] ?? '');
  const capacities = all('capacity')
    .filter((text) => text !== '')
    .map(Number);
  const table = units[first['kind'] ?? ''] ?? units['gas'];
  const names = all('name');
  return {
    head,
    base: baseOf(first['base'] ?? ''),
    nameClass: first['name_class'] ?? '',
    // A town's name alone means the town, whatever stands beside it.
    bare: all('bare_ok').includes('1') && head !== 'nuclear',
    kinds: [...new Set(all('kind'))],
    countries: countriesOf(first),
    statuses: all('status').flatMap((text) => text.split(';').map((part) => part.trim())),
    capacity: capacities.length > 0 ? capacities.reduce((sum, one) => sum + one, 0) : null,
    names,
    units: names.flatMap((name) => table?.get(plainName(name)) ?? []),
  };
}

function countriesOf(cells: Readonly<Record<string, string>>): readonly string[] {
  return (cells['countries'] ?? '')
    .split(/;|-(?=[A-Z])/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .sort();
}

function bracketsOf(name: string): string {
  return /\(([^)]*)\)/.exec(name)?.[1] ?? '';
}

/** Statuses from the most to the least telling: of a project with several, the first counts. */
const STATUSES = [
  'operating',
  'construction',
  'in_development',
  'pre-construction',
  'proposed',
  'announced',
  'discovered',
  'mothballed',
  'idle',
  'shut_in',
  'retired',
  'decommissioned',
  'abandoned',
  'shelved',
  'cancelled',
];

/** The status of a project, and the year from which it works or is planned to. */
export function statusOf({ statuses, units }: GemProject): {
  readonly status: string;
  readonly since: string;
  readonly planned: string;
} {
  const status = STATUSES.find((one) => statuses.includes(one)) ?? '';
  const years = units.filter((unit) => unit.status === status && unit.year !== '').map(({ year }) => year);
  const [year = ''] = years.sort();
  if (status === 'operating') return { status, since: isPast(year, units) ? year : '', planned: '' };
  const isPlan = ['construction', 'in_development', 'pre-construction', 'proposed', 'announced'].includes(status);
  return { status, since: '', planned: isPlan && !isPast(year, units) ? year : '' };
}

/** Whether a year had begun when the tracker was published: a plan of then, or a start that it saw. */
function isPast(year: string, [unit]: readonly GemUnit[]): boolean {
  return year !== '' && year <= (unit?.date ?? '').slice(0, 4);
}

/** Owners with their shares as one short text; '' where the tracker names none. */
export function ownersOf({ units }: GemProject): string {
  const owner = units
    .map((unit) => unit.owner)
    .find((text) => /\p{L}/u.test(text) && !/^(?:unknown|not found|TBD)/i.test(text));
  if (owner === undefined) return '';
  const owners = owner
    .replace(/[[(](\d+(?:\.\d+)?) ?%[\])]/g, (_, share: string) => `${Number(Number(share).toFixed(1))} %`)
    .split(/;\s*/)
    .map((part) => part.replace(/ 100 %$/, '').trim());
  const shown = owners.slice(0, MAX_OWNERS).filter(({ length }) => length <= MAX_OWNER_UNITS);
  return owners.length > shown.length && shown.length > 0 ? `${shown.join('; ')}; …` : shown.join('; ');
}

/** Owners named on a card: of twenty shareholders the first few say whose it is. */
const MAX_OWNERS = 2;
const MAX_OWNER_UNITS = 48;
