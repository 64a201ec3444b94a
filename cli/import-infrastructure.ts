import { join, relative, resolve } from 'node:path';
import { toSlugText } from '#lib/source/template-filters.ts';
import type { Command } from './command.ts';
import { findCountry } from './country-ids.ts';
import { toCyrillic } from './cyrillic-names.ts';
import { headClassOf, headedName, isName } from './gem-names.ts';
import { type GemProject, HEADS, joinProjects, ownersOf, statusOf } from './gem-projects.ts';
import { readGemUnits } from './gem-units.ts';
import { parseArguments } from './parse-arguments.ts';
import { readInput, readRows } from './read-input-tables.ts';
import { lengthOf, simplifyRoute } from './simplify-route.ts';
import { UsageError } from './usage-error.ts';
import { type OutputTable, writeTables } from './write-tables.ts';

const SELECTION = ['head', 'kind', 'name', 'base', 'name_class', 'bare_ok', 'countries', 'status', 'capacity'];

/** Columns of a table of projects; the mapping beside it makes entities of them. */
const COLUMNS = [
  ...['id', 'name', 'headed', 'whole', 'more', 'letters', 'head', 'bare', 'ru'],
  ...['kind', 'where', 'countries', 'status', 'since', 'planned', 'capacity'],
  ...['year', 'owners', 'length', 'route', 'url', 'date'],
] as const;
type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

const LANGUAGES = ['en', 'ru', 'az', 'kk', 'tr'] as const;

/** Points of a route on a card's map. */
const ROUTE_POINTS = 4;

/** No pipeline carries more; the one row above it is a mistake of unit. */
const MAX_CAPACITY = 20_000;

/** `import infrastructure`: the trackers of Global Energy Monitor as tables of the world pack. */
export const importInfrastructure: Command = {
  usage: 'FOLDER --pack DIR [--write]',
  summary: 'Make the tables of pipelines, terminals, dams, nuclear plants and fields from GEM’s trackers.',
  details: [
    'FOLDER holds infra_selection.tsv and gem_{ggit,goget,nuclear,ghpt}_DATE files, at any depth; without --write it only counts.',
    'What import/held-elsewhere.tsv of the pack names is left out: the core pack has it.',
  ],
  async run(args, context) {
    const options = { pack: { type: 'string' }, write: { type: 'boolean' } } as const;
    const { options: given, positionals } = parseArguments(args, options, { min: 1, max: 1 });
    if (given.pack === undefined) throw new UsageError('bad-arguments', 'say whose tables with --pack DIR');
    const { cwd, print } = context;
    const [folder, pack] = [resolve(cwd, positionals[0] ?? ''), resolve(cwd, given.pack)];
    const selection = await readInput(folder, /infra_selection\.tsv$/, cwd);
    const held = await readInput(join(pack, 'import'), /held-elsewhere\.tsv$/, cwd);
    const more = await readMoreNames(pack, cwd);
    const heldNames = new Set(readRows(held, ['name', 'held_by']).map(({ cells }) => cells['name']));
    const rows = readRows(selection, SELECTION).filter(({ cells }) => !heldNames.has(cells['name'] ?? ''));
    const gem = await readGemUnits(folder, cwd);
    const joined = joinProjects(rows, { ...gem }).filter(({ base }) => isName(base));
    const projects = joined.filter(({ units }) => units.length > 0);
    for (const { names, units } of joined) {
      if (units.length === 0) context.warn(`${selection.file}: "${names[0]}" is in no tracker: left out`);
    }
    const tables = HEADS.map((head) => toTable(head, projects, more));
    for (const { name, rows: made } of tables) print(`${name}.tsv: ${made.length} projects`);
    if (given.write) await writeTables(join(pack, 'tables'), tables);
    else context.warn(`nothing was written: add --write to change ${relative(cwd, join(pack, 'tables'))}`);
    return 0;
  },
};

function toTable(head: string, projects: readonly GemProject[], more: MoreNames): OutputTable {
  const mine = projects.filter((project) => project.head === head);
  const ids = new Map<string, number>();
  const rows = mine.map((project) => ({ ...toRow(project, ids), ...moreOf(project, more) }));
  return { name: head, columns: COLUMNS, rows: rows.sort((a, b) => (a.id < b.id ? -1 : 1)), note: NOTE };
}

const NOTE =
  'Made by `sidelight import infrastructure` from Global Energy Monitor (CC BY 4.0); corrections belong into import/.';

/** Names that people added, by the project's name in the tracker. */
type MoreNames = ReadonlyMap<string, Pick<Row, 'more' | 'letters'>>;

async function readMoreNames(pack: string, cwd: string): Promise<MoreNames> {
  const added = await readInput(join(pack, 'import'), /more-names\.tsv$/, cwd);
  const rows = readRows(added, ['name', ...LANGUAGES, 'letters']);
  return new Map(
    rows.map(({ cells }) => {
      const tag = (lang: string, text = '') => namesIn(text).map((name) => `${lang}=${name}`);
      const letters = namesIn(cells['letters']).map((name) => `${/[а-я]/i.test(name) ? 'ru' : 'en'}=${name}`);
      const more = LANGUAGES.flatMap((lang) => tag(lang, cells[lang]));
      return [cells['name'] ?? '', { more: more.join('; '), letters: letters.join('; ') }] as const;
    }),
  );
}

function namesIn(cell = ''): readonly string[] {
  return cell
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function moreOf({ names }: GemProject, more: MoreNames): Pick<Row, 'more' | 'letters'> {
  const found = names.map((name) => more.get(name)).find((one) => one !== undefined);
  return found ?? { more: '', letters: '' };
}

function toRow(project: GemProject, ids: Map<string, number>): Omit<Row, 'more' | 'letters'> {
  const { base, head, nameClass, bare, kinds, countries, units } = project;
  const states = countries.flatMap((name) => findCountry(name) ?? []);
  const unit = units.find(({ url }) => url !== '');
  return {
    id: uniqueId(project, ids),
    name: base,
    headed: headedName(base, nameClass),
    whole: headedName(base, nameClass) === '' ? base : '',
    head: headClassOf(head, nameClass),
    bare: bare ? base : '',
    ru: headedName(base, nameClass) === '' ? '' : toCyrillic(base, states[0]?.iso3 ?? ''),
    kind: kinds.join('; '),
    where: countries.join(', ') || 'international',
    countries: states.map(({ qid }) => qid).join('; '),
    ...statusOf(project),
    ...figuresOf(project),
    owners: ownersOf(project).replace(/\s+/g, ' '),
    url: (unit?.url ?? '').replace('https://www.gem.wiki/', 'https://gem.wiki/'),
    date: unit?.date ?? '',
  };
}

function figuresOf({ head, capacity, units }: GemProject): Pick<Row, 'capacity' | 'year' | 'length' | 'route'> {
  const [line = []] = units.map((one) => one.line).sort((a, b) => b.length - a.length);
  const isFigure = capacity !== null && capacity > 0 && capacity <= MAX_CAPACITY;
  const outputYear = units.find((unit) => unit.outputYear !== '' && unit.outputYear <= unit.date)?.outputYear ?? '';
  return {
    capacity: isFigure ? String(Number(capacity.toFixed(2))) : '',
    year: head === 'field' ? outputYear : '',
    length: line.length > 2 ? String(Math.round(lengthOf(line) / 10) * 10) : '',
    route: line.length > 1 ? toRoute(line) : '',
  };
}

/** `x-dam-nurek`; the second of one name takes its country, further ones a number. */
function uniqueId({ head, base, countries }: GemProject, ids: Map<string, number>): string {
  const plain = `${head}-${toSlugText(base)}`;
  const id = ids.has(plain) && countries[0] ? `${plain}-${toSlugText(countries[0])}` : plain;
  const count = (ids.get(id) ?? 0) + 1;
  ids.set(id, count);
  return count === 1 ? id : `${id}-${count}`;
}

/** `63.57=53.68; 62.1=50.2; …`: latitude and longitude. */
function toRoute(line: readonly (readonly [number, number])[]): string {
  return simplifyRoute(line, ROUTE_POINTS)
    .map(([lon, lat]) => `${toDegrees(lat)}=${toDegrees(lon)}`)
    .join('; ');
}

function toDegrees(degrees: number): string {
  return String(Number(degrees.toFixed(1)));
}
