import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { stringify } from 'yaml';
import type { Entity } from '#lib/pack/schema.ts';
import { loadPack, type SourceEntity, toSlug } from '#lib/source/load-pack.ts';
import { formatProblem } from '#lib/source/problem.ts';
import { toSlugText } from '#lib/source/template-filters.ts';
import type { CommandContext, ExitCode } from './command.ts';
import { counted } from './counted.ts';
import { diffInWords } from './diff-words.ts';
import { inEnglish } from './fact-words.ts';
import { mergeEntity } from './merge-entity.ts';
import { readSources } from './read-sources.ts';
import { UsageError } from './usage-error.ts';
import { VOCABULARY } from './vocabulary.ts';

/** What an importer found. */
export interface Offer {
  readonly entities: readonly Entity[];
  /** What it is not sure of, in words: for the editor, never written. */
  readonly doubts: readonly string[];
}

/** Options that every importer of entities has. */
export const CHANGE_OPTIONS = {
  pack: { type: 'string' },
  write: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

interface ChangeOptions {
  readonly pack: string;
  readonly write?: boolean | undefined;
  readonly json?: boolean | undefined;
}

/** Says in words what an import would change in a pack, and with `write` changes its sources; what an editor wrote beside stays. */
export async function offerChanges(offer: Offer, options: ChangeOptions, context: CommandContext): Promise<ExitCode> {
  const folder = resolve(context.cwd, options.pack);
  const before = new Map((await readEntities(folder, context)).map((source) => [source.entity.id, source]));
  const changes = offer.entities.flatMap((entity) => changeOf(before.get(entity.id), entity));
  // The whole pack on both sides: the words name offices and bodies by their labels.
  const older = [...before.values()].map(({ entity }) => entity);
  const changed = new Map(changes.map(({ entity }) => [entity.id, entity]));
  const newer = [...new Map([...older.map((entity) => [entity.id, entity] as const), ...changed]).values()];
  const differences = diffInWords(older, newer, VOCABULARY);
  if (options.json) context.print(JSON.stringify({ differences, doubts: offer.doubts }));
  else printChanges(differences, offer.doubts, context);
  if (options.write) await writeChanges(folder, changes, context);
  else if (changes.length > 0) context.warn('nothing was written: add --write to take these changes');
  return 0;
}

async function readEntities(folder: string, { cwd }: CommandContext): Promise<readonly SourceEntity[]> {
  const { entities, problems } = loadPack(await readSources(folder, cwd));
  const broken = problems[0];
  if (broken) throw new UsageError('bad-arguments', `the pack has faults, mend them first: ${formatProblem(broken)}`);
  return entities;
}

interface Change {
  readonly source: SourceEntity | undefined;
  readonly entity: Entity;
}

function changeOf(source: SourceEntity | undefined, offered: Entity): readonly Change[] {
  if (!source) return [{ source, entity: offered }];
  const entity = mergeEntity(source.entity, offered);
  return JSON.stringify(entity) === JSON.stringify(source.entity) ? [] : [{ source, entity }];
}

function printChanges(
  differences: ReturnType<typeof diffInWords>,
  doubts: readonly string[],
  { print }: CommandContext,
): void {
  for (const { change, label, lines } of differences) {
    print(`${change === 'added' ? '+' : '~'} ${label}`);
    for (const line of lines) print(`    ${line}`);
  }
  for (const doubt of doubts) print(`? ${doubt}`);
  print(
    `${counted(differences.length, 'entity', 'entities')} to change, ${counted(doubts.length, 'doubt')} left for you`,
  );
}

async function writeChanges(folder: string, changes: readonly Change[], context: CommandContext): Promise<void> {
  for (const change of changes) await writeChange(folder, change, context);
}

/** A file appears whole or not at all; rows of a table are not rewritten, so such a change is told instead. */
async function writeChange(folder: string, { source, entity }: Change, { cwd, warn, print }: CommandContext) {
  if (source && !isOwnFile(source)) {
    warn(`${source.file}:${source.locate([])}: ${entity.id} stands there with others: change it by hand`);
    return;
  }
  const path = source ? resolve(cwd, source.file) : join(folder, 'entities', `${slugOf(entity)}.yaml`);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.part`, stringify(entity, { lineWidth: 0 }));
  await rename(`${path}.part`, path);
  print(relative(cwd, path));
}

/** A table, or a list of entities, is not rewritten for one of them. */
function isOwnFile({ file, slug }: SourceEntity): boolean {
  return file.endsWith('.yaml') && toSlug(file) === slug;
}

function slugOf({ id, label }: Entity): string {
  if (id.startsWith('x-')) return id.slice(2);
  return toSlugText(inEnglish(label)) || id.toLowerCase();
}
