import { readFile, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { buildIndex } from '#lib/match/build-index.ts';
import type { NameIndex } from '#lib/match/name-index.ts';
import { attachIndex } from '#lib/match/open-index.ts';
import { readEdition, readManifest } from '#lib/pack/read-edition.ts';
import { type Entity, type EntityKey, toEntityKey } from '#lib/pack/schema.ts';
import { loadPack } from '#lib/source/load-pack.ts';
import type { CommandContext } from './command.ts';
import { findOwnPacks } from './project-folder.ts';
import { readSources } from './read-sources.ts';
import { UsageError } from './usage-error.ts';

/** A pack that a command works with: its index and its entities by key. */
export interface OpenPack {
  readonly id: string;
  readonly index: NameIndex;
  readonly entities: ReadonlyMap<EntityKey, Entity>;
  /** Keys by the name of the source file, where the pack was read from its sources. */
  readonly slugs: ReadonlyMap<string, EntityKey>;
}

/** Opens the packs at the given paths (sources or an unsigned build), or every pack of the project. */
export async function openPacks(paths: readonly string[], context: CommandContext): Promise<readonly OpenPack[]> {
  const folders = paths.length > 0 ? paths.map((path) => resolve(context.cwd, path)) : await findOwnPacks();
  return Promise.all(folders.map((folder) => openPack(folder, context)));
}

async function openPack(folder: string, context: CommandContext): Promise<OpenPack> {
  if (await exists(join(folder, 'pack.yaml'))) return openSources(folder, context);
  if (await exists(join(folder, 'pack.json'))) return openBuild(folder, context);
  const name = relative(context.cwd, folder) || '.';
  throw new UsageError('no-such-file', `${name} is no pack: name a folder with pack.yaml or pack.json`);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false, // not there, or not to be read: either way no pack
  );
}

async function openSources(folder: string, { cwd }: CommandContext): Promise<OpenPack> {
  const { head, entities, problems } = loadPack(await readSources(folder, cwd));
  const [problem] = problems;
  if (!head || problem) {
    throw new UsageError(
      'bad-arguments',
      `${relative(cwd, folder)} has problems: run sidelight lint ${relative(cwd, folder)}`,
    );
  }
  const slugs = entities.map(({ slug, entity }): [string, EntityKey] => [slug, toEntityKey(head.id, entity.id)]);
  return open(
    head.id,
    Number(head.edition ?? '1'),
    entities.map(({ entity }) => entity),
    new Map(slugs),
  );
}

async function openBuild(folder: string, { signal }: CommandContext): Promise<OpenPack> {
  const read = async (name: string) => new Uint8Array(await readFile(join(folder, name)));
  const manifest = await readManifest(read, signal);
  const lines = await Array.fromAsync(readEdition(manifest, read, signal), ({ entity }) => entity);
  return open(manifest.id, manifest.edition, lines, new Map());
}

function open(id: string, edition: number, entities: readonly Entity[], slugs: OpenPack['slugs']): OpenPack {
  const index = attachIndex(buildIndex({ packId: id, edition, entities, latestChange: new Map() }));
  return { id, index, entities: new Map(entities.map((entity) => [toEntityKey(id, entity.id), entity])), slugs };
}

/** Label of an entity in a language, else English, else any; the key itself where no pack has it. */
export function labelOf(packs: readonly OpenPack[], key: EntityKey, lang: string | null): string {
  const label = packs.map(({ entities }) => entities.get(key)?.label).find((found) => found !== undefined);
  return label?.[lang ?? 'en'] ?? label?.['en'] ?? Object.values(label ?? {})[0] ?? key;
}
