import { glob, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { GeneratedFile } from './generated-file.ts';

/** Sections that make up vocabulary.json (lib/pack/vocabulary.ts); other files become a JSON file of their own name. */
const SECTIONS = ['version', 'properties', 'qualifiers', 'units', 'publishers', 'labels'];

/** Reads vocabulary/<section>.yaml into generated/vocabulary.json, and every other <name>.yaml into <name>.json. */
export async function generateVocabulary(root: URL): Promise<readonly GeneratedFile[]> {
  const sources = await readSources(new URL('vocabulary/', root));
  if (sources.size === 0) return [];
  const vocabulary = Object.fromEntries([...sources].filter(([name]) => SECTIONS.includes(name)));
  const others = [...sources].filter(([name]) => !SECTIONS.includes(name));
  return [
    { path: 'vocabulary.json', content: toJson(vocabulary) },
    ...others.map(([name, value]) => ({ path: `${name}.json`, content: toJson(value) })),
  ];
}

async function readSources(folder: URL): Promise<ReadonlyMap<string, unknown>> {
  const sources = new Map<string, unknown>();
  const names = await Array.fromAsync(glob('*.yaml', { cwd: fileURLToPath(folder) }));
  for (const name of names.sort()) {
    sources.set(
      name.replace(/\.yaml$/, ''),
      parse(await readFile(new URL(name, folder), 'utf8'), { prettyErrors: true }),
    );
  }
  return sources;
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
