import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { PackSources } from '#lib/source/load-pack.ts';
import type { SourceText } from '#lib/source/read-yaml.ts';
import { UsageError } from './usage-error.ts';

/** Reads the sources of a pack from its folder: pack.yaml and entities/*.yaml; files are named as seen from `cwd`. */
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
  const paths = await findYaml(join(folder, 'entities'));
  return { pack, entities: await Promise.all(paths.map(read)) };
}

async function findYaml(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []); // a pack may be begun without entities
  return names
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name));
}
