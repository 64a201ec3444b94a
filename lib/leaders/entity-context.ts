import type { CoreKnowledge } from './core-knowledge.ts';
import type { OtherNames } from './name-records.ts';

/** What entities are made of. */
export interface EntityContext {
  readonly core: CoreKnowledge;
  /** Names in other scripts by person id. */
  readonly names: ReadonlyMap<string, OtherNames>;
  /** Wikidata ids of offices by state and role. */
  readonly offices: ReadonlyMap<string, string>;
  readonly doubts: string[];
}
