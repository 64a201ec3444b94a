import { referencesOf } from '#lib/pack/references.ts';
import type { Entity } from '#lib/pack/schema.ts';
import type { SharedReads } from './shared-reads.ts';

/** Referrers read for one view; a country of a large pack is named by thousands of terms of office. */
const MAX_REFERRERS = 2_000;

/**
 * The entities that a view of one needs: those that it refers to, those that refer to it, the holders of every office
 * among them (head of state, predecessor, successor), and what their statements refer to, for the labels.
 */
export async function gatherRelated(
  source: Pick<SharedReads, 'entities' | 'referrers'>,
  pack: string,
  edition: number,
  entity: Entity,
): Promise<ReadonlyMap<string, Entity>> {
  const related = new Map<string, Entity>();
  const add = (entities: readonly Entity[]): void => {
    for (const one of entities) if (one.id !== entity.id) related.set(one.id, one);
  };
  const refer = (id: string): Promise<readonly Entity[]> => source.referrers(pack, edition, id, MAX_REFERRERS);
  const [named, naming] = await Promise.all([
    source.entities(pack, edition, [...referencesOf(entity)]),
    refer(entity.id),
  ]);
  add(named);
  add(naming);
  const offices = [...related.values()].filter((one) => one.type === 'office');
  for (const holders of await Promise.all(offices.map((office) => refer(office.id)))) add(holders);
  const missing = labelsNeeded([...related.values()], new Set([entity.id, ...offices.map((office) => office.id)]));
  add(
    await source.entities(
      pack,
      edition,
      missing.filter((id) => id !== entity.id && !related.has(id)),
    ),
  );
  return related;
}

/** Ids named beside one of `centre` in a statement. */
function labelsNeeded(entities: readonly Entity[], centre: ReadonlySet<string>): string[] {
  const ids = new Set<string>();
  for (const one of entities) {
    for (const statement of one.statements) {
      const named = referencesOf({ ...one, statements: [statement] });
      if (!named.isDisjointFrom(centre)) for (const id of named) ids.add(id);
    }
  }
  return [...ids];
}
