import type { Entity, Statement, Value } from '#lib/pack/schema.ts';

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

/** For each of the numbered entities those that its statements name or that name it, the most often named first. */
export function layOutRelated(telling: readonly Entity[], numbers: EntityNumbers) {
  const counts = new Map<number, Map<number, number>>();
  for (const entity of telling) {
    const from = numbers.get(entity.id) ?? -1;
    for (const id of referencesOf(entity)) {
      const to = numbers.get(id);
      if (to === undefined || to === from) continue;
      count(counts, from, to);
      count(counts, to, from);
    }
  }
  return layOutLists(Array.from({ length: numbers.size }, (_, number) => strongest(counts.get(number))));
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
