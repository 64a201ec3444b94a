import { parseEdtf } from '#lib/pack/edtf.ts';
import type { Statement } from '#lib/pack/schema.ts';
import type { Person } from './person-ids.ts';
import type { Settled } from './settle-ends.ts';
import type { SpellSource } from './spell.ts';

/** A spell with the office that it is one of. */
export interface Tenure {
  readonly spell: Settled;
  readonly title: string;
  readonly office: string;
  readonly qid: string;
}

/** Each tenure as a statement of the person; ids name title, state and year. */
export function tenureStatements(tenures: readonly Tenure[]): readonly Statement[] {
  const seen = new Map<string, number>();
  return tenures.map(({ spell, title, office }) => {
    const base = `${title}-${spell.iso3.toLowerCase()}${spell.from === '' ? '' : `-${/\d{4}/.exec(spell.from)?.[0]}`}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return tenureStatement(spell, office, count === 1 ? base : `${base}-${count}`);
  });
}

function tenureStatement(spell: Settled, office: string, id: string): Statement {
  const sources = sourcesOf(spell);
  const dates = sources.map(({ date }) => date).filter((date) => date !== '');
  const newest = dates.reduce((a, b) => (parseEdtf(b).latest > parseEdtf(a).latest ? b : a), spell.lastSeen);
  const confirmed = spell.to === '' ? spell.lastSeen : newest;
  const known = parseEdtf(spell.firstSeen).latest > parseEdtf(confirmed).latest ? confirmed : spell.firstSeen;
  return {
    ...{ id, property: 'position-held', value: { entity: office } },
    ...(spell.from === '' ? {} : { from: spell.from }),
    ...(spell.to === '' ? {} : { to: spell.to }),
    ...{ known, confirmed },
    ...(spell.acting ? { with: { acting: [{ text: { mul: '✓' } }] } } : {}),
    sources: sources.map(({ publisher, url, date }) => (date === '' ? { publisher, url } : { publisher, url, date })),
  };
}

/** Sources of one statement kept: of its own, and that of its end. */
const MAX_SOURCES = 3;

function sourcesOf({ sources, endSource }: Settled): readonly SpellSource[] {
  if (!endSource) return sources.slice(0, MAX_SOURCES);
  return [...sources.slice(0, MAX_SOURCES - 1), endSource];
}

/** When the person was born, as Wikidata has it. */
export function birthStatements({ id, spells }: Person): readonly Statement[] {
  const spell = spells.find(({ born }) => born !== '');
  const date = spell?.sources.find(({ publisher }) => publisher === 'wikidata')?.date;
  if (!spell || date === undefined) return [];
  const sources = [{ publisher: 'wikidata', url: `https://www.wikidata.org/wiki/${id}`, date }];
  const said = { known: date, confirmed: date, sources };
  const born: Statement = { id: 'born', property: 'date-of-birth', value: { date: spell.born }, ...said };
  return [born];
}
