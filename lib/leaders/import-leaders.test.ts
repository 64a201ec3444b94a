import { describe, expect, it } from 'vitest';
import type { Entity } from '#lib/pack/schema.ts';
import { importLeaders, settleAll } from './import-leaders.ts';
import { aHolder, aTable, aTerm, someTables } from './test-builders.ts';

const FIRST = aTerm({ holder: 'Kari Nord', end: '2005-10-17', end_precision: 'successor', as_of: '2005-02-06' });
const SECOND = aTerm({ holder: 'Ola Berg', start: '2005-10-17', as_of: '2026-01-22' });

type Rows = Parameters<typeof someTables>[0];

/** Who held the office when, as the pack will say it. */
function said(rows: Rows): readonly string[] {
  return settleAll(someTables(rows), []).map(({ name, from, to }) => `${name.text} ${from} ${to}`.trim());
}

describe('settleAll', () => {
  it('says an end that only the successor tells as one of the days since the last page', () => {
    expect(said({ terms: [FIRST, SECOND] })).toEqual([
      'Kari Nord 2000-01-01 [2005-02-06..2005-10-17]',
      'Ola Berg 2005-10-17',
    ]);
  });

  it('takes exact days from Wikidata, and the person’s id, where both tables know a spell', () => {
    const holders = [aHolder({ start: '2000-01-02', end: '2005-10-16' })];
    expect(said({ terms: [FIRST, SECOND], holders })).toEqual([
      'Kari Nord 2000-01-02 2005-10-16',
      'Ola Berg 2005-10-17',
    ]);
  });

  it('adds a holder whom the pages never saw, between the days of the others', () => {
    const holders = [
      aHolder({ end: '2004-01-01' }),
      aHolder({ person: 'Liv Dal', qid: 'Q3', start: '2004-01-01', end: '2005-10-17' }),
    ];
    expect(said({ terms: [FIRST, SECOND], holders })).toContain('Liv Dal 2004-01-01 2005-10-17');
  });

  it('keeps the day of taking office where Wikidata gives that of the election', () => {
    const holders = [aHolder({ end: '2005-10-17' }), aHolder({ person: 'Ola Berg', qid: 'Q3', start: '2005-09-12' })];
    expect(said({ terms: [FIRST, SECOND], holders })[1]).toBe('Ola Berg 2005-10-17');
  });

  it('hands an office over on the stated day of a change, and until about it where only a page says who is in', () => {
    const change = { iso3: 'NOR', office: 'Prime Minister', new_holder: 'Liv Dal', predecessor: 'Ola Berg' };
    const stated = { ...change, date: '2026-03-01', date_basis: 'stated' };
    expect(said({ terms: [SECOND], changes: [stated] })).toEqual([
      'Ola Berg 2005-10-17 2026-03-01',
      'Liv Dal 2026-03-01',
    ]);
    expect(said({ terms: [SECOND], changes: [{ ...stated, date_basis: 'by' }] })).toEqual([
      'Ola Berg 2005-10-17 [2026-01-22..2026-03-01]',
      'Liv Dal [2026-01-22..2026-03-01]',
    ]);
  });

  it('confirms who is in office by a page, with its address', () => {
    const source = { publisher: 'example', url: 'https://example.org/1', date: '2026-09-01' };
    const confirmed = [{ iso3: 'NOR', role: 'government', holder: 'Ola Berg', ...source }];
    const [spell] = settleAll(someTables({ terms: [SECOND], confirmed }), []);
    expect(spell).toMatchObject({ lastSeen: '2026-09-01', to: '' });
    expect(spell?.sources[0]).toEqual(source);
  });

  it('takes who shares a given name alone for somebody else', () => {
    const page = { iso3: 'NOR', role: 'government', publisher: 'example', url: 'https://example.org/1' };
    const confirmed = [{ ...page, holder: 'Ola Dal', date: '2026-09-01' }];
    expect(said({ terms: [SECOND], confirmed })).toEqual([
      'Ola Berg 2005-10-17 [2026-01-22..2026-09-01]',
      'Ola Dal [2026-01-22..2026-09-01]',
    ]);
  });

  it('lets an older page name who went later, and "(acting)" who stands in', () => {
    const page = { iso3: 'NOR', role: 'government', publisher: 'example', url: 'https://example.org/1' };
    const confirmed = [
      { ...page, holder: 'Liv Dal (acting)', date: '2026-09-01' },
      { ...page, holder: 'Ola Berg', date: '2026-08-01' },
    ];
    expect(said({ terms: [SECOND], confirmed })).toEqual([
      'Ola Berg 2005-10-17 [2026-08-01..2026-09-01]',
      'Liv Dal [2026-08-01..2026-09-01]',
    ]);
    expect(settleAll(someTables({ terms: [SECOND], confirmed }), [])[1]).toMatchObject({ acting: true });
  });

  it('mends by corrections, and refuses one that meets nothing', () => {
    const row = { iso3: 'NOR', role: 'government', action: 'set', name: 'Kari Nord', end: '2005-10-10' };
    expect(said({ terms: [FIRST, SECOND], corrections: [row] })[0]).toBe('Kari Nord 2000-01-01 2005-10-10');
    const stray = { ...row, name: 'Nobody Here' };
    expect(() => said({ terms: [FIRST], corrections: [stray] })).toThrow(
      'corrections.tsv:2: "Nobody Here" is 0 spells of the table',
    );
  });

  it('takes another person’s name from a holder, and refuses to take one that is not there', () => {
    const term = { ...SECOND, variants: 'Ola J. Berg; Liv Dal' };
    const row = { iso3: 'NOR', role: 'government', action: 'unname', name: 'Ola Berg', as: 'Liv Dal' };
    const [spell] = settleAll(someTables({ terms: [term], corrections: [row] }), []);
    expect(spell?.variants).toEqual(['Ola J. Berg']);
    expect(() => said({ terms: [SECOND], corrections: [row] })).toThrow(
      'corrections.tsv:2: "Liv Dal" is no other name of the spell: drop the row',
    );
  });

  it('leaves out who stands inside the exact days of another, and says so', () => {
    const doubts: string[] = [];
    const terms = [
      aTerm({ end: '2005-10-17', end_precision: 'day' }),
      aTerm({ holder: 'Liv Dal', start: '2002-01-01', end: '2002-02-01', end_precision: 'day' }),
    ];
    expect(settleAll(someTables({ terms }), doubts)).toHaveLength(1);
    expect(doubts).toEqual(['NOR government Liv Dal 2002-01-01–2002-02-01: inside the spell of Kari Nord: left out']);
  });
});

describe('importLeaders', () => {
  it('writes the same bytes whatever the order of the rows', () => {
    const rows = { holders: [aHolder({ end: '2005-10-17' })] };
    const [a, b] = [
      [FIRST, SECOND],
      [SECOND, FIRST],
    ].map((terms) => importLeaders(someTables({ ...rows, terms }), []));
    expect(a).toEqual(b);
    expect(a?.files.get('NOR')).toContain('label: { en: Prime Minister of Norway, ru: Премьер-министр Норвегии');
  });

  const core: readonly Entity[] = [
    {
      ...{ id: 'Q1', type: 'office', label: { en: 'O' }, description: { en: 'O' }, names: [], statements: [] },
      office: { title: 'prime-minister', of: 'Q20' },
    },
    {
      ...{ id: 'Q3', type: 'person', label: { en: 'Ola Berg' }, description: { en: 'P' }, names: [] },
      statements: [{ id: 's', property: 'position-held', value: { entity: 'Q1' }, from: '2005-10-17', sources: [] }],
    },
  ];

  it('leaves to the pack before it the days that it tells, and takes its office', () => {
    const { files } = importLeaders(someTables({ terms: [FIRST, SECOND] }), core);
    expect(files.get('NOR')).not.toContain('Ola Berg');
    expect(files.get('NOR')).toContain('value: { entity: Q1 }');
  });

  it('gives an end that came after the last page with the holder the next one’s page, so that a reader is told of it', () => {
    const [first, next] = [
      aTerm({ end: '2024-07-05', end_precision: 'day', as_of: '2024-07-04' }),
      aTerm({ holder: 'Ola Berg', start: '2024-07-05', as_of: '2026-01-22' }),
    ];
    const { files } = importLeaders(someTables({ terms: [first, next] }), []);
    expect(files.get('NOR')).toMatch(
      /to: 2024-07-05, known: 2024-07-04, confirmed: 2026-01-22, sources: \[\{.*date: 2024-07-04 \}, \{.*date: 2026-01-22 \}\]/,
    );
  });

  it('adds no page to an end that the spell’s own already tell', () => {
    const holders = [aHolder({ end: '2005-10-16' })];
    const { files } = importLeaders(someTables({ terms: [FIRST, SECOND], holders }), []);
    expect(files.get('NOR')).not.toMatch(/to: 2005-10-16,.*date: 2026-01-22/);
  });

  it('names nobody twice whom the pack before it names', () => {
    const holders = [aHolder({ person: 'Ola Berg', qid: 'Q3', start: '1997-01-01', end: '1999-12-31' })];
    const { files } = importLeaders(someTables({ holders }), core);
    expect(files.get('NOR')).toMatch(/- id: Q3\n {2}type: person\n.*\n.*\n {2}names: \[\]\n/);
  });

  it.each([
    [
      'a changed column',
      { ...someTables({}), terms: { file: 'terms.csv', text: 'iso3,kind\n' } },
      'terms.csv:1: the columns have changed (no "office_title"',
    ],
    [
      'a new column',
      { ...someTables({}), names: { file: 'names.tsv', text: 'person\tru\taz\tkk\ttr\tbasis\tde\n' } },
      'a new "de"',
    ],
    ['31 June', someTables({ terms: [aTerm({ start: '2005-06-31' })] }), 'terms.csv:2: start "2005-06-31" is no date'],
    [
      'another script',
      someTables({ terms: [aTerm({ holder: 'Кари Nord' })] }),
      'terms.csv:2: holder "Кари Nord" has "К", which is not Latin',
    ],
    [
      'an unknown kind',
      someTables({ terms: [aTerm({ kind: 'duke' })] }),
      'terms.csv:2: kind "duke" is unknown: write one of',
    ],
    [
      'a torn row',
      { ...someTables({}), confirmed: { ...aTable('confirmed'), text: `${aTable('confirmed').text}NOR\tstate\n` } },
      'confirmed.tsv:2: the row has 2 cells',
    ],
  ])('refuses %s by file and line', (_, tables, message) => {
    expect(() => importLeaders(tables, [])).toThrow(message);
  });

  it('refuses two who hold one office from the same day, by both lines', () => {
    const terms = [FIRST, aTerm({ holder: 'Liv Dal', end: '2005-10-17', end_precision: 'day' })];
    expect(() => importLeaders(someTables({ terms }), [])).toThrow(
      /terms\.csv:\d: .* and .* \(terms\.csv:\d\) hold one office from 2000-01-01: drop or mend one in corrections\.tsv/,
    );
  });
});
