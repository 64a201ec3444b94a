const FIRST_LENGTH = 1024;

/**
 * Whole numbers of 32 bits in a row that grows, zeros beyond its end: an index under construction has millions, which a plain
 * array copies more often and keeps as floating point where they are large.
 */
export class NumberColumn {
  #values = new Int32Array(FIRST_LENGTH);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** The numbers so far; what is pushed later may not be seen in them. */
  get values(): Int32Array<ArrayBuffer> {
    return this.#values.subarray(0, this.#length);
  }

  /** A number, 0 beyond the end. */
  at(place: number): number {
    return this.#values[place] ?? 0;
  }

  /** Adds a number; gives its place. */
  push(value: number): number {
    if (this.#length === this.#values.length) this.#grow(this.#length + 1);
    this.#values[this.#length] = value;
    return this.#length++;
  }

  /** Puts a number at a place, which may lie beyond the end. */
  set(place: number, value: number): void {
    if (place >= this.#values.length) this.#grow(place + 1);
    this.#values[place] = value;
    if (place >= this.#length) this.#length = place + 1;
  }

  #grow(needed: number): void {
    const grown = new Int32Array(Math.max(needed, this.#values.length * 2));
    grown.set(this.#values);
    this.#values = grown;
  }
}
