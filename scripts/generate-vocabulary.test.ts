import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { generateVocabulary } from './generate-vocabulary.ts';

async function aProject(files: Record<string, string>): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), 'vocabulary-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'vocabulary'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, 'vocabulary', name), text);
  return pathToFileURL(`${folder}/`);
}

const SECTIONS = {
  'version.yaml': '3',
  'units.yaml': 'km:\n  label: { en: kilometre }',
  'properties.yaml': '{}',
  'qualifiers.yaml': '{}',
  'publishers.yaml': 'wire: { name: W, country: int, kind: wire, url: https://w.org, hosts: [w.org] }',
  'labels.yaml': '{}',
};

const JOINED = {
  version: 3,
  units: { km: { label: { en: 'kilometre' } } },
  properties: {},
  qualifiers: {},
  labels: {},
};

it('joins the sections into one vocabulary, without editors’ part for readers, and keeps other files apart', async () => {
  const files = await generateVocabulary(
    await aProject({ ...SECTIONS, 'titles.yaml': 'president: { en: president }' }),
  );
  expect(files.map(({ path, content }) => [path, JSON.parse(String(content))])).toEqual([
    ['vocabulary.json', { ...JOINED, publishers: { wire: { name: 'W', country: 'int', kind: 'wire' } } }],
    [
      'editor-vocabulary.json',
      {
        ...JOINED,
        publishers: { wire: { name: 'W', country: 'int', kind: 'wire', url: 'https://w.org', hosts: ['w.org'] } },
      },
    ],
    ['titles.json', { president: { en: 'president' } }],
  ]);
});

it('takes the groups of office titles into the vocabulary', async () => {
  const root = await aProject({ ...SECTIONS, 'titles.yaml': 'emir: { group: monarch, label: { en: Emir } }' });
  const [vocabulary] = await generateVocabulary(root);
  expect(JSON.parse(String(vocabulary?.content))).toMatchObject({ titleGroups: { emir: 'monarch' } });
});

it.each([
  ['a section that is missing', { 'units.yaml': '{}' }, '"version" is missing'],
  ['a unit without a label', { ...SECTIONS, 'units.yaml': 'km: { symbol: { en: km } }' }, 'units.km'],
])('refuses %s and names it', async (_what, files, words) => {
  const root = await aProject(files);
  await expect(generateVocabulary(root)).rejects.toThrow(words);
});

it('generates nothing where there is no vocabulary', async () => {
  expect(await generateVocabulary(await aProject({}))).toEqual([]);
});
