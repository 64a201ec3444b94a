/** Reads what ByteWriter wrote; beyond the end it reads zeros. */
export class ByteReader {
  readonly bytes: Uint8Array;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }

  word(): number {
    let value = 0;
    for (let shift = 0; shift < 32; shift += 8) value |= (this.bytes[this.at++] ?? 0) << shift;
    return value;
  }

  text(): string {
    const length = this.number();
    this.at += length;
    return DECODER.decode(this.bytes.subarray(this.at - length, this.at));
  }
}

const DECODER = new TextDecoder();
