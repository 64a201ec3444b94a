import type { SourceText } from '#lib/source/read-yaml.ts';
import type { LeaderTables } from './import-leaders.ts';

/** Tables of the importer for tests: only the columns that a row names are filled. No part of the product imports this. */

const COLUMNS = {
  terms:
    'iso3,kind,office_title,acting,holder,given,surname,second,start,start_precision,end,end_precision,source,as_of,qid,wikidata_label,variants,reappointed',
  texts: 'iso3,role,first_seen,last_seen,text',
  changes: 'iso3,office,new_holder,predecessor,date,date_basis,source',
  holders: 'iso3,role,position,office_qid,person,qid,start,end,gender,born,died,as_of,repository',
  states: 'iso3,factbook,state_office,government_office,monarch_office',
  corrections: 'iso3,role,action,name,at,start,end,title,as,given,surname,qid,gender,publisher,url,date,note',
  confirmed: 'iso3,role,holder,since,publisher,url,date',
  names: 'person,ru,az,kk,tr,basis',
  dominant: 'person,publisher,url,date',
  offices: 'office,title,of,en,ru,az,kk,tr',
  posts: 'office,holder,surname,nation,gender,person,born,from,to,how,publisher,url,date,publisher2,url2,date2',
} as const;

type TableName = keyof typeof COLUMNS;
type Row = Readonly<Record<string, string>>;

const FILES: Readonly<Record<TableName, string>> = {
  ...{ terms: 'terms.csv', texts: 'executive_history.tsv', changes: 'changes_2026.tsv', holders: 'holders.tsv' },
  ...{ states: 'states.tsv', corrections: 'corrections.tsv', confirmed: 'confirmed.tsv', names: 'names.tsv' },
  dominant: 'dominant.tsv',
  offices: 'offices.tsv',
  posts: 'posts.tsv',
};

/** One table with the rows given. */
export function aTable(name: TableName, rows: readonly Row[] = []): SourceText {
  const columns = COLUMNS[name].split(',');
  const separator = FILES[name].endsWith('.tsv') ? '\t' : ',';
  const lines = rows.map((row) => columns.map((column) => row[column] ?? '').join(separator));
  return { file: FILES[name], text: `${[columns.join(separator), ...lines].join('\n')}\n` };
}

/** All tables, empty where no rows are given. */
export function someTables(rows: Readonly<Partial<Record<TableName, readonly Row[]>>>): LeaderTables {
  const names = Object.keys(COLUMNS) as TableName[];
  return Object.fromEntries(names.map((name) => [name, aTable(name, rows[name])])) as unknown as LeaderTables;
}

/** A term of a made-up Norwegian prime minister. */
export function aTerm(fields: Row): Row {
  const [given = '', surname = ''] = (fields['holder'] ?? 'Kari Nord').split(' ');
  return {
    ...{ iso3: 'NOR', kind: 'head-of-government', office_title: 'Prime Minister', holder: `${given} ${surname}` },
    ...{ given, surname, start: '2000-01-01', start_precision: 'day', source: 'WFweekly', as_of: '2016-11-06' },
    ...fields,
  };
}

/** A holder with exact days, as Wikidata has them. */
export function aHolder(fields: Row): Row {
  return {
    ...{
      iso3: 'NOR',
      role: 'government',
      position: 'Prime Minister',
      office_qid: 'Q1',
      person: 'Kari Nord',
      qid: 'Q2',
    },
    ...{ start: '2000-01-01', as_of: '2022-07-01', repository: 'example/norway' },
    ...fields,
  };
}
