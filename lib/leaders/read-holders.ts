import type { SourceText } from '#lib/source/read-yaml.ts';
import { partName } from './part-name.ts';
import type { Spell } from './spell.ts';
import { type InputRow, readRows } from './table-reader.ts';

const COLUMNS = [
  ...['iso3', 'role', 'position', 'office_qid', 'person', 'qid', 'start', 'end', 'gender', 'born', 'died', 'as_of'],
  'repository',
];

/** Holders since 2000 with exact days, as Wikidata had them in 2022 (holders.tsv; docs/facts.md says how it is made). */
export function readHolders(source: SourceText): readonly Spell[] {
  return readRows(source, COLUMNS)
    .map(toSpell)
    .filter(({ start }) => start !== '');
}

function toSpell(row: InputRow): Spell {
  const role = row.choice('role', ['state', 'government', 'monarch', 'supreme', 'captain']);
  const iso3 = row.text('iso3');
  const qid = row.qid('qid');
  const [start, end, date] = [row.date('start'), row.date('end'), row.date('as_of')];
  return {
    ...{ iso3, qid, start, end, where: row.where },
    role: role === 'captain' ? 'state' : role,
    title: row.text('position'),
    office: row.qid('office_qid'),
    acting: /^(?:Acting|Interim)\b/.test(row.text('position')),
    name: partName(row.latin('person'), iso3),
    variants: [],
    gender: row.choice('gender', ['', 'female', 'male']),
    ...{ born: row.date('born'), died: row.date('died') },
    endKind: end === '' ? 'open' : 'day',
    ...{ firstSeen: date, lastSeen: date },
    sources: [{ publisher: 'wikidata', url: `https://www.wikidata.org/wiki/${qid}`, date }],
  };
}
