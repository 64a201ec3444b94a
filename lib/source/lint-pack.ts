import { checkEntities, checkReferences } from './check-entities.ts';
import { checkNames } from './check-names.ts';
import { checkOffices } from './check-offices.ts';
import { checkStatements } from './check-statements.ts';
import { type LintContext, type Rule, toProblem } from './finding.ts';
import { compareProblems, type Problem } from './problem.ts';

const RULES: readonly Rule[] = [checkEntities, checkReferences, checkStatements, checkNames, checkOffices];

/** Everything wrong with a pack's sources, by file and line. */
export function lintPack(context: LintContext): readonly Problem[] {
  const found = RULES.flatMap((rule) => [...rule(context)]).map(toProblem);
  return [...context.pack.problems, ...found].sort(compareProblems);
}
