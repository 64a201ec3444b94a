import { readFile, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { Manifest } from '#lib/pack/manifest.ts';
import { PackError } from '#lib/pack/pack-error.ts';
import { type ReadFile, readEdition, readManifest } from '#lib/pack/read-edition.ts';
import type { Entity } from '#lib/pack/schema.ts';
import { formatProblem, type Problem } from '#lib/source/problem.ts';
import { buildSources } from './build-sources.ts';
import type { CommandContext } from './command.ts';
import { findOwnPacks } from './project-folder.ts';
import { readSources } from './read-sources.ts';
import { UsageError } from './usage-error.ts';
import { VOCABULARY } from './vocabulary.ts';

/** A pack in memory: what its pack.json says and every entity, sorted by id. */
export interface OpenPack {
  readonly manifest: Manifest;
  readonly entities: readonly Entity[];
  /** Ids by the name of the source file, where the pack was read from its sources. */
  readonly slugs: ReadonlyMap<string, string>;
}

type OpenContext = Pick<CommandContext, 'cwd' | 'signal'>;

/** Opens a pack from the folder of its sources or of a built edition, checking all of it. */
export async function openPack(path: string, { cwd, signal }: OpenContext): Promise<OpenPack> {
  const folder = resolve(cwd, path);
  const found = await stat(folder).catch(() => null); // what is missing is told below
  if (!found?.isDirectory())
    throw new UsageError('no-such-file', `${path} is no pack: name a folder with pack.yaml or pack.json`);
  if (await isFile(join(folder, 'pack.yaml'))) return openSources(folder, cwd);
  const readIn: ReadFile = async (name) => new Uint8Array(await readFile(join(folder, name), { signal }));
  const manifest = await readManifest(readIn, signal);
  const lines = await Array.fromAsync(readEdition(manifest, readIn, signal));
  return { manifest, entities: lines.map(({ entity }) => entity), slugs: new Map() };
}

/** Opens every pack of the project, in the order of their folders. */
export async function openOwnPacks(context: OpenContext): Promise<readonly OpenPack[]> {
  return Array.fromAsync(await findOwnPacks(), (folder) => openPack(folder, context));
}

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null); // absent: no source folder
  return found?.isFile() === true;
}

async function openSources(folder: string, cwd: string): Promise<OpenPack> {
  const { edition, entities, slugs, problems } = await buildSources(await readSources(folder, cwd), {
    vocabulary: VOCABULARY,
  });
  if (!edition) throw new PackError('bad-source-file', describeErrors(problems, relative(cwd, folder) || '.'));
  return { manifest: edition.manifest, entities, slugs };
}

function describeErrors(problems: readonly Problem[], folder: string): string {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const first = errors[0] ? formatProblem(errors[0]) : '';
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more: sidelight lint ${folder})` : '';
  return `${first}${more}`;
}
