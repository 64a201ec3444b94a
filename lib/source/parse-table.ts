import type { SourceText } from './read-yaml.ts';

/** One row of a table: its cells by column, and where it stands. */
export interface TableRow {
  /** 1 first; of a row of several lines its first. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** What stands in a table, or why it is none. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  /** What is wrong with its form; a table with any is not to be used. */
  readonly flaws: readonly { readonly line: number; readonly message: string }[];
}

/** Longest table in UTF-16 units: some ten thousand rows; a larger one is to be split. */
const MAX_TABLE_UNITS = 8_000_000;

/**
 * Reads a table: `.tsv` is cut at tabs, anything else is CSV (RFC 4180). Lines before the header that begin with `#` are
 * a note. Every row has as many cells as the header, or the table is refused.
 */
export function parseTable({ file, text }: SourceText): Table {
  if (text.length > MAX_TABLE_UNITS)
    return refused(1, `the table is longer than ${MAX_TABLE_UNITS} characters: split it`);
  const { body, line } = skipNote(text.replace(/^\uFEFF/, ''));
  const records = file.endsWith('.tsv') ? cutTabs(body, line) : cutCommas(body, line);
  const [header, ...rest] = records;
  if (!header) return refused(1, 'the table is empty: its first line names the columns');
  const columns = header.cells;
  const twice = columns.find((column, index) => columns.indexOf(column) !== index);
  if (twice !== undefined) return refused(header.line, `column "${twice}" stands twice: rename one`);
  const uneven = rest.find(({ cells }) => cells.length !== columns.length);
  if (uneven) {
    const found = `${uneven.cells.length} cells where the header has ${columns.length}`;
    return refused(uneven.line, `the row has ${found}: look for a stray separator or quote`);
  }
  const rows = rest.map(({ line: at, cells }) => ({
    line: at,
    cells: Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])),
  }));
  return { columns, rows, flaws: [] };
}

function refused(line: number, message: string): Table {
  return { columns: [], rows: [], flaws: [{ line, message }] };
}

interface Cut {
  readonly line: number;
  readonly cells: readonly string[];
}

function skipNote(text: string): { readonly body: string; readonly line: number } {
  let [body, line] = [text, 1];
  while (body.startsWith('#')) {
    const end = body.indexOf('\n');
    body = end < 0 ? '' : body.slice(end + 1);
    line += 1;
  }
  return { body, line };
}

function cutTabs(text: string, firstLine: number): readonly Cut[] {
  return text
    .split(/\r?\n/)
    .map((row, index) => ({ line: firstLine + index, cells: row.split('\t') }))
    .filter(({ cells }) => cells.length > 1 || cells[0] !== '');
}

/** A quoted cell with its doubled quotes, or a bare one; then what ends it. */
const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;

function cutCommas(text: string, firstLine: number): readonly Cut[] {
  const records: Cut[] = [];
  CELL.lastIndex = 0;
  let line = firstLine;
  while (CELL.lastIndex < text.length) {
    const { cells, height } = cutRecord(text);
    if (cells.length !== 1 || cells[0] !== '') records.push({ line, cells });
    if (cells.length === 0) return records;
    line += height;
  }
  return records;
}

/** One record from where CELL stands, and its lines; no cells: a quote stands where none may, so the row is refused. */
function cutRecord(text: string): { readonly cells: readonly string[]; readonly height: number } {
  const cells: string[] = [];
  let height = 0;
  for (;;) {
    const found = CELL.exec(text);
    if (!found) return { cells: [], height };
    const [whole, quoted, bare = '', end] = found;
    cells.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    height += whole.split('\n').length - 1;
    if (end !== ',') return { cells, height };
    if (CELL.lastIndex === text.length) return { cells: [...cells, ''], height };
  }
}
