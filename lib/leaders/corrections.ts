import { foldName } from '#lib/source/fold-name.ts';
import type { SourceText } from '#lib/source/read-yaml.ts';
import { daysOf, firstDay, lastDay } from './days.ts';
import { sharedWords } from './likeness.ts';
import { partName } from './part-name.ts';
import { ROLES, type Role, type Spell, type SpellSource } from './spell.ts';
import { type InputRow, readRows } from './table-reader.ts';

const COLUMNS = [
  ...['iso3', 'role', 'action', 'name', 'at', 'start', 'end', 'title', 'as', 'given', 'surname', 'qid', 'gender'],
  ...['publisher', 'url', 'date', 'note'],
];

/** `unname` takes the spelling in `as` from the holder: the table has put another person's name there. */
const ACTIONS = ['add', 'set', 'drop', 'unname'] as const;
type Action = (typeof ACTIONS)[number];

/** One mended fault of the tables (corrections.tsv); `at` is a day inside the spell that is meant. */
export interface Correction {
  readonly iso3: string;
  readonly role: Role;
  readonly action: Action;
  readonly name: string;
  readonly at: string;
  readonly row: InputRow;
}

/** Reads corrections.tsv; a row says why in `note`, and where it is said. */
export function readCorrections(source: SourceText): readonly Correction[] {
  return readRows(source, COLUMNS).map((row) => ({
    iso3: row.text('iso3'),
    role: row.choice('role', ROLES),
    action: row.choice('action', ACTIONS),
    name: row.latin('name'),
    at: row.date('at'),
    row,
  }));
}

/** The spells of one office as corrected; a correction that meets no spell is refused, since the table has changed. */
export function applyCorrections(spells: readonly Spell[], corrections: readonly Correction[]): readonly Spell[] {
  return corrections.reduce(applyOne, spells);
}

function applyOne(spells: readonly Spell[], correction: Correction): readonly Spell[] {
  const { action, row, name, at } = correction;
  if (action === 'add') return [...spells, addedSpell(correction)];
  const exact = spells.filter((spell) => isMeant(spell, at, (text) => foldName(text) === foldName(name)));
  const meant =
    exact.length > 0 ? exact : spells.filter((spell) => isMeant(spell, at, (text) => sharedWords(text, name) > 1));
  const isOne = meant.length === 1 || (action === 'drop' && at === '' && meant.length > 0);
  if (!isOne) {
    throw row.fault(
      `"${name}" is ${meant.length} spells of the table${at === '' ? ', say a day in `at`' : ''}: mend or drop the row`,
    );
  }
  return spells.flatMap((spell) => {
    if (!meant.includes(spell)) return [spell];
    if (action === 'drop') return [];
    return [action === 'unname' ? unnamed(spell, row) : mended(spell, row)];
  });
}

function unnamed(spell: Spell, row: InputRow): Spell {
  const wrong = row.latin('as');
  const variants = spell.variants.filter((text) => text !== wrong);
  if (variants.length === spell.variants.length)
    throw row.fault(`"${wrong}" is no other name of the spell: drop the row`);
  return { ...spell, variants };
}

function isMeant(spell: Spell, at: string, isNamed: (text: string) => boolean): boolean {
  if (![spell.name.text, ...spell.variants].some(isNamed)) return false;
  const { from, to } = daysOf(spell);
  return at === '' || (from <= lastDay(at) && to >= firstDay(at));
}

function sourceOf(row: InputRow): readonly SpellSource[] {
  if (row.text('url') === '') return [];
  return [{ publisher: row.text('publisher'), url: row.text('url'), date: row.date('date') }];
}

function mended(spell: Spell, row: InputRow): Spell {
  const [start, end] = [row.date('start'), row.date('end')];
  const as = row.latin('as');
  const name = as === '' ? spell.name : { ...partName(as, spell.iso3), text: as };
  const parts = { given: row.latin('given'), surname: row.latin('surname') };
  return {
    ...spell,
    start: start === '' ? spell.start : start,
    end: end === '' ? spell.end : end,
    endKind: end === '' ? spell.endKind : 'day',
    lastSeen: end === '' || firstDay(spell.lastSeen) <= lastDay(end) ? spell.lastSeen : end,
    title: row.text('title') === '' ? spell.title : row.text('title'),
    qid: row.qid('qid') === '' ? spell.qid : row.qid('qid'),
    name: parts.surname === '' ? name : { ...name, ...parts },
    variants: as === '' ? spell.variants : [spell.name.text, ...spell.variants],
    sources: [...sourceOf(row), ...spell.sources],
  };
}

function addedSpell({ iso3, role, row, name }: Correction): Spell {
  const [start, end, date] = [row.date('start'), row.date('end'), row.date('date')];
  const parts = { given: row.latin('given'), surname: row.latin('surname') };
  const seen = date === '' ? (end === '' ? start : end) : date;
  return {
    ...{ iso3, role, start, end, where: row.where },
    title: row.text('title'),
    office: '',
    acting: /\bacting\b/i.test(row.text('title')),
    name: parts.surname === '' ? partName(name, iso3) : { text: name, ...parts },
    variants: [],
    qid: row.qid('qid'),
    gender: row.choice('gender', ['', 'female', 'male']),
    ...{ born: '', died: '' },
    endKind: end === '' ? 'open' : 'day',
    ...{ firstSeen: seen, lastSeen: end !== '' && lastDay(end) < lastDay(seen) ? end : seen },
    sources: sourceOf(row),
  };
}
