import { describe, expect, it } from 'vitest';
import type { Entity } from '#lib/pack/schema.ts';
import { CoreKnowledge } from './core-knowledge.ts';
import { addPosts } from './post-entities.ts';
import { readBodyOffices, readPosts } from './read-posts.ts';

const OFFICES = [
  'office,title,of,en,ru,az,kk,tr',
  'head-of-pact,secretary-general,Q77,Head of the Pact,Глава Пакта,Paktın başçısı,Пакт басшысы,Pakt Başkanı',
].join('\n');

const COLUMNS = 'office,holder,surname,nation,gender,person,born,from,to,how,publisher,url,date,publisher2,url2,date2';

const LEADER: Entity = {
  ...{ id: 'Q5', type: 'person', label: { mul: 'Una Stark' }, description: { en: 'Norwegian politician' } },
  ...{ names: [], statements: [] },
};

function read(...rows: readonly string[]) {
  const offices = readBodyOffices({ file: 'offices.csv', text: OFFICES });
  return { offices, posts: readPosts({ file: 'posts.csv', text: [COLUMNS, ...rows].join('\n') }, offices) };
}

function add(rows: readonly string[], core: readonly Entity[] = []) {
  const { offices, posts } = read(...rows);
  const doubts: string[] = [];
  const context = { core: new CoreKnowledge(core), names: new Map(), dominant: new Map(), offices: new Map(), doubts };
  return { files: addPosts(new Map([['NOR', [LEADER]]]), posts, { offices, context }), doubts };
}

const SOURCE = 'un-org,https://un.org/a,2015';

describe('addPosts', () => {
  it('adds a term to the leader who is there already', () => {
    const { files } = add([`head-of-pact,Una Stark,Stark,NOR,female,Q5,,2014-10-01,2024,,${SOURCE},,,`]);
    expect(files.get('NOR')?.[0]?.statements).toEqual([
      {
        ...{ id: 'head-of-pact-2014', property: 'position-held', value: { entity: 'x-head-of-pact' } },
        ...{ from: '2014-10-01', to: '2024', known: '2015', confirmed: '2015' },
        sources: [{ publisher: 'un-org', url: 'https://un.org/a', date: '2015' }],
      },
    ]);
    expect(files.get('bodies')?.map(({ id }) => id)).toEqual(['x-head-of-pact']);
  });

  it('makes a person of whom no state has, and the minister’s office by the grammar of titles', () => {
    const { files } = add([`NOR,Kora Sund,Sund,NOR,female,,,2014,,,${SOURCE},,,`]);
    const [person, office] = files.get('foreign-ministers') ?? [];
    expect(person).toMatchObject({ id: 'x-kora-sund', names: [{ given: 'Kora', surname: 'Sund' }] });
    expect(office).toMatchObject({
      label: { en: 'Foreign Minister of Norway' },
      office: { title: 'foreign-minister' },
    });
  });

  it('says of a term that its source only foresees that it is planned', () => {
    const { files } = add([`head-of-pact,Kora Sund,Sund,NOR,female,,,2016,,planned,${SOURCE},,,`]);
    expect(files.get('bodies')?.[0]?.statements[0]).toMatchObject({ nature: 'planned' });
  });

  it('leaves out whom the other pack has under an id of its own, and says so', () => {
    const names = [{ text: 'Kora Sund', lang: 'en', kind: 'full' as const }];
    const { files, doubts } = add(
      [`head-of-pact,Kora Sund,Sund,NOR,female,,,2014,,,${SOURCE},,,`],
      [{ ...LEADER, id: 'x-kora-sund', names }],
    );
    expect(files.get('bodies')?.map(({ type }) => type)).toEqual(['office']);
    expect(doubts).toEqual(['posts.csv:2: the other pack has Kora Sund as x-kora-sund: left out']);
  });
});

describe('readPosts', () => {
  it.each([
    [`nowhere,Una Stark,Stark,NOR,,,,2014,,,${SOURCE},,,`, /posts.csv:2: office "nowhere" is unknown/],
    [`NOR,Una Stark,Stark,XX,,,,2014,,,${SOURCE},,,`, /posts.csv:2: nation "XX" is unknown/],
    ['NOR,Una Stark,Stark,NOR,,,,2014,,,,,,,,', /posts.csv:2: the term has no source/],
    [`NOR,Una Stark,Stark,NOR,,,,2014-06-31,,,${SOURCE},,,`, /posts.csv:2: from "2014-06-31" is no date/],
    [`NOR,Уна Старк,Stark,NOR,,,,2014,,,${SOURCE},,,`, /posts.csv:2: holder "Уна Старк" has "У"/],
  ])('names file, line and remedy of "%s"', (row, told) => {
    expect(() => read(row)).toThrow(told);
  });
});
