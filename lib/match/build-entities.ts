import { ENTITY_TYPES, type Entity, type Statement, type Value } from '#lib/pack/schema.ts';
import { foldWord } from '#lib/text/fold-word.ts';
import { hashWord } from '#lib/text/word-hash.ts';
import { NEVER_CHANGED } from './entity-table.ts';
import { nameWords } from './name-words.ts';
import { layOutStrings } from './string-pool.ts';

/** Related entities kept for each: the linker weighs coherence, it does not draw the graph. */
const MAX_RELATED = 64;

/** Values of a qualifier that relate: being one of a body's 193 members says nothing of who else is in a story. */
const MAX_TELLING = 16;

/** Numbers of the ids of an edition, in the order of the ids. */
export type EntityNumbers = ReadonlyMap<string, number>;

/** The entities in the order of their numbers. */
export function sortEntities(entities: Iterable<Entity>): readonly Entity[] {
  return [...entities].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** Sections of the entity table. */
export function layOutEntities(
  entities: readonly Entity[],
  numbers: EntityNumbers,
  latestChange: ReadonlyMap<string, number>,
) {
  const ids = layOutStrings(entities.map((entity) => entity.id));
  const related = layOutLists(relatedOf(entities, numbers));
  const givens = layOutLists(entities.map(givenHashes));
  return {
    idOffsets: ids.offsets,
    idBytes: ids.bytes,
    types: entities.map((entity) => ENTITY_TYPES.indexOf(entity.type)),
    changed: entities.map((entity) => latestChange.get(entity.id) ?? NEVER_CHANGED),
    relatedOffsets: related.offsets,
    related: related.values,
    givenOffsets: givens.offsets,
    givens: givens.values,
  };
}

/** Lists one behind the other with their offsets (one more than lists). */
export function layOutLists(lists: readonly (readonly number[])[]): { offsets: number[]; values: number[] } {
  const offsets = [0];
  const values: number[] = [];
  for (const list of lists) {
    for (const value of list) values.push(value);
    offsets.push(values.length);
  }
  return { offsets, values };
}

const NONE: readonly number[] = [];

/** For each entity those that its statements name or that name it, the most often named first. */
function relatedOf(entities: readonly Entity[], numbers: EntityNumbers): (readonly number[])[] {
  const counts = new Map<number, Map<number, number>>();
  for (const [from, entity] of entities.entries()) {
    for (const id of referencesOf(entity)) {
      const to = numbers.get(id);
      if (to === undefined || to === from) continue;
      count(counts, from, to);
      count(counts, to, from);
    }
  }
  return entities.map((_, number) => strongest(counts.get(number)));
}

function count(counts: Map<number, Map<number, number>>, from: number, to: number): void {
  const related = counts.get(from) ?? new Map<number, number>();
  counts.set(from, related);
  related.set(to, (related.get(to) ?? 0) + 1);
}

function strongest(counts: ReadonlyMap<number, number> | undefined): readonly number[] {
  if (!counts) return NONE;
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return sorted.slice(0, MAX_RELATED).map(([entity]) => entity);
}

function* referencesOf(entity: Entity): Generator<string> {
  if (entity.office) yield entity.office.of;
  for (const statement of entity.statements) yield* referencesOfStatement(statement);
}

function* referencesOfStatement({ value, of, with: qualifiers }: Statement): Generator<string> {
  yield* referencesOfValue(value);
  if (of !== undefined) yield of;
  for (const values of Object.values(qualifiers ?? {})) {
    if (values.length <= MAX_TELLING) for (const each of values) yield* referencesOfValue(each);
  }
}

function* referencesOfValue(value: Value): Generator<string> {
  if ('entity' in value) yield value.entity;
}

/** Upper halves of the hashes of a person's given names, their initials, and patronymics. */
function givenHashes(entity: Entity): readonly number[] {
  const hashes = new Set<number>();
  const add = (folded: string): void => void hashes.add(hashWord(folded) >>> 16);
  for (const { given, patronymic } of entity.names) {
    for (const word of nameWords(given ?? '')) {
      add(foldWord(word));
      add(foldWord(word).slice(0, 1));
    }
    // A patronymic's initial never stands alone before a surname: «А. Алиев» is not the son of an А.
    for (const word of nameWords(patronymic ?? '')) add(foldWord(word));
  }
  return hashes.size === 0 ? NONE : [...hashes];
}
