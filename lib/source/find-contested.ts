import type { Statement, Value } from '#lib/pack/schema.ts';
import type { Vocabulary } from '#lib/pack/vocabulary.ts';
import type { SourceEntity, SourcePack } from './load-pack.ts';
import type { ContestedMatter } from './pack-yaml.ts';

/** Qualifier of a contested statement that only one party's publishers make, with that party's country. */
export const ONLY_FROM = 'only-from';

/** A statement in a contested matter of pack.yaml, and who says it. */
export interface Contested {
  readonly source: SourceEntity;
  readonly index: number;
  readonly matter: string;
  /** Parties of its sources: countries of one side joined (`AZ+TR`), else the country of an outside publisher. */
  readonly parties: readonly string[];
  /** The one side that it rests on alone; null where it has two parties, or an outside one. */
  readonly onlySide: string | null;
  /** Whether the statement says that only one party makes it. */
  readonly isSaid: boolean;
}

/**
 * The sourced statements of a pack in its contested matters: those of the entities listed there, or with one of them as
 * value or `of`; a statement of two matters counts for the first.
 */
export function findContested(pack: SourcePack, { publishers }: Vocabulary): readonly Contested[] {
  const ids = new Map(pack.entities.map(({ slug, entity }) => [slug, entity.id]));
  const matters = Object.entries(pack.head?.contested ?? {}).map(([matter, told]) => ({
    matter,
    told,
    about: new Set(told.entities.map((slug) => ids.get(slug) ?? slug)),
  }));
  return pack.entities.flatMap((source) =>
    source.entity.statements.flatMap((statement, index) => {
      const found = matters.find(({ told, about }) => isOf(statement, source.entity.id, told, about));
      if (!found || statement.sources.length === 0) return [];
      const parties = findParties(statement, found.told, publishers);
      const [only = '', ...others] = parties;
      const onlySide = others.length === 0 && found.told.sides.some((side) => nameSide(side) === only) ? only : null;
      const isSaid = statement.with?.[ONLY_FROM] !== undefined;
      return [{ source, index, matter: found.matter, parties, onlySide, isSaid }];
    }),
  );
}

function isOf(statement: Statement, id: string, { properties }: ContestedMatter, about: ReadonlySet<string>): boolean {
  if (properties && !properties.includes(statement.property)) return false;
  return [id, statement.of, entityOf(statement.value)].some((one) => one !== undefined && about.has(one));
}

function entityOf(value: Value): string | undefined {
  return 'entity' in value ? value.entity : undefined;
}

function findParties(
  { sources }: Statement,
  { sides }: ContestedMatter,
  publishers: Vocabulary['publishers'],
): readonly string[] {
  const parties = sources.map(({ publisher }) => {
    const country = publishers[publisher]?.country ?? publisher;
    const side = sides.find((countries) => countries.includes(country));
    return side ? nameSide(side) : country;
  });
  return [...new Set(parties)];
}

function nameSide(side: readonly string[]): string {
  return side.join('+');
}
