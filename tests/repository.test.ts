import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT } from './source-files.ts';

const files = listFiles();
const texts = files.filter((path) => !isBinary(path));
const read = (path: string) => readFileSync(join(PROJECT, path), 'utf8');
const { scripts, imports } = JSON.parse(read('package.json'));

/** Pictures of the documentation; nothing else may be binary. */
const MAX_PICTURE_BYTES = 200_000;

/** A text file larger than this is data that should be generated or split; the lockfile is npm's. */
const MAX_TEXT_BYTES = 1_500_000;

/** Folders of a machine, written in pieces so that this file does not find itself. */
const MACHINE_PATHS = ['home', 'root', 'work', 'Users'].map((name) => new RegExp(`(?<![\\w.~/-])/${name}/[\\w.-]`));

describe('the repository', () => {
  it('keeps download addresses out of the lockfile', () => {
    expect(read('package-lock.json').match(/"resolved":\s*"http[^"]*"/g)).toBeNull();
  });

  it('names every dependency by its exact version', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json'));
    const all = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(String(version)))).toEqual([]);
  });

  it('names no folder of a machine', () => {
    const found = texts.filter((path) => path !== 'package-lock.json').filter((path) => namesMachine(read(path)));
    expect(found).toEqual([]);
  });

  it('holds no binary but small pictures of the documentation and icons', () => {
    const binaries = files.filter(isBinary);
    expect(binaries.filter((path) => !/^(?:docs|public)\/.*\.(?:png|jpg|webp)$/.test(path))).toEqual([]);
    expect(binaries.filter((path) => size(path) > MAX_PICTURE_BYTES)).toEqual([]);
  });

  it('holds no text file that is too large to read', () => {
    expect(texts.filter((path) => path !== 'package-lock.json' && size(path) > MAX_TEXT_BYTES)).toEqual([]);
  });

  it('commits nothing that is generated or built', () => {
    expect(files.filter((path) => /^(?:generated|node_modules|\.output|\.wxt)\//.test(path))).toEqual([]);
  });

  it.each(texts.filter((path) => path.endsWith('.md')))('%s names only npm scripts that exist', (path) => {
    const named = [...read(path).matchAll(/\bnpm (?:run (?:-s )?)([a-z][\w:-]*)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('runs in its npm scripts only files that exist', () => {
    const named = Object.values<string>(scripts).flatMap((line) => line.match(/[\w/-]+\.(?:ts|mjs)\b/g) ?? []);
    expect(named.filter((path) => !files.includes(path))).toEqual([]);
  });

  it('has an import alias for each folder that several folders share', () => {
    expect(Object.keys(imports)).toEqual(['#lib/*', '#components/*', '#generated/*']);
  });
});

describe('namesMachine', () => {
  it.each(['home', 'root', 'work', 'Users'])('finds /%s/ at the start of a path', (name) => {
    expect(namesMachine(`see /${name}/x/y`)).toBe(true);
  });

  it.each(['https://example.org/home/x', 'a/work/b', '/homework/'])('leaves %s', (text) => {
    expect(namesMachine(text)).toBe(false);
  });
});

/** Files that git knows, or would add: what a commit of this state would hold. */
function listFiles(): readonly string[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const listed = execFileSync('git', args, { cwd: PROJECT, encoding: 'utf8', maxBuffer: 50_000_000 });
  return listed
    .split('\0')
    .filter((path) => path !== '' && statSync(join(PROJECT, path), { throwIfNoEntry: false })?.isFile());
}

function isBinary(path: string): boolean {
  return readFileSync(join(PROJECT, path)).subarray(0, 8_000).includes(0);
}

function size(path: string): number {
  return statSync(join(PROJECT, path)).size;
}

function namesMachine(text: string): boolean {
  return MACHINE_PATHS.some((pattern) => pattern.test(text));
}
