import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { parseTable, type TableRow } from '#lib/source/parse-table.ts';
import type { SourceText } from '#lib/source/read-yaml.ts';
import { ImportError } from './import-error.ts';

const unpack = promisify(gunzip);

/** A file of an input folder and the date in its name, '' where it has none. */
export interface InputText extends SourceText {
  readonly date: string;
}

/** Reads the one file of a folder that matches, packed or not, as text. */
export async function readInput(folder: string, wanted: RegExp, cwd: string): Promise<InputText> {
  const { file, bytes, date } = await readInputBytes(folder, wanted, cwd);
  const text = Buffer.from(file.endsWith('.gz') ? await unpack(bytes) : bytes).toString('utf8');
  return { file, text, date };
}

/** Reads the one file of a folder that matches as it lies there. */
export async function readInputBytes(
  folder: string,
  wanted: RegExp,
  cwd: string,
): Promise<Omit<InputText, 'text'> & { readonly bytes: Uint8Array }> {
  const names = await readdir(folder, { recursive: true }).catch((cause: unknown) => {
    throw new ImportError('missing-file', `${relative(cwd, folder)} cannot be read: name the folder of the data`, {
      cause,
    });
  });
  const found = names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => wanted.test(name))
    .sort();
  const [name] = found;
  const where = relative(cwd, folder) || '.';
  if (name === undefined) throw new ImportError('missing-file', `${where} has no file like ${wanted.source}: add it`);
  if (found.length > 1) throw new ImportError('missing-file', `${where} has ${found.join(' and ')}: keep the newest`);
  const path = join(folder, name);
  const date = /\d{4}-\d{2}-\d{2}/.exec(name)?.[0] ?? '';
  return { file: relative(cwd, path), bytes: await readFile(path), date };
}

/** The rows of a table that has these columns, or an error that names the first that it lacks. */
export function readRows({ file, text }: SourceText, columns: readonly string[]): readonly TableRow[] {
  const table = parseTable({ file: file.replace(/\.gz$/, ''), text });
  const [flaw] = table.flaws;
  if (flaw) throw new ImportError('bad-cell', `${file}:${flaw.line}: ${flaw.message}`);
  const missing = columns.find((column) => !table.columns.includes(column));
  if (missing !== undefined) {
    const there = table.columns.slice(0, 12).join(', ');
    throw new ImportError(
      'changed-columns',
      `${file}:1: there is no column "${missing}" (${there} …): was it renamed?`,
    );
  }
  return table.rows;
}
