import { latestChanges } from '#lib/facts/latest-changes.ts';
import { buildIndex } from '#lib/match/build-index.ts';
import type { NameIndex } from '#lib/match/name-index.ts';
import { attachIndex } from '#lib/match/open-index.ts';
import { type Entity, type EntityKey, toEntityKey } from '#lib/pack/schema.ts';
import type { CommandContext } from './command.ts';
import { type OpenPack, openOwnPacks, openPack } from './open-pack.ts';
import { VOCABULARY } from './vocabulary.ts';

/** A pack that names are looked up in: its index and its entities by key. */
export interface IndexedPack {
  readonly id: string;
  readonly index: NameIndex;
  readonly entities: ReadonlyMap<EntityKey, Entity>;
  /** Keys by the name of the source file, where the pack was read from its sources. */
  readonly slugs: ReadonlyMap<string, EntityKey>;
}

/** Opens and indexes the packs at the given paths (sources or an unsigned build), or every pack of the project. */
export async function openPacks(paths: readonly string[], context: CommandContext): Promise<readonly IndexedPack[]> {
  const packs =
    paths.length > 0 ? await Promise.all(paths.map((path) => openPack(path, context))) : await openOwnPacks(context);
  return packs.map(indexPack);
}

function indexPack({ manifest, entities, slugs }: OpenPack): IndexedPack {
  const { id, edition } = manifest;
  const toKey = (entityId: string) => toEntityKey(id, entityId);
  const latestChange = latestChanges(entities, VOCABULARY, manifest);
  return {
    id,
    index: attachIndex(buildIndex({ packId: id, edition, entities, latestChange })),
    entities: new Map(entities.map((entity) => [toKey(entity.id), entity])),
    slugs: new Map([...slugs].map(([slug, entityId]) => [slug, toKey(entityId)])),
  };
}

/** Label of an entity in a language, else English, else any; the key itself where no pack has it. */
export function labelOf(packs: readonly IndexedPack[], key: EntityKey, lang: string | null): string {
  const label = packs.map(({ entities }) => entities.get(key)?.label).find((found) => found !== undefined);
  return label?.[lang ?? 'en'] ?? label?.['en'] ?? Object.values(label ?? {})[0] ?? key;
}
