import { readFile } from 'node:fs/promises';
import type { GeneratedFile } from './generated-file.ts';

/** A state as lib/link and the UI read it from generated/countries.json, keyed by ISO 3166-1 alpha-3. */
interface Country {
  readonly iso2: string;
  readonly qid: string;
  /** Name in news, by language; CLDR's where the table has no better one. */
  readonly name: Readonly<Record<string, string>>;
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  readonly adjectives: readonly string[];
  /** Russian genitive, and stems of the adjectives without ending. */
  readonly genitive: string;
  readonly stems: readonly string[];
  /** Whom "the X leader" means: the head of state or of government. */
  readonly leader: string;
}

const LANGUAGES = ['en', 'ru', 'az', 'kk', 'tr'] as const;

type Row = Readonly<Record<string, string>>;

/** Joins vocabulary/countries.tsv with CLDR's territory names into countries.json. */
export async function generateCountries(root: URL): Promise<readonly GeneratedFile[]> {
  const table = await readFile(new URL('vocabulary/countries.tsv', root), 'utf8').catch(() => null);
  if (table === null) return [];
  const names = new Map<string, Row>();
  for (const language of LANGUAGES) names.set(language, await readTerritories(root, language));
  const countries = Object.fromEntries(parseTable(table).map((row) => [row.iso3, toCountry(row, names)]));
  return [{ path: 'countries.json', content: `${JSON.stringify(countries)}\n` }];
}

async function readTerritories(root: URL, language: string): Promise<Row> {
  const file = new URL(`node_modules/cldr-localenames-full/main/${language}/territories.json`, root);
  const parsed = JSON.parse(await readFile(file, 'utf8'));
  return parsed.main[language].localeDisplayNames.territories;
}

function parseTable(table: string): readonly Row[] {
  const [head = [], ...rows] = table
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
  return rows.map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ''])));
}

function toCountry(row: Row, names: ReadonlyMap<string, Row>): Country {
  const iso2 = row.iso2 ?? '';
  const name: Record<string, string> = {};
  const aliases: Record<string, readonly string[]> = {};
  for (const language of LANGUAGES) {
    const territories = names.get(language) ?? {};
    const preferred = (language === 'ru' && row.ru) || territories[iso2] || '';
    name[language] = preferred;
    const others = [...variants(territories, iso2), ...list(row[`${language}_aliases`])];
    aliases[language] = [...new Set(others)].filter((text) => text !== preferred);
  }
  return { iso2, name, aliases, ...ownColumns(row) };
}

function ownColumns(row: Row): Pick<Country, 'qid' | 'adjectives' | 'genitive' | 'stems' | 'leader'> {
  return {
    qid: row.qid ?? '',
    adjectives: list(row.en_adjectives),
    genitive: row.ru_genitive ?? '',
    stems: list(row.ru_adjective_stem),
    leader: row.leader ?? 'state',
  };
}

/** CLDR's other names of a territory: "TR-alt-variant" (Turkey), "US-alt-short" (US). */
function variants(territories: Row, iso2: string): readonly string[] {
  return Object.keys(territories)
    .filter((code) => code.startsWith(`${iso2}-alt-`))
    .map((code) => territories[code] ?? '');
}

function list(cell: string | undefined): readonly string[] {
  return (cell ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
