import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { layoutGraph } from '#components/layout-graph.ts';
import type { RelationGraph } from '#components/relation-model.ts';
import { NameSearch } from '#lib/background/name-search.ts';
import { NameListBuilder } from '#lib/match/name-list.ts';
import type { Entity } from '#lib/pack/schema.ts';
import type { PackReader } from '#lib/store/pack-reader.ts';
import { markdownTable } from './markdown-table.ts';
import { timeBrowsers } from './reader-browser.ts';

const ENTITIES = 100_000;
const NODES = 60;

/** What the reader's screens cost beside the browser: a key of the search, the graph, the bytes of the card's frame. */
export async function benchReader(): Promise<void> {
  const { build, megabytes, first, keys } = await timeSearch();
  const rows = [
    ['search, names of an edition listed, once', `${build.toFixed(0)} ms, ${megabytes.toFixed(1)} MB`, '–'],
    ['search, first key, list opened', `${first.toFixed(1)} ms`, '≤ 20 ms'],
    ['search, each key, median / p95', `${at(keys, 0.5).toFixed(1)} / ${at(keys, 0.95).toFixed(1)} ms`, '≤ 20 ms'],
    [`graph of ${NODES} entities laid out, median`, `${at(timeLayout(), 0.5).toFixed(1)} ms`, '≤ 50 ms'],
    ['card frame, gzip, without map and graph', cardFrameText(), '≤ 60 kB'],
  ];
  for (const { what, times, reach } of await timeBrowsers()) {
    rows.push([`${what}, median / p95`, `${at(times, 0.5).toFixed(0)} / ${at(times, 0.95).toFixed(0)} ms`, reach]);
  }
  console.log(markdownTable(rows.map(([what = '', measured = '', reach = '']) => ({ what, measured, reach }))));
}

async function timeSearch() {
  const { reader, build, megabytes } = manyNames();
  const search = new NameSearch(
    async () => reader,
    async () => undefined,
    new AbortController().signal,
  );
  const start = performance.now();
  await search.search('a', 30);
  const first = performance.now() - start;
  const keys: number[] = [];
  for (const word of ['name', 'person', 'kuratova', 'zz', 'lindqvist', 'o', 'marek']) {
    for (let length = 1; length <= word.length; length += 1) {
      const begin = performance.now();
      await search.search(word.slice(0, length), 30);
      keys.push(performance.now() - begin);
    }
  }
  return { build, megabytes, first, keys };
}

const GIVEN = ['Marek', 'Ann', 'Olga', 'Timur', 'Zeynep', 'Aigerim', 'Nurlan', 'Person'];
const SURNAME = ['Lindqvist', 'Kuratova', 'Nameless', 'Zzuberi', 'Oz', 'Abenov', 'Yıldız', 'Əhmədov'];

function manyNames(): { readonly reader: PackReader; readonly build: number; readonly megabytes: number } {
  const entities = Array.from({ length: ENTITIES }, (_, index): Entity => {
    const full = `${GIVEN[index % 8]} ${SURNAME[Math.floor(index / 8) % 8]} ${index}`;
    return {
      id: `Q${index + 1}`,
      type: 'person',
      label: { en: full },
      description: { en: 'someone' },
      names: [{ text: `${full} junior`, lang: 'mul', kind: 'full' }],
      statements: [],
    };
  });
  const start = performance.now();
  const builder = new NameListBuilder();
  for (const entity of entities) builder.add(entity);
  const list = builder.build();
  const build = performance.now() - start;
  const byId = new Map(entities.map((entity) => [entity.id, { key: entity.id, entity }]));
  const reader: PackReader = {
    packs: async () => [],
    indexes: async () => [],
    views: async () => [],
    nameLists: async () => [{ pack: 'core', buffer: list }],
    plain: async (keys) => keys.flatMap((key) => byId.get(key) ?? []),
  };
  return { reader, build, megabytes: list.byteLength / 1e6 };
}

function timeLayout(): number[] {
  const graph: RelationGraph = {
    nodes: Array.from({ length: NODES }, (_, index) => ({
      key: `Q${index}`,
      type: 'person',
      label: { en: 'x' },
      count: 1,
    })),
    relations: Array.from({ length: NODES * 2 }, (_, index) => ({
      from: `Q${index % NODES}`,
      to: `Q${(index * 7 + 3) % NODES}`,
      facts: [],
    })),
  };
  return Array.from({ length: 30 }, () => {
    const begin = performance.now();
    layoutGraph(graph, { width: 352, height: 250 });
    return performance.now() - begin;
  });
}

/** What card.html loads at once: its own script, what it imports, its styles, and one catalogue beside English. */
function cardFrameText(): string {
  const folder = '.output/chrome-mv3';
  if (!existsSync(folder)) return 'not built: npm run build';
  const html = readFileSync(join(folder, 'card.html'), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\/([^"]+)"/g)].map((match) => match[1] ?? '');
  const bytes = named.reduce((sum, path) => sum + gzipSync(readFileSync(join(folder, path)), { level: 9 }).length, 0);
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function at(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
