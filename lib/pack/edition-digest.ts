import { Sha256 } from './sha256.ts';

/** Bytes of the hash of a line. */
export const HASH_BYTES = 32;

/**
 * The digest of an edition (docs/pack-format.md, clause 8): SHA-256 over `id NUL sha256(line) LF` of every entity,
 * sorted by id. It tells local damage; authenticity comes from the signed hash of every file.
 */
export class EditionDigest {
  readonly #hash = new Sha256();
  readonly #line = new Uint8Array(HASH_BYTES);
  /** What is to be hashed next: many short pieces cost more than one long one. */
  #bytes = new Uint8Array(65_536);
  #used = 0;

  /** Adds the next entity; ids must come in ascending order of UTF-16 units. */
  add(id: string, line: string): void {
    hashLine(line, this.#line, 0);
    this.addHashed(id, this.#line, 0);
  }

  /** Adds the next entity by the hash of its line, which begins at a place of `hashes`. */
  addHashed(id: string, hashes: Uint8Array, at: number): void {
    const needed = id.length * 3 + 2 * HASH_BYTES + 2;
    if (this.#used + needed > this.#bytes.length) this.#flush(needed);
    const bytes = this.#bytes;
    let end = this.#used + ENCODER.encodeInto(id, bytes.subarray(this.#used)).written;
    bytes[end++] = 0;
    for (let k = at; k < at + HASH_BYTES; k += 1) {
      const byte = hashes[k] as number;
      bytes[end++] = DIGITS[byte >>> 4] as number;
      bytes[end++] = DIGITS[byte & 15] as number;
    }
    bytes[end++] = 10;
    this.#used = end;
  }

  #flush(needed: number): void {
    this.#hash.update(this.#bytes.subarray(0, this.#used));
    this.#used = 0;
    if (needed > this.#bytes.length) this.#bytes = new Uint8Array(needed);
  }

  /** Ends the digest. */
  hex(): string {
    this.#flush(0);
    return this.#hash.hex();
  }
}

const ENCODER = new TextEncoder();
const DIGITS = ENCODER.encode('0123456789abcdef');
const LINE = new Sha256();
let lineBytes = new Uint8Array(16_384);

/** Writes the SHA-256 of a line at a place. */
export function hashLine(line: string, into: Uint8Array, at: number): void {
  if (line.length * 3 > lineBytes.length) lineBytes = new Uint8Array(line.length * 3);
  LINE.update(lineBytes.subarray(0, ENCODER.encodeInto(line, lineBytes).written)).writeTo(into, at);
}
