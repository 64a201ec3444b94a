import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEdition, readManifest } from '#lib/pack/read-edition.ts';
import { PACK_YAML, personYaml } from '#lib/source/test-builders.ts';
import { build } from './build.ts';
import { lint } from './lint.ts';
import { aFolder, runIn } from './test-builders.ts';

const signal = new AbortController().signal;

const NOTE = `names: []
statements:
  - { id: a, property: note, value: { text: { en: A } }, confirmed: 2024-05, sources: [{ publisher: wikidata, url: "https://www.wikidata.org/wiki/Q1" }] }`;

const SOURCES = {
  'p/pack.yaml': PACK_YAML,
  'p/entities/ann.yaml': personYaml('Q1', NOTE),
  'p/entities/bob.yaml': personYaml('x-bob'),
};

describe('build', () => {
  it('writes an edition that reads back, dated by its newest source', async () => {
    const cwd = await aFolder(SOURCES);
    const { code, out } = await runIn(cwd, build, 'p', '--out', 'out', '--edition', '7');
    expect(code).toBe(0);
    expect(out[0]).toMatch(/^test: edition 7 of 2024-05-01: 2 entities, 1 statement, .* → out$/);
    expect((await readdir(join(cwd, 'out'))).sort()).toEqual(['full-0.jsonl.gz', 'pack.json']);
    const read = async (name: string) => new Uint8Array(await readFile(join(cwd, 'out', name)));
    const manifest = await readManifest(read, signal);
    const lines = await Array.fromAsync(readEdition(manifest, read, signal));
    expect(lines.map(({ id }) => id)).toEqual(['Q1', 'x-bob']);
  });

  it('writes no time and no system into the gzip header', async () => {
    const cwd = await aFolder(SOURCES);
    await runIn(cwd, build, 'p', '--out', 'out');
    const header = (await readFile(join(cwd, 'out/full-0.jsonl.gz'))).subarray(0, 10);
    expect([...header]).toEqual([31, 139, 8, 0, 0, 0, 0, 0, 2, 255]);
  });

  it('writes nothing where a source has an error, and says which', async () => {
    const cwd = await aFolder({ ...SOURCES, 'p/entities/carl.yaml': personYaml('x-karl') });
    const { code, err } = await runIn(cwd, build, 'p', '--out', 'out');
    expect(code).toBe(1);
    expect(err).toEqual(['p/entities/carl.yaml:1: x-karl does not fit the file: write x-carl, or rename the file']);
    expect(await readdir(cwd)).toEqual(['p']);
  });

  it.each([
    [['p'], /say where to write/],
    [['p', '--out', 'out', '--edition', '0'], /"0" is no edition number/],
    [['q', '--out', 'out'], /q has no pack\.yaml/],
  ])('refuses %j', async (args, message) => {
    const cwd = await aFolder(SOURCES);
    await expect(runIn(cwd, build, ...args)).rejects.toThrow(message);
  });
});

describe('lint', () => {
  const isForm = (line: string) => !line.includes('below the minimum');

  it('prints problems by file and line, as seen from where the user stands', async () => {
    const cwd = await aFolder({ ...SOURCES, 'p/entities/carl.yaml': 'id: Q3' });
    const { code, out, err } = await runIn(join(cwd, 'p'), lint, '.');
    expect(code).toBe(1);
    expect(out.filter(isForm)[0]).toBe('entities/carl.yaml:1: type: "type" is missing: add it');
    expect(err).toEqual(['.: 7 problems']);
  });

  it('ends with 0 where there are only warnings', async () => {
    const cwd = await aFolder({ ...SOURCES, 'p/entities/ann.yaml': personYaml('Q1').replace(', kk: А', '') });
    const { code, out } = await runIn(cwd, lint, 'p');
    expect(code).toBe(0);
    expect(out).toEqual([
      'p/entities/ann.yaml:2: warning: below the minimum of a person: add, with a source: born',
      'p/entities/ann.yaml:3: warning: no label in kk: add it, or cards show another language',
      'p/entities/bob.yaml:2: warning: below the minimum of a person: add, with a source: born',
    ]);
  });

  it('prints problems as JSON', async () => {
    const cwd = await aFolder({ 'p/pack.yaml': PACK_YAML, 'p/entities/carl.yaml': 'hello' });
    const { out } = await runIn(cwd, lint, 'p', '--json');
    expect(JSON.parse(out.join(''))).toMatchObject([{ file: 'p/entities/carl.yaml', line: 1, severity: 'error' }]);
  });

  it('reports coverage as Markdown', async () => {
    const { code, out } = await runIn(await aFolder(SOURCES), lint, 'p', '--report');
    expect(code).toBe(0);
    expect(out[0]).toBe('## test');
    expect(out).toContain('| person | born | 0 | 2 |');
  });
});
