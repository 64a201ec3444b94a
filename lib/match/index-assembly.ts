import { ENTITY_TYPES, type Entity } from '#lib/pack/schema.ts';
import { layOutRelated } from './build-entities.ts';
import { layOutOffices } from './build-offices.ts';
import { NEVER_CHANGED } from './entity-table.ts';
import { NamesBuilder, skipForms } from './names-builder.ts';
import { NumberColumn } from './number-column.ts';
import type { Sheet } from './read-sheet.ts';
import { writeSections } from './sections.ts';
import { layOutStrings, StringPool } from './string-pool.ts';

/** What an assembly is ended with. */
export interface AssemblyEnd {
  readonly packId: string;
  readonly edition: number;
  /** The entities that have an office or statements with references or dates, in order of their ids. */
  readonly telling: readonly Entity[];
  /** Day number of each entity's latest change. */
  readonly latestChange: ReadonlyMap<string, number>;
}

/** An index put together from sheets, entity by entity in the order of their ids. */
export class IndexAssembly {
  readonly #names = new NamesBuilder();
  readonly #ids: string[] = [];
  readonly #types = new NumberColumn();
  readonly #givenOffsets = new NumberColumn();
  readonly #givens = new NumberColumn();

  /** Takes the next entity of a sheet. */
  add(id: string, sheet: Sheet): void {
    const { reader } = sheet;
    const number = this.#ids.push(id) - 1;
    this.#types.push(reader.number());
    for (let left = reader.number(); left > 0; left -= 1) this.#givens.push(reader.number());
    this.#givenOffsets.set(number + 1, this.#givens.length);
    this.#names.addForms(sheet, number);
  }

  /** Passes over the next entity of a sheet: another edition shows another, or none. */
  skip(sheet: Sheet): void {
    const { reader } = sheet;
    reader.number();
    for (let left = reader.number(); left > 0; left -= 1) reader.number();
    skipForms(sheet);
  }

  /** Id and type of those of the entities that were taken. */
  entities(ids: ReadonlySet<string>): Pick<Entity, 'id' | 'type'>[] {
    if (ids.size === 0) return [];
    const numbers = [...this.#ids.keys()].filter((number) => ids.has(this.#ids[number] ?? ''));
    return numbers.map((number) => ({
      id: this.#ids[number] ?? '',
      type: ENTITY_TYPES[this.#types.at(number)] ?? 'person',
    }));
  }

  /** The index; throws IndexError `hash-collision` or `too-large`. */
  end({ packId, edition, telling, latestChange }: AssemblyEnd): ArrayBuffer {
    const strings = new StringPool();
    strings.add(packId);
    const { sections, roots, softWord, ends, hasStems } = this.#names.layOut(strings);
    const numbers = new Map(this.#ids.map((id, number) => [id, number]));
    const offices = layOutOffices(telling, numbers, strings);
    const related = layOutRelated(telling, numbers);
    const ids = layOutStrings(this.#ids);
    const { offsets, bytes } = strings.layOut();
    return writeSections({
      counts: [edition, roots, softWord, ends, hasStems ? 1 : 0],
      stringOffsets: offsets,
      stringBytes: bytes,
      ...sections,
      idOffsets: ids.offsets,
      idBytes: ids.bytes,
      types: this.#types.values,
      changed: this.#ids.map((id) => latestChange.get(id) ?? NEVER_CHANGED),
      relatedOffsets: related.offsets,
      related: related.values,
      givenOffsets: this.#givenOffsets.values,
      givens: this.#givens.values,
      ...offices,
    });
  }
}
