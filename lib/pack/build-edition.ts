import { compareIds, toCanonicalLine, toSha256 } from './canonical-line.ts';
import { EditionDigest } from './edition-digest.ts';
import { MANY_PARTS, MAX_ENTITIES, MAX_PART_BYTES, MAX_PARTS, PART_TARGET_BYTES } from './limits.ts';
import type { Manifest } from './manifest.ts';
import { PackError } from './pack-error.ts';
import { parseManifest } from './parse-manifest.ts';
import type { Entity } from './schema.ts';

/** What a publisher states of an edition; counts, digest and parts are made. */
export type ManifestHead = Omit<Manifest, 'format' | 'counts' | 'digest' | 'parts'>;

/** Packs bytes as gzip (RFC 1952), the same bytes for the same input. */
export type Gzip = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;

/** A file of an edition, named as it lies in the pack's folder. */
export interface EditionFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** An edition, complete: pack.json and the full parts that it names. */
export interface Edition {
  readonly manifest: Manifest;
  /** pack.json first, then the parts in order. */
  readonly files: readonly EditionFile[];
}

/** Version of the pack format that this code writes (docs/pack-format.md, clause 1). */
export const FORMAT = '1.0';

const encoder = new TextEncoder();

/** Builds an edition, the same bytes for the same entities in any order. Throws `duplicate-id`, `too-large`. */
export async function buildEdition(head: ManifestHead, entities: Iterable<Entity>, gzip: Gzip): Promise<Edition> {
  const sorted = [...entities].sort((a, b) => compareIds(a.id, b.id));
  refuseDuplicates(sorted);
  const lines = sorted.map(toCanonicalLine);
  const digest = new EditionDigest();
  for (const [k, text] of lines.entries()) digest.add(sorted[k]?.id ?? '', text);
  const parts = await Promise.all(cutParts(lines).map((part, index) => packPart(part, index, gzip)));
  const manifest = parseManifest({
    ...head,
    format: FORMAT,
    counts: {
      entities: sorted.length,
      names: count(sorted, (entity) => entity.names.length),
      statements: count(sorted, (entity) => entity.statements.length),
    },
    digest: digest.hex(),
    parts: parts.map(({ name, sha256, unpackedBytes }) => ({ name, sha256, unpackedBytes })),
  });
  return { manifest, files: [toManifestFile(manifest), ...parts.map(({ name, bytes }) => ({ name, bytes }))] };
}

/** pack.json as it is written: indented, for people read it too; its bytes are hashed where a pack is signed. */
export function toManifestFile(manifest: Manifest): EditionFile {
  return { name: 'pack.json', bytes: encoder.encode(`${JSON.stringify(manifest, null, 2)}\n`) };
}

function refuseDuplicates(sorted: readonly Entity[]): void {
  if (sorted.length > MAX_ENTITIES) {
    throw new PackError('too-large', `${sorted.length} entities are more than ${MAX_ENTITIES}: split the pack in two`);
  }
  const twice = sorted.find((entity, index) => index > 0 && sorted[index - 1]?.id === entity.id);
  if (twice)
    throw new PackError('duplicate-id', `${twice.id} stands for two entities: keep one, or give one another id`);
}

function count(entities: readonly Entity[], lengthOf: (entity: Entity) => number): number {
  return entities.reduce((sum, entity) => sum + lengthOf(entity), 0);
}

/** Cuts lines into texts of about PART_TARGET_BYTES, of more where there would be too many; a line is never split. */
function cutParts(lines: readonly string[]): readonly Uint8Array<ArrayBuffer>[] {
  const total = lines.reduce((sum, text) => sum + encoder.encode(text).length + 1, 0);
  const target = Math.max(PART_TARGET_BYTES, Math.ceil(total / MANY_PARTS));
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let part: string[] = [];
  let sizeBytes = 0;
  for (const text of lines) {
    const lineBytes = encoder.encode(text).length + 1;
    if (sizeBytes > 0 && sizeBytes + lineBytes > target) {
      parts.push(encoder.encode(part.join('')));
      part = [];
      sizeBytes = 0;
    }
    part.push(`${text}\n`);
    sizeBytes += lineBytes;
  }
  parts.push(encoder.encode(part.join('')));
  if (parts.length > MAX_PARTS) throw new PackError('too-large', `${parts.length} parts are more than ${MAX_PARTS}`);
  return parts;
}

async function packPart(unpacked: Uint8Array<ArrayBuffer>, index: number, gzip: Gzip) {
  if (unpacked.length > MAX_PART_BYTES)
    throw new PackError('too-large', `part ${index} is longer than ${MAX_PART_BYTES} bytes`);
  const bytes = await gzip(unpacked);
  return { name: `full-${index}.jsonl.gz`, bytes, sha256: await toSha256(bytes), unpackedBytes: unpacked.length };
}
