import { formatDay, parseEdtf } from '#lib/pack/edtf.ts';
import type { SourceText } from '#lib/source/read-yaml.ts';
import { between, firstDay, lastDay } from './days.ts';
import { sharedWords } from './likeness.ts';
import { partName } from './part-name.ts';
import { ROLES, type Role, type Spell, type SpellSource } from './spell.ts';
import { type InputRow, readRows } from './table-reader.ts';

/** Who is in an office by a page of this year; `since` is the first day where the page, or another, says it. */
export interface Sighting {
  readonly iso3: string;
  readonly role: Role;
  readonly holder: string;
  readonly since: string;
  readonly acting: boolean;
  readonly date: string;
  readonly source: SpellSource | null;
  readonly row: InputRow;
}

const ROLE_OF: Readonly<Record<string, Role>> = {
  President: 'state',
  'President (acting)': 'state',
  'Prime Minister': 'government',
  'Supreme Leader': 'supreme',
};

/** The changes after the last page of the Factbook (changes_2026.tsv); other offices than those of states are left out. */
export function readChanges(source: SourceText): readonly Sighting[] {
  const rows = readRows(source, ['iso3', 'office', 'new_holder', 'predecessor', 'date', 'date_basis', 'source']);
  return rows
    .filter((row) => row.text('iso3') !== 'AU')
    .map((row) => {
      const role = ROLE_OF[row.choice('office', Object.keys(ROLE_OF))] ?? 'state';
      const isStated = row.choice('date_basis', ['stated', 'by', 'rule']) === 'stated';
      return {
        ...{ iso3: row.text('iso3'), role, row },
        holder: row.latin('new_holder'),
        since: isStated ? row.date('date') : '',
        acting: row.text('office').endsWith('(acting)'),
        date: row.date('date'),
        source: null,
      };
    });
}

const ACTING = ' (acting)';

/** Pages of 2026 that name who is in office (confirmed.tsv); "(acting)" stands behind the name of who only acts. */
export function readConfirmations(source: SourceText): readonly Sighting[] {
  const rows = readRows(source, ['iso3', 'role', 'holder', 'since', 'publisher', 'url', 'date']);
  return rows.map((row) => ({
    iso3: row.text('iso3'),
    role: row.choice('role', ROLES),
    holder: row.latin('holder').replace(ACTING, ''),
    since: row.date('since'),
    acting: row.text('holder').endsWith(ACTING),
    date: row.date('date'),
    source: { publisher: row.text('publisher'), url: row.text('url'), date: row.date('date') },
    row,
  }));
}

/**
 * The spells of one office with what later pages say, the oldest first: the same holder is confirmed, another one has
 * followed.
 */
export function applySightings(spells: readonly Spell[], sightings: readonly Sighting[]): readonly Spell[] {
  return [...sightings].sort((a, b) => lastDay(a.date) - lastDay(b.date)).reduce(applyOne, spells);
}

function applyOne(spells: readonly Spell[], sighting: Sighting): readonly Spell[] {
  const open = spells.filter(({ endKind }) => endKind === 'open');
  const current = open.find((spell) => isNamed(spell, sighting.holder));
  const isNewSpell = current !== undefined && sighting.since !== '' && isLater(sighting.since, current);
  if (current && !isNewSpell) {
    return spells.map((spell) => (spell === current ? confirmed(spell, sighting) : spell));
  }
  const ended = spells.map((spell) => (spell.endKind === 'open' ? endedBy(spell, sighting) : spell));
  return [...ended, newSpell(sighting, open)];
}

/** A page can write a name shorter, not without the family name: Lê Minh Hưng is not Phạm Minh Chính. */
function isNamed({ iso3, name, variants }: Spell, holder: string): boolean {
  const shared = Math.max(...[name.text, ...variants].map((text) => sharedWords(text, holder)));
  const isShort = name.surname === '' || sharedWords(name.surname, holder) > 0;
  return shared > 1 || (shared === 1 && isShort && iso3 !== 'VNM');
}

/** "Acting" until then: the same person in the office by right from a later day. */
function isLater(since: string, { acting, start }: Spell): boolean {
  return acting && firstDay(since) > lastDay(start);
}

function confirmed(spell: Spell, { source, date, since }: Sighting): Spell {
  return {
    ...spell,
    start: narrowedStart(spell.start, since, date),
    lastSeen: lastDay(date) > lastDay(spell.lastSeen) ? date : spell.lastSeen,
    sources: source ? [source, ...spell.sources] : spell.sources,
  };
}

/** A first day that is only known to lie between two: the one that a page says, or not after the day of an older page. */
function narrowedStart(start: string, since: string, date: string): string {
  if (start !== '' && !start.startsWith('[')) return start;
  if (since !== '' || start === '') return since;
  return lastDay(date) < lastDay(start) ? between(firstDay(start), lastDay(date)) : start;
}

/** The office changed hands on the day that is known, or some day after the holder was last seen. */
function endedBy(spell: Spell, { since, date }: Sighting): Spell {
  if (since !== '') return { ...spell, end: since, endKind: 'day' };
  return { ...spell, end: formatDay(lastDay(date)), endKind: 'successor' };
}

function newSpell({ iso3, role, holder, since, acting, date, source, row }: Sighting, open: readonly Spell[]): Spell {
  const seen = Math.max(...open.map(({ lastSeen }) => parseEdtf(lastSeen).latest), parseEdtf('2026-01-22').latest);
  const fallback = source ?? publicationOf(row);
  return {
    ...{ iso3, role, acting, where: row.where },
    title: '',
    office: '',
    name: partName(holder, iso3),
    variants: [],
    ...{ qid: '', gender: '', born: '', died: '' },
    start: since === '' ? between(Math.min(seen, lastDay(date)), lastDay(date)) : since,
    end: '',
    endKind: 'open',
    ...{ firstSeen: date, lastSeen: date },
    sources: fallback ? [fallback] : [],
  };
}

/** Where the table's own words name a public data set; a change without an address is shown as unsourced. */
function publicationOf(row: InputRow): SpellSource | null {
  const [text, date] = [row.text('source'), row.date('date')];
  if (text.includes('world-leaders-current')) {
    return {
      publisher: 'world-leaders-current',
      url: 'https://github.com/open-data-archive/world-leaders-current',
      date,
    };
  }
  return null;
}
