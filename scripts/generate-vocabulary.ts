import { glob, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { parseWith } from '#lib/pack/parse-border.ts';
import { type Vocabulary, vocabularySchema } from '#lib/pack/vocabulary.ts';
import type { GeneratedFile } from './generated-file.ts';

/** Sections that make up vocabulary.json; other files become a JSON file of their own name. */
const SECTIONS = Object.keys(vocabularySchema.entries);

/**
 * Reads vocabulary/<section>.yaml into generated/vocabulary.json, and every other <name>.yaml into <name>.json.
 * Throws a PackError that names section and key when a section is missing or not of its shape.
 */
export async function generateVocabulary(root: URL): Promise<readonly GeneratedFile[]> {
  const sources = [...(await readSources(new URL('vocabulary/', root)))];
  const sections = sources.filter(([name]) => SECTIONS.includes(name));
  const others = sources.filter(([name]) => !SECTIONS.includes(name));
  return [
    ...(sections.length === 0 ? [] : [{ path: 'vocabulary.json', content: toJson(parseVocabulary(sections)) }]),
    ...others.map(([name, value]) => ({ path: `${name}.json`, content: toJson(value) })),
  ];
}

function parseVocabulary(sections: readonly [string, unknown][]): Vocabulary {
  const input = Object.fromEntries(sections);
  return parseWith(vocabularySchema, input, { code: 'bad-source-file', subject: 'vocabulary/' });
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
