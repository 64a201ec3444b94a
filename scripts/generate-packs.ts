import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { latestChanges } from '#lib/facts/latest-changes.ts';
import { buildIndex } from '#lib/match/build-index.ts';
import { PackError } from '#lib/pack/pack-error.ts';
import { parseWith } from '#lib/pack/parse-border.ts';
import { editorVocabularySchema } from '#lib/pack/vocabulary.ts';
import { formatProblem } from '#lib/source/problem.ts';
import { buildSources } from '../cli/build-sources.ts';
import { readSources } from '../cli/read-sources.ts';
import type { GeneratedFile } from './generated-file.ts';

/** What a built pack is made of beside its own sources. */
const MAKERS = ['vocabulary', 'lib/pack', 'lib/source', 'cli/build-sources.ts', 'cli/gzip.ts'];

/** And what its index is made by. */
const INDEX_MAKERS = ['lib/match', 'lib/text', 'lib/facts', 'scripts/generate-packs.ts'];

/**
 * Builds packs/<name>/ into generated/packs/<id>/, which WXT copies into the extension; what is up to date stays. Each has
 * its index beside it (index.bin), so that no reader's machine need build it after the install.
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
  const makers = [...MAKERS, ...INDEX_MAKERS].map((path) => join(project, path));
  const sources = await Promise.all([folder, ...makers].map(newest));
  if (made > Math.max(...sources)) return [];
  return buildPack(project, folder, name);
}

async function buildPack(project: string, folder: string, name: string): Promise<readonly GeneratedFile[]> {
  const text = await readFile(join(project, 'generated/editor-vocabulary.json'), 'utf8');
  const subject = 'vocabulary/*.yaml';
  const vocabulary = parseWith(editorVocabularySchema, JSON.parse(text), { code: 'bad-source-file', subject });
  const { edition, entities, problems } = await buildSources(await readSources(folder, project), { vocabulary });
  if (!edition) {
    const lines = problems.filter(({ severity }) => severity === 'error').map(formatProblem);
    throw new PackError('bad-source-file', `packs/${name} cannot be built:\n${lines.join('\n')}`);
  }
  if (edition.manifest.id !== name) {
    throw new PackError('bad-manifest', `packs/${name}/pack.yaml: id is ${edition.manifest.id}: name it as its folder`);
  }
  // Parts of a longer edition would be bundled too.
  await rm(join(project, 'generated/packs', name), { recursive: true, force: true });
  const { manifest } = edition;
  const latestChange = latestChanges(entities, vocabulary, manifest);
  const index = buildIndex({ packId: manifest.id, edition: manifest.edition, entities, latestChange });
  // pack.json last: what has one is complete, and up to date.
  return [{ name: 'index.bin', bytes: new Uint8Array(index) }, ...edition.files.toReversed()].map((file) => ({
    path: `packs/${name}/${file.name}`,
    content: file.bytes,
  }));
}

/** Time of the last change of a file, or of anything in a folder; 0 where there is none. */
async function newest(path: string): Promise<number> {
  const found = await stat(path).catch(() => null); // absent: never made
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0;
  const names = await readdir(path);
  return Math.max(found.mtimeMs, ...(await Promise.all(names.map((name) => newest(join(path, name))))));
}
