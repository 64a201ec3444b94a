import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { PackSources, TableSource } from '#lib/source/load-pack.ts';
import type { SourceText } from '#lib/source/read-yaml.ts';
import { UsageError } from './usage-error.ts';

/** Reads the sources of a pack from its folder: pack.yaml, entities/ and tables/; files are named as seen from `cwd`. */
export async function readSources(folder: string, cwd: string): Promise<PackSources> {
  const read = async (path: string): Promise<SourceText> => ({
    file: relative(cwd, path) || path,
    text: await readFile(path, 'utf8'),
  });
  const pack = await read(join(folder, 'pack.yaml')).catch((cause: unknown) => {
    throw new UsageError('no-such-file', `${relative(cwd, folder) || '.'} has no pack.yaml: name a pack's folder`, {
      cause,
    });
  });
  const [entities, tables] = await Promise.all([
    find(join(folder, 'entities'), /\.yaml$/),
    find(join(folder, 'tables'), /\.[ct]sv$/),
  ]);
  return { pack, entities: await Promise.all(entities.map(read)), tables: await Promise.all(tables.map(readTable)) };

  /** The mapping of `dams.tsv` is `dams.yaml` beside it. */
  async function readTable(path: string): Promise<TableSource> {
    const beside = path.replace(/\.[ct]sv$/, '.yaml');
    const mapping = await read(beside).catch((cause: unknown) => {
      const [table, missing] = [path, beside].map((name) => relative(cwd, name));
      throw new UsageError('no-such-file', `${table} has no mapping: write ${missing}`, { cause });
    });
    return { table: await read(path), mapping };
  }
}

async function find(folder: string, wanted: RegExp): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []); // a pack may be begun without any
  return names
    .filter((name) => wanted.test(name))
    .sort()
    .map((name) => join(folder, name));
}
