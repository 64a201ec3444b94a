import { buildEdition, type Edition, type ManifestHead } from './build-edition.ts';
import { type ReadFile, readEdition } from './read-edition.ts';
import type { Entity, Statement } from './schema.ts';

/** Builders of packs for tests; no part of the product imports this. */

/** An organisation with one name and one statement. */
export function anEntity(id: string, fields: Partial<Entity> = {}): Entity {
  return {
    id,
    type: 'organisation',
    label: { en: `Label of ${id}` },
    description: { en: 'An organisation of a test' },
    names: [{ text: `Name of ${id}`, lang: 'en', kind: 'full' }],
    statements: [aStatement({ id: 'seat' })],
    ...fields,
  };
}

/** A sourced statement. */
export function aStatement(fields: Partial<Statement> = {}): Statement {
  return {
    id: 's1',
    property: 'note',
    value: { text: { en: 'A text' } },
    sources: [{ publisher: 'example', url: 'https://example.org/1', date: '2024-01-01' }],
    ...fields,
  };
}

export function aPackHead(fields: Partial<ManifestHead> = {}): ManifestHead {
  return {
    id: 'core',
    title: { en: 'Core' },
    publisher: { name: 'Example' },
    contact: 'mailto:corrections@example.org',
    languages: ['en'],
    licence: 'CC0-1.0',
    attributions: [],
    edition: 1,
    date: '2026-11-25',
    vocabulary: { version: 1, minimum: 1 },
    ...fields,
  };
}

/** Gzip by the platform, which is the same for the same input within one run. */
export async function testGzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

export async function anEdition(entities: Iterable<Entity>, head: Partial<ManifestHead> = {}): Promise<Edition> {
  return buildEdition(aPackHead(head), entities, testGzip);
}

/** Reads an edition's files as a folder. */
export function fileReader(files: Edition['files']): ReadFile {
  return async (name) => {
    const file = files.find((candidate) => candidate.name === name);
    if (!file) throw new TypeError(`no ${name}`);
    return file.bytes;
  };
}

/** Every entity that reading an edition gives. */
export async function readAll({ manifest, files }: Edition): Promise<readonly Entity[]> {
  const lines = await Array.fromAsync(readEdition(manifest, fileReader(files), new AbortController().signal));
  return lines.map(({ entity }) => entity);
}
