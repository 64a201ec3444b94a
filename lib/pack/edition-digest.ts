import { Sha256, sha256Hex } from './sha256.ts';

/**
 * The digest of an edition (docs/pack-format.md, clause 8): SHA-256 over `id NUL sha256(line) LF` of every entity,
 * sorted by id. It tells local damage; authenticity comes from the signed hash of every file.
 */
export class EditionDigest {
  readonly #hash = new Sha256();

  /** Adds the next entity; ids must come in ascending order of UTF-16 units. */
  add(id: string, line: string): void {
    this.#hash.update(ENCODER.encode(`${id}\0${sha256Hex(line)}\n`));
  }

  /** Ends the digest. */
  hex(): string {
    return this.#hash.hex();
  }
}

const ENCODER = new TextEncoder();
