import { describe, expect, it } from 'vitest';
import { lintPack } from './lint-pack.ts';
import { formatProblem } from './problem.ts';
import { aSourcePack, TEST_VOCABULARY } from './test-builders.ts';

const VOCABULARY = { ...TEST_VOCABULARY, titleGroups: { president: 'state', premier: 'government' } };

function anOffice(id: string, title: string, of: string): string {
  return `id: ${id}\ntype: office\nlabel: { mul: O }\ndescription: { en: O }\noffice: { title: ${title}, of: ${of} }\nnames: []\nstatements: []\n`;
}

/** The YAML of a person with tenures: office, from, to. */
function aLeader(
  id: string,
  name: string,
  tenures: readonly (readonly [string, string, string?])[],
  born = '',
): string {
  const held = tenures.map(([office, from, to], index) => {
    const until = to === undefined ? '' : `, to: ${to}`;
    return `  - { id: s${index}, property: position-held, value: { entity: ${office} }, from: ${from}${until}, sources: [] }`;
  });
  const birth = born === '' ? [] : [`  - { id: born, property: date-of-birth, value: { date: ${born} }, sources: [] }`];
  return `id: ${id}\ntype: person\nlabel: { mul: ${name}, en: ${name} }\ndescription: { en: P }\nnames: []\nstatements:\n${[...held, ...birth].join('\n')}\n`;
}

const OFFICES = { a: anOffice('Q1', 'president', 'Q10'), b: anOffice('Q2', 'premier', 'Q20') };

function told(persons: Readonly<Record<string, string>>): string {
  const pack = aSourcePack({ ...OFFICES, ...persons });
  const lines = lintPack({ pack, vocabulary: VOCABULARY }).map(formatProblem);
  return lines.filter((line) => /nobody|one person|two persons|exclude/.test(line)).join('\n');
}

describe('checkTenures', () => {
  it('finds nothing wrong with holders who follow each other', () => {
    const one = aLeader('Q3', 'Ann Lee', [['Q1', '2000-01-01', '2004-01-01']], '1950');
    expect(told({ one, two: aLeader('Q4', 'Bo Dahl', [['Q1', '2004-01-20']]) })).toBe('');
  });

  it.each([
    [
      'days without a holder',
      { c: [['Q1', '2000', '2004-01-01']], d: [['Q1', '2005-01-01']] },
      'nobody holds Q1 from 2004-01-01 until 2005-01-01',
    ],
    [
      'two states at a time',
      {
        c: [
          ['Q1', '2000-01-01', '2004-01-01'],
          ['Q2', '2001-01-01', '2002-01-01'],
        ],
      },
      'Q1 and Q2 exclude each other',
    ],
    [
      'a return after a lifetime',
      {
        c: [
          ['Q1', '1950', '1951'],
          ['Q1', '2000', '2001'],
        ],
      },
      'in office again after 40 years: two persons in one?',
    ],
  ] as const)('warns of %s', (_, tenures, message) => {
    const persons = Object.entries(tenures).map(([slug, held], index) => [
      slug,
      aLeader(`Q${index + 3}`, `Name${index} Of`, held),
    ]);
    expect(told(Object.fromEntries(persons))).toContain(message);
  });

  it('warns of a child in office, and of one person under two ids', () => {
    expect(told({ c: aLeader('Q3', 'Ann Lee', [['Q1', '1960-01-01']], '1973-08-11') })).toContain(
      'in office before the age of 18',
    );
    const short = aLeader('x-c', 'Ann Lee', [['Q1', '2000-01-01', '2001-01-01']]);
    expect(told({ c: short, d: aLeader('Q4', 'Ann Maria Lee', [['Q1', '2001-01-01']]) })).toContain(
      'one person in two?',
    );
  });
});
