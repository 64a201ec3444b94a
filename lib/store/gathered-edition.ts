import { compareIds } from '#lib/pack/canonical-line.ts';
import { EditionDigest } from '#lib/pack/edition-digest.ts';
import { PackError } from '#lib/pack/pack-error.ts';
import { hasReference } from '#lib/pack/references.ts';
import type { Entity, Statement } from '#lib/pack/schema.ts';

/** What is gathered of an edition while its lines pass: the digest, and of each entity what an index is built from. */
export class GatheredEdition {
  readonly #digest = new EditionDigest();
  readonly #entities: Entity[] = [];
  #last = '';
  #hex: string | null = null;

  /** Takes the next entity; throws `bad-line` where its id is not after the one before. */
  add(id: string, line: string, entity: Entity): void {
    if (compareIds(this.#last, id) >= 0)
      throw new PackError('bad-line', `${id} comes after ${this.#last}: sort the lines by id and build the pack again`);
    this.#last = id;
    this.#digest.add(id, line);
    this.#entities.push(toIndexed(entity));
  }

  get entities(): readonly Entity[] {
    return this.#entities;
  }

  /** Ends the digest; nothing may be added after it. */
  digest(): string {
    this.#hex ??= this.#digest.hex();
    return this.#hex;
  }
}

const NOTHING = {};
const NO_STATEMENTS: readonly Statement[] = [];

/**
 * An entity without what no index holds, so that 100,000 of them fit into a worker: labels and descriptions, and the
 * statements where none has a date or names an entity, for then they tell neither a change nor a relation.
 */
function toIndexed({ id, type, names, statements, office, replaces }: Entity): Entity {
  return {
    id,
    type,
    label: NOTHING,
    description: NOTHING,
    names,
    statements: statements.some(isTelling) ? statements : NO_STATEMENTS,
    ...(office && { office }),
    ...(replaces && { replaces }),
  };
}

function isTelling(statement: Statement): boolean {
  const { from, to, known, confirmed, value, sources } = statement;
  if (from ?? to ?? known ?? confirmed) return true;
  return 'date' in value || sources.some(({ date }) => date !== undefined) || hasReference(statement);
}
