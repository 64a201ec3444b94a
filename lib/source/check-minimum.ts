import type { Vocabulary } from '#lib/pack/vocabulary.ts';
import { findCoverage } from './find-coverage.ts';
import { anError, aWarning, type Finding } from './finding.ts';
import type { SourcePack } from './load-pack.ts';
import type { Minimum } from './minimum.ts';

/** Entities that say less than the minimum of their type: one finding each, naming all that is missing. */
export function checkMinimum(pack: SourcePack, minimum: Minimum, vocabulary: Vocabulary): readonly Finding[] {
  if (pack.head?.minimum === 'off') return [];
  const missing = findCoverage(pack.entities, minimum, vocabulary).filter(({ met, optional }) => !met && !optional);
  const toFinding = pack.head?.minimum === 'error' ? anError : aWarning;
  return [...Map.groupBy(missing, ({ source }) => source)].map(([source, lacks]) => {
    const names = lacks.map(({ requirement }) => requirement).join('; ');
    return toFinding(source, ['type'], `below the minimum of a ${source.entity.type}: add, with a source: ${names}`);
  });
}
