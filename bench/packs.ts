import { gzip } from '../cli/gzip.ts';
import { buildEdition, type Edition } from '../lib/pack/build-edition.ts';
import { toCanonicalLine } from '../lib/pack/canonical-line.ts';
import { applyDelta, buildDelta, diffEntities } from '../lib/pack/delta.ts';
import { EditionDigest } from '../lib/pack/edition-digest.ts';
import { readEdition } from '../lib/pack/read-edition.ts';
import type { Entity } from '../lib/pack/schema.ts';
import { markdownTable } from './markdown-table.ts';
import { anEntity, BENCH_HEAD } from './sync-packs.ts';

/** One in this many entities is changed by the delta. */
const CHANGE_EVERY = 100;

/** Builds, reads and changes packs of growing size in Node, in processor time: a figure per entity that stays is linear. */
export async function benchPacks(): Promise<void> {
  const sizes = process.argv[3] ? [Number(process.argv[3])] : [10_000, 100_000, 1_000_000];
  const rows = [];
  for (const size of sizes) rows.push(await benchSize(size));
  console.log(markdownTable(rows));
}

async function benchSize(size: number) {
  const entities = Array.from({ length: size }, (_, n) => anEntity(n));
  const { value: edition, us: build } = await costOf(size, () => buildEdition(BENCH_HEAD, entities, gzip));
  const { us: verify } = await costOf(size, () => readAll(edition));
  const changed = entities.map((entity, n) => (n % CHANGE_EVERY === 0 ? anEntity(n, 1) : entity));
  const { value: delta, us: make } = await costOf(size, async () => {
    const lines = diffEntities(entities, changed);
    return { lines, file: await buildDelta(1, lines, gzip) };
  });
  const { us: apply } = await costOf(size, async () => digestOf(applyDelta(entities, delta.lines)));
  const full = edition.files.reduce((sum, file) => sum + file.bytes.length, 0);
  return {
    entities: size,
    parts: edition.manifest.parts.length,
    'full, bytes': full,
    'delta of 1 in 100, bytes': delta.file?.bytes.length ?? 'longer than a part',
    'build, µs an entity': build,
    'read and verify, µs an entity': verify,
    'compare and make delta, µs an entity': make,
    'apply and check digest, µs an entity': apply,
    'most memory, MB': (process.resourceUsage().maxRSS / 1000).toFixed(0),
  };
}

/** Processor time in microseconds an entity. */
async function costOf<T>(size: number, work: () => Promise<T>): Promise<{ readonly value: T; readonly us: string }> {
  const before = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return { value, us: ((user + system) / size).toFixed(1) };
}

async function readAll({ manifest, files }: Edition): Promise<number> {
  const byName = new Map(files.map(({ name, bytes }) => [name, bytes]));
  let count = 0;
  const read = async (name: string) => byName.get(name) ?? new Uint8Array();
  for await (const _ of readEdition(manifest, read, new AbortController().signal)) count += 1;
  return count;
}

function digestOf(entities: Iterable<Entity>): string {
  const digest = new EditionDigest();
  for (const entity of entities) digest.add(entity.id, toCanonicalLine(entity));
  return digest.hex();
}
