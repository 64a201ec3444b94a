/** Bytes that grow: numbers as LEB128 (7 bits a byte, lowest first), so that small ones take one byte. */
export class ByteWriter {
  #bytes = new Uint8Array(4096);
  #length = 0;

  /** A whole number from 0 to 2^31 - 1. */
  number(value: number): void {
    this.#reserve(5);
    let rest = value;
    for (; rest > 0x7f; rest >>>= 7) this.#bytes[this.#length++] = (rest & 0x7f) | 0x80;
    this.#bytes[this.#length++] = rest;
  }

  /** 32 bits as they are. */
  word(value: number): void {
    this.#reserve(4);
    for (let shift = 0; shift < 32; shift += 8) this.#bytes[this.#length++] = value >>> shift;
  }

  /** The UTF-8 of a text, its length in bytes before it. */
  text(text: string): void {
    if (!this.#ascii(text)) this.#encoded(text);
  }

  /** Writes a text of ASCII letter by letter: for short ones a call of the encoder takes ten times as long. */
  #ascii(text: string): boolean {
    this.#reserve(5 + text.length);
    const start = this.#length;
    this.number(text.length);
    for (let k = 0; k < text.length; k += 1) {
      const unit = text.charCodeAt(k);
      if (unit > 0x7f) {
        this.#length = start;
        return false;
      }
      this.#bytes[this.#length++] = unit;
    }
    return true;
  }

  #encoded(text: string): void {
    const bytes = ENCODER.encode(text);
    this.number(bytes.length);
    this.append(bytes);
  }

  append(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** The bytes so far, on a buffer of their own. */
  bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + count));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }
}

const ENCODER = new TextEncoder();
