import { tryParseEdtf } from '#lib/pack/edtf.ts';
import { PackError } from '#lib/pack/pack-error.ts';
import { parseTable, type TableRow } from '#lib/source/parse-table.ts';
import type { SourceText } from '#lib/source/read-yaml.ts';

/** A row that knows its file, so that what is wrong with a cell names file and line. */
export class InputRow {
  readonly #file: string;
  readonly #row: TableRow;

  constructor(file: string, row: TableRow) {
    this.#file = file;
    this.#row = row;
  }

  /** A cell, trimmed. */
  text(column: string): string {
    return (this.#row.cells[column] ?? '').trim();
  }

  /** A cell that is a date of pack-format 5.1, or empty. */
  date(column: string): string {
    const text = this.text(column);
    if (text === '' || tryParseEdtf(text)) return text;
    throw this.fault(`${column} "${text}" is no date: write YYYY, YYYY-MM, YYYY-MM-DD or [FROM..TO]`);
  }

  /** A cell that is one of the choices. */
  choice<const C extends string>(column: string, choices: readonly C[]): C {
    const text = this.text(column);
    const found = choices.find((choice) => choice === text);
    if (found !== undefined) return found;
    throw this.fault(`${column} "${text}" is unknown: write one of ${choices.join(', ')}`);
  }

  /** A cell that is a Wikidata id, or empty. */
  qid(column: string): string {
    const text = this.text(column);
    if (/^(?:Q[1-9]\d*)?$/.test(text)) return text;
    throw this.fault(`${column} "${text}" is no Wikidata id: write Q and digits, or nothing`);
  }

  /** A cell that is a Wikidata id or an id of this pack, or empty. */
  qidOrLocal(column: string): string {
    const text = this.text(column);
    if (/^(?:Q[1-9]\d*|x-[a-z0-9-]+)?$/.test(text)) return text;
    throw this.fault(`${column} "${text}" is no id: write Q and digits, x- and a slug, or nothing`);
  }

  /** A name in Latin letters: one in another script would be shown as it is in every language. */
  latin(column: string): string {
    const text = this.text(column);
    const odd = /[^\p{Script=Latin}\p{M}\p{Nd}\s.,'‘’ʻʼ`"()/-]/u.exec(text)?.[0];
    if (odd === undefined) return text;
    throw this.fault(`${column} "${text}" has "${odd}", which is not Latin: write the name in Latin letters`);
  }

  /** File and line. */
  get where(): string {
    return `${this.#file}:${this.#row.line}`;
  }

  fault(message: string): PackError {
    return new PackError('bad-source-file', `${this.where}: ${message}`);
  }
}

/** Reads a table of the importer; a column that is missing or one more than known is refused: the table has changed. */
export function readRows(source: SourceText, columns: readonly string[]): readonly InputRow[] {
  const table = parseTable(source);
  const [flaw] = table.flaws;
  if (flaw) throw new PackError('bad-source-file', `${source.file}:${flaw.line}: ${flaw.message}`);
  const missing = columns.filter((column) => !table.columns.includes(column));
  const added = table.columns.filter((column) => !columns.includes(column));
  if (missing.length > 0 || added.length > 0) {
    const told = [...missing.map((column) => `no "${column}"`), ...added.map((column) => `a new "${column}"`)];
    throw new PackError(
      'bad-source-file',
      `${source.file}:1: the columns have changed (${told.join(', ')}): the importer reads ${columns.join(', ')}`,
    );
  }
  return table.rows.map((row) => new InputRow(source.file, row));
}
