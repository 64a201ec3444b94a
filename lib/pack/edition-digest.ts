import { PAIRS, Sha256 } from './sha256.ts';

/** Bytes of the hash of a line. */
export const HASH_BYTES = 32;

/**
 * The digest of an edition (docs/pack-format.md, clause 8): SHA-256 over `id NUL sha256(line) LF` of every entity,
 * sorted by id. It tells local damage; authenticity comes from the signed hash of every file.
 */
export class EditionDigest {
  readonly #hash = new Sha256();
  readonly #line = new Uint8Array(HASH_BYTES);
  #bytes = new Uint8Array(1024);

  /** Adds the next entity; ids must come in ascending order of UTF-16 units. */
  add(id: string, line: string): void {
    hashLine(line, this.#line, 0);
    this.addHashed(id, this.#line, 0);
  }

  /** Adds the next entity by the hash of its line, which begins at a place of `hashes`. */
  addHashed(id: string, hashes: Uint8Array, at: number): void {
    if (id.length * 3 + 2 * HASH_BYTES + 2 > this.#bytes.length) this.#bytes = new Uint8Array(id.length * 4 + 1024);
    const bytes = this.#bytes;
    let end = ENCODER.encodeInto(id, bytes).written;
    bytes[end++] = 0;
    for (let k = 0; k < HASH_BYTES; k += 1) {
      const pair = PAIRS[hashes[at + k] as number] as string;
      bytes[end++] = pair.charCodeAt(0);
      bytes[end++] = pair.charCodeAt(1);
    }
    bytes[end++] = 10;
    this.#hash.update(bytes.subarray(0, end));
  }

  /** Ends the digest. */
  hex(): string {
    return this.#hash.hex();
  }
}

const ENCODER = new TextEncoder();
const LINE = new Sha256();
let lineBytes = new Uint8Array(16_384);

/** Writes the SHA-256 of a line at a place. */
export function hashLine(line: string, into: Uint8Array, at: number): void {
  if (line.length * 3 > lineBytes.length) lineBytes = new Uint8Array(line.length * 3);
  LINE.update(lineBytes.subarray(0, ENCODER.encodeInto(line, lineBytes).written)).writeTo(into, at);
}
