import { relative, resolve } from 'node:path';
import { lintPack } from '#lib/source/lint-pack.ts';
import { loadPack } from '#lib/source/load-pack.ts';
import { formatProblem, hasErrors } from '#lib/source/problem.ts';
import type { Command, CommandContext } from './command.ts';
import { parseArguments } from './parse-arguments.ts';
import { findOwnPacks } from './project-folder.ts';
import { readSources } from './read-sources.ts';
import { VOCABULARY } from './vocabulary.ts';

/** Checks the sources of packs. */
export const lint: Command = {
  usage: '[DIR] [--json]',
  summary: "Check a pack's sources (without DIR, those of every pack of the project).",
  async run(args, context) {
    const { options, positionals } = parseArguments(args, { json: { type: 'boolean' } }, { min: 0, max: 1 });
    const [folder] = positionals;
    const folders = folder === undefined ? await findOwnPacks() : [resolve(context.cwd, folder)];
    const problems = (await Promise.all(folders.map((path) => lintFolder(path, context)))).flat();
    if (options.json) context.print(JSON.stringify(problems));
    else for (const problem of problems) context.print(formatProblem(problem));
    if (!options.json)
      context.warn(
        countWords(
          problems.length,
          folders.map((path) => relative(context.cwd, path) || '.'),
        ),
      );
    return hasErrors(problems) ? 1 : 0;
  },
};

async function lintFolder(folder: string, { cwd }: CommandContext) {
  return lintPack({ pack: loadPack(await readSources(folder, cwd)), vocabulary: VOCABULARY });
}

function countWords(count: number, folders: readonly string[]): string {
  return `${folders.join(', ')}: ${count === 0 ? 'no problems' : `${count} ${count === 1 ? 'problem' : 'problems'}`}`;
}
