import type { Entity, NameRecord } from '#lib/pack/schema.ts';

/**
 * A source's entity with what an import says of it: statements of the same id are the import's, names and languages are
 * added, everything else stays as the editor has it.
 */
export function mergeEntity(own: Entity, offered: Entity): Entity {
  const statements = new Map(own.statements.map((statement) => [statement.id, statement]));
  for (const statement of offered.statements) statements.set(statement.id, statement);
  const known = new Set(own.names.map(keyOf));
  return {
    ...own,
    label: { ...offered.label, ...own.label },
    description: { ...offered.description, ...own.description },
    names: [...own.names, ...offered.names.filter((name) => !known.has(keyOf(name)))],
    statements: [...statements.values()],
  };
}

function keyOf({ text, lang, kind }: NameRecord): string {
  return `${lang} ${kind} ${text}`;
}
