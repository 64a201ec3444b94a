import { parseEdtf } from '#lib/pack/edtf.ts';
import type { Statement, Value } from '#lib/pack/schema.ts';
import { anError, aWarning, type Finding, type LintContext } from './finding.ts';
import type { SourceEntity } from './load-pack.ts';
import { suggest } from './suggest.ts';

interface Place {
  readonly source: SourceEntity;
  readonly statement: Statement;
  readonly path: readonly (string | number)[];
}

/** Statements against the vocabulary, their own times and their sources. */
export function* checkStatements({ pack, vocabulary }: LintContext): Generator<Finding> {
  for (const source of pack.entities) {
    yield* checkIds(source);
    for (const [index, statement] of source.entity.statements.entries()) {
      const place = { source, statement, path: ['statements', index] };
      yield* checkProperty(place, vocabulary);
      yield* checkValues(place, vocabulary);
      yield* checkTimes(place);
      yield* checkSources(place, vocabulary);
    }
  }
}

function* checkIds(source: SourceEntity): Generator<Finding> {
  const seen = new Set<string>();
  for (const [index, { id }] of source.entity.statements.entries()) {
    if (seen.has(id))
      yield anError(source, ['statements', index, 'id'], `statement id "${id}" stands twice: rename one`);
    seen.add(id);
  }
}

type VocabularyPart = LintContext['vocabulary'];

function* checkProperty({ source, statement, path }: Place, { properties }: VocabularyPart): Generator<Finding> {
  const property = properties[statement.property];
  if (!property) {
    const near = suggest(statement.property, Object.keys(properties));
    yield anError(source, [...path, 'property'], `property "${statement.property}" is unknown: ${near}`);
    return;
  }
  const kind = kindOf(statement.value);
  if (!property.values.includes(kind)) {
    const wanted = property.values.join(' or ');
    yield anError(source, [...path, 'value'], `"${statement.property}" takes ${wanted}, not ${kind}: write it so`);
  }
  const { type } = source.entity;
  if (property.types.length > 0 && !property.types.includes(type)) {
    const types = property.types.join(', ');
    yield anError(
      source,
      [...path, 'property'],
      `"${statement.property}" is for ${types}, not for a ${type}: use another`,
    );
  }
}

/** The kind of a value, as properties name it. */
export function kindOf(value: Value): 'entity' | 'text' | 'quantity' | 'date' | 'url' | 'route' {
  if ('entity' in value) return 'entity';
  if ('text' in value) return 'text';
  if ('quantity' in value) return 'quantity';
  if ('date' in value) return 'date';
  return 'url' in value ? 'url' : 'route';
}

function* checkValues({ source, statement, path }: Place, { units, qualifiers }: VocabularyPart): Generator<Finding> {
  yield* checkUnit(source, [...path, 'value'], statement.value, units);
  for (const [key, values] of Object.entries(statement.with ?? {})) {
    if (!Object.hasOwn(qualifiers, key)) {
      yield anError(
        source,
        [...path, 'with', key],
        `qualifier "${key}" is unknown: ${suggest(key, Object.keys(qualifiers))}`,
      );
    }
    for (const [index, value] of values.entries())
      yield* checkUnit(source, [...path, 'with', key, index], value, units);
  }
}

function* checkUnit(source: SourceEntity, path: Place['path'], value: Value, units: object): Generator<Finding> {
  if ('unit' in value && !Object.hasOwn(units, value.unit)) {
    yield anError(
      source,
      [...path, 'unit'],
      `unit "${value.unit}" is unknown: ${suggest(value.unit, Object.keys(units))}`,
    );
  }
}

function* checkTimes({ source, statement, path }: Place): Generator<Finding> {
  const { from, to, known, confirmed, nature } = statement;
  if (isAfter(from, to)) yield anError(source, [...path, 'from'], `from ${from} is after to ${to}: swap or mend them`);
  if (isAfter(known, confirmed)) {
    yield anError(
      source,
      [...path, 'known'],
      `known ${known} is after confirmed ${confirmed}: known is the first source`,
    );
  }
  if (nature === 'planned') {
    if (known === undefined)
      yield aWarning(source, path, 'a plan without known: add when it was made, or slips do not show');
  } else if (isAfter(from, confirmed)) {
    yield aWarning(
      source,
      [...path, 'from'],
      `from ${from} is after its newest source of ${confirmed}: is it planned?`,
    );
  }
}

function isAfter(earlier: string | undefined, later: string | undefined): boolean {
  if (earlier === undefined || later === undefined) return false;
  return parseEdtf(earlier).earliest > parseEdtf(later).latest;
}

function* checkSources({ source, statement, path }: Place, { publishers }: VocabularyPart): Generator<Finding> {
  if (statement.sources.length === 0)
    yield aWarning(source, [...path, 'sources'], 'no source: the card shows it as unsourced');
  if (statement.sources.length > 0 && statement.confirmed === undefined) {
    yield aWarning(source, path, 'sourced, but without confirmed: add the date of the newest source');
  }
  for (const [index, { publisher, url }] of statement.sources.entries()) {
    const known = publishers[publisher];
    const at = [...path, 'sources', index];
    if (!known) {
      const near = suggest(publisher, Object.keys(publishers));
      yield anError(source, [...at, 'publisher'], `publisher "${publisher}" is unknown: ${near}`);
    } else if (!known.hosts.some((host) => belongsTo(url, host))) {
      yield aWarning(
        source,
        [...at, 'url'],
        `${hostOf(url)} is no host of ${publisher}: name its publisher, or add the host`,
      );
    }
  }
}

function belongsTo(url: string, host: string): boolean {
  const own = hostOf(url);
  return own === host || own.endsWith(`.${host}`);
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : url.slice(0, 60);
}
