import { referencesOf } from '#lib/pack/references.ts';
import type { LangMap } from '#lib/pack/schema.ts';
import { anError, aWarning, type Finding, type LintContext } from './finding.ts';
import type { SourceEntity } from './load-pack.ts';
import type { SourcePath } from './read-yaml.ts';

/** The languages of the product: what a label is asked for in. */
export const LABEL_LANGUAGES = ['en', 'ru', 'az', 'kk', 'tr'] as const;

/** Ids, types and labels of entities. */
export function* checkEntities({ pack }: LintContext): Generator<Finding> {
  yield* checkIds(pack.entities);
  for (const source of pack.entities) {
    yield* checkIdForm(source);
    yield* checkTypeFields(source);
    yield* checkLabel(source, ['label'], source.entity.label);
  }
}

function* checkIds(sources: readonly SourceEntity[]): Generator<Finding> {
  const seen = new Map<string, string>();
  for (const source of sources) {
    for (const [index, id] of [source.entity.id, ...(source.entity.replaces ?? [])].entries()) {
      const path = index === 0 ? ['id'] : ['replaces', index - 1];
      const other = seen.get(id);
      if (other !== undefined) yield anError(source, path, `${id} is the id of ${other} too: keep one of them`);
      seen.set(id, source.file);
    }
  }
}

function* checkIdForm(source: SourceEntity): Generator<Finding> {
  const { id } = source.entity;
  if (id.startsWith('x-') && id !== `x-${source.slug}`) {
    yield anError(source, ['id'], `${id} does not fit the file: write x-${source.slug}, or rename the file`);
  }
}

function* checkTypeFields(source: SourceEntity): Generator<Finding> {
  const { type, office, iso3 } = source.entity;
  if (type === 'office' && !office) yield anError(source, ['type'], 'an office without `office`: add its title and of');
  if (type !== 'office' && office)
    yield anError(source, ['office'], `\`office\` is for offices, not for a ${type}: remove it`);
  if (type === 'country' && !iso3)
    yield aWarning(source, ['type'], 'a country without iso3: office titles cannot name it');
  if (type !== 'country' && iso3)
    yield anError(source, ['iso3'], `iso3 is for countries, not for a ${type}: remove it`);
}

function* checkLabel(source: SourceEntity, path: SourcePath, label: LangMap): Generator<Finding> {
  const missing = LABEL_LANGUAGES.filter((language) => !Object.hasOwn(label, language));
  if (missing.length > 0 && !Object.hasOwn(label, 'mul')) {
    yield aWarning(source, path, `no label in ${missing.join(', ')}: add it, or cards show another language`);
  }
}

/** References that lead to no entity of the pack. */
export function* checkReferences({ pack }: LintContext): Generator<Finding> {
  const ids = new Set(pack.entities.map(({ entity }) => entity.id));
  for (const source of pack.entities) {
    for (const reference of referencesOf(source.entity)) {
      if (ids.has(reference)) continue;
      const path = findReference(source.entity, reference) ?? [];
      yield reference.startsWith('Q')
        ? aWarning(source, path, `${reference} is not in this pack: the card can only name its number`)
        : anError(source, path, `"${reference}" leads nowhere: no entity has this id or file name`);
    }
  }
}

/** Path of the first string of the entity that is the reference. */
function findReference(value: unknown, reference: string): SourcePath | null {
  if (value === reference) return [];
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const path = findReference(inner, reference);
    if (path) return [key, ...path];
  }
  return null;
}
