import { describe, expect, it } from 'vitest';
import { PACK_YAML } from '#lib/source/test-builders.ts';
import { annotate } from './annotate.ts';
import { build } from './build.ts';
import { aFolder, runIn } from './test-builders.ts';

const ANN = `id: Q1
type: person
label: { en: Ann Lindqvist }
description: { en: A made-up mayor }
names:
  - { text: Ann Lindqvist, lang: en, kind: full, given: Ann, surname: Lindqvist, gender: female }
statements: []
`;

const FILES = {
  'p/pack.yaml': PACK_YAML,
  'p/entities/ann.yaml': ANN,
  'a.txt': 'Lindqvist wins\n\nAnn\nLindqvist won.\n',
};

describe('annotate', () => {
  it('prints the mentions of a text as JSON', async () => {
    const cwd = await aFolder(FILES);
    const { code, out } = await runIn(
      cwd,
      annotate,
      'a.txt',
      '--pack',
      'p',
      '--date',
      '2024-03',
      '--lang',
      'en',
      '--json',
    );
    expect(code).toBe(0);
    const entity = { id: 'Q1', label: 'Ann Lindqvist', type: 'person' };
    expect(JSON.parse(out.join(''))).toMatchObject({
      date: '2024-03',
      lang: 'en',
      text: FILES['a.txt'],
      scopes: [{ start: 0, end: FILES['a.txt'].length, date: '2024-03', dateFrom: 'given', lang: 'en', zone: 'story' }],
      mentions: [
        {
          start: 0,
          end: 9,
          text: 'Lindqvist',
          entity,
          kind: 'surname',
          marked: true,
          why: { rule: 'surname-after-full-name' },
        },
        {
          start: 16,
          end: 29,
          text: 'Ann\nLindqvist',
          entity,
          kind: 'full',
          marked: false,
          why: { rule: 'full-name', alternatives: [] },
        },
      ],
    });
  });

  it('reads a built pack as it does its sources', async () => {
    const cwd = await aFolder(FILES);
    await runIn(cwd, build, 'p', '--out', 'out');
    const fromSources = await runIn(cwd, annotate, 'a.txt', '--pack', 'p', '--json');
    expect((await runIn(cwd, annotate, 'a.txt', '--pack', 'out', '--json')).out).toEqual(fromSources.out);
  });

  it('prints a table for people, with what was left alone', async () => {
    const cwd = await aFolder({ ...FILES, 'b.txt': 'Ann Lindqvist Stadium; Ann Lindqvist' });
    const { out } = await runIn(cwd, annotate, 'b.txt', '--pack', 'p', '--date', '2024');
    expect(out).toEqual([
      'date 2024 (given), language any, 1 mentions',
      '*     23  Ann Lindqvist  Ann Lindqvist (person, Q1)  full name: Ann Lindqvist',
      'left alone: 1',
      '       0  Ann Lindqvist  container',
    ]);
  });

  it('says where it stopped in a text beyond the limit', async () => {
    const cwd = await aFolder({ ...FILES, 'long.txt': 'word '.repeat(120_000) });
    const { err } = await runIn(cwd, annotate, 'long.txt', '--pack', 'p', '--json');
    expect(err).toEqual(['only the first 500000 of 600000 units were scanned: cut the text']);
  });

  it.each([
    [['none.txt', '--pack', 'p'], /none\.txt cannot be read/],
    [['a.txt', '--pack', 'nowhere'], /nowhere is no pack/],
    [['a.txt', '--pack', 'p', '--date', 'May'], /"May" is no date/],
    [[], /an argument is missing/],
  ])('refuses %j', async (args, message) => {
    const cwd = await aFolder(FILES);
    await expect(runIn(cwd, annotate, ...args)).rejects.toThrow(message);
  });
});

describe('annotate of a page', () => {
  it('takes date, language and zones from the page, unless they are given', async () => {
    const page = `<html lang="en"><head><meta property="article:published_time" content="2019-05-04"></head><body>
      <nav><a href="/">Ann Lindqvist</a></nav>
      <article><h1>Lindqvist wins</h1><p>Ann <b>Lindqvist</b> won the vote for mayor of the harbour town on Saturday.</p></article></body></html>`;
    const cwd = await aFolder({ ...FILES, 'a.html': page });
    const { out } = await runIn(cwd, annotate, 'a.html', '--pack', 'p', '--json');
    const read = JSON.parse(out.join(''));
    expect(read).toMatchObject({ date: '2019-05-04', lang: 'en' });
    for (const { start, end, text } of read.mentions) expect(read.text.slice(start, end)).toBe(text);
    expect(read.mentions.map(({ text }: { text: string }) => text)).toEqual([
      'Ann Lindqvist',
      'Lindqvist',
      'Ann Lindqvist',
    ]);
    const given = await runIn(cwd, annotate, 'a.html', '--pack', 'p', '--json', '--date', '2001');
    expect(JSON.parse(given.out.join(''))).toMatchObject({ date: '2001', scopes: expect.arrayContaining([]) });
  });
});
