import { applyFilter, type Lookups } from './template-filters.ts';

/** A row as a template sees it: a cell by its column, undefined where there is no such column. */
export type Cells = (column: string) => string | undefined;

/** What filling reads and where it tells what is wrong. */
export interface Filling {
  readonly cells: Cells;
  readonly lookups: Lookups;
  readonly tell: (message: string) => void;
}

/** What a part of a template is where a cell that it needs is empty. */
const EMPTY = Symbol('empty');

const HOLE = /\{([^{}|]+)((?:\|[^{}|]+)*)\}/g;
const WHOLE_HOLE = /^\{([^{}|]+)((?:\|[^{}|]+)*)\}$/;

/**
 * Fills a template (docs/pack-format.md, 12.6) with the cells of a row. A text is filled at its `{holes}`; a text that is
 * one hole may become a map by a lookup. Where a cell is empty, the smallest part goes that can: the member with a `?`
 * behind its key, else the item of the list. `null`: nothing is left.
 */
export function fillTemplate(template: unknown, filling: Filling): unknown {
  const filled = fill(template, filling);
  return filled === EMPTY ? null : filled;
}

function fill(template: unknown, filling: Filling): unknown {
  if (typeof template === 'string') return fillText(template, filling);
  if (Array.isArray(template)) return template.flatMap((item) => fillItem(item, filling));
  if (typeof template === 'object' && template !== null) return fillMap(template, filling);
  return template;
}

function fillText(template: string, filling: Filling): unknown {
  const [, column, filters = ''] = WHOLE_HOLE.exec(template) ?? [];
  if (column !== undefined) return cellValue(column, filters, filling);
  let isEmpty = false;
  const text = template.replaceAll(HOLE, (_, name: string, by: string) => {
    const value = cellValue(name, by, filling);
    if (typeof value === 'string') return value;
    isEmpty = true;
    return '';
  });
  return isEmpty ? EMPTY : text;
}

function cellValue(column: string, filters: string, { cells, lookups, tell }: Filling): unknown {
  const cell = cellOf(column, cells);
  if (cell === undefined) tell(`there is no column "${column}": name one of the table's, or add it`);
  let value: unknown = cell?.trim() ?? '';
  for (const filter of filters.split('|').slice(1)) {
    if (value === '') break;
    value = applyFilter({ filter, value, lookups, tell });
  }
  return value === '' || value === undefined ? EMPTY : value;
}

/** The cell of a column, or of the first of several (`{ru,name}`) that is not empty. */
function cellOf(column: string, cells: Cells): string | undefined {
  const whole = cells(column);
  if (whole !== undefined || !column.includes(',')) return whole;
  const found = column.split(',').map((name) => cells(name.trim()));
  return found.includes(undefined) ? undefined : (found.find((cell) => cell !== '') ?? '');
}

function fillMap(template: object, filling: Filling): unknown {
  const filled: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(template)) {
    const value = fill(part, filling);
    if (key.endsWith('?')) {
      if (!isNothing(value)) filled[key.slice(0, -1)] = value;
    } else if (value === EMPTY) return EMPTY;
    else filled[key] = value;
  }
  return filled;
}

/** A list of which every item went is nothing where it may go too. */
function isNothing(value: unknown): boolean {
  return value === EMPTY || (Array.isArray(value) && value.length === 0);
}

/** An item of a list, nothing where it is empty, or `{each: '{column}', by: ';', item: …}`: one for each part of a cell. */
function fillItem(item: unknown, filling: Filling): readonly unknown[] {
  if (!isEach(item)) {
    const filled = fill(item, filling);
    return filled === EMPTY ? [] : [filled];
  }
  const whole = fill(item.each, filling);
  if (typeof whole !== 'string') return [];
  const parts = whole.split(item.by ?? ';').map((part) => part.trim());
  return parts
    .filter((part) => part !== '')
    .flatMap((part, index) => {
      const cells: Cells = (column) => partOf(column, part, index) ?? filling.cells(column);
      return fillItem(item.item, { ...filling, cells });
    });
}

/** Inside `each`: `{part}` is the part, `{number}` its place, 1 first; `{part.1}` what stands before its first `=`. */
function partOf(column: string, part: string, index: number): string | undefined {
  if (column === 'part') return part;
  if (column === 'number') return String(index + 1);
  const [, place] = /^part\.([1-9])$/.exec(column) ?? [];
  return place === undefined ? undefined : (part.split('=')[Number(place) - 1] ?? '');
}

interface Each {
  readonly each: string;
  readonly by?: string;
  readonly item: unknown;
}

function isEach(item: unknown): item is Each {
  return typeof item === 'object' && item !== null && 'each' in item && 'item' in item;
}
