import { compareIds, parseLine, toSha256 } from './canonical-line.ts';
import { EditionDigest } from './edition-digest.ts';
import type { Manifest } from './manifest.ts';
import { PackError } from './pack-error.ts';
import { parseManifestBytes } from './parse-manifest.ts';
import { type Chunks, readLines, unpackGzip } from './read-lines.ts';
import type { Entity } from './schema.ts';

/** Gives the bytes of one file of an edition's folder; throws where there is none. */
export type ReadFile = (name: string, signal: AbortSignal) => Promise<Uint8Array<ArrayBuffer>>;

/** An entity with the line that it came in, without the line feed. */
export interface EntityLine {
  readonly id: string;
  readonly text: string;
  readonly entity: Entity;
}

/** Reads and checks pack.json of an edition's folder; throws `not-a-pack` where there is none. */
export async function readManifest(readFile: ReadFile, signal: AbortSignal): Promise<Manifest> {
  const bytes = await readFile('pack.json', signal).catch((cause: unknown) => {
    signal.throwIfAborted();
    throw new PackError(
      'not-a-pack',
      'there is no pack.json: name a folder of sources (with pack.yaml), or one that `sidelight build` wrote',
      { cause },
    );
  });
  return parseManifestBytes(bytes);
}

/**
 * Reads an edition entity by entity, in the order of ids, and checks all that its pack.json says: hash and length of
 * each part, order and number of entities, and after the last one the digest. What came before a throw is not to be used.
 */
export async function* readEdition(
  manifest: Manifest,
  readFile: ReadFile,
  signal: AbortSignal,
): AsyncGenerator<EntityLine> {
  const digest = new EditionDigest();
  let count = 0;
  let before: string | undefined;
  for (const part of manifest.parts) {
    for await (const line of readPart(part, await readPartFile(part.name, readFile, signal), signal)) {
      refuseDisorder(before, line.id, part.name);
      before = line.id;
      count += 1;
      digest.add(line.id, line.text);
      yield line;
    }
  }
  if (count !== manifest.counts.entities) {
    throw new PackError('truncated', `${manifest.id}: ${count} entities, pack.json says ${manifest.counts.entities}`);
  }
  if (digest.hex() !== manifest.digest) {
    throw new PackError(
      'bad-digest',
      `${manifest.id}: the parts are not those that pack.json was made for: build it again`,
    );
  }
}

/** Reads one full part whose bytes are given, checking its hash and unpacked length; throws `bad-digest`, `truncated`. */
export async function* readPart(
  part: Manifest['parts'][number],
  packed: Uint8Array<ArrayBuffer>,
  signal: AbortSignal,
): AsyncGenerator<EntityLine> {
  const { name, unpackedBytes: maxBytes } = part;
  if ((await toSha256(packed)) !== part.sha256) {
    throw new PackError('bad-digest', `${name} is not the file that pack.json names: build or fetch the pack again`);
  }
  let total = 0;
  async function* counted(chunks: Chunks): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    for await (const chunk of chunks) {
      total += chunk.length;
      yield chunk;
    }
  }
  const limits = { name, maxBytes, signal };
  for await (const { number, text } of readLines(counted(unpackGzip(chunksOf(packed), limits)), limits)) {
    const line = parseLine(text, `${name}:${number}`);
    if ('gone' in line) throw new PackError('bad-line', `${name}:${number}: a full part has no "gone" lines`);
    yield { id: line.id, text, entity: line };
  }
  if (total !== maxBytes)
    throw new PackError('truncated', `${name} has ${total} bytes unpacked, pack.json says ${maxBytes}`);
}

async function readPartFile(name: string, readFile: ReadFile, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await readFile(name, signal);
  } catch (cause) {
    signal.throwIfAborted();
    throw new PackError('truncated', `${name} is missing: build or fetch the pack again`, { cause });
  }
}

function refuseDisorder(before: string | undefined, id: string, name: string): void {
  if (before === undefined) return;
  if (before === id) throw new PackError('duplicate-id', `${name}: ${id} stands twice: build the pack again`);
  if (compareIds(before, id) > 0)
    throw new PackError('bad-line', `${name}: ${id} comes after ${before}: sort the lines by id`);
}

/** Bytes in memory as a stream of one chunk. */
export async function* chunksOf(bytes: Uint8Array<ArrayBuffer>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  yield bytes;
}
