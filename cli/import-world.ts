import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { importLeaders, type LeaderTables } from '#lib/leaders/import-leaders.ts';
import { loadPack } from '#lib/source/load-pack.ts';
import type { SourceText } from '#lib/source/read-yaml.ts';
import type { Command, CommandContext } from './command.ts';
import { counted } from './counted.ts';
import { parseArguments } from './parse-arguments.ts';
import { PROJECT } from './project-folder.ts';
import { readSources } from './read-sources.ts';
import { UsageError } from './usage-error.ts';

const OPTIONS = { pack: { type: 'string' }, beside: { type: 'string' }, write: { type: 'boolean' } } as const;

/** `import world`: the leaders of all states from the tables of the Factbook and of Wikidata. */
export const importWorld: Command = {
  usage: 'TABLES [--pack DIR] [--beside DIR] [--write]',
  summary: 'Read the heads of all states and governments (docs/facts.md).',
  details: [
    'TABLES holds terms.csv, executive_history.tsv.gz and changes_2026.tsv; the other tables are the pack’s inputs/.',
    'Without --pack packs/world; --beside is the pack that comes first, packs/core: what it says is not said again.',
  ],
  async run(args, context) {
    const { options, positionals } = parseArguments(args, OPTIONS, { min: 1, max: 1 });
    const folder = options.pack === undefined ? join(PROJECT, 'packs/world') : resolve(context.cwd, options.pack);
    const beside = options.beside === undefined ? join(PROJECT, 'packs/core') : resolve(context.cwd, options.beside);
    const tables = await readTables(resolve(context.cwd, positionals[0] ?? ''), join(folder, 'inputs'), context);
    const core = loadPack(await readSources(beside, context.cwd)).entities.map(({ entity }) => entity);
    const { files, doubts } = importLeaders(tables, core);
    for (const doubt of doubts) context.print(`? ${doubt}`);
    context.print(`${counted(files.size, 'file')}, ${counted(doubts.length, 'doubt')}`);
    if (options.write) await writeFiles(join(folder, 'entities/leaders'), files);
    else context.warn('nothing was written: add --write to take these changes');
    return 0;
  },
};

/** Every table, read before anything is made of one: a missing file leaves all as it was. */
export async function readTables(
  given: string,
  own: string,
  { cwd }: Pick<CommandContext, 'cwd'>,
): Promise<LeaderTables> {
  const read = (folder: string, name: string) => readTable(join(folder, name), cwd);
  return {
    terms: await read(given, 'terms.csv'),
    texts: await read(given, 'executive_history.tsv.gz'),
    changes: await read(given, 'changes_2026.tsv'),
    holders: await read(own, 'holders.tsv'),
    states: await read(own, 'states.tsv'),
    corrections: await read(own, 'corrections.tsv'),
    confirmed: await read(own, 'confirmed.tsv'),
    names: await read(own, 'names.tsv'),
    dominant: await read(own, 'dominant.tsv'),
    offices: await read(own, 'offices.tsv'),
    posts: await read(own, 'posts.tsv'),
  };
}

async function readTable(path: string, cwd: string): Promise<SourceText> {
  const file = relative(cwd, path);
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new UsageError('no-such-file', `${file} cannot be read: put the table there`, { cause });
  });
  const isPacked = path.endsWith('.gz');
  return { file: file.replace(/\.gz$/, ''), text: (isPacked ? gunzipSync(bytes) : bytes).toString('utf8') };
}

/** Each file appears whole; one of a state that has no leaders any more goes last. */
async function writeFiles(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [iso3, text] of files) {
    const path = join(folder, `${iso3}.yaml`);
    await writeFile(`${path}.part`, text);
    await rename(`${path}.part`, path);
  }
  for (const name of await readdir(folder)) {
    if (!files.has(name.replace(/\.yaml$/, ''))) await rm(join(folder, name));
  }
}
