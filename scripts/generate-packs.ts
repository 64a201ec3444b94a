import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PackError } from '#lib/pack/pack-error.ts';
import { parseWith } from '#lib/pack/parse-border.ts';
import { vocabularySchema } from '#lib/pack/vocabulary.ts';
import { formatProblem } from '#lib/source/problem.ts';
import { buildSources } from '../cli/build-sources.ts';
import { readSources } from '../cli/read-sources.ts';
import type { GeneratedFile } from './generated-file.ts';

/** What a built pack is made of beside its own sources. */
const MAKERS = ['vocabulary', 'lib/pack', 'lib/source', 'cli/build-sources.ts', 'cli/gzip.ts'];

/**
 * Builds packs/<name>/ into generated/packs/<id>/, which WXT copies into the extension; what is up to date stays.
 * bundled-packs.json lists the ids, the first is asked first.
 */
export async function generatePacks(root: URL): Promise<readonly GeneratedFile[]> {
  const project = fileURLToPath(root);
  const names = await readdir(join(project, 'packs')).catch(() => []); // a checkout without packs
  const built = await Promise.all(names.sort().map((name) => buildIfStale(project, name)));
  return [{ path: 'bundled-packs.json', content: `${JSON.stringify(names)}\n` }, ...built.flat()];
}

async function buildIfStale(project: string, name: string): Promise<readonly GeneratedFile[]> {
  const folder = join(project, 'packs', name);
  const made = await newest(join(project, 'generated/packs', name, 'pack.json'));
  const sources = await Promise.all([folder, ...MAKERS.map((path) => join(project, path))].map(newest));
  if (made > Math.max(...sources)) return [];
  return buildPack(project, folder, name);
}

async function buildPack(project: string, folder: string, name: string): Promise<readonly GeneratedFile[]> {
  const text = await readFile(join(project, 'generated/vocabulary.json'), 'utf8');
  const subject = 'vocabulary/*.yaml';
  const vocabulary = parseWith(vocabularySchema, JSON.parse(text), { code: 'bad-source-file', subject });
  const { edition, problems } = await buildSources(await readSources(folder, project), { vocabulary });
  if (!edition) {
    const lines = problems.filter(({ severity }) => severity === 'error').map(formatProblem);
    throw new PackError('bad-source-file', `packs/${name} cannot be built:\n${lines.join('\n')}`);
  }
  if (edition.manifest.id !== name) {
    throw new PackError('bad-manifest', `packs/${name}/pack.yaml: id is ${edition.manifest.id}: name it as its folder`);
  }
  return edition.files.map((file) => ({ path: `packs/${name}/${file.name}`, content: file.bytes }));
}

/** Time of the last change of a file, or of anything in a folder; 0 where there is none. */
async function newest(path: string): Promise<number> {
  const found = await stat(path).catch(() => null); // absent: never made
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0;
  const names = await readdir(path);
  return Math.max(found.mtimeMs, ...(await Promise.all(names.map((name) => newest(join(path, name))))));
}
