import type { Entity, Statement, Value } from './schema.ts';

/** Gives what a reference is to be written as: an id for a slug, a key for an id. */
export type Resolve = (reference: string) => string;

/** Every entity that an entity refers to, by value, `of`, qualifier or office. */
export function referencesOf(entity: Entity): ReadonlySet<string> {
  const found = new Set<string>();
  const note: Resolve = (reference) => {
    found.add(reference);
    return reference;
  };
  resolveEntity(entity, note);
  return found;
}

/** The entity with every reference resolved. */
export function resolveEntity(entity: Entity, resolve: Resolve): Entity {
  return {
    ...entity,
    statements: entity.statements.map((statement) => resolveStatement(statement, resolve)),
    ...(entity.office && { office: { ...entity.office, of: resolve(entity.office.of) } }),
  };
}

/** The statement with every reference resolved; whatever else it carries stays. */
export function resolveStatement<S extends Statement>(statement: S, resolve: Resolve): S {
  return {
    ...statement,
    value: resolveValue(statement.value, resolve),
    ...(statement.of !== undefined && { of: resolve(statement.of) }),
    ...(statement.with && {
      with: Object.fromEntries(
        Object.entries(statement.with).map(([key, values]) => [
          key,
          values.map((value) => resolveValue(value, resolve)),
        ]),
      ),
    }),
  };
}

function resolveValue(value: Value, resolve: Resolve): Value {
  return 'entity' in value ? { entity: resolve(value.entity) } : value;
}
