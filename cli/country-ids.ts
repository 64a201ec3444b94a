import countriesJson from '#generated/countries.json' with { type: 'json' };

/** A state as vocabulary/countries.tsv has it. */
export interface CountryRow {
  readonly iso2: string;
  readonly iso3: string;
  readonly qid: string;
  readonly name: Readonly<Record<string, string>>;
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  readonly adjectives: readonly string[];
}

/** Every state of the vocabulary, in the order of its table. */
export const COUNTRIES: readonly CountryRow[] = Object.entries(countriesJson).map(([iso3, row]) => ({ ...row, iso3 }));

/** Names that data sets use and the vocabulary does not. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'the gambia': 'GMB',
  'congo, republic of the': 'COG',
  'congo, democratic republic of the': 'COD',
  'republic of the congo': 'COG',
  'democratic republic of the congo': 'COD',
  'dr congo': 'COD',
  'korea, south': 'KOR',
  'korea, north': 'PRK',
  'bahamas, the': 'BHS',
  'gambia, the': 'GMB',
  'micronesia, federated states of': 'FSM',
  burma: 'MMR',
  'holy see (vatican city)': 'VAT',
  'turkey (turkiye)': 'TUR',
  'west bank': 'PSE',
  'congo (brazzaville)': 'COG',
  'congo (kinshasa)': 'COD',
  'the dominican': 'DOM',
  palestine: 'PSE',
};

const byName = new Map(
  COUNTRIES.flatMap((country) => [
    [plain(country.name['en'] ?? ''), country] as const,
    ...(country.aliases['en'] ?? []).map((name) => [plain(name), country] as const),
  ]),
);

/** The state of an English name, or undefined where it is none of the vocabulary's: a dependency, a shared zone. */
export function findCountry(name: string): CountryRow | undefined {
  const key = plain(name);
  const other = OTHER_NAMES[key];
  return byName.get(key) ?? COUNTRIES.find(({ iso3 }) => iso3 === other);
}

const words = new Set(COUNTRIES.flatMap(({ name, adjectives }) => [name['en'] ?? '', ...adjectives]).map(plain));

/** Whether a text is the name of a state or its adjective: "Armenian". */
export function isOfCountry(text: string): boolean {
  return words.has(plain(text));
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('’', "'")
    .replace(/\band (?:the )?\b/g, '& ')
    .replace(/^saint\b/i, 'St.')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
