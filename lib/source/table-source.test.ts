import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPack } from './load-pack.ts';
import { parseTable } from './parse-table.ts';
import { formatProblem } from './problem.ts';
import { PACK_YAML } from './test-builders.ts';

const MAPPING = `only: { type: [dam] }
lookups:
  status:
    operating: { en: operating, ru: работает }
entity:
  id: 'x-{name|slug}'
  type: project
  label: { en: '{name} dam', ru?: 'плотина {ru}' }
  description: { en: 'Dam on the {river}' }
  names:
    - { text: '{name}', lang: en, kind: headed, head: dam }
    - { text: '{ru}', lang: ru, kind: full }
  statements:
    - id: status
      property: state-of-use
      value: { text: '{status|status}' }
      from?: '{since|date}'
      sources: []
    - each: '{owners}'
      item: { id: 'owner-{number}', property: owned-by, value: { text: { mul: '{part}' } }, sources: [] }
`;

const HEADER = 'type,name,ru,river,status,since,owners';

function load(rows: string, mapping = MAPPING) {
  const table = { file: 'tables/dams.csv', text: `# a note\n${HEADER}\n${rows}` };
  const tables = [{ table, mapping: { file: 'tables/dams.yaml', text: mapping } }];
  return loadPack({ pack: { file: 'pack.yaml', text: PACK_YAML }, entities: [], tables });
}

const problemsOf = (rows: string, mapping?: string) => load(rows, mapping).problems.map(formatProblem);

describe('a table of entities', () => {
  it('makes an entity of each row that the mapping takes', () => {
    const { entities, problems } = load('dam,Big Bend,,Ob,operating,1961,A;B\nport,Aktau,,,,,\n');
    expect(problems).toEqual([]);
    expect(entities).toHaveLength(1);
    expect(entities[0]?.slug).toBe('big-bend');
    expect(entities[0]?.entity).toEqual({
      id: 'x-big-bend',
      type: 'project',
      label: { en: 'Big Bend dam' },
      description: { en: 'Dam on the Ob' },
      names: [{ text: 'Big Bend', lang: 'en', kind: 'headed', head: 'dam' }],
      statements: [
        {
          id: 'status',
          property: 'state-of-use',
          value: { text: { en: 'operating', ru: 'работает' } },
          from: '1961',
          sources: [],
        },
        { id: 'owner-1', property: 'owned-by', value: { text: { mul: 'A' } }, sources: [] },
        { id: 'owner-2', property: 'owned-by', value: { text: { mul: 'B' } }, sources: [] },
      ],
    });
  });

  it('leaves out the statement whose cell is empty', () => {
    expect(load('dam,Nurek,Нурек,Vakhsh,,,').entities[0]?.entity.statements).toEqual([]);
  });

  it.each([
    [
      'dam,Nurek,,Vakhsh,broken,,',
      'tables/dams.csv:3: "broken" is not in the lookup "status": add it there, or mend the cell',
    ],
    [
      'dam,Nurek,,Vakhsh,operating,2019-06-31,',
      'tables/dams.csv:3: "2019-06-31" is no date: write YYYY, YYYY-MM or YYYY-MM-DD',
    ],
    ['dam,Nurek,,,operating,,', 'tables/dams.csv:3: a cell is empty that the entity cannot do without'],
    [
      'dam,Nurek\n',
      'tables/dams.csv:3: the row has 2 cells where the header has 7: look for a stray separator or quote',
    ],
    [
      'dam,"Nurek,,,,,,\n',
      'tables/dams.csv:3: the row has 0 cells where the header has 7: look for a stray separator or quote',
    ],
  ])('says of %j where and what', (row, message) => {
    expect(problemsOf(row)[0]).toContain(message);
  });

  it('names a column that the table has lost', () => {
    const mapping = MAPPING.replace('{river}', '{stream}');
    expect(problemsOf('dam,Nurek,,Vakhsh,operating,,', mapping)).toEqual([
      'tables/dams.csv:3: there is no column "stream": name one of the table\'s, or add it',
    ]);
  });

  it('names a flaw of the mapping by its line', () => {
    expect(problemsOf('', 'entity: {}\nmore: 1\n')).toEqual([
      'tables/dams.yaml:2: more: "more" is not known here: remove it',
    ]);
  });
});

describe('parseTable', () => {
  it('reads back every CSV that it could be given', () => {
    const cell = fc.string().map((text) => text.replaceAll('\r', ''));
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 });
    fc.assert(
      fc.property(table, (rows) => {
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = [['a', 'b'], ...rows].map((row) => row.map(quote).join(',')).join('\n');
        expect(parseTable({ file: 'x.csv', text }).rows.map(({ cells }) => [cells['a'], cells['b']])).toEqual(rows);
      }),
    );
  });

  it('counts lines over cells of several', () => {
    const { rows } = parseTable({ file: 'x.csv', text: 'a,b\n"one\ntwo",1\nthree,2\n' });
    expect(rows.map(({ line }) => line)).toEqual([2, 4]);
  });
});
