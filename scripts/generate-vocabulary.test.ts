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

it('joins the sections into vocabulary.json and keeps other files apart', async () => {
  const root = await aProject({
    'version.yaml': '3',
    'units.yaml': 'km:\n  label: { en: kilometre }',
    'titles.yaml': 'president: { en: president }',
  });
  expect(await generateVocabulary(root)).toEqual([
    { path: 'vocabulary.json', content: '{"units":{"km":{"label":{"en":"kilometre"}}},"version":3}\n' },
    { path: 'titles.json', content: '{"president":{"en":"president"}}\n' },
  ]);
});

it('generates nothing where there is no vocabulary', async () => {
  expect(await generateVocabulary(await aProject({}))).toEqual([]);
});
