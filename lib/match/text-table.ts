import { IndexError } from './index-error.ts';

/** Folded texts of an index under construction, numbered by their bytes; no string is made of them. */
export class TextTable {
  readonly hashes: number[] = [];
  readonly checks: number[] = [];
  /** Where the bytes of a text begin; those of the last end at `#used`. */
  readonly #starts: number[] = [];
  #bytes = new Uint8Array(65_536);
  #used = 0;
  /** Number + 1 of the text in each slot; 0 is empty. */
  #slots = new Int32Array(4096);

  get count(): number {
    return this.hashes.length;
  }

  /** Number of a text, given by its two hashes and bytes; throws `hash-collision` where another has both hashes. */
  add(hash: number, check: number, text: Uint8Array): number {
    const mask = this.#slots.length - 1;
    let slot = homeOf(hash, check) & mask;
    for (; ; slot = (slot + 1) & mask) {
      const number = (this.#slots[slot] as number) - 1;
      if (number < 0) break;
      if (this.hashes[number] !== hash || this.checks[number] !== check) continue;
      this.#refuseOther(number, text);
      return number;
    }
    const number = this.hashes.push(hash) - 1;
    this.checks.push(check);
    this.#append(text);
    this.#slots[slot] = number + 1;
    if (this.count * 2 > this.#slots.length) this.#grow();
    return number;
  }

  /** A text in letters, for what is told of it. */
  text(number: number): string {
    return DECODER.decode(this.#bytesOf(number));
  }

  /** Length of a text in bytes. */
  length(number: number): number {
    return this.#bytesOf(number).length;
  }

  #bytesOf(number: number): Uint8Array {
    return this.#bytes.subarray(this.#starts[number], this.#starts[number + 1] ?? this.#used);
  }

  #refuseOther(number: number, text: Uint8Array): void {
    const known = this.#bytesOf(number);
    if (known.length === text.length && known.every((byte, at) => byte === text[at])) return;
    throw collision(this.text(number), DECODER.decode(text));
  }

  #append(text: Uint8Array): void {
    if (this.#used + text.length > this.#bytes.length) {
      const grown = new Uint8Array((this.#used + text.length) * 2);
      grown.set(this.#bytes.subarray(0, this.#used));
      this.#bytes = grown;
    }
    this.#bytes.set(text, this.#used);
    this.#starts.push(this.#used);
    this.#used += text.length;
  }

  #grow(): void {
    const mask = this.#slots.length * 4 - 1;
    this.#slots = new Int32Array(mask + 1);
    for (let number = 0; number < this.count; number += 1) {
      let slot = homeOf(this.hashes[number] as number, this.checks[number] as number) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = number + 1;
    }
  }
}

const DECODER = new TextDecoder();

function homeOf(hash: number, check: number): number {
  const mixed = Math.imul(hash, 0x9e3779b1) ^ check;
  return mixed ^ (mixed >>> 15);
}

/** Two texts that an index cannot tell apart. */
export function collision(a: string, b: string): IndexError {
  return new IndexError('hash-collision', `"${a}" and "${b}" have equal hashes: rename one`);
}
