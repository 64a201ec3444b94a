import { describe, expect, it } from 'vitest';
import { PACK_YAML, personYaml } from '#lib/source/test-builders.ts';
import { show } from './show.ts';
import { aFolder, runIn } from './test-builders.ts';

const OFFICE = `id: x-office
type: office
label: { en: Office, ru: Пост, az: Office, kk: Office, tr: Office }
description: { en: An office }
names: []
statements: []
office: { title: president, of: x-ann }
`;
const held = (from: string, to: string) => `names: []
statements:
  - { id: a, property: position-held, value: { entity: office }, from: ${from}, ${to}confirmed: 2024-05-01, sources: [] }`;
const FILES = {
  'pack.yaml': PACK_YAML,
  'entities/ann.yaml': personYaml('x-ann', held('2010', 'to: 2015-03-01, ')),
  'entities/bob.yaml': personYaml('x-bob', held('2015-03-01', '')),
  'entities/office.yaml': OFFICE,
};

describe('show', () => {
  it('says what held on the date, what changed since and what holds now', async () => {
    const { code, out } = await runIn(await aFolder(FILES), show, 'office', '--date', '2012', '--pack', '.');
    expect(code).toBe(0);
    expect(out[0]).toBe('Office (office, test:x-office; pack test): An office');
    expect(out[1]).toBe('on 2012');
    expect(out[2]).toMatch(/: A from 2010 to 2015-03-01 \[unsourced\]$/);
    expect(out[3]).toBe('since');
    expect(out.slice(4).join('\n')).toMatch(
      /^ {2}2015-03-01 .*\nnow, and not then\n.*: A from 2015-03-01 \[unsourced\]$/s,
    );
  });

  it.each(['x-office', 'test:x-office', 'office', 'OFFICE', 'пост'])('finds an entity by %s', async (wanted) => {
    const { out } = await runIn(await aFolder(FILES), show, wanted, '--json', '--pack', '.');
    expect(JSON.parse(out.join(''))).toMatchObject([{ entity: 'test:x-office' }]);
  });

  it('names what no pack knows', async () => {
    await expect(runIn(await aFolder(FILES), show, 'nobody', '--pack', '.')).rejects.toMatchObject({
      code: 'no-such-entity',
      message: expect.stringContaining('"nobody"'),
    });
  });
});
