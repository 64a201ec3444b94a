import { join, relative, resolve } from 'node:path';
import type { TableRow } from '#lib/source/parse-table.ts';
import { toSlugText } from '#lib/source/template-filters.ts';
import type { Command } from './command.ts';
import { findCountry } from './country-ids.ts';
import { ImportError } from './import-error.ts';
import { parseArguments } from './parse-arguments.ts';
import { readInput, readRows } from './read-input-tables.ts';
import { UsageError } from './usage-error.ts';
import { writeTables } from './write-tables.ts';

const INPUT = ['abbr', 'en', 'en_aliases', 'ru', 'ru_abbr', 'tr', 'az', 'kk', 'type', 'qid', 'ambiguous'];

const COLUMNS = [
  'id',
  'en',
  'aliases',
  'loose',
  'safe',
  'unsafe',
  'ru',
  'ru_safe',
  'ru_unsafe',
  'tr',
  'az',
  'kk',
  'kind',
  'count',
  'members',
];

/** Bodies of which the Factbook lists too few of the members for a list to be shown. */
const UNLISTED: ReadonlySet<string> = new Set(['FIFA', 'UNICEF', 'UNEP', 'WFP', 'IORA', 'ALBA', 'AIIB', 'CARIFORUM']);

/** Kinds of which states are not members: missions they send people to, clubs of companies and associations. */
const NOT_OF_STATES: ReadonlySet<string> = new Set(['peacekeeping', 'ngo', 'un-system-part']);

/** Abbreviations that the press also writes as a word; exact letters all the same, for "who" and "un" are words. */
const AS_WORDS: ReadonlySet<string> = new Set([
  'NATO',
  'UNESCO',
  'OPEC',
  'FIFA',
  'UNICEF',
  'ASEAN',
  'BRICS',
  'OPCW',
  'ECOWAS',
]);

/** Words only in small letters; the matcher asks for exact capitals, so these mean the body by themselves. */
const SAFE_IN_CAPITALS: ReadonlySet<string> = new Set(['WHO', 'FAO', 'UNIDO']);

/** `import organisations`: the international organisations with their members. */
export const importOrganisations: Command = {
  usage: 'FOLDER --pack DIR [--write]',
  summary: 'Make the table of international organisations and their members.',
  details: ['FOLDER holds organisations.tsv and igo_membership.csv; what import/held-elsewhere.tsv names is left out.'],
  async run(args, { cwd, print, warn }) {
    const options = { pack: { type: 'string' }, write: { type: 'boolean' } } as const;
    const { options: given, positionals } = parseArguments(args, options, { min: 1, max: 1 });
    if (given.pack === undefined) throw new UsageError('bad-arguments', 'say whose table with --pack DIR');
    const [folder, pack] = [resolve(cwd, positionals[0] ?? ''), resolve(cwd, given.pack)];
    const list = await readInput(folder, /organisations\.tsv$/, cwd);
    const membership = await readInput(folder, /igo_membership\.csv$/, cwd);
    const held = await readInput(join(pack, 'import'), /held-elsewhere\.tsv$/, cwd);
    const heldNames = new Set(readRows(held, ['name', 'held_by']).map(({ cells }) => cells['name']));
    const members = membersByKey(readRows(membership, ['org_abbrev', 'country', 'status']));
    const rows = readRows(list, INPUT).filter(({ cells }) => !heldNames.has(cells['en']));
    const table = {
      name: 'organisations',
      columns: COLUMNS,
      note: NOTE,
      rows: rows.map((row) => toRow(row, members, list.file)),
    };
    print(`organisations.tsv: ${rows.length} organisations`);
    if (given.write) await writeTables(join(pack, 'tables'), [table]);
    else warn(`nothing was written: add --write to change ${relative(cwd, join(pack, 'tables'))}`);
    return 0;
  },
};

const NOTE =
  'Made by `sidelight import organisations`; members from the CIA World Factbook of 22 January 2026 (public domain).';

/** Q-ids of the full members of each body, by the abbreviation that the Factbook lists it under. */
function membersByKey(rows: readonly TableRow[]): ReadonlyMap<string, readonly string[]> {
  const members = new Map<string, Set<string>>();
  for (const { cells } of rows) {
    const country = findCountry(cells['country'] ?? '');
    if (!country || cells['status'] !== 'member') continue;
    const key = cells['org_abbrev'] ?? '';
    members.set(key, (members.get(key) ?? new Set()).add(country.qid));
  }
  return new Map([...members].map(([key, ids]) => [key, [...ids].sort()]));
}

function toRow({ cells, line }: TableRow, members: ReadonlyMap<string, readonly string[]>, file: string) {
  const cell = (column: string) => (cells[column] ?? '').trim();
  const [keys, aliases] = [cell('abbr'), cell('en_aliases')].map((text) => parts(text)) as [string[], string[]];
  const ambiguity = cell('ambiguous');
  if (!/^[012]$/.test(ambiguity)) {
    throw new ImportError('bad-cell', `${file}:${line}: ambiguous is "${ambiguity}": write 0, 1 or 2`);
  }
  const short = [...keys, ...aliases].filter(isAbbreviation);
  const forms = [...new Set(short.flatMap((text) => (AS_WORDS.has(text) ? [text, asWord(text)] : [text])))];
  const names = aliases.filter((text) => !isAbbreviation(text) && !text.startsWith('the '));
  const listed = listedMembers(keys, cell('type'), members);
  return {
    id: cell('qid') || `x-${toSlugText(keys[0] ?? '')}`,
    en: cell('en'),
    aliases: names.filter((text) => !isPartOf(text, cell('en'))).join('; '),
    loose: names.filter((text) => isPartOf(text, cell('en'))).join('; '),
    ...byAmbiguity(keys.some((key) => SAFE_IN_CAPITALS.has(key)) ? '0' : ambiguity, forms, cell('ru_abbr')),
    ru: cell('ru'),
    tr: cell('tr'),
    az: cell('az'),
    kk: cell('kk'),
    kind: cell('type'),
    count: listed.length > 0 ? String(listed.length) : '',
    members: listed.join('; '),
  };
}

/** Abbreviations that clubs, publishers and brands bear as well, though the table calls them clear. */
const SHARED: ReadonlySet<string> = new Set(['WBG']);

/** Abbreviations that mean the body by themselves, and those that need the context; the worst are left out. */
function byAmbiguity(ambiguity: string, forms: readonly string[], russian: string) {
  const isSafe = (form: string): boolean => ambiguity === '0' && !SHARED.has(form);
  const known = ambiguity === '2' ? [] : forms;
  const [safe, unsafe] = [known.filter(isSafe), known.filter((form) => !isSafe(form))];
  const [ruSafe, ruUnsafe] = ambiguity === '0' ? [russian, ''] : ambiguity === '1' ? ['', russian] : ['', ''];
  const isShort = ruSafe.length < 3;
  return {
    safe: safe.join('; '),
    unsafe: unsafe.join('; '),
    ru_safe: isShort ? '' : ruSafe,
    ru_unsafe: isShort ? ruSafe || ruUnsafe : ruUnsafe,
  };
}

function listedMembers(keys: readonly string[], kind: string, members: ReadonlyMap<string, readonly string[]>) {
  if (NOT_OF_STATES.has(kind) || keys.some((key) => UNLISTED.has(key))) return [];
  const all = new Set(keys.flatMap((key) => members.get(key) ?? []));
  return all.size >= 3 ? [...all].sort() : [];
}

/** "Security Council" of "United Nations Security Council": other bodies are called so too. */
function isPartOf(alias: string, name: string): boolean {
  return name.endsWith(` ${alias}`);
}

function parts(text: string): string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** "BADEA", "AfDB", "CABEI", "ALBA-TCP": one word with two capitals; a letter and a numbered group are none. */
function isAbbreviation(text: string): boolean {
  return /^[A-Z][A-Za-z-]{1,9}$/.test(text) && (text.match(/[A-Z]/g)?.length ?? 0) >= 2;
}

function asWord(text: string): string {
  return text.charAt(0) + text.slice(1).toLowerCase();
}
