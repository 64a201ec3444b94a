import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const LANGUAGES = ['ru', 'az', 'kk', 'tr'] as const;

/**
 * Gives a capital's names in the other languages of the product, as CLDR names the town that stands for its time zone
 * (Unicode License v3); '' where no zone is called after it.
 */
export async function capitalNames(): Promise<(capital: string) => Readonly<Record<string, string>>> {
  const [english, ...cities] = await Promise.all(['en', ...LANGUAGES].map(readCities));
  const others = LANGUAGES.map((lang, index) => [lang, cities[index]] as const);
  const zones = new Map(
    [...(cities[0]?.keys() ?? [])].map((zone) => [(english?.get(zone) ?? townOf(zone)).toLowerCase(), zone]),
  );
  return (capital) => {
    const zone = zones.get(capital.toLowerCase());
    return Object.fromEntries(others.map(([lang, named]) => [`capital_${lang}`, named?.get(zone ?? '') ?? '']));
  };
}

/** English leaves out a town that is called as its zone. */
function townOf(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

/** Exemplar cities by zone. */
async function readCities(lang: string): Promise<ReadonlyMap<string, string>> {
  const file = createRequire(import.meta.url).resolve(`cldr-dates-full/main/${lang}/timeZoneNames.json`);
  const { zone } = JSON.parse(await readFile(file, 'utf8')).main[lang].dates.timeZoneNames;
  return new Map(citiesOf(zone, ''));
}

function* citiesOf(node: Readonly<Record<string, unknown>>, path: string): Generator<[string, string]> {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value !== 'object' || value === null) continue;
    const zone = path === '' ? key : `${path}/${key}`;
    const city = (value as Readonly<Record<string, unknown>>)['exemplarCity'];
    if (typeof city === 'string') yield [zone, city];
    else yield* citiesOf(value as Readonly<Record<string, unknown>>, zone);
  }
}
