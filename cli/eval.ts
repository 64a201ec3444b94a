import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { annotateWithPacks } from './annotate-packs.ts';
import type { Command, CommandContext } from './command.ts';
import { type GoldText, parseEntityMap, parseGold, parsePredictions } from './gold.ts';
import { createReferee } from './gold-referee.ts';
import { type IndexedPack, openPacks } from './open-packs.ts';
import { parseArguments } from './parse-arguments.ts';
import { printScores } from './print-scores.ts';
import { readPlainText } from './read-text.ts';
import { type Predicted, scoreText } from './score-mentions.ts';
import { reportScores } from './score-report.ts';
import { UsageError } from './usage-error.ts';

const OPTIONS = {
  json: { type: 'boolean' },
  errors: { type: 'string' },
  map: { type: 'string' },
  predictions: { type: 'string' },
  pack: { type: 'string', multiple: true },
} as const;

/** Scores annotate, or another system's spans, against texts that people have annotated. */
export const evaluate: Command = {
  usage: 'GOLD.jsonl [--json] [--errors N] [--map FILE] [--predictions FILE] [--pack DIR]…',
  summary: 'Precision, recall of core mentions and traps fallen into, on annotated texts.',
  details: [
    'A line of GOLD: {id, lang, date, text, mentions: [{start, end, surface, type, canonical, qid, kind, salience}], traps}.',
    '--map: {canonical name: id or name of a source file}. --predictions: {id, mentions: [{start, end, entity}]} a line.',
  ],
  async run(args, context) {
    const { options, positionals } = parseArguments(args, OPTIONS, { min: 1, max: 1 });
    const [goldFile = ''] = positionals;
    const gold = parseGold(await read(goldFile, context), goldFile);
    const map =
      options.map === undefined
        ? new Map<string, string>()
        : parseEntityMap(await read(options.map, context), options.map);
    const packs = await openPacks(options.pack ?? [], context);
    const predict = await predictor(options.predictions, packs, context);
    const referee = createReferee(packs, map);
    const scores = gold.map((text) => scoreText(text, predict(text), referee));
    const report = reportScores(scores, toCount(options.errors));
    if (options.json) context.print(JSON.stringify(report));
    else printScores(report, context.print);
    return 0;
  },
};

async function predictor(
  file: string | undefined,
  packs: readonly IndexedPack[],
  context: CommandContext,
): Promise<(text: GoldText) => readonly Predicted[]> {
  if (file === undefined) return (text) => ourPredictions(packs, text);
  const texts = parsePredictions(await read(file, context), file);
  const byId = new Map(texts.map(({ id, mentions }) => [id, mentions]));
  return ({ id }) => byId.get(id) ?? [];
}

function ourPredictions(packs: readonly IndexedPack[], { text, date, lang }: GoldText): readonly Predicted[] {
  const { annotated } = annotateWithPacks(packs, readPlainText(text, { date, lang, today: date }));
  return annotated.mentions.map(({ start, end, entity }) => ({ start, end, entity: entity.id, type: entity.type }));
}

function toCount(text: string | undefined): number {
  if (text === undefined) return 0;
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new UsageError('bad-arguments', `"${text}" is no number of errors`);
}

async function read(path: string, { cwd }: CommandContext): Promise<string> {
  return readFile(resolve(cwd, path), 'utf8').catch((cause: unknown) => {
    throw new UsageError('no-such-file', `${path} cannot be read: name a file`, { cause });
  });
}
