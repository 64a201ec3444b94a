import { relative, resolve } from 'node:path';
import { describeCoverage, toMarkdown } from '#lib/source/describe-coverage.ts';
import { findContested } from '#lib/source/find-contested.ts';
import { findCoverage } from '#lib/source/find-coverage.ts';
import { lintPack } from '#lib/source/lint-pack.ts';
import { loadPack, type SourcePack } from '#lib/source/load-pack.ts';
import { formatProblem, hasErrors, type Problem } from '#lib/source/problem.ts';
import type { Command, CommandContext, ExitCode } from './command.ts';
import { counted } from './counted.ts';
import { parseArguments } from './parse-arguments.ts';
import { findOwnPacks } from './project-folder.ts';
import { readSources } from './read-sources.ts';
import { MINIMUM, VOCABULARY } from './vocabulary.ts';

const OPTIONS = { json: { type: 'boolean' }, report: { type: 'boolean' } } as const;

/** Checks the sources of packs. */
export const lint: Command = {
  usage: '[DIR] [--report] [--json]',
  summary: "Check a pack's sources (without DIR, those of every pack of the project).",
  details: ['--report prints instead, as Markdown, how many entities say what vocabulary/minimum.yaml asks of them.'],
  async run(args, context) {
    const { options, positionals } = parseArguments(args, OPTIONS, { min: 0, max: 1 });
    const [folder] = positionals;
    const folders = folder === undefined ? await findOwnPacks() : [resolve(context.cwd, folder)];
    const packs = await Array.fromAsync(folders, async (path) => loadPack(await readSources(path, context.cwd)));
    if (options.report) return report(packs, context);
    const problems = packs.flatMap((pack) => lintPack({ pack, vocabulary: VOCABULARY }, MINIMUM));
    if (options.json) context.print(JSON.stringify(problems));
    else printProblems(problems, folders, context);
    return hasErrors(problems) ? 1 : 0;
  },
};

function report(packs: readonly SourcePack[], { print }: CommandContext): ExitCode {
  for (const pack of packs) {
    print(`## ${pack.head?.id ?? pack.headFile}`);
    print('');
    const covered = findCoverage(pack.entities, MINIMUM, VOCABULARY);
    const contested = findContested(pack, VOCABULARY);
    for (const line of describeCoverage(pack, covered, contested).flatMap(toMarkdown)) print(line);
  }
  return 0;
}

function printProblems(
  problems: readonly Problem[],
  folders: readonly string[],
  { print, warn, cwd }: CommandContext,
): void {
  for (const problem of problems) print(formatProblem(problem));
  const names = folders.map((path) => relative(cwd, path) || '.').join(', ');
  warn(`${names}: ${counted(problems.length, 'problem')}`);
}
