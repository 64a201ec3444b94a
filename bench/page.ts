import { spawnSync } from 'node:child_process';
import { parseHtml } from '../cli/parse-html.ts';
import type { PageReading } from '../lib/page/page-reading.ts';
import { readPage } from '../lib/page/read-page.ts';
import { sharedFolder } from '../tests/shared-folder.ts';
import { type SavedPage, savedPages } from './page-corpus.ts';

const TODAY = '2026-11-25';
const MS_PER_DAY = 86_400_000;

/** Figures of one page; the documents are not kept. */
interface Read {
  readonly page: SavedPage;
  readonly ms: number;
  /** The date of the story, or "none". */
  readonly day: string;
  readonly from: string;
  readonly precision: number;
  readonly recall: number;
  /** Recall over all zones: what was read at all. */
  readonly anywhere: number;
}

type Collection = 'postlight' | 'scrapinghub' | 'readability';

const COLLECTIONS: readonly Collection[] = ['postlight', 'scrapinghub', 'readability'];

/**
 * Agreement of dates and stories with what other projects expect of the same saved pages; `-v` lists the misses. Each
 * collection in a process of its own: happy-dom keeps some 10 MB of every document that it has parsed.
 */
export function benchPage(): void {
  const collection = COLLECTIONS.find((name) => process.argv.includes(name));
  if (collection) {
    benchCollection(collection);
    return;
  }
  for (const name of sharedFolder() ? COLLECTIONS : []) {
    spawnSync(process.execPath, [...process.argv.slice(1), name], { stdio: 'inherit' });
  }
  if (!sharedFolder()) console.log('Skipped: the saved pages of ../shared/data/html are not here.');
}

function benchCollection(name: Collection): void {
  const reads = (savedPages()?.[name] ?? []).map(read);
  const isVerbose = process.argv.includes('-v');
  if (name === 'postlight') printDates(reads, isVerbose);
  else printStories(name, reads, isVerbose);
  const times = reads.map(({ ms }) => ms).sort((a, b) => a - b);
  console.log(`\n${name}, readPage in Node with happy-dom: median ${at(times, 0.5)} ms, p95 ${at(times, 0.95)} ms.\n`);
}

function read(page: SavedPage): Read {
  const document = parseHtml(page.html, page.url);
  const start = performance.now();
  const reading = readPage(document, { url: page.url, today: TODAY });
  const ms = performance.now() - start;
  const scope = reading.main?.scope;
  const isDated = scope && scope.dateFrom !== 'today';
  const expected = wordsOf(page.story?.text ?? textOf(readExpected(page.story?.html ?? '')));
  const story = wordsOf(textOf(reading, 'story'));
  const shared = overlap(story, expected);
  return {
    page,
    ms,
    day: isDated ? scope.date : 'none',
    from: scope?.dateFrom ?? 'today',
    precision: share(shared, story.length),
    recall: share(shared, expected.length),
    anywhere: share(overlap(wordsOf(textOf(reading)), expected), expected.length),
  };
}

function printDates(reads: readonly Read[], isVerbose: boolean): void {
  const isSame = ({ page, day }: Read) => day === page.day;
  const isNear = (one: Read) =>
    isSame(one) || Math.abs(Date.parse(one.day) - Date.parse(one.page.day ?? '')) <= MS_PER_DAY;
  console.log('| dates, postlight | pages | same day | or the next (time zones) |\n|---|--:|--:|--:|');
  const line = (name: string, of: readonly Read[]) =>
    console.log(`| ${name} | ${of.length} | ${of.filter(isSame).length} | ${of.filter(isNear).length} |`);
  line('all', reads);
  for (const from of new Set(reads.map((one) => one.from))) {
    line(
      `from ${from}`,
      reads.filter((one) => one.from === from),
    );
  }
  if (!isVerbose) return;
  for (const { page, day } of reads.filter((one) => !isNear(one))) console.log(page.name, page.day, day);
}

function printStories(name: string, rows: readonly Read[], isVerbose: boolean): void {
  const mean = (key: 'precision' | 'recall' | 'anywhere') => rows.reduce((sum, row) => sum + row[key], 0) / rows.length;
  const [precision, recall] = [mean('precision'), mean('recall')];
  console.log('| story words | pages | precision | recall | F1 | recall in any zone |\n|---|--:|--:|--:|--:|--:|');
  const figures = [precision, recall, (2 * precision * recall) / (precision + recall), mean('anywhere')];
  console.log(`| ${name} | ${rows.length} | ${figures.map((figure) => figure.toFixed(3)).join(' | ')} |`);
  if (!isVerbose) return;
  for (const { page, precision, recall } of rows.filter((row) => Math.min(row.precision, row.recall) < 0.7)) {
    console.log(page.name.slice(0, 20), precision.toFixed(2), recall.toFixed(2), page.url);
  }
}

function readExpected(html: string): PageReading {
  return readPage(parseHtml(html, 'https://pages.example/'), { url: '', today: TODAY });
}

function textOf(reading: PageReading, zone?: string): string {
  return reading.scopes
    .filter(({ scope }) => !zone || scope.zone === zone)
    .map(({ scope }) => scope.text)
    .join('\n\n');
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

/** Words that two texts have in common, each as often as in both. */
function overlap(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of other) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of one) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared += 1;
    left.set(word, count - 1);
  }
  return shared;
}

function at(sorted: readonly number[], share: number): string {
  return (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1);
}
