import { glob, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { parseWith } from '#lib/pack/parse-border.ts';
import { type EditorVocabulary, editorVocabularySchema, type Vocabulary } from '#lib/pack/vocabulary.ts';
import type { GeneratedFile } from './generated-file.ts';

/** Sections that make up vocabulary.json; other files become a JSON file of their own name. */
const SECTIONS = Object.keys(editorVocabularySchema.entries);

/**
 * Reads vocabulary/<section>.yaml into generated/editor-vocabulary.json and, without what only editors need, into
 * vocabulary.json, and every other <name>.yaml into <name>.json.
 * Throws a PackError that names section and key when a section is missing or not of its shape.
 */
export async function generateVocabulary(root: URL): Promise<readonly GeneratedFile[]> {
  const read = await readSources(new URL('vocabulary/', root));
  const sources = [...read];
  const sections = sources.filter(([name]) => SECTIONS.includes(name));
  const others = sources.filter(([name]) => !SECTIONS.includes(name));
  return [
    ...(sections.length === 0 ? [] : vocabularyFiles(parseVocabulary(sections, read.get('titles')))),
    ...others.map(([name, value]) => ({ path: `${name}.json`, content: toJson(value) })),
  ];
}

function vocabularyFiles(vocabulary: EditorVocabulary): readonly GeneratedFile[] {
  const publishers = Object.entries(vocabulary.publishers).map(([key, { name, country, kind }]) => [
    key,
    { name, country, kind },
  ]);
  const forReaders: Vocabulary = { ...vocabulary, publishers: Object.fromEntries(publishers) };
  return [
    { path: 'vocabulary.json', content: toJson(forReaders) },
    { path: 'editor-vocabulary.json', content: toJson(vocabulary) },
  ];
}

function parseVocabulary(sections: readonly [string, unknown][], titles: unknown): EditorVocabulary {
  const titleGroups = Object.fromEntries(readGroups(titles));
  const input = { ...Object.fromEntries(sections), ...(Object.keys(titleGroups).length > 0 && { titleGroups }) };
  return parseWith(editorVocabularySchema, input, { code: 'bad-source-file', subject: 'vocabulary/' });
}

/** The group of each office title: of titles.yaml all that facts need; its words are the linker's. */
function readGroups(titles: unknown): readonly [string, string][] {
  return Object.entries(titles ?? {}).flatMap(([title, value]): [string, string][] =>
    typeof value?.group === 'string' ? [[title, value.group]] : [],
  );
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
