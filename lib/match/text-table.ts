import { IndexError } from './index-error.ts';
import { NumberColumn } from './number-column.ts';

/** Folded texts of an index under construction, numbered by their bytes; no string is made of them. */
export class TextTable {
  readonly hashes = new NumberColumn();
  readonly checks = new NumberColumn();
  /** Where the bytes of each text begin, and behind the last where they end. */
  readonly #starts = new NumberColumn();
  #bytes = new Uint8Array(65_536);
  /** Number + 1 of the text in each slot; 0 is empty. */
  #slots = new Int32Array(4096);

  get count(): number {
    return this.hashes.length;
  }

  /** Number of a text, given by its two hashes and where its bytes lie; throws `hash-collision` where another has both. */
  add(hash: number, check: number, bytes: Uint8Array, [start, end]: readonly [number, number]): number {
    const mask = this.#slots.length - 1;
    let slot = homeOf(hash, check) & mask;
    for (; ; slot = (slot + 1) & mask) {
      const number = (this.#slots[slot] as number) - 1;
      if (number < 0) break;
      if (this.hashes.at(number) !== hash || this.checks.at(number) !== check) continue;
      if (!this.#isText(number, bytes, start, end))
        throw collision(this.text(number), DECODER.decode(bytes.subarray(start, end)));
      return number;
    }
    const number = this.hashes.push(hash);
    this.checks.push(check);
    this.#append(bytes, start, end);
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
    return this.#starts.at(number + 1) - this.#starts.at(number);
  }

  #bytesOf(number: number): Uint8Array {
    return this.#bytes.subarray(this.#starts.at(number), this.#starts.at(number + 1));
  }

  #isText(number: number, bytes: Uint8Array, start: number, end: number): boolean {
    if (this.length(number) !== end - start) return false;
    const shift = this.#starts.at(number) - start;
    for (let at = start; at < end; at += 1) if (this.#bytes[at + shift] !== bytes[at]) return false;
    return true;
  }

  /** Texts are short: a call that copies bytes takes longer than their copying. */
  #append(bytes: Uint8Array, start: number, end: number): void {
    const shift = this.#starts.at(this.count - 1) - start;
    if (end + shift > this.#bytes.length) {
      const grown = new Uint8Array((end + shift) * 2);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    for (let at = start; at < end; at += 1) this.#bytes[at + shift] = bytes[at] as number;
    this.#starts.set(this.count, end + shift);
  }

  #grow(): void {
    const mask = this.#slots.length * 4 - 1;
    this.#slots = new Int32Array(mask + 1);
    for (let number = 0; number < this.count; number += 1) {
      let slot = homeOf(this.hashes.at(number), this.checks.at(number)) & mask;
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
