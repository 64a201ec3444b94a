import { existsSync, readFileSync } from 'node:fs';
import { sharedFolder } from '../tests/shared-folder.ts';
import type { Random } from './random.ts';

/** A text to scan, as one two-byte string, and the offsets of its blocks (the last is its end). */
export interface BenchText {
  readonly source: string;
  readonly text: string;
  readonly blocks: readonly number[];
}

const CORPORA = ['reuters-128', 'rss-500', 'spotlight'].map((name) => `data/corpora/linking/${name}.benchmark.jsonl`);
const GOLD = ['gold/gold-dev.jsonl', 'gold/headlines-dev.jsonl'];

/** News text of `units` UTF-16 units with one of `names` every 900 units or so. */
export function benchText(units: number, names: readonly string[], random: Random): BenchText {
  const found = paragraphs();
  const source = found.length > 0 ? 'news of the research folder' : 'generated words';
  const pool = found.length > 0 ? found : generatedParagraphs(names, random);
  let text = '';
  const blocks = [0];
  for (let i = 0; text.length < units; i += 1) {
    const paragraph = pool[i % pool.length] ?? '';
    text += random.below(900) < paragraph.length ? `${paragraph} ${random.pick(names)}.\n` : `${paragraph}\n`;
    blocks.push(text.length);
  }
  return { source, text: flat(text), blocks };
}

/** One flat string: what `textContent` gives. */
export function flat(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

function paragraphs(): string[] {
  const folder = sharedFolder();
  if (!folder) return [];
  const files = [...CORPORA, ...GOLD].map((path) => new URL(path, folder)).filter((file) => existsSync(file));
  const texts = files.flatMap((file) => readFileSync(file, 'utf8').trim().split('\n').map(textOf));
  return texts.flatMap((text) => text.split(/\n+/)).filter((text) => text.length > 20);
}

function textOf(line: string): string {
  const row: unknown = JSON.parse(line);
  return row instanceof Object && 'text' in row ? String(row.text) : '';
}

function generatedParagraphs(names: readonly string[], random: Random): string[] {
  const words = names.slice(0, 4000).flatMap((name) => name.toLowerCase().split(' '));
  return Array.from({ length: 400 }, () =>
    Array.from({ length: 30 + random.below(40) }, () => random.pick(words)).join(' '),
  );
}
