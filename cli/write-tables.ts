import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A table to be written as `<name>.tsv`. */
export interface OutputTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
  /** Line before the header. */
  readonly note: string;
}

/** Writes tables, all or none: each is complete beside its place before the first is moved there. */
export async function writeTables(folder: string, tables: readonly OutputTable[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const paths = tables.map(({ name }) => join(folder, `${name}.tsv`));
  for (const [index, table] of tables.entries()) await writeFile(`${paths[index]}.part`, toText(table));
  for (const path of paths) await rename(`${path}.part`, path);
}

function toText({ columns, rows, note }: OutputTable): string {
  const lines = rows.map((row) => columns.map((column) => (row[column] ?? '').replace(/[\t\r\n]+/g, ' ')).join('\t'));
  return `# ${note}\n${[columns.join('\t'), ...lines].join('\n')}\n`;
}
