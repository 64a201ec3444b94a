import * as v from 'valibot';
import { findFlaws } from '#lib/pack/parse-border.ts';
import { resolveEntity } from '#lib/pack/references.ts';
import { type Entity, entitySchema } from '#lib/pack/schema.ts';
import { mapRows } from './map-rows.ts';
import { type PackYaml, packYamlSchema } from './pack-yaml.ts';
import { parseTable } from './parse-table.ts';
import type { Problem } from './problem.ts';
import { readMapping } from './read-mapping.ts';
import { readYaml, type SourcePath, type SourceText, type YamlSource } from './read-yaml.ts';

/** An entity with the file that it came from. */
export interface SourceEntity {
  readonly file: string;
  /** The file's name without `.yaml`: what other sources may call it by. */
  readonly slug: string;
  /** References are resolved to ids; one that leads nowhere stays as it was written. */
  readonly entity: Entity;
  readonly locate: (path: SourcePath) => number;
}

/** A table of which each row is an entity, and the mapping that says how. */
export interface TableSource {
  readonly table: SourceText;
  readonly mapping: SourceText;
}

/** The sources of a pack: `pack.yaml`, files of entities, and tables. */
export interface PackSources {
  readonly pack: SourceText;
  readonly entities: readonly SourceText[];
  readonly tables?: readonly TableSource[];
}

/** A pack as its sources describe it. */
export interface SourcePack {
  /** Null where pack.yaml is unusable. */
  readonly head: PackYaml | null;
  readonly headFile: string;
  readonly headLocate: (path: SourcePath) => number;
  /** Those of which each is well-formed, in the order of the files. */
  readonly entities: readonly SourceEntity[];
  /** What is wrong with the form of the files; `lint` finds the rest. */
  readonly problems: readonly Problem[];
}

/** Reads the sources of a pack: YAML, shape, references. Never throws for what an editor can write. */
export function loadPack({ pack, entities, tables = [] }: PackSources): SourcePack {
  const head = readShape(readYaml(pack), packYamlSchema);
  const parsed = v.safeParse(packYamlSchema, head.value);
  const read = [...entities.map(readEntities), ...tables.map(readTable)];
  return {
    head: parsed.success ? parsed.output : null,
    headFile: pack.file,
    headLocate: head.locate,
    entities: resolveAll(read.flatMap(({ sources }) => sources)),
    problems: [...head.problems, ...read.flatMap(({ problems }) => problems)],
  };
}

interface ReadEntities {
  readonly sources: readonly SourceEntity[];
  readonly problems: readonly Problem[];
}

/** The entities of a file: one, or a list of them. */
function readEntities(text: SourceText): ReadEntities {
  const yaml = readYaml(text);
  const { file, value } = yaml;
  if (!Array.isArray(value)) return readEntity(yaml, toSlug(file));
  const read = value.map((item: unknown, index) =>
    readEntity({ ...yaml, value: item, locate: (path) => yaml.locate([index, ...path]) }, null),
  );
  return { sources: read.flatMap(({ sources }) => sources), problems: read.flatMap(({ problems }) => problems) };
}

/** One entity; in a list it is called by its id without `x-`. */
function readEntity(yaml: YamlSource, slug: string | null): ReadEntities {
  const { file, value, problems, locate } = readShape(yaml, entitySchema);
  if (problems.length > 0) return { sources: [], problems };
  const entity = value as Entity;
  return { sources: [{ file, slug: slug ?? entity.id.replace(/^x-/, ''), entity, locate }], problems };
}

/** The entities of a table; an `x-` id names its entity like a file would. */
function readTable({ table, mapping: text }: TableSource): ReadEntities {
  const { mapping, problems } = readMapping(text);
  if (!mapping) return { sources: [], problems };
  const { rows, flaws } = parseTable(table);
  if (flaws.length > 0) {
    const toProblem = (flaw: (typeof flaws)[number]): Problem => ({ file: table.file, severity: 'error', ...flaw });
    return { sources: [], problems: flaws.map(toProblem) };
  }
  const mapped = mapRows(table.file, rows, mapping);
  const sources = mapped.entities.map(({ entity, line }) => ({
    file: table.file,
    slug: entity.id.replace(/^x-/, ''),
    entity,
    locate: () => line,
  }));
  return { sources, problems: mapped.problems };
}

/** The slug of a source file: its name without folder and `.yaml`. */
export function toSlug(file: string): string {
  return file.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/, '');
}

function readShape(yaml: YamlSource, schema: Parameters<typeof findFlaws>[0]): YamlSource {
  if (yaml.problems.length > 0) return yaml;
  const problems = findFlaws(schema, yaml.value).map(
    ({ path, message }): Problem => ({
      file: yaml.file,
      line: yaml.locate(path),
      severity: 'error',
      message: path.length > 0 ? `${path.join('.')}: ${message}` : message,
    }),
  );
  return { ...yaml, problems };
}

function resolveAll(sources: readonly SourceEntity[]): readonly SourceEntity[] {
  const ids = new Map(sources.map(({ slug, entity }) => [slug, entity.id]));
  const resolve = (reference: string) => ids.get(reference) ?? reference;
  return sources.map((source) => ({ ...source, entity: resolveEntity(source.entity, resolve) }));
}
