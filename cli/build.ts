import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { Edition } from '#lib/pack/build-edition.ts';
import { formatProblem } from '#lib/source/problem.ts';
import { type BuildOptions, buildSources } from './build-sources.ts';
import type { Command, CommandContext, ExitCode } from './command.ts';
import { counted } from './counted.ts';
import { toDay } from './date-argument.ts';
import { parseArguments } from './parse-arguments.ts';
import { findOwnPacks } from './project-folder.ts';
import { readSources } from './read-sources.ts';
import { UsageError } from './usage-error.ts';
import { VOCABULARY } from './vocabulary.ts';

const OPTIONS = { out: { type: 'string' }, edition: { type: 'string' }, date: { type: 'string' } } as const;

/** Builds an unsigned edition: what the extension bundles and what `sign` signs. */
export const build: Command = {
  usage: '[DIR] --out DIR [--edition N] [--date YYYY-MM-DD]',
  summary: 'Build an unsigned edition (pack.json and full-<k>.jsonl.gz) from the sources of a pack.',
  details: ['Without DIR, every pack of the project, each into a folder of its own under --out.'],
  async run(args, context) {
    const { options, positionals } = parseArguments(args, OPTIONS, { min: 0, max: 1 });
    const { out, edition } = options;
    const date = toDay(options.date);
    if (out === undefined) throw new UsageError('bad-arguments', 'say where to write with --out DIR');
    const chosen: BuildOptions = {
      vocabulary: VOCABULARY,
      ...(edition !== undefined && { edition: toEdition(edition) }),
      ...(date !== undefined && { date }),
    };
    const [given] = positionals;
    if (given !== undefined) return buildFolder(resolve(context.cwd, given), () => out, chosen, context);
    const codes = await Array.fromAsync(await findOwnPacks(), (folder) =>
      buildFolder(folder, (id) => join(out, id), chosen, context),
    );
    return codes.some((code) => code !== 0) ? 1 : 0;
  },
};

async function buildFolder(
  folder: string,
  outOf: (id: string) => string,
  options: BuildOptions,
  { cwd, print, warn }: CommandContext,
): Promise<ExitCode> {
  const { edition, problems } = await buildSources(await readSources(folder, cwd), options);
  for (const problem of problems.filter(({ severity }) => severity === 'error')) warn(formatProblem(problem));
  if (!edition) return 1;
  const out = resolve(cwd, outOf(edition.manifest.id));
  await writeEdition(edition, out);
  print(describe(edition, relative(cwd, out) || '.'));
  return 0;
}

function toEdition(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new UsageError('bad-arguments', `"${text}" is no edition number: write 1 or more`);
}

/** Writes an edition's files; pack.json last, so that a folder that has one is complete. */
export async function writeEdition({ files }: Edition, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name, bytes } of files.toReversed()) await writeFile(join(folder, name), bytes);
}

function describe({ manifest, files }: Edition, folder: string): string {
  const { id, edition, date, counts } = manifest;
  const packedBytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const unpackedBytes = manifest.parts.reduce((sum, part) => sum + part.unpackedBytes, 0);
  const size = `${toKb(unpackedBytes)} kB, packed ${toKb(packedBytes)} kB`;
  return `${id}: edition ${edition} of ${date}: ${counted(counts.entities, 'entity', 'entities')}, ${counted(counts.statements, 'statement')}, ${size} → ${folder}`;
}

function toKb(bytes: number): string {
  return (bytes / 1000).toFixed(0);
}
