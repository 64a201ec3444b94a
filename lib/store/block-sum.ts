/** Hexadecimal digits of a sum. */
export const SUM_DIGITS = 32;

/**
 * A sum over bytes against damage on the disk, no defence against people: four lanes of 32 bits, in which every step can be
 * undone, so that a change within 32 bits always shows, and a larger one but for one in 2^32. A tenth of SHA-256's time
 * in Firefox, where it was a quarter of an update.
 */
export class BlockSum {
  readonly #lanes = Int32Array.of(1, 2, 3, 4);

  /** Takes more bytes; where one piece ends and the next begins matters. */
  add(bytes: Uint8Array): this {
    // Words are read where memory has them, four bytes by four.
    const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
    const words = new Int32Array(whole.buffer, whole.byteOffset, whole.length >>> 2);
    this.#mix(words);
    for (let at = words.length * 4; at < whole.length; at += 1) this.#mixOne(whole[at] as number);
    this.#mixOne(whole.length);
    return this;
  }

  #mix(words: Int32Array): void {
    const lanes = this.#lanes;
    let [a, b, c, d] = [lanes[0] as number, lanes[1] as number, lanes[2] as number, lanes[3] as number];
    let at = 0;
    for (; at + 4 <= words.length; at += 4) {
      a = mixed(a ^ (words[at] as number));
      b = mixed(b ^ (words[at + 1] as number));
      c = mixed(c ^ (words[at + 2] as number));
      d = mixed(d ^ (words[at + 3] as number));
    }
    lanes.set([a, b, c, d]);
    for (; at < words.length; at += 1) this.#mixOne(words[at] as number);
  }

  #mixOne(word: number): void {
    for (let lane = 0; lane < 4; lane += 1) this.#lanes[lane] = mixed((this.#lanes[lane] as number) ^ word);
  }

  /** The sum of all bytes so far. */
  hex(): string {
    return Array.from(this.#lanes, (lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
  }
}

function mixed(value: number): number {
  const product = Math.imul(value, 0x9e3779b1);
  return product ^ (product >>> 15);
}
