import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importData } from './import.ts';
import { init } from './init.ts';
import { aFolder, runIn } from './test-builders.ts';

/** A made-up office with two made-up holders; ids far above any item of Wikidata. */
const OFFICE = `id: Q900000001
type: office
label: { en: Warden of Nowhere, ru: Смотритель, az: Gözətçi, kk: Қарауыл, tr: Bekçi }
description: { en: An office }
office: { title: president, of: Q900000009 }
names: []
statements: []
`;

const person = (id: string, label: string, statements: string) =>
  `id: ${id}\ntype: person\nlabel: { en: ${label} }\ndescription: { en: Someone }\nnames: []\nstatements: ${statements}\n`;

const HELD = `
  - id: warden-2019
    property: position-held
    value: { entity: Q900000001 }
    from: 2019-03
    confirmed: 2024-01-01
    sources: [{ publisher: reuters, url: https://www.reuters.com/1, date: 2024-01-01 }]`;

const snak = (property: string, datatype: string, datavalue: object) => ({
  snaktype: 'value',
  property,
  datatype,
  datavalue,
});
const itemSnak = (property: string, id: string) =>
  snak(property, 'wikibase-item', {
    type: 'wikibase-entityid',
    value: { 'entity-type': 'item', id, 'numeric-id': Number(id.slice(1)) },
  });
const timeSnak = (property: string, day: string, precision = 11) =>
  snak(property, 'time', {
    type: 'time',
    value: {
      time: `+${day}T00:00:00Z`,
      precision,
      timezone: 0,
      before: 0,
      after: 0,
      calendarmodel: 'http://www.wikidata.org/entity/Q1985727',
    },
  });

interface Tenure {
  readonly from?: string;
  readonly to?: string;
  readonly url?: string;
  readonly rank?: string;
}

function tenure({ from, to, url, rank = 'normal' }: Tenure) {
  return {
    id: 'Q1$1',
    type: 'statement',
    rank,
    mainsnak: itemSnak('P39', 'Q900000001'),
    qualifiers: { ...(from && { P580: [timeSnak('P580', from)] }), ...(to && { P582: [timeSnak('P582', to)] }) },
    references: url
      ? [
          {
            hash: 'a',
            snaks: {
              P854: [snak('P854', 'url', { type: 'string', value: url })],
              P813: [timeSnak('P813', '2026-03-02')],
            },
          },
        ]
      : [],
  };
}

function answer(id: string, claims: object, labels: Readonly<Record<string, string>> = {}) {
  const named = Object.fromEntries(Object.entries(labels).map(([language, value]) => [language, { language, value }]));
  return JSON.stringify({
    entities: { [id]: { type: 'item', id, modified: '2026-03-05T10:00:00Z', labels: named, claims } },
  });
}

async function aPack(answers: string): Promise<string> {
  const folder = await aFolder({ 'answers/1.json': answers });
  await runIn(folder, init, 'mine');
  const { mkdir, writeFile } = await import('node:fs/promises');
  await mkdir(join(folder, 'mine/entities'), { recursive: true });
  await writeFile(join(folder, 'mine/entities/warden.yaml'), OFFICE);
  await writeFile(join(folder, 'mine/entities/ann.yaml'), person('Q900000002', 'Ann', HELD));
  await writeFile(join(folder, 'mine/entities/bob.yaml'), person('Q900000003', 'Bob', '[]'));
  return folder;
}

const REUTERS = 'https://www.reuters.com/world/2';
const run = async (answers: string, ...more: string[]) => {
  const folder = await aPack(answers);
  return { folder, ...(await runIn(folder, importData, 'wikidata', 'answers', '--pack', 'mine', ...more)) };
};

describe('sidelight import wikidata', () => {
  it('offers the end of a tenure with the page that says so, and writes it only when told', async () => {
    const ended = answer('Q900000002', { P39: [tenure({ from: '2019-03-20', to: '2026-03-01', url: REUTERS })] });
    const shown = await run(ended);
    expect(shown.out.join('\n')).toContain('→ Warden of Nowhere from 2019-03 to 2026-03-01 – reuters 2026-03-02');
    const { folder } = await run(ended, '--write');
    const text = await readFile(join(folder, 'mine/entities/ann.yaml'), 'utf8');
    expect(text).toContain('to: 2026-03-01');
    expect(text).toContain(`url: ${REUTERS}`);
  });

  it.each([
    ['no page', { from: '2026-03-01', url: undefined }, 'names no dated page of a known publisher'],
    [
      'a page of nobody known',
      { from: '2026-03-01', url: 'https://unknown.example/1' },
      'names no dated page of a known publisher',
    ],
    ['another open holder', { from: '2026-03-01', url: REUTERS }, 'the pack says that Ann (Q900000002) holds it'],
    ['no beginning', { url: REUTERS }, 'without a beginning'],
  ])('leaves a new holder with %s to the editor', async (_what, given, doubt) => {
    const { out } = await run(answer('Q900000003', { P39: [tenure(given as Tenure)] }));
    expect(out.join('\n')).toContain(doubt);
    expect(out.at(-1)).toBe('no entities to change, 1 doubt left for you');
  });

  it('adds a past tenure, a birth and labels in their own scripts', async () => {
    const claims = {
      P39: [
        tenure({ from: '2010-01-01', to: '2014-01-01', url: REUTERS }),
        tenure({ from: '1990-01-01', url: REUTERS, rank: 'deprecated' }),
      ],
      P569: [{ id: 'x', type: 'statement', rank: 'normal', mainsnak: timeSnak('P569', '1950-00-00', 9) }],
    };
    const { out } = await run(answer('Q900000003', claims, { ru: 'Боб', kk: 'Bob', tr: 'Bob' }));
    const said = out.join('\n');
    expect(said).toContain('+ position held: Warden of Nowhere from 2010-01-01 to 2014-01-01');
    expect(said).toContain('+ born: 1950');
    expect(said).toContain('"ru":"Боб"');
    expect(said).toContain('the label "Bob" (kk) is in another script');
    expect(said).not.toContain('1990');
  });

  it('says nothing of what the pack has already', async () => {
    const { out } = await run(
      answer('Q900000002', { P39: [tenure({ from: '2019-03-20', url: REUTERS })] }, { en: 'Anne' }),
    );
    expect(out).toEqual(['no entities to change, no doubts left for you']);
  });

  it('asks which is right where the dates disagree', async () => {
    const { out } = await run(answer('Q900000002', { P39: [tenure({ from: '2018-05-01', url: REUTERS })] }));
    expect(out[0]).toContain('the pack has 2019-03–: which is right?');
  });

  it.each([
    ['{', 'no JSON: fetch it again'],
    ['{"error": {}}', 'it has no "entities"'],
    ['{"entities": {"Q1": {"id": 7}}}', 'Q1 is no item'],
  ])('refuses the answer %s', async (text, message) => {
    await expect(run(text)).rejects.toThrow(message);
  });

  it('prints what to fetch', async () => {
    const folder = await aPack('{"entities":{}}');
    const { out } = await runIn(folder, importData, 'wikidata', '--addresses', '--pack', 'mine');
    expect(out[0]).toMatch(/^https:\/\/www\.wikidata\.org\/w\/api\.php\?action=wbgetentities&ids=Q90000000\d/);
  });
});
