import { describe, expect, it } from 'vitest';
import { anEdition, anEntity, aStatement } from '#lib/pack/test-builders.ts';
import { PACK_YAML, personYaml } from '#lib/source/test-builders.ts';
import { findStale } from './find-stale.ts';
import { stale } from './stale.ts';
import { aFolder, runIn } from './test-builders.ts';
import { VOCABULARY } from './vocabulary.ts';

const held = (confirmed: string, value = 'x-office') =>
  aStatement({ id: 'held', property: 'position-held', value: { entity: value }, from: '2015', confirmed });
const person = (id: string, ...statements: ReturnType<typeof held>[]) => anEntity(id, { type: 'person', statements });

describe('findStale', () => {
  it('lists events first, then age, then what most refer to', async () => {
    const termEnd = aStatement({ id: 'end', property: 'term-end', value: { date: '2026-03' }, sources: [] });
    const spouse = aStatement({ id: 'spouse', property: 'spouse', value: { entity: 'Q2' }, to: '2020' });
    const entities = [
      person('Q1', held('2024-05-01')),
      person('Q2', held('2024-05-01')),
      person('Q3', held('2023-05-01')),
      person('Q4', held('2026-02-01'), termEnd),
      person('Q5', held('2026-11-01'), spouse),
    ];
    const { manifest } = await anEdition(entities);
    const found = findStale({ manifest, entities }, '2026-11-25', VOCABULARY);
    expect(found.map(({ id, doubt }) => [id, doubt.reason])).toEqual([
      ['Q4', 'event-passed'],
      ['Q3', 'review-due'],
      ['Q2', 'review-due'],
      ['Q1', 'review-due'],
    ]);
    expect(findStale({ manifest, entities }, '2015-11-25', VOCABULARY)).toEqual([]);
  });
});

describe('stale', () => {
  const office = `id: x-office
type: office
label: { en: Office, ru: Office, az: Office, kk: Office, tr: Office }
description: { en: An office }
names: []
statements: []
office: { title: president, of: x-ann }
`;
  const statement = `names: []
statements:
  - { id: a, property: position-held, value: { entity: office }, from: 2015, confirmed: 2024-05-01, sources: [] }`;
  const files = {
    'pack.yaml': PACK_YAML,
    'entities/ann.yaml': personYaml('x-ann', statement),
    'entities/office.yaml': office,
  };

  it('says what is doubtful and since when', async () => {
    const cwd = await aFolder(files);
    const { code, out } = await runIn(cwd, stale, '.', '--date', '2026-11-25');
    expect(code).toBe(0);
    expect(out[0]).toMatch(/^last confirmed 2024-05-01: A: .*: Office from 2015 \[unsourced\]$/);
    expect(out[1]).toBe('test: 1 of 1 statements are doubtful');
    const json = await runIn(cwd, stale, '.', '--date', '2024-05-02', '--json');
    expect(JSON.parse(json.out.join(''))).toEqual({ pack: 'test', date: '2024-05-02', stale: [] });
  });

  it('says in one line what a newer data set renews at once', async () => {
    const source = '{ publisher: gem, url: https://gem.wiki/x, date: 2024-05-01 }';
    const of = (id: string) => personYaml(id, statement.replace('sources: []', `sources: [${source}]`));
    const many = Array.from({ length: 30 }, (_, index) => [`entities/p${index}.yaml`, of(`x-p${index}`)]);
    const cwd = await aFolder({ ...files, 'entities/ann.yaml': of('x-ann'), ...Object.fromEntries(many) });
    const { out } = await runIn(cwd, stale, '.', '--date', '2026-11-25');
    expect(out).toHaveLength(2);
    expect(out[0]).toMatch(
      /^data set of 2024-05-01: Global Energy Monitor.*: position held of 31: import a newer one$/,
    );
    expect((await runIn(cwd, stale, '.', '--date', '2026-11-25', '--all')).out).toHaveLength(32);
  });

  it('refuses what is no date', async () => {
    await expect(runIn(await aFolder(files), stale, '.', '--date', 'today')).rejects.toMatchObject({
      code: 'bad-arguments',
    });
  });
});
