import type { Gzip } from './build-edition.ts';
import { compareIds, parseLine, toCanonicalLine, toSha256 } from './canonical-line.ts';
import { MAX_PART_BYTES } from './limits.ts';
import { PackError } from './pack-error.ts';
import { chunksOf } from './read-edition.ts';
import { readLines, unpackGzip } from './read-lines.ts';
import type { Entity, Line } from './schema.ts';

/** A delta as it is published: from the edition in its name to the next (clause 7). */
export interface DeltaFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
  readonly unpackedBytes: number;
}

/** What `newer` changed against `older`, sorted by id: whole entities, and word of those that are gone. */
export function diffEntities(older: Iterable<Entity>, newer: Iterable<Entity>): readonly Line[] {
  const before = new Map([...older].map((entity) => [entity.id, toCanonicalLine(entity)]));
  const changed: Line[] = [];
  for (const entity of newer) {
    if (before.get(entity.id) !== toCanonicalLine(entity)) changed.push(entity);
    before.delete(entity.id);
  }
  const gone = [...before.keys()].map((id): Line => ({ id, gone: true }));
  return [...changed, ...gone].sort((a, b) => compareIds(a.id, b.id));
}

/** Applies the lines of a delta to the entities of the edition that it was made against; sorted by id. */
export function applyDelta(entities: Iterable<Entity>, lines: Iterable<Line>): readonly Entity[] {
  const result = new Map([...entities].map((entity) => [entity.id, entity]));
  for (const line of lines) {
    if ('gone' in line) result.delete(line.id);
    else result.set(line.id, line);
  }
  return [...result.values()].sort((a, b) => compareIds(a.id, b.id));
}

/** Packs a delta against `edition`; null where it would be longer than MAX_PART_BYTES: then the full parts serve. */
export async function buildDelta(edition: number, lines: Iterable<Line>, gzip: Gzip): Promise<DeltaFile | null> {
  const unpacked = new TextEncoder().encode([...lines].map((line) => `${toCanonicalLine(line)}\n`).join(''));
  if (unpacked.length > MAX_PART_BYTES) return null;
  const bytes = await gzip(unpacked);
  return { name: `delta-${edition}.jsonl.gz`, bytes, sha256: await toSha256(bytes), unpackedBytes: unpacked.length };
}

/** Reads a delta whose hash has been checked by its signature; throws `bad-line`, `truncated`, `too-large`. */
export async function* readDelta(
  { name, bytes, unpackedBytes }: Omit<DeltaFile, 'sha256'>,
  signal: AbortSignal,
): AsyncGenerator<Line> {
  let before = '';
  const limits = { name, maxBytes: unpackedBytes, signal };
  for await (const { number, text } of readLines(unpackGzip(chunksOf(bytes), limits), limits)) {
    const line = parseLine(text, `${name}:${number}`);
    if (compareIds(before, line.id) >= 0) {
      throw new PackError('bad-line', `${name}:${number}: ${line.id} comes after ${before}: sort the lines by id`);
    }
    before = line.id;
    yield line;
  }
}
