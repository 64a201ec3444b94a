import { checkContested } from './check-contested.ts';
import { checkEntities, checkReferences } from './check-entities.ts';
import { checkMinimum } from './check-minimum.ts';
import { checkNames } from './check-names.ts';
import { checkOffices } from './check-offices.ts';
import { checkStatements } from './check-statements.ts';
import { checkTenures } from './check-tenures.ts';
import { type LintContext, type Rule, toProblem } from './finding.ts';
import type { Minimum } from './minimum.ts';
import { compareProblems, type Problem } from './problem.ts';

const RULES: readonly Rule[] = [
  checkEntities,
  checkReferences,
  checkStatements,
  checkNames,
  checkOffices,
  checkTenures,
];

/** Everything wrong with a pack's sources, by file and line; with `minimum`, also which entities say too little. */
export function lintPack(context: LintContext, minimum?: Minimum): readonly Problem[] {
  const { pack } = context;
  const properties = { ...pack.head?.properties, ...context.vocabulary.properties };
  const vocabulary = { ...context.vocabulary, properties };
  const found = RULES.flatMap((rule) => [...rule({ pack, vocabulary })]);
  const lacking = minimum ? checkMinimum(pack, minimum, vocabulary) : [];
  const oneSided = checkContested(pack, vocabulary);
  return [...pack.problems, ...found.map(toProblem), ...lacking, ...oneSided].sort(compareProblems);
}
