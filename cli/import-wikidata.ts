import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import wikidata from 'wikibase-sdk/wikidata.org';
import type { Entity } from '#lib/pack/schema.ts';
import { loadPack } from '#lib/source/load-pack.ts';
import { CHANGE_OPTIONS, offerChanges } from './change-sources.ts';
import type { Command, CommandContext } from './command.ts';
import { parseArguments } from './parse-arguments.ts';
import { readSources } from './read-sources.ts';
import { UsageError } from './usage-error.ts';
import { VOCABULARY } from './vocabulary.ts';
import { offerItem } from './wikidata-changes.ts';
import { readItems, type WikidataItem } from './wikidata-items.ts';

const OPTIONS = { ...CHANGE_OPTIONS, addresses: { type: 'boolean' } } as const;

/** Types of which Wikidata is asked: who holds what, and since when. */
const ASKED: ReadonlySet<string> = new Set(['person', 'office', 'organisation']);

/** `import wikidata`: what Wikidata says otherwise, from answers that lie in a folder; nothing is fetched. */
export const importWikidata: Command = {
  usage: '[ANSWERS] --pack DIR [--write] [--json] [--addresses]',
  summary: 'Compare the pack with recorded answers of Wikidata (CC0): holders of offices, births, labels.',
  details: [
    'ANSWERS is a file or folder of answers of wbgetentities. --addresses prints instead what to fetch, one address a line.',
    'A holder is changed only with a dated page of a publisher that the vocabulary knows; the rest is told for you to look at.',
  ],
  async run(args, context) {
    const { options, positionals } = parseArguments(args, OPTIONS, { min: 0, max: 1 });
    const { pack, addresses } = options;
    if (pack === undefined) throw new UsageError('bad-arguments', 'say whose entities with --pack DIR');
    const entities = await readEntities(resolve(context.cwd, pack), context);
    if (addresses) return printAddresses(entities, context);
    const [answers] = positionals;
    if (answers === undefined)
      throw new UsageError('bad-arguments', 'name the answers of Wikidata, or ask for --addresses');
    const items = await readAnswers(resolve(context.cwd, answers), context);
    const offers = items.flatMap((item) => {
      const own = entities.get(item.id);
      return own ? [offerItem(item, own, { entities, publishers: VOCABULARY.publishers })] : [];
    });
    const changed = offers.flatMap(({ entity }) => entity ?? []);
    return offerChanges(
      { entities: changed, doubts: offers.flatMap(({ doubts }) => doubts) },
      { ...options, pack },
      context,
    );
  },
};

async function readEntities(folder: string, { cwd }: CommandContext): Promise<ReadonlyMap<string, Entity>> {
  const { entities } = loadPack(await readSources(folder, cwd));
  return new Map(entities.map(({ entity }) => [entity.id, entity]));
}

function printAddresses(entities: ReadonlyMap<string, Entity>, { print }: CommandContext): 0 {
  const ids = [...entities.values()]
    .filter(({ id, type }) => ASKED.has(type) && id.startsWith('Q'))
    .map(({ id }) => id);
  type Ids = Parameters<typeof wikidata.getManyEntities>[0]['ids'];
  const props = ['claims', 'labels', 'info'] as const;
  const languages = ['en', 'ru', 'az', 'kk', 'tr'] as const;
  for (const url of wikidata.getManyEntities({ ids: ids as Ids, props: [...props], languages: [...languages] }))
    print(url);
  return 0;
}

async function readAnswers(path: string, { cwd }: CommandContext): Promise<readonly WikidataItem[]> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new UsageError('no-such-file', `${relative(cwd, path)} cannot be read: name a file or folder of answers`, {
      cause,
    });
  });
  const names = found.isDirectory() ? (await readdir(path)).filter((name) => name.endsWith('.json')).sort() : [''];
  const items = await Promise.all(
    names.map(async (name) => readItems(await readFile(join(path, name), 'utf8'), relative(cwd, join(path, name)))),
  );
  return items.flat();
}
