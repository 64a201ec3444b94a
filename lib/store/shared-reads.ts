import type { Entity } from '#lib/pack/schema.ts';
import type { PackSource } from './pack-source.ts';
import type { PackRow } from './rows.ts';
import { TurnBatch } from './turn-batch.ts';

/**
 * What many views need at one moment, read once: the popup asks for a hundred entities of a story, which name the same
 * countries and offices. What is asked for in one turn is one transaction. It remembers for good, what never came
 * too: it is for views that begin in one turn.
 */
export class SharedReads {
  readonly #source: PackSource;
  readonly #entities = new Map<string, TurnBatch<Entity>>();
  readonly #referrers = new Map<string, TurnBatch<readonly Entity[]>>();
  #packs: Promise<readonly PackRow[]> | null = null;

  constructor(source: PackSource) {
    this.#source = source;
  }

  packs(): Promise<readonly PackRow[]> {
    this.#packs ??= this.#source.knownPacks();
    return this.#packs;
  }

  async entities(pack: string, edition: number, ids: readonly string[]): Promise<readonly Entity[]> {
    const batch = batchOf(this.#entities, `${pack}/${edition}`, async (asked) => {
      const found = await this.#source.entities(pack, edition, asked);
      return new Map(found.map((entity) => [entity.id, entity]));
    });
    return (await Promise.all(ids.map((id) => batch.get(id)))).filter((entity) => entity !== undefined);
  }

  async referrers(pack: string, edition: number, id: string, limit: number): Promise<readonly Entity[]> {
    const batch = batchOf(this.#referrers, `${pack}/${edition}/${limit}`, (asked) =>
      this.#source.referrers(pack, edition, asked, limit),
    );
    return (await batch.get(id)) ?? [];
  }

  successor(pack: string, edition: number, id: string): Promise<Entity | null> {
    return this.#source.successor(pack, edition, id);
  }
}

function batchOf<T>(
  batches: Map<string, TurnBatch<T>>,
  key: string,
  ask: ConstructorParameters<typeof TurnBatch<T>>[0],
): TurnBatch<T> {
  const batch = batches.get(key) ?? new TurnBatch(ask);
  batches.set(key, batch);
  return batch;
}
