import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BUILT } from './built-extension.ts';

/**
 * The content script is added to every page that anybody reads: its weight is everybody's. A ceiling would notice a
 * leak late and vaguely; the strings below say what leaked.
 */
const MAX_CONTENT_GZIP_BYTES = 12_000;

/** What a first card waits for: card.html and every file that it names. Map and graph come when they are shown. */
const MAX_CARD_GZIP_BYTES = 60_000;

/** The script that follows where a page has a name. */
const MAX_MARKS_GZIP_BYTES = 10_700;

/** A string that survives minification → what its presence would mean. */
const NOT_IN_CONTENT = {
  dangerouslySetInnerHTML: 'Preact',
  Dexie: 'the store',
  indexedDB: 'the store',
  '.subtle': 'cryptography',
  'fetch(': 'a request from the page',
  XMLHttpRequest: 'a request from the page',
  Tokayev: 'names of a pack',
  Токаев: 'names of a pack',
  wikidata: 'the vocabulary',
};

/** What the bundled packs together may weigh: the download, the reader's disk, and the memory of a worker that matches. */
const PACK_BUDGET = { unpackedBytes: 10_000_000, packedBytes: 1_500_000, indexBytes: 2_000_000 };

/** Card, popup and options ask the background; they never open the store themselves. */
const NOT_IN_PAGES = {
  Dexie: 'the store',
  indexedDB: 'the store',
  XMLHttpRequest: 'a request that no module may make',
};

const NOT_IN_BACKGROUND = {
  dangerouslySetInnerHTML: 'Preact',
  XMLHttpRequest: 'a request that lib/sync/net.ts did not make',
};

/** The policies of stores and of our own pages forbid code made from text. */
const NOT_ANYWHERE = { 'eval(': 'code from text', 'new Function(': 'code from text', sourceMappingURL: 'a source map' };

describe.each(Object.entries(BUILT))('the extension for %s', (_name, folder) => {
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const all: readonly string[] = globSync('**/*.js', { cwd: folder });
  const content: readonly string[] = all.filter((path) => path === 'reader.js');
  const background: readonly string[] = all.filter((path) => path === 'background.js');
  const pages = all.filter((path) => !content.includes(path) && !background.includes(path));

  it('has a content script and a background', () => {
    expect([content.length, background.length]).toEqual([1, 1]);
  });

  it('keeps the content script small', () => {
    const bytes = content.reduce((sum, path) => sum + gzipSync(read(path), { level: 9 }).length, 0);
    expect(bytes).toBeLessThanOrEqual(MAX_CONTENT_GZIP_BYTES);
  });

  it('keeps small what follows where a name is found, and the frame of a card', () => {
    const gzip = (path: string) => gzipSync(read(path), { level: 9 }).length;
    expect(gzip('marks.js')).toBeLessThanOrEqual(MAX_MARKS_GZIP_BYTES);
    const named = [...read('card.html').matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, path = '']) => path);
    expect(named).toHaveLength(2);
    expect(['card.html', ...named].reduce((sum, path) => sum + gzip(path), 0)).toBeLessThanOrEqual(MAX_CARD_GZIP_BYTES);
  });

  it.each([
    ['content script', content, NOT_IN_CONTENT],
    ['extension pages', pages, NOT_IN_PAGES],
    ['background', background, NOT_IN_BACKGROUND],
    ['whole', all, NOT_ANYWHERE],
  ])('holds nothing in its %s that does not belong there', (_part, paths, forbidden) => {
    expect(paths.flatMap((path) => findForbidden(path, read(path), forbidden))).toEqual([]);
  });

  it('names only files in its manifest that are there', () => {
    const manifest = JSON.parse(read('manifest.json'));
    const named = [manifest.content_scripts, manifest.web_accessible_resources].flat();
    const files = named.flatMap((entry) => [...(entry?.js ?? []), ...(entry?.css ?? []), ...(entry?.resources ?? [])]);
    expect(files.filter((file) => !existsSync(join(folder, file)))).toEqual([]);
  });

  it('keeps its packs within their budget', () => {
    const weights = globSync('packs/*/pack.json', { cwd: folder }).map((path) => weighPack(folder, path));
    const sum = (key: keyof typeof PACK_BUDGET) => weights.reduce((total, weight) => total + weight[key], 0);
    expect(weights).toHaveLength(2);
    expect(sum('unpackedBytes')).toBeLessThanOrEqual(PACK_BUDGET.unpackedBytes);
    expect(sum('packedBytes')).toBeLessThanOrEqual(PACK_BUDGET.packedBytes);
    expect(sum('indexBytes')).toBeLessThanOrEqual(PACK_BUDGET.indexBytes);
  });

  it('opens no panel by itself when it is installed', () => {
    const { sidebar_action: sidebar, side_panel: panel } = JSON.parse(read('manifest.json'));
    expect(sidebar?.open_at_install ?? false).toBe(false);
    expect((sidebar ?? panel)?.default_panel ?? panel?.default_path).toBe('sidepanel.html');
  });
});

it('finds what was put where it does not belong', () => {
  expect(findForbidden('x.js', 'a.subtle.verify(b)', NOT_IN_CONTENT)).toEqual(['x.js: ".subtle" (cryptography)']);
  expect(findForbidden('x.js', 'retrieval(); eval(code)', NOT_ANYWHERE)).toHaveLength(1);
  expect(findForbidden('x.js', 'retrieval()', NOT_ANYWHERE)).toEqual([]);
});

function weighPack(folder: string, manifest: string): typeof PACK_BUDGET {
  const pack = join(folder, dirname(manifest));
  const { parts } = JSON.parse(readFileSync(join(folder, manifest), 'utf8'));
  const size = (name: string) => statSync(join(pack, name)).size;
  return {
    unpackedBytes: parts.reduce((sum: number, part: { unpackedBytes: number }) => sum + part.unpackedBytes, 0),
    packedBytes: parts.reduce((sum: number, { name }: { name: string }) => sum + size(name), 0),
    indexBytes: size('index.bin'),
  };
}

function findForbidden(path: string, text: string, forbidden: Readonly<Record<string, string>>): readonly string[] {
  const found = Object.entries(forbidden).filter(([mark]) => standsIn(text, mark));
  return found.map(([mark, meaning]) => `${path}: "${mark}" (${meaning})`);
}

/** Whether `mark` stands in `text` as a word of its own: `eval(` is not found in `retrieval(`. */
function standsIn(text: string, mark: string): boolean {
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    if (!/\w/.test(mark.charAt(0)) || !/\w/.test(text.charAt(at - 1))) return true;
  }
  return false;
}
