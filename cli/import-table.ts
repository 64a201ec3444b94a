import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { PackError } from '#lib/pack/pack-error.ts';
import type { Entity } from '#lib/pack/schema.ts';
import { mapRows } from '#lib/source/map-rows.ts';
import { parseTable, type Table, type TableRow } from '#lib/source/parse-table.ts';
import { formatProblem, type Problem } from '#lib/source/problem.ts';
import { type Mapping, readMapping } from '#lib/source/read-mapping.ts';
import type { SourceText } from '#lib/source/read-yaml.ts';
import { CHANGE_OPTIONS, offerChanges } from './change-sources.ts';
import type { Command, CommandContext } from './command.ts';
import { jsonRows } from './json-rows.ts';
import { parseArguments } from './parse-arguments.ts';
import { UsageError } from './usage-error.ts';

const OPTIONS = { map: { type: 'string' }, ...CHANGE_OPTIONS } as const;

type ToRows = (source: SourceText, mapping: Mapping) => Table;

function importerOf(form: string, toRows: ToRows): Command {
  return {
    usage: 'FILE --map MAPPING --pack DIR [--write] [--json]',
    summary: `Read entities from ${form} by a mapping (docs/publishing.md).`,
    async run(args, context) {
      const { options, positionals } = parseArguments(args, OPTIONS, { min: 1, max: 1 });
      const { map, pack } = options;
      if (map === undefined || pack === undefined)
        throw new UsageError('bad-arguments', 'say --map FILE and --pack DIR');
      const [source, mappingText] = await Promise.all([positionals[0] ?? '', map].map((path) => read(path, context)));
      const entities = toEntities(source as SourceText, mappingText as SourceText, toRows);
      return offerChanges({ entities, doubts: [] }, { ...options, pack }, context);
    },
  };
}

/** `import csv`: comma- or, for .tsv, tab-separated. */
export const importCsv = importerOf('a CSV or TSV file', (source) => parseTable(source));

/** `import json`: a list of objects; `{a.b}` is a member of a member. */
export const importJson = importerOf('a JSON file', jsonRows);

async function read(path: string, { cwd }: CommandContext): Promise<SourceText> {
  const full = resolve(cwd, path);
  const text = await readFile(full, 'utf8').catch((cause: unknown) => {
    throw new UsageError('no-such-file', `${path} cannot be read: name a file`, { cause });
  });
  return { file: relative(cwd, full), text };
}

/** All entities, or an error that names what is wrong with the first rows: nothing is taken by halves. */
function toEntities(source: SourceText, mappingText: SourceText, toRows: ToRows): readonly Entity[] {
  const { mapping, problems } = readMapping(mappingText);
  if (!mapping) throw refusal(problems);
  const { rows, flaws } = toRows(source, mapping);
  if (flaws.length > 0) throw refusal(flaws.map((flaw) => ({ file: source.file, severity: 'error', ...flaw })));
  const mapped = mapRows(source.file, rows as readonly TableRow[], mapping);
  if (mapped.problems.length > 0) throw refusal(mapped.problems);
  return mapped.entities.map(({ entity }) => entity);
}

function refusal(problems: readonly Problem[]): PackError {
  return new PackError('bad-source-file', `nothing was imported:\n${problems.map(formatProblem).join('\n')}`);
}
