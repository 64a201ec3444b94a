import { buildIndex } from '#lib/match/build-index.ts';
import { NameListBuilder } from '#lib/match/name-list.ts';
import type { Manifest } from '#lib/pack/manifest.ts';
import { referencesOf } from '#lib/pack/references.ts';
import type { Entity } from '#lib/pack/schema.ts';
import type { PackSource } from './pack-source.ts';
import type { PackRow } from './rows.ts';
import type { Indexing } from './stage-edition.ts';

interface MemoryPack {
  readonly row: PackRow;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly referrers: ReadonlyMap<string, readonly string[]>;
  readonly successors: ReadonlyMap<string, string>;
  readonly index: ArrayBuffer;
}

/** Packs kept in memory while the browser refuses a database; they last as long as the worker. */
export class MemorySource implements PackSource {
  readonly #packs = new Map<string, MemoryPack>();

  /** Takes a whole edition whose digest has been checked. */
  install(manifest: Manifest, entities: ReadonlyMap<string, Entity>, { built, changeDays }: Indexing): void {
    const old = this.#packs.get(manifest.id);
    const row: PackRow = {
      pack: manifest.id,
      origin: 'bundled',
      enabled: true,
      order: old?.row.order ?? this.#packs.size,
      active: manifest,
      previous: null,
      held: false,
    };
    const index = built ?? buildWhole(manifest, [...entities.values()], changeDays);
    this.#packs.set(manifest.id, { row, entities, ...linksOf(entities), index });
  }

  async packs(): Promise<readonly PackRow[]> {
    return [...this.#packs.values()].map((pack) => pack.row).sort((a, b) => a.order - b.order);
  }

  knownPacks(): Promise<readonly PackRow[]> {
    return this.packs();
  }

  async index(manifest: Manifest): Promise<ArrayBuffer | null> {
    return this.#edition(manifest.id, manifest.edition)?.index ?? null;
  }

  async entities(pack: string, edition: number, ids: readonly string[]): Promise<readonly Entity[]> {
    const entities = this.#edition(pack, edition)?.entities;
    return ids.map((id) => entities?.get(id)).filter((entity) => entity !== undefined);
  }

  async nameList(manifest: Manifest): Promise<ArrayBuffer> {
    const builder = new NameListBuilder();
    for (const entity of this.#edition(manifest.id, manifest.edition)?.entities.values() ?? []) builder.add(entity);
    return builder.build();
  }

  async referrers(
    pack: string,
    edition: number,
    ids: readonly string[],
    limit: number,
  ): Promise<ReadonlyMap<string, readonly Entity[]>> {
    const known = this.#edition(pack, edition)?.referrers;
    const found = new Map<string, readonly Entity[]>();
    for (const id of ids) found.set(id, await this.entities(pack, edition, known?.get(id)?.slice(0, limit) ?? []));
    return found;
  }

  async successor(pack: string, edition: number, id: string): Promise<Entity | null> {
    const successor = this.#edition(pack, edition)?.successors.get(id);
    return successor === undefined ? null : ((await this.entities(pack, edition, [successor]))[0] ?? null);
  }

  #edition(pack: string, edition: number): MemoryPack | null {
    const found = this.#packs.get(pack);
    return found && found.row.active.edition === edition ? found : null;
  }
}

function buildWhole(manifest: Manifest, entities: readonly Entity[], changeDays: Indexing['changeDays']): ArrayBuffer {
  const latestChange = changeDays(manifest, entities);
  return buildIndex({ packId: manifest.id, edition: manifest.edition, entities, latestChange });
}

function linksOf(entities: ReadonlyMap<string, Entity>): Pick<MemoryPack, 'referrers' | 'successors'> {
  const referrers = new Map<string, string[]>();
  const successors = new Map<string, string>();
  for (const entity of entities.values()) {
    for (const id of referencesOf(entity)) {
      const ids = referrers.get(id);
      if (ids) ids.push(entity.id);
      else referrers.set(id, [entity.id]);
    }
    for (const id of entity.replaces ?? []) successors.set(id, entity.id);
  }
  return { referrers, successors };
}
