import type { Vocabulary } from '#lib/pack/vocabulary.ts';
import { type Covered, findCoverage } from './find-coverage.ts';
import { anError, aWarning, toProblem } from './finding.ts';
import type { SourcePack } from './load-pack.ts';
import type { Minimum } from './minimum.ts';
import type { Problem } from './problem.ts';

/**
 * Entities that say less than the minimum of their type: one problem each, naming all that is missing; and what pack.yaml
 * lists as missing though it no longer is, so that the list only shrinks.
 */
export function checkMinimum(pack: SourcePack, minimum: Minimum, vocabulary: Vocabulary): readonly Problem[] {
  if (pack.head?.minimum === 'off') return [];
  const covered = findCoverage(pack.entities, minimum, vocabulary);
  const missing = Map.groupBy(
    covered.filter(({ met, optional }) => !met && !optional),
    ({ source }) => source,
  );
  const lacking = [...missing].map(([source, lacks]) => {
    const toFinding = pack.head?.minimum === 'error' && !isListed(pack, lacks) ? anError : aWarning;
    const names = lacks.map(({ requirement }) => requirement).join('; ');
    const message = `below the minimum of a ${source.entity.type}: add, with a source: ${names}`;
    return toProblem(toFinding(source, ['type'], message));
  });
  return [...lacking, ...findOutdated(pack, [...missing.values()].flat())];
}

function isListed({ head }: SourcePack, lacks: readonly Covered[]): boolean {
  return lacks.every(({ source, requirement }) => head?.incomplete?.[source.slug]?.includes(requirement));
}

function findOutdated({ head, headFile, headLocate }: SourcePack, missing: readonly Covered[]): readonly Problem[] {
  const listed = Object.entries(head?.incomplete ?? {});
  return listed.flatMap(([slug, names]) => {
    const lacks = new Set(missing.flatMap(({ source, requirement }) => (source.slug === slug ? [requirement] : [])));
    const said = names.filter((name) => !lacks.has(name));
    if (said.length === 0 && names.length > 0) return [];
    const message = `"${slug}" lacks no ${said.join('; ') || 'requirement'}: take it off \`incomplete\``;
    return [{ file: headFile, line: headLocate(['incomplete', slug]), severity: 'error', message } as const];
  });
}
