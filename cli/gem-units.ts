import type { TableRow } from '#lib/source/parse-table.ts';
import { ImportError } from './import-error.ts';
import { type InputText, readInput, readRows } from './read-input-tables.ts';

/** One unit, phase or terminal as a tracker of Global Energy Monitor lists it. */
export interface GemUnit {
  readonly name: string;
  readonly status: string;
  /** Year in which it began, or is to begin, work; '' where the tracker has none. */
  readonly year: string;
  readonly owner: string;
  readonly url: string;
  /** Longitude and latitude along a line, as the tracker draws it. */
  readonly line: readonly (readonly [lon: number, lat: number])[];
  /** Year that a field's output is of. */
  readonly outputYear: string;
  /** Date of the data set. */
  readonly date: string;
}

/** Units by the name of their project. */
export type GemUnits = ReadonlyMap<string, readonly GemUnit[]>;

const FILES = {
  gas: /gem_ggit_\d{4}-\d{2}-\d{2}\.csv(?:\.gz)?$/,
  field: /gem_goget_\d{4}-\d{2}-\d{2}\.csv(?:\.gz)?$/,
  nuclear: /gem_nuclear_\d{4}-\d{2}-\d{2}\.csv(?:\.gz)?$/,
  hydro: /gem_ghpt_\d{4}-\d{2}-\d{2}\.geojson(?:\.gz)?$/,
} as const;

/** Columns of each table: name, status, year, owner, address; the rest where there is one. */
const COLUMNS = {
  gas: ['name', 'status', 'start-year', 'owner', 'url', 'geometry'],
  field: [
    'wiki-name',
    'status',
    'production-start-year',
    'owner',
    'url',
    'production-year---gas',
    'production-year---oil',
  ],
  nuclear: ['project-name', 'status', 'owner', 'url'],
} as const;

/** The four trackers of a folder. */
export async function readGemUnits(
  folder: string,
  cwd: string,
): Promise<Readonly<Record<keyof typeof FILES, GemUnits>>> {
  const read = (key: keyof typeof FILES) => readInput(folder, FILES[key], cwd);
  const [gas, field, nuclear, hydro] = await Promise.all([read('gas'), read('field'), read('nuclear'), read('hydro')]);
  return {
    gas: byName(readRows(gas, COLUMNS.gas).map((row) => toUnit(row, COLUMNS.gas, gas))),
    field: byName(readRows(field, COLUMNS.field).map((row) => toUnit(row, COLUMNS.field, field))),
    nuclear: byName(readRows(nuclear, COLUMNS.nuclear).map((row) => toUnit(row, COLUMNS.nuclear, nuclear))),
    hydro: byName(readFeatures(hydro)),
  };
}

function byName(units: readonly GemUnit[]): GemUnits {
  return Map.groupBy(units, ({ name }) => plainName(name));
}

/** A project's name as tables agree on it: one kind of space and dash. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\p{Pd}/gu, '-')
    .replace(/[\s\u200b]+/g, ' ')
    .trim();
}

function toUnit({ cells, line }: TableRow, columns: readonly string[], source: InputText): GemUnit {
  const cell = (column: string | undefined) => (column === undefined ? '' : (cells[column] ?? '').trim());
  const [name] = columns;
  const year = columns.find((column) => column.endsWith('start-year'));
  return {
    name: cell(name),
    status: cell('status'),
    year: toYear(cell(year)),
    owner: cell('owner'),
    url: cell('url'),
    line: toLine(cells['geometry'] ?? '', `${source.file}:${line}`),
    outputYear: toYear(cell('production-year---gas') || cell('production-year---oil')),
    date: source.date,
  };
}

/** "2018", "2027 (expected)" → the year; "--", "TBD" → ''. */
function toYear(text: string): string {
  return /^(\d{4})(?:\.0)?(?:\s*\(.*\))?$/.exec(text)?.[1] ?? '';
}

/** The points of the longest line of a LINESTRING or MULTILINESTRING. */
function toLine(geometry: string, place: string): GemUnit['line'] {
  if (!/^(?:MULTI)?LINESTRING/.test(geometry)) return [];
  const lines = [...geometry.matchAll(/\(([^()]+)\)/g)].map(([, points = '']) =>
    points.split(',').map((point) => toPosition(point, place)),
  );
  return lines.sort((a, b) => b.length - a.length)[0] ?? [];
}

function toPosition(point: string, place: string): readonly [number, number] {
  const [lon = Number.NaN, lat = Number.NaN] = point.trim().split(/\s+/).map(Number);
  if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90) return [lon, lat];
  throw new ImportError('bad-cell', `${place}: "${point.trim()}" is no longitude and latitude: mend the geometry`);
}

function readFeatures({ file, text, date }: InputText): readonly GemUnit[] {
  const parsed = parse(text, file);
  const features = isObject(parsed) && Array.isArray(parsed['features']) ? parsed['features'] : [];
  if (features.length === 0)
    throw new ImportError('changed-columns', `${file}: there is no list "features": is it GeoJSON?`);
  return features.map((feature: unknown, index) => {
    const properties = isObject(feature) && isObject(feature['properties']) ? feature['properties'] : {};
    const cell = (key: string): string => {
      const value = properties[key];
      if (value === undefined)
        throw new ImportError('changed-columns', `${file}: feature ${index + 1} has no "${key}"`);
      return String(value ?? '').trim();
    };
    const [name, status, owner, url] = [cell('name'), cell('status'), cell('owner'), cell('url')];
    return { name, status, owner, url, year: toYear(cell('start-year')), line: [], outputYear: '', date };
  });
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ImportError('bad-cell', `${file}: no JSON: download it again`, { cause });
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
