import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIndex } from '../lib/match/build-index.ts';
import type { NameIndex } from '../lib/match/name-index.ts';
import { attachIndex, openIndex } from '../lib/match/open-index.ts';
import { FOLD } from '../lib/text/fold-table.ts';
import { markdownTable } from './markdown-table.ts';
import { type BenchNames, benchNames } from './match-names.ts';
import { normalise, normaliseUsually, rivals } from './match-rivals.ts';
import { type BenchText, benchText, flat } from './match-text.ts';
import { type Measured, measureInTurns, timed } from './measure.ts';
import { Random } from './random.ts';

const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const RIVAL_NAMES = 100_000;
/** A page of 10,000 words: short enough that a busy machine leaves most runs in peace. */
const UNITS = 60_000;
const COLD_UNITS = 60_000;
/** Runs of each contender. */
const RUNS = 60;

interface Built {
  readonly names: BenchNames;
  readonly buffer: ArrayBuffer;
  readonly buildMs: number;
}

/** Scan, size and build at all sizes; then the rivals on the same names and text. */
export function benchMatch(): void {
  const sets = new Map(SIZES.map((size) => [size, build(size)]));
  const hundred = sets.get(RIVAL_NAMES);
  if (!hundred) return;
  const sample = benchText(UNITS, hundred.names.texts, new Random(11));
  console.log(`Text: ${sample.text.length} units in ${sample.blocks.length - 1} blocks, ${sample.source}.`);
  for (const [size, { names }] of sets) console.log(`${size} names: ${names.source}.`);
  benchSizes(sets, sample);
  benchGrowth(hundred);
  benchCold(hundred.buffer, sample);
  benchRivals(hundred, sample);
}

function build(size: number): Built {
  const names = benchNames(size);
  const input = { packId: 'bench', edition: 1, entities: names.entities, latestChange: new Map<string, number>() };
  const runs = Array.from({ length: size > 200_000 ? 1 : 5 }, () => timed(() => buildIndex(input)));
  const sorted = runs.toSorted((a, b) => a.ms - b.ms);
  const middle = sorted[sorted.length >>> 1] ?? timed(() => buildIndex(input));
  return { names, buffer: middle.value, buildMs: middle.ms };
}

/** Each size in turns with the fold loop, so that both of a ratio meet the same machine. */
function benchSizes(sets: ReadonlyMap<number, Built>, sample: BenchText): void {
  const rows = [...sets].map(([size, set]) => {
    const index = openIndex(set.buffer);
    const times = measureInTurns(
      new Map<string, () => unknown>([
        ['fold loop', () => foldLoop(sample.text)],
        ['scan', () => scanBlocks(index, sample)],
      ]),
      RUNS,
    );
    const [floor, scan] = [times.get('fold loop'), times.get('scan')];
    return {
      names: size,
      ...perUnit('fold loop', floor, sample),
      ...perUnit('scan', scan, sample),
      'times the fold loop': ratio(scan, floor),
      ...sizeOf(set),
    };
  });
  console.log(`\n${markdownTable(rows)}`);
}

function sizeOf(set: Built | undefined): Record<string, string> {
  if (!set) return { 'index MB': '', 'build ms': '', 'attach ms': '', 'open and verify ms': '' };
  const times = measureInTurns(
    new Map<string, () => unknown>([
      ['attach', () => attachIndex(set.buffer)],
      ['open', () => openIndex(set.buffer)],
    ]),
    21,
  );
  return {
    'index MB': (set.buffer.byteLength / 1e6).toFixed(2),
    'build ms': set.buildMs.toFixed(0),
    'attach ms': times.get('attach')?.median.toFixed(3) ?? '',
    'open and verify ms': times.get('open')?.median.toFixed(2) ?? '',
  };
}

/**
 * Ten times the text: the large text against the tenths that it consists of, one after the other, as a text that is read
 * again and again alone stays in the caches and is foreseen by the processor branch for branch, which no page is.
 */
function benchGrowth({ buffer, names }: Built): void {
  const index = attachIndex(buffer);
  const large = benchText(UNITS * 2.5, names.texts, new Random(5));
  const tenths = Array.from({ length: 10 }, (_, tenth) => cut(large, tenth / 10, (tenth + 1) / 10));
  let next = 0;
  const times = measureInTurns(
    new Map<string, () => unknown>([
      ['tenth', () => scanBlocks(index, tenths[next++ % tenths.length] ?? large)],
      ['same', () => scanBlocks(index, tenths[0] ?? large)],
      ['whole', () => scanBlocks(index, large)],
    ]),
    RUNS * 10,
  );
  const growth = (name: string) => ((times.get('whole')?.median ?? 0) / (times.get(name)?.median ?? 1)).toFixed(2);
  console.log(`\nGrowth: ten times the text takes ${growth('tenth')} times the time of its tenths, read by turns;`);
  console.log(`${growth('same')} times that of one tenth that is read again and again.`);
}

/** Whole blocks of a text between two shares of its length. */
function cut({ text, blocks, source }: BenchText, from: number, to: number): BenchText {
  const kept = blocks.filter((at) => at >= from * text.length && at <= to * text.length);
  const start = kept[0] ?? 0;
  return { source, text: flat(text.slice(start, kept.at(-1))), blocks: kept.map((at) => at - start) };
}

function benchCold(buffer: ArrayBuffer, sample: BenchText): void {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const [indexFile, textFile] = [join(folder, 'index'), join(folder, 'text')];
  writeFileSync(indexFile, new Uint8Array(buffer));
  writeFileSync(textFile, Buffer.from(sample.text.slice(0, COLD_UNITS), 'utf16le'));
  const script = fileURLToPath(new URL('match-cold.ts', import.meta.url));
  const runs = Array.from({ length: 5 }, () =>
    execFileSync(process.execPath, [script, indexFile, textFile]).toString(),
  );
  rmSync(folder, { recursive: true });
  console.log(`\nFresh process, ${COLD_UNITS} units: open, first, second, third scan in ms\n${runs.join('')}`);
}

function benchRivals({ names, buffer }: Built, sample: BenchText): void {
  const index = attachIndex(buffer);
  const usual = measureInTurns(new Map([['usual', () => normaliseUsually(sample.text)]]), 21).get('usual');
  const normalised = normalise(sample.text);
  const rows = rivals(names.texts).map((makeRival) => {
    const built = timed(makeRival);
    const rival = built.value;
    const text = normalised.slice(0, normalised.length * rival.share);
    const run = () => rival.count(text);
    const times = measureInTurns(
      new Map<string, () => unknown>([
        ['ours', () => scanBlocks(index, sample)],
        ['rival', run],
      ]),
      RUNS,
    );
    const nsOf = (time: Measured | undefined, units: number) => ((time?.median ?? 0) / units) * 1e6;
    const ours = nsOf(times.get('ours'), sample.text.length);
    const match = nsOf(times.get('rival'), text.length);
    const total = match + nsOf(usual, sample.text.length);
    return {
      rival: rival.name,
      'build ms': built.ms.toFixed(0),
      'ns/unit, match only': match.toFixed(1),
      'with normalisation': total.toFixed(1),
      'ours, all in': ours.toFixed(1),
      'times ours, match only': (match / ours).toFixed(1),
      'times ours': (total / ours).toFixed(1),
      hits: rival.count(normalised.slice(0, 20_000)),
    };
  });
  console.log(`\n${markdownTable(rows)}`);
}

function scanBlocks(index: NameIndex, { text, blocks }: BenchText): number {
  let hits = 0;
  for (let i = 1; i < blocks.length; i += 1) {
    index.scan(text, blocks[i - 1] ?? 0, blocks[i] ?? 0, () => {
      hits += 1;
    });
  }
  return hits;
}

function foldLoop(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i += 1) sum += FOLD[text.charCodeAt(i)] as number;
  return sum;
}

function perUnit(what: string, time: Measured | undefined, { text }: BenchText): Record<string, string> {
  const of = (ms: number) => ((ms / text.length) * 1e6).toFixed(2);
  return { [`${what}, ns/unit, median / best`]: `${of(time?.median ?? 0)} / ${of(time?.best ?? 0)}` };
}

function ratio(time: Measured | undefined, floor: Measured | undefined): string {
  const by = (of: 'median' | 'best') => ((time?.[of] ?? 0) / (floor?.[of] ?? 1)).toFixed(1);
  return `${by('median')} / ${by('best')}`;
}
