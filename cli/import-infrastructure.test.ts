import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importData } from './import.ts';
import { aFolder, runIn } from './test-builders.ts';

/** Projects that no tracker knows: the form of the tables is what is tested. */
const SELECTION = `# a note
head	kind	name	base	name_class	bare_ok	countries	status	capacity	unit	source
dam	hydro	Zelenaya hydroelectric plant	Zelenaya	single	0	Russia	operating	300	MW	G
dam	hydro	Rockport hydroelectric plant	Rockport	place	0	Canada; United States	construction	250	MW	G
field	field	Alfa (Phase 1) Oil and Gas Field (Norway)	Alfa (Phase 1)	word	1	Norway	operating	4	Mboe/y	G
field	field	Alfa (Phase 2) Oil and Gas Field (Norway)	Alfa (Phase 2)	word	1	Norway	operating	5.5	Mboe/y	G
pipeline	pipeline	Aton–Beton Gas Pipeline	Aton–Beton	multi	0	Italy	proposed	2	bcm/y	G
pipeline	pipeline	Held Gas Pipeline	Held	word	0	Italy	proposed	2	bcm/y	G
`;

const GAS = `name,status,start-year,owner,url,geometry
Aton-Beton Gas Pipeline,proposed,2031,A [60.00%]; B [40.00%],https://www.gem.wiki/Aton,"LINESTRING (10 45, 10.5 45, 11 45.01, 12 46)"
`;
const FIELDS = `wiki-name,status,production-start-year,owner,url,production-year---gas,production-year---oil
Alfa (Phase 1) Oil and Gas Field (Norway),operating,2001,N (100%),https://www.gem.wiki/Alfa,2023,
Alfa (Phase 2) Oil and Gas Field (Norway),operating,1999,N (100%),https://www.gem.wiki/Alfa,2023,
`;
const dam = (name: string, status: string, year: string) => ({
  properties: { name, status, 'start-year': year, owner: 'unknown', url: 'https://gem.wiki/Dam' },
});
const HYDRO = JSON.stringify({
  features: [
    dam('Zelenaya hydroelectric plant', 'operating', '1970'),
    dam('Rockport hydroelectric plant', 'construction', '2030'),
  ],
});

const INPUT = {
  'in/infra_selection.tsv': SELECTION,
  'in/gem_ggit_2024-10-08.csv': GAS,
  'in/gem_goget_2025-02-26.csv': FIELDS,
  'in/gem_nuclear_2024-07-17.csv': 'project-name,status,owner,url\n',
  'in/gem_ghpt_2025-04-21.geojson': HYDRO,
  'pack/import/more-names.tsv':
    'name\ten\tru\taz\tkk\ttr\tletters\nZelenaya hydroelectric plant\t\tЗелёная ГЭС\t\t\tYeşil Barajı\tZGES\n',
  'pack/import/held-elsewhere.tsv': 'name\theld_by\nHeld Gas Pipeline\theld\n',
};

const ARGS = ['infrastructure', 'in', '--pack', 'pack', '--write'] as const;

async function rowsOf(folder: string, table: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const [, header = '', ...rows] = (await readFile(join(folder, 'pack/tables', table), 'utf8')).trimEnd().split('\n');
  const columns = header.split('\t');
  return rows.map((row) => Object.fromEntries(row.split('\t').map((cell, index) => [columns[index] ?? '', cell])));
}

describe('sidelight import infrastructure', () => {
  it('joins phases, names states, and reads status, year, owners and route', async () => {
    const folder = await aFolder(INPUT);
    await runIn(folder, importData, ...ARGS);
    const [dams, fields, lines] = await Promise.all(
      ['dam.tsv', 'field.tsv', 'pipeline.tsv'].map((name) => rowsOf(folder, name)),
    );
    expect(dams).toMatchObject([
      {
        id: 'dam-rockport',
        head: 'hydro-plant',
        countries: 'Q16; Q30',
        planned: '2030',
        since: '',
        owners: '',
        ru: '',
      },
      {
        id: 'dam-zelenaya',
        head: 'dam',
        ru: 'Зеленая',
        since: '1970',
        capacity: '300',
        date: '2025-04-21',
        letters: 'en=ZGES',
      },
    ]);
    expect(fields).toMatchObject([
      { id: 'field-alfa', head: 'oil-field', bare: 'Alfa', capacity: '9.5', since: '1999', year: '2023', owners: 'N' },
    ]);
    expect(lines).toMatchObject([
      {
        id: 'pipeline-aton-beton',
        owners: 'A 60 %; B 40 %',
        planned: '2031',
        length: '210',
        url: 'https://gem.wiki/Aton',
      },
    ]);
    expect(lines?.[0]?.['route']).toBe('45=10; 45=10.5; 45=11; 46=12');
  });

  it('writes the same bytes again, and nothing without --write', async () => {
    const folder = await aFolder(INPUT);
    await runIn(folder, importData, ...ARGS.slice(0, -1));
    await expect(readdir(join(folder, 'pack/tables'))).rejects.toThrow('ENOENT');
    await runIn(folder, importData, ...ARGS);
    const first = await readFile(join(folder, 'pack/tables/dam.tsv'), 'utf8');
    await runIn(folder, importData, ...ARGS);
    expect(await readFile(join(folder, 'pack/tables/dam.tsv'), 'utf8')).toBe(first);
  });

  it.each([
    ['in/gem_ggit_2024-10-08.csv', GAS.replace('owner', 'owners'), 'ggit_2024-10-08.csv:1: there is no column "owner"'],
    [
      'in/gem_ggit_2024-10-08.csv',
      GAS.replace('10.5 45', '10.5'),
      'ggit_2024-10-08.csv:2: "10.5" is no longitude and latitude',
    ],
    [
      'in/infra_selection.tsv',
      SELECTION.replace('\tsingle', ''),
      'infra_selection.tsv:3: the row has 10 cells where the header has 11',
    ],
    ['in/gem_ghpt_2025-04-21.geojson', HYDRO.replace('"owner"', '"holder"'), 'feature 1 has no "owner"'],
    ['in/gem_ghpt_2025-04-21.geojson', '{', 'no JSON: download it again'],
  ])('writes nothing where %s is changed, and says what', async (file, text, message) => {
    const folder = await aFolder(INPUT);
    await writeFile(join(folder, file), text);
    await expect(runIn(folder, importData, ...ARGS)).rejects.toThrow(message);
    await expect(readdir(join(folder, 'pack/tables'))).rejects.toThrow('ENOENT');
  });

  it('names a file that is missing, and two of which one should be', async () => {
    const folder = await aFolder(INPUT);
    await writeFile(join(folder, 'in/gem_nuclear_2025-01-01.csv'), 'project-name\n');
    await expect(runIn(folder, importData, ...ARGS)).rejects.toThrow('keep the newest');
    // Files are read side by side: only one may be wrong for the message to be known.
    await rm(join(folder, 'in/gem_nuclear_2025-01-01.csv'));
    await rm(join(folder, 'in/gem_goget_2025-02-26.csv'));
    await expect(runIn(folder, importData, ...ARGS)).rejects.toThrow('has no file like gem_goget');
  });
});
