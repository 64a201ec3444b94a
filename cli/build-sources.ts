import { buildEdition, type Edition, type ManifestHead } from '#lib/pack/build-edition.ts';
import { compareIds, toCanonicalLine } from '#lib/pack/canonical-line.ts';
import { formatDay, parseEdtf } from '#lib/pack/edtf.ts';
import { withoutImpliedGiven } from '#lib/pack/name-parts.ts';
import { parseEntity } from '#lib/pack/parse-border.ts';
import type { Entity } from '#lib/pack/schema.ts';
import { withImpliedDates, withoutImpliedDates } from '#lib/pack/statement-dates.ts';
import type { EditorVocabulary } from '#lib/pack/vocabulary.ts';
import { lintPack } from '#lib/source/lint-pack.ts';
import { loadPack, type PackSources } from '#lib/source/load-pack.ts';
import type { PackYaml } from '#lib/source/pack-yaml.ts';
import { hasErrors, type Problem } from '#lib/source/problem.ts';
import { gzip } from './gzip.ts';

/** What a build may be told beside the sources. */
export interface BuildOptions {
  readonly vocabulary: EditorVocabulary;
  readonly edition?: number;
  readonly date?: string;
}

/** An edition, or null where a problem among them is an error. */
export interface BuildOutcome {
  readonly edition: Edition | null;
  /** Every well-formed entity, sorted by id, as a reader of the edition gets it. */
  readonly entities: readonly Entity[];
  /** Ids by the name of the source file. */
  readonly slugs: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/** Builds an unsigned edition from a pack's sources. */
export async function buildSources(sources: PackSources, options: BuildOptions): Promise<BuildOutcome> {
  const pack = loadPack(sources);
  const problems = lintPack({ pack, vocabulary: options.vocabulary });
  const { head } = pack;
  const entities = pack.entities.map(({ entity }) => toCanonical(entity)).sort((a, b) => compareIds(a.id, b.id));
  const slugs = new Map(pack.entities.map(({ slug, entity }) => [slug, entity.id]));
  if (!head || hasErrors(problems)) return { edition: null, entities, slugs, problems };
  const edition = await buildEdition(toManifestHead(head, entities, options), entities, gzip);
  return { edition, entities, slugs, problems };
}

/** The entity as a reader of the edition gets it: with its keys in canonical order, without what its names and sources say anyway. */
function toCanonical(entity: Entity): Entity {
  const names = entity.names.map(withoutImpliedGiven);
  const statements = entity.statements.map(withoutImpliedDates);
  return parseEntity(JSON.parse(toCanonicalLine({ ...entity, names, statements })));
}

function toManifestHead(head: PackYaml, entities: readonly Entity[], options: BuildOptions): ManifestHead {
  const { id, title, publisher, contact, languages, licence, attributions = [] } = head;
  return {
    ...{ id, title, publisher, contact, languages, licence, attributions },
    edition: options.edition ?? Number(head.edition ?? '1'),
    date: options.date ?? head.date ?? newestConfirmed(entities),
    vocabulary: { version: options.vocabulary.version, minimum: Number(head.vocabulary ?? '1') },
    ...(head.properties && { properties: head.properties }),
  };
}

/**
 * The day of the newest source of any statement: the same for the same sources, whenever they are built. A source known
 * to the year only counts from its first day, so that no edition is dated ahead.
 */
function newestConfirmed(entities: readonly Entity[]): string {
  const days = entities.flatMap(({ statements }) =>
    statements
      .map(withImpliedDates)
      .flatMap(({ confirmed }) => (confirmed === undefined ? [] : [parseEdtf(confirmed).earliest])),
  );
  return formatDay(days.reduce((newest, day) => Math.max(newest, day), 0));
}
