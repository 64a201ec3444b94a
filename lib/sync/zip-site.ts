import type { PackSite } from './pack-site.ts';
import { SyncError } from './sync-error.ts';

/** Files of a zip that are looked at: 400 parts, 30 deltas and some years of roots. */
const MAX_ENTRIES = 4_000;

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 65_535;

interface ZipEntry {
  /** 0: stored, 8: deflated. */
  readonly method: number;
  readonly packedBytes: number;
  readonly headerAt: number;
}

/**
 * A repository in a .zip file (APPNOTE 6.3, stored or deflated, no zip64): read by its directory, each file under the
 * limit that its signature sets. Whatever the zip says of itself is only where to look; the metadata decide.
 */
export function zipSite(zip: Uint8Array<ArrayBuffer>): PackSite {
  const entries = readDirectory(zip);
  return {
    async read(name, limitBytes) {
      const entry = entries.get(name);
      if (!entry) return null;
      const packed = bytesOf(zip, entry, name);
      const stream = new Blob([packed]).stream();
      return await readBounded(entry.method === 0 ? stream : stream.pipeThrough(inflate()), limitBytes, name);
    },
  };
}

function inflate(): ReadableWritablePair<Uint8Array, BufferSource> {
  return new DecompressionStream('deflate-raw');
}

function readDirectory(zip: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) refuse(`more than ${MAX_ENTRIES} files are in it`);
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < count; n++) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) refuse('its directory is damaged');
    const nameBytes = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(zip.subarray(at + 46, at + 46 + nameBytes));
    const method = view.getUint16(at + 10, true);
    if (method !== 0 && method !== 8) refuse(`${name.slice(0, 80)} is packed in a way that Sidelight does not know`);
    entries.set(name, { method, packedBytes: view.getUint32(at + 20, true), headerAt: view.getUint32(at + 42, true) });
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return withoutTopFolder(entries);
}

/** Zips are often made of a folder instead of its content: names are then below it. */
function withoutTopFolder(entries: Map<string, ZipEntry>): Map<string, ZipEntry> {
  if (entries.has('timestamp.json')) return entries;
  const inside = [...entries.keys()].find((name) => /^[^/]+\/timestamp\.json$/.test(name));
  if (!inside) return entries;
  const folder = inside.slice(0, inside.indexOf('/') + 1);
  const below = [...entries].filter(([name]) => name.startsWith(folder));
  return new Map(below.map(([name, entry]) => [name.slice(folder.length), entry]));
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= 0 && at >= last - MAX_COMMENT_BYTES; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return refuse('it is no .zip file, or it is cut off');
}

function bytesOf(
  zip: Uint8Array<ArrayBuffer>,
  { headerAt, packedBytes }: ZipEntry,
  name: string,
): Uint8Array<ArrayBuffer> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  if (headerAt + 30 > zip.length) refuse(`${name} lies outside of it`);
  const start = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  if (start + packedBytes > zip.length) refuse(`${name} lies outside of it`);
  return zip.subarray(start, start + packedBytes);
}

async function readBounded(
  stream: ReadableStream<Uint8Array>,
  limitBytes: number,
  name: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of stream) {
      length += piece.length;
      if (length > limitBytes)
        throw new SyncError('too-large', `${name} is longer than the ${limitBytes} bytes allowed`);
      pieces.push(piece);
    }
  } catch (cause) {
    if (cause instanceof SyncError) throw cause;
    throw new SyncError('bad-zip', `${name} cannot be unpacked: get the file again`, { cause });
  }
  return await new Blob(pieces as BlobPart[]).bytes();
}

function refuse(why: string): never {
  throw new SyncError('bad-zip', `this is no pack as a .zip file: ${why}`);
}
