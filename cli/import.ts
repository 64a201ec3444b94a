import type { Command } from './command.ts';
import { importCountries } from './import-countries.ts';
import { importInfrastructure } from './import-infrastructure.ts';
import { importOrganisations } from './import-organisations.ts';
import { importCsv, importJson } from './import-table.ts';
import { importWikidata } from './import-wikidata.ts';
import { importWorld } from './import-world.ts';
import { UsageError } from './usage-error.ts';

/** Every kind of input, by the word behind `import`. */
export const IMPORTERS: Readonly<Record<string, Command>> = {
  csv: importCsv,
  json: importJson,
  wikidata: importWikidata,
  infrastructure: importInfrastructure,
  world: importWorld,
  organisations: importOrganisations,
  countries: importCountries,
};

const WIDTH = Math.max(...Object.entries(IMPORTERS).map(([kind, { usage }]) => `${kind} ${usage}`.length));

/** Brings outside data into the sources of a pack, as changes to be looked at. */
export const importData: Command = {
  usage: `${Object.keys(IMPORTERS).join('|')} …`,
  summary: 'Bring data into the sources of a pack, as changes to be looked at first.',
  details: Object.entries(IMPORTERS).flatMap(([kind, { usage, summary, details = [] }]) => [
    `  ${`${kind} ${usage}`.padEnd(WIDTH)}  ${summary}`,
    ...details.map((line) => `    ${line}`),
  ]),
  async run([kind = '', ...args], context) {
    const importer = Object.hasOwn(IMPORTERS, kind) ? IMPORTERS[kind] : undefined;
    if (!importer) {
      throw new UsageError('bad-arguments', `"${kind}" is nothing to import: ${Object.keys(IMPORTERS).join(', ')}`);
    }
    return importer.run(args, context);
  },
};
