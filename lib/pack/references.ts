import type { Entity, Statement, Value } from './schema.ts';

/** Gives what a reference is to be written as: an id for a slug, a key for an id. */
export type Resolve = (reference: string) => string;

/** Every entity that an entity refers to, by value, `of`, qualifier or office. */
export function referencesOf(entity: Entity): ReadonlySet<string> {
  const found = new Set<string>();
  for (const statement of entity.statements) for (const id of referencesOfStatement(statement)) found.add(id);
  if (entity.office) found.add(entity.office.of);
  return found;
}

function referencesOfStatement({ value, of, with: qualifiers }: Statement): readonly string[] {
  const found = 'entity' in value ? [value.entity] : [];
  if (of !== undefined) found.push(of);
  if (qualifiers === undefined) return found;
  for (const one of Object.values(qualifiers).flat()) if ('entity' in one) found.push(one.entity);
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

/** Whether a statement refers to any entity. */
export function hasReference(statement: Statement): boolean {
  return referencesOfStatement(statement).length > 0;
}
