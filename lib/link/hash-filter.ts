const KIND_BITS = 13;

/** Tells most words that are not in a list by one look: a bit for each of 8,192 kinds of hash. Never says no to one that is. */
export class HashFilter {
  readonly #bits = new Int32Array(2 ** KIND_BITS / 32);

  constructor(hashes: Iterable<number>) {
    for (const hash of hashes) {
      const kind = kindOf(hash);
      this.#bits[kind >>> 5] = (this.#bits[kind >>> 5] as number) | (1 << (kind & 31));
    }
  }

  mayHave(hash: number): boolean {
    const kind = kindOf(hash);
    return (((this.#bits[kind >>> 5] as number) >>> (kind & 31)) & 1) === 1;
  }
}

function kindOf(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> (32 - KIND_BITS);
}
