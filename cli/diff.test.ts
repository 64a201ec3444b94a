import { describe, expect, it } from 'vitest';
import { anEntity, aStatement } from '#lib/pack/test-builders.ts';
import { PACK_YAML, personYaml, statementYaml } from '#lib/source/test-builders.ts';
import { build } from './build.ts';
import { diff } from './diff.ts';
import { diffInWords } from './diff-words.ts';
import { aFolder, runIn } from './test-builders.ts';
import { VOCABULARY } from './vocabulary.ts';

const wikidata = '[{ publisher: wikidata, url: "https://www.wikidata.org/wiki/Q1" }]';
const note = (text: string) =>
  personYaml('Q1', statementYaml({ value: `{ text: { en: ${text} } }`, sources: wikidata }));

describe('diff', () => {
  it('compares sources with a built edition, in words', async () => {
    const cwd = await aFolder({
      'old/pack.yaml': PACK_YAML,
      'old/entities/ann.yaml': note('Before'),
      'new/pack.yaml': PACK_YAML,
      'new/entities/ann.yaml': note('After'),
      'new/entities/bob.yaml': personYaml('x-bob'),
    });
    await runIn(cwd, build, 'old', '--out', 'built');
    const { code, out } = await runIn(cwd, diff, 'built', 'new');
    expect(code).toBe(0);
    expect(out).toEqual([
      '~ A (person, Q1)',
      '    ~ note: Before – wikidata → After – wikidata',
      '+ A (person, x-bob)',
    ]);
    expect((await runIn(cwd, diff, 'new', 'new')).out).toEqual(['no differences']);
    const json = await runIn(cwd, diff, 'built', 'new', '--json');
    expect(JSON.parse(json.out.join(''))).toMatchObject([
      { id: 'Q1', change: 'changed' },
      { id: 'x-bob', change: 'added' },
    ]);
  });

  it.each([
    ['a folder that is not there', ['old', 'no'], /no is no pack: name a folder/],
    ['a foreign folder', ['old', 'foreign'], /there is no pack\.json/],
    ['sources with an error', ['old', 'bad'], /bad\/entities\/a\.yaml:1: x-b does not fit/],
    ['one argument', ['old'], /an argument is missing/],
  ])('refuses %s', async (_, args, message) => {
    const cwd = await aFolder({
      'old/pack.yaml': PACK_YAML,
      'foreign/readme.txt': '',
      'bad/pack.yaml': PACK_YAML,
      'bad/entities/a.yaml': personYaml('x-b'),
    });
    await expect(runIn(cwd, diff, ...args)).rejects.toThrow(message);
  });
});

describe('diffInWords', () => {
  const before = anEntity('Q1', { statements: [aStatement({ from: '2019' })] });
  it.each([
    [
      'a statement that came',
      { statements: [aStatement({ from: '2019' }), aStatement({ id: 's2' })] },
      '+ note: A text – example 2024-01-01',
    ],
    ['a statement that went', { statements: [] }, '- note: A text from 2019 – example 2024-01-01'],
    [
      'an end',
      { statements: [aStatement({ from: '2019', to: '2024' })] },
      '~ note: A text from 2019 – example 2024-01-01 → A text from 2019 to 2024 – example 2024-01-01',
    ],
    [
      'a new confirmation',
      { statements: [aStatement({ from: '2019', confirmed: '2026' })] },
      '~ note: A text from 2019 – example 2024-01-01: confirmed changed',
    ],
    [
      'a source lost',
      { statements: [aStatement({ from: '2019', sources: [] })] },
      '~ note: A text from 2019 – example 2024-01-01 → A text from 2019 [unsourced]',
    ],
    ['a name', { names: [{ text: 'New', lang: 'en', kind: 'acronym' as const }] }, '+ name: "New" (en, acronym)'],
    ['a label', { label: { en: 'New' } }, '~ label: {"en":"Label of Q1"} → {"en":"New"}'],
    ['an id taken over', { replaces: ['x-a'] }, '~ replaces: none → ["x-a"]'],
  ])('tells %s', (_, fields, line) => {
    const [difference] = diffInWords([before], [{ ...before, ...fields }], VOCABULARY);
    expect(difference?.lines).toContain(line);
  });

  it('tells who is gone', () => {
    expect(diffInWords([before], [], VOCABULARY)).toEqual([
      { id: 'Q1', label: 'Label of Q1 (organisation, Q1)', change: 'removed', lines: [] },
    ]);
  });
});
