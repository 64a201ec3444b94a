import { hasReference } from '#lib/pack/references.ts';
import type { Entity, Statement } from '#lib/pack/schema.ts';

/**
 * Whether an index needs the statements of an entity: it has an office, or a statement with a date or a reference. Those
 * of all others tell neither a change nor a relation.
 */
export function isTelling({ office, statements }: Entity): boolean {
  return office !== undefined || statements.some(tells);
}

function tells(statement: Statement): boolean {
  const { from, to, known, confirmed, value, sources } = statement;
  if (from ?? to ?? known ?? confirmed) return true;
  return 'date' in value || sources.some(({ date }) => date !== undefined) || hasReference(statement);
}

const NOTHING = {};

/** An entity without the texts and names that an index takes from its sheet, so that 100,000 of them fit into a worker. */
export function toTold({ id, type, statements, office }: Entity): Entity {
  return { id, type, label: NOTHING, description: NOTHING, names: [], statements, ...(office && { office }) };
}
