import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { annotateWithPacks } from './annotate-packs.ts';
import type { Command, CommandContext } from './command.ts';
import { toScopeDate } from './date-argument.ts';
import { openPacks } from './open-packs.ts';
import { parseArguments } from './parse-arguments.ts';
import { printAnnotation } from './print-annotation.ts';
import { readHtml } from './read-html.ts';
import { readPlainText } from './read-text.ts';
import { UsageError } from './usage-error.ts';

const OPTIONS = {
  date: { type: 'string' },
  lang: { type: 'string' },
  pack: { type: 'string', multiple: true },
  json: { type: 'boolean' },
} as const;

/** Prints the mentions of a text, as a page gets them. */
export const annotate: Command = {
  usage: 'FILE [--date YYYY[-MM[-DD]]] [--lang xx] [--pack DIR]… [--json]',
  summary: 'Find the entities that a text means, and say why.',
  details: [
    'FILE is text: a blank line ends a block, a single newline is a space. "-" is standard input.',
    'FILE.html is read as a page would be: its own scopes, dates, languages and zones unless given.',
    'Without --pack the packs of the project; without --lang the rules of every language of the script.',
    'Marks of the table: * is marked on the page, + has changed since the date.',
  ],
  async run(args, context) {
    const { options, positionals } = parseArguments(args, OPTIONS, { min: 1, max: 1 });
    const date = toScopeDate(options.date);
    const [path = '-'] = positionals;
    const input = await readInput(path, context);
    const packs = await openPacks(options.pack ?? [], context);
    const today = new Date().toISOString().slice(0, 10);
    const given = { date, lang: options.lang, today };
    const isPage = /\.x?html?$/i.test(path);
    const read = isPage
      ? readHtml(input, pathToFileURL(resolve(context.cwd, path)).href, given)
      : readPlainText(input, given);
    const outcome = annotateWithPacks(packs, read);
    const units = read.scopes.reduce((sum, { scope }) => sum + scope.text.length, 0);
    if (outcome.scannedUnits < units) {
      context.warn(`only the first ${outcome.scannedUnits} of ${units} units were scanned: cut the text`);
    }
    if (options.json) context.print(JSON.stringify(outcome.annotated));
    else printAnnotation(outcome, context.print);
    return 0;
  },
};

async function readInput(path: string, { cwd }: CommandContext): Promise<string> {
  if (path === '-') return readAll(process.stdin);
  return readFile(resolve(cwd, path), 'utf8').catch((cause: unknown) => {
    throw new UsageError('no-such-file', `${path} cannot be read: name a text or .html file`, { cause });
  });
}
