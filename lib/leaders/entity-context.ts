import type { CoreKnowledge } from './core-knowledge.ts';
import type { DominantEvidence, OtherNames } from './name-records.ts';

/** What entities are made of. */
export interface EntityContext {
  readonly core: CoreKnowledge;
  /** Names in other scripts by person id. */
  readonly names: ReadonlyMap<string, OtherNames>;
  /** Evidence that the family name alone means a person, by person id. */
  readonly dominant: ReadonlyMap<string, DominantEvidence>;
  /** Wikidata ids of offices by state and role. */
  readonly offices: ReadonlyMap<string, string>;
  readonly doubts: string[];
}
