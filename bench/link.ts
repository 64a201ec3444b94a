import { readFile } from 'node:fs/promises';
import { annotate } from '#lib/link/annotate.ts';
import type { AnnotateOptions } from '#lib/link/mention.ts';
import type { Scope } from '#lib/link/scope.ts';
import { buildIndex } from '#lib/match/build-index.ts';
import type { NameIndex } from '#lib/match/name-index.ts';
import { attachIndex } from '#lib/match/open-index.ts';
import type { Entity, NameRecord } from '#lib/pack/schema.ts';
import { openPacks } from '../cli/open-packs.ts';
import { sharedFolder } from '../tests/shared-folder.ts';
import { markdownTable } from './markdown-table.ts';
import { measureInTurns } from './measure.ts';

const OPTIONS: AnnotateOptions = {
  mark: 'first',
  markPlaces: true,
  markFurniture: false,
  hidden: new Set(),
  known: new Set(),
};

/** Takes what is not wanted. */
function ignore(): undefined {
  return undefined;
}

/** About 10,000 words. */
const PAGE_UNITS = 60_000;
const DENSE_PARAGRAPHS = 80;
const DATE = '2023-11-24';
const RUNS = 200;

/** F1 of the systems of the ELEVANT comparison on the same sets (Spotlight, Ambiverse, REL, ReFinED). */
const PUBLISHED: Readonly<Record<string, string>> = {
  kore50: '40.6 · 60.6 · 63.7 · 68.7',
  'reuters-128': '28.4 · 46.0 · 49.4 · 56.4',
  'rss-500': '28.6 · 37.1 · 34.9 · 40.3',
};

/** Time of scan and link on a long page, and published sets of entity linking with packs of their own entities. */
export async function benchLink(): Promise<void> {
  const shared = sharedFolder();
  if (!shared) {
    console.log('Skipped: this needs the texts of ../shared.');
    return;
  }
  const packs = await openPacks([], {
    cwd: '.',
    print: ignore,
    warn: ignore,
    signal: new AbortController().signal,
  });
  const indexes = packs.map(({ index }) => index);
  const gold = new URL('gold/gold-dev.jsonl', shared);
  const [core] = indexes;
  const pages = core && indexes.length > 1 ? [[core], indexes] : [indexes];
  console.log(markdownTable(await Array.fromAsync(pages, (some) => timePage(some, gold))));
  const names = Object.keys(PUBLISHED);
  const rows = names.map((name) => scoreSet(name, new URL(`data/corpora/linking/${name}.benchmark.jsonl`, shared)));
  console.log(markdownTable(await Promise.all(rows)));
}

/** The paragraphs that name most for their length, again and again: a page with a name every ten words. */
async function densePage(indexes: readonly NameIndex[], gold: URL): Promise<Scope> {
  const texts = (await readLines(gold)) as readonly { lang: string; text: string }[];
  const paragraphs = texts
    .filter(({ lang }) => lang === 'en')
    .flatMap(({ text }) => text.split(/\n+/))
    .filter((paragraph) => paragraph.length > 40)
    .map((text) => ({ text, share: mentionsIn(indexes, aScope(text, [0], DATE, null)) / text.length }))
    .toSorted((a, b) => b.share - a.share)
    .slice(0, DENSE_PARAGRAPHS);
  let text = '';
  const blocks: number[] = [];
  for (let i = 0; text.length < PAGE_UNITS; i += 1) {
    blocks.push(text.length);
    text += `${paragraphs[i % paragraphs.length]?.text}\n\n`;
  }
  return aScope(text, blocks, DATE, null);
}

function mentionsIn(indexes: readonly NameIndex[], scope: Scope): number {
  return annotate(indexes, scope, OPTIONS).mentions.length;
}

async function timePage(indexes: readonly NameIndex[], gold: URL): Promise<Record<string, string | number>> {
  const scope = await densePage(indexes, gold);
  const { text, blocks } = scope;
  const scan = () => {
    for (const index of indexes) {
      for (const [i, start] of blocks.entries()) index.scan(text, start, blocks[i + 1] ?? text.length, ignore);
    }
  };
  const times = measureInTurns(
    new Map([
      ['scan', scan],
      ['scan and link', () => annotate(indexes, scope, OPTIONS)],
    ]),
    RUNS,
  );
  const cell = (name: string) => `${times.get(name)?.median.toFixed(2)} / ${times.get(name)?.best.toFixed(2)}`;
  return {
    packs: indexes.map(({ packId }) => packId).join(', '),
    words: text.split(/\s+/).length,
    mentions: mentionsIn(indexes, scope),
    'scan, ms median / best': cell('scan'),
    'scan and link': cell('scan and link'),
  };
}

interface SetText {
  readonly text: string;
  readonly labels: readonly SetLabel[];
}

interface SetLabel {
  readonly span: readonly [number, number];
  readonly entity_id: string;
  readonly name: string;
  readonly type: string;
}

/** The pack of a set knows its own entities, by nothing but their labels. */
async function scoreSet(name: string, file: URL): Promise<Record<string, string | number>> {
  const texts = (await readLines(file)) as readonly SetText[];
  const labels = texts.flatMap((text) => text.labels).filter(({ entity_id }) => /^Q\d+$/.test(entity_id));
  const entities = new Map(labels.map((label) => [label.entity_id, toEntity(label)]));
  const index = attachIndex(
    buildIndex({ packId: 'set', edition: 1, entities: entities.values(), latestChange: new Map() }),
  );
  let right = 0;
  let found = 0;
  for (const { text, labels: gold } of texts) {
    const { mentions } = annotate([index], aScope(text, [0], '2011', 'en'), OPTIONS);
    found += mentions.length;
    right += mentions.filter(({ start, end, entity }) =>
      gold.some(({ span, entity_id }) => span[0] === start && span[1] === end && entity_id === entity),
    ).length;
  }
  const precision = right / found;
  const recall = right / labels.length;
  return {
    set: name,
    entities: entities.size,
    mentions: labels.length,
    P: toPercent(precision),
    R: toPercent(recall),
    F1: toPercent((2 * precision * recall) / (precision + recall)),
    'published F1: Spotlight · Ambiverse · REL · ReFinED': PUBLISHED[name] ?? '',
  };
}

/** Q215627: person. */
function toEntity({ entity_id: id, name, type }: SetLabel): Entity {
  const isPerson = type.split('|').includes('Q215627');
  const label = { en: name };
  return {
    id,
    type: isPerson ? 'person' : 'organisation',
    label,
    description: label,
    names: [toName(name, isPerson)],
    statements: [],
  };
}

function toName(label: string, isPerson: boolean): NameRecord {
  const text = label.replace(/\s*\(.*\)$/, '');
  const words = text.split(' ');
  if (!isPerson) return { text, lang: 'en', kind: /^[A-Z]{2,6}$/.test(text) ? 'acronym' : 'full' };
  if (words.length < 2) return { text, lang: 'en', kind: 'full' };
  return { text, lang: 'en', kind: 'full', given: words.slice(0, -1).join(' '), surname: words.at(-1) ?? text };
}

function aScope(text: string, blocks: readonly number[], date: string, lang: string | null): Scope {
  return { text, blocks, context: '', date, dateFrom: 'given', lang, zone: 'story' };
}

async function readLines(file: URL): Promise<readonly unknown[]> {
  return (await readFile(file, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

function toPercent(share: number): string {
  return (100 * share).toFixed(1);
}
