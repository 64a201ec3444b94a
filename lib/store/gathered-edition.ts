import { IndexAssembly } from '#lib/match/index-assembly.ts';
import { IndexError } from '#lib/match/index-error.ts';
import { readSheet, type Sheet } from '#lib/match/read-sheet.ts';
import { writeSheet } from '#lib/match/write-sheet.ts';
import { compareIds } from '#lib/pack/canonical-line.ts';
import { EditionDigest, HASH_BYTES } from '#lib/pack/edition-digest.ts';
import type { Manifest } from '#lib/pack/manifest.ts';
import { PackError } from '#lib/pack/pack-error.ts';
import { referencesOf } from '#lib/pack/references.ts';
import type { Entity } from '#lib/pack/schema.ts';
import type { EntityRow } from './rows.ts';
import { parseStored, type StoredBlock } from './stored-block.ts';
import { isTelling, toTold } from './telling.ts';

/** Day number of the latest change of each entity; passed in so that the store needs no vocabulary. */
export type ChangeDays = (manifest: Manifest, entities: Iterable<Entity>) => ReadonlyMap<string, number>;

/**
 * What is gathered of an edition while its blocks pass, in the order of their ids: the digest, and the index, unless one
 * is there already. Of unchanged entities neither line nor names are read again.
 */
export class GatheredEdition {
  readonly #digest = new EditionDigest();
  readonly #assembly: IndexAssembly | null;
  readonly #telling: Entity[] = [];
  #last = '';
  #hex: string | null = null;

  constructor({ withIndex }: { readonly withIndex: boolean }) {
    this.#assembly = withIndex ? new IndexAssembly() : null;
  }

  /**
   * Takes the entities of a block, each as the last of `changes` of its id has it where there is one; `changes` up to the
   * next block. Throws `damaged`, and `bad-line` where an id is not after the one before.
   */
  addBlock(block: StoredBlock, changes: readonly EntityRow[] = []): void {
    const base: CheckedBlock = {
      ids: block.ids,
      hashes: block.checkedHashes(),
      sheet: this.#assembly && sheetOf(block),
      telling: this.#assembly ? block.telling() : new Map(),
    };
    const changed = new Changes(changes, this.#assembly !== null);
    for (const [place, id] of block.ids.entries()) {
      this.#addChanges(changed, id);
      if (changed.next?.id !== id) this.#addFromBlock(base, place, id);
      else if (base.sheet) this.#assembly?.skip(base.sheet); // its change is added with those before the next id
    }
    this.#addChanges(changed, null);
  }

  #addFromBlock({ hashes, sheet, telling }: CheckedBlock, place: number, id: string): void {
    this.#follow(id);
    this.#digest.addHashed(id, hashes, place * HASH_BYTES);
    if (sheet) this.#assembly?.add(id, sheet);
    const told = telling.get(place);
    if (told) this.#telling.push(toTold(told));
  }

  /** Changes that come before an id, or all that are left. */
  #addChanges(changed: Changes, id: string | null): void {
    while (changed.next && (id === null || compareIds(changed.next.id, id) < 0)) this.#addChange(changed);
  }

  #addChange(changed: Changes): void {
    const row = changed.take();
    if (!row || row.line === '') return;
    this.#follow(row.id);
    this.#digest.add(row.id, row.line);
    if (!this.#assembly) return;
    this.#assembly.add(row.id, changed.sheet());
    const entity = parseStored(row.line);
    if (isTelling(entity)) this.#telling.push(toTold(entity));
  }

  #follow(id: string): void {
    if (compareIds(this.#last, id) >= 0)
      throw new PackError('bad-line', `${id} comes after ${this.#last}: sort the lines by id and build the pack again`);
    this.#last = id;
  }

  /** Ends the digest; nothing may be added after it. */
  digest(): string {
    this.#hex ??= this.#digest.hex();
    return this.#hex;
  }

  /** The index; null where it was not wanted. */
  index(manifest: Manifest, changeDays: ChangeDays): ArrayBuffer | null {
    if (!this.#assembly) return null;
    const telling = this.#telling;
    const latestChange = changeDays(manifest, [...telling, ...this.#silent(this.#assembly)]);
    return this.#assembly.end({ packId: manifest.id, edition: manifest.edition, telling, latestChange });
  }

  /** Entities that tell nothing themselves and are told of: derived facts may be theirs. */
  #silent(assembly: IndexAssembly): Entity[] {
    const referred = new Set<string>();
    for (const entity of this.#telling) for (const id of referencesOf(entity)) referred.add(id);
    for (const { id } of this.#telling) referred.delete(id);
    return assembly.entities(referred).map(({ id, type }) => toTold({ ...NO_ENTITY, id, type }));
  }
}

const NO_ENTITY: Omit<Entity, 'id' | 'type'> = { label: {}, description: {}, names: [], statements: [] };

/** A block of which the sum was right, and what an index takes from it. */
interface CheckedBlock {
  readonly ids: readonly string[];
  readonly hashes: Uint8Array;
  readonly sheet: Sheet | null;
  readonly telling: ReadonlyMap<number, Entity>;
}

/** Rows of changes in the order of their ids, taken one after the other. */
class Changes {
  readonly #rows: readonly EntityRow[];
  readonly #sheet: Sheet | null;
  #at = 0;

  constructor(rows: readonly EntityRow[], withSheet: boolean) {
    this.#rows = rows;
    const shown = rows.filter(({ line }) => line !== '');
    this.#sheet =
      withSheet && shown.length > 0 ? readSheet(writeSheet(shown.map(({ line }) => parseStored(line)))) : null;
  }

  get next(): EntityRow | undefined {
    return this.#rows[this.#at];
  }

  take(): EntityRow | undefined {
    return this.#rows[this.#at++];
  }

  sheet(): Sheet {
    return this.#sheet ?? readSheet(writeSheet([]));
  }
}

/** The sheet of a block, written anew where it has none or that of another version of the extension. */
function sheetOf(block: StoredBlock): Sheet {
  try {
    if (block.sheet) return readSheet(block.sheet);
  } catch (cause) {
    if (!(cause instanceof IndexError)) throw cause;
  }
  return readSheet(writeSheet(block.entities()));
}
