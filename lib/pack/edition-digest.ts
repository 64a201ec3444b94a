import { Sha256 } from './sha256.ts';

/**
 * The digest of an edition (docs/pack-format.md, clause 8): SHA-256 over `id NUL sha256(line) LF` of every entity,
 * sorted by id. It tells local damage; authenticity comes from the signed hash of every file.
 */
export class EditionDigest {
  readonly #hash = new Sha256();
  readonly #line = new Sha256();
  #bytes = new Uint8Array(16_384);

  /** Adds the next entity; ids must come in ascending order of UTF-16 units. */
  add(id: string, line: string): void {
    const lineHash = this.#line.update(this.#encode(line)).hex();
    this.#hash.update(this.#encode(`${id}\0${lineHash}\n`));
  }

  /** Ends the digest. */
  hex(): string {
    return this.#hash.hex();
  }

  /** UTF-8 of a text in the one buffer, good until the next call. */
  #encode(text: string): Uint8Array {
    if (text.length * 3 > this.#bytes.length) this.#bytes = new Uint8Array(text.length * 3);
    return this.#bytes.subarray(0, ENCODER.encodeInto(text, this.#bytes).written);
  }
}

const ENCODER = new TextEncoder();
