import { formatDay } from '#lib/pack/edtf.ts';
import type { Command } from './command.ts';
import { toDay } from './date-argument.ts';
import { factWords, inEnglish, propertyWords, type WordContext } from './fact-words.ts';
import { findStale, type StaleFact } from './find-stale.ts';
import { type OpenPack, openOwnPacks, openPack } from './open-pack.ts';
import { parseArguments } from './parse-arguments.ts';
import { VOCABULARY } from './vocabulary.ts';

const MS_PER_DAY = 86_400_000;

/** Lists what has become doubtful. */
export const stale: Command = {
  usage: '[DIR] [--date YYYY-MM-DD] [--all] [--json]',
  summary: 'List the statements that have become doubtful: by event first, then by age.',
  details: [
    'The editor’s work list. Without DIR, of every pack of the project; without --date, as of today (UTC).',
    'What came from one data set is one line, for a newer one renews it all at once; --all lists each statement.',
  ],
  async run(args, context) {
    const options = { date: { type: 'string' }, all: { type: 'boolean' }, json: { type: 'boolean' } } as const;
    const { options: given, positionals } = parseArguments(args, options, { min: 0, max: 1 });
    const today = toDay(given.date) ?? formatDay(Math.floor(Date.now() / MS_PER_DAY));
    const [folder] = positionals;
    const packs = folder === undefined ? await openOwnPacks(context) : [await openPack(folder, context)];
    for (const pack of packs) {
      const found = findStale(pack, today, VOCABULARY);
      if (given.json) context.print(JSON.stringify({ pack: pack.manifest.id, date: today, stale: found }));
      else for (const line of describe(pack, found, given.all === true)) context.print(line);
    }
    return 0;
  },
};

function describe({ manifest, entities }: OpenPack, found: readonly StaleFact[], all: boolean): readonly string[] {
  const labels = new Map(entities.map(({ id, label }) => [id, inEnglish(label)]));
  const context: WordContext = { vocabulary: VOCABULARY, labelOf: (id) => labels.get(id) ?? id };
  const { single, sets } = all ? { single: found, sets: [] } : splitSets(found);
  const lines = single.map(({ id, statement, doubt }) => {
    const property = propertyWords(statement.property, VOCABULARY);
    return `${reasonWords(doubt)}: ${context.labelOf(id)}: ${property}: ${factWords(statement, context)}`;
  });
  return [
    ...lines,
    ...sets,
    `${manifest.id}: ${found.length} of ${manifest.counts.statements} statements are doubtful`,
  ];
}

/** Statements that one data set of one day confirmed: that many are no reading list. */
const DATA_SET_STATEMENTS = 25;

/** Parts what is to be read one by one from what a newer data set renews, the latter in words. */
function splitSets(found: readonly StaleFact[]): {
  readonly single: readonly StaleFact[];
  readonly sets: readonly string[];
} {
  const groups = Map.groupBy(found, ({ statement: { sources, property }, doubt }) => {
    const [source] = sources;
    return doubt.reason === 'review-due' ? [source?.publisher, source?.date, property].join('\n') : '';
  });
  const large = [...groups].filter(([key, members]) => key !== '' && members.length >= DATA_SET_STATEMENTS);
  const grouped = new Set(large.flatMap(([, members]) => members));
  const sets = large.map(([key, members]) => {
    const [publisher = '', date = '', property = ''] = key.split('\n');
    const name = VOCABULARY.publishers[publisher]?.name ?? publisher;
    return `data set of ${date}: ${name}: ${propertyWords(property, VOCABULARY)} of ${members.length}: import a newer one`;
  });
  return { single: found.filter((fact) => !grouped.has(fact)), sets };
}

function reasonWords({ reason, date, property }: StaleFact['doubt']): string {
  if (reason === 'review-due') return `last confirmed ${date}`;
  return `${propertyWords(property ?? '', VOCABULARY)} was due ${date}`;
}
