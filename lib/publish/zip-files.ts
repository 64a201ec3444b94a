/** Files of a zip by name. */
export type ZipInput = Iterable<readonly [name: string, bytes: Uint8Array]>;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** 1 January 1980, the first date that a zip can say: the same bytes for the same files. */
const DOS_DATE = 0x0021;

/** Makes a .zip of files that are packed already: stored, in order of name, without times. */
export function zipFiles(input: ZipInput): Uint8Array<ArrayBuffer> {
  const files = [...input].sort(([a], [b]) => (a < b ? -1 : 1));
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  const add = (piece: Uint8Array): void => {
    pieces.push(piece);
    at += piece.length;
  };
  for (const [name, bytes] of files) {
    const nameBytes = new TextEncoder().encode(name);
    const fields = [20, 0, 0, 0, DOS_DATE] as const;
    directory.push(directoryEntry(nameBytes, bytes, at, fields));
    add(header(0x04034b50, fields, bytes, nameBytes));
    add(nameBytes);
    add(bytes);
  }
  const start = at;
  for (const entry of directory) add(entry);
  add(endRecord(files.length, at - start, start));
  return join(pieces, at);
}

function header(signature: number, fields: readonly number[], bytes: Uint8Array, name: Uint8Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(30));
  view.setUint32(0, signature, true);
  for (const [k, field] of fields.entries()) view.setUint16(4 + 2 * k, field, true);
  writeSizes(view, 14, bytes, name);
  return new Uint8Array(view.buffer);
}

function directoryEntry(name: Uint8Array, bytes: Uint8Array, headerAt: number, fields: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(46 + name.length));
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, 20, true);
  for (const [k, field] of fields.entries()) view.setUint16(6 + 2 * k, field, true);
  writeSizes(view, 16, bytes, name);
  view.setUint32(42, headerAt, true);
  const entry = new Uint8Array(view.buffer);
  entry.set(name, 46);
  return entry;
}

function writeSizes(view: DataView, at: number, bytes: Uint8Array, name: Uint8Array): void {
  view.setUint32(at, crc32(bytes), true);
  view.setUint32(at + 4, bytes.length, true);
  view.setUint32(at + 8, bytes.length, true);
  view.setUint16(at + 12, name.length, true);
}

function endRecord(count: number, directoryBytes: number, directoryAt: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(22));
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, directoryBytes, true);
  view.setUint32(16, directoryAt, true);
  return new Uint8Array(view.buffer);
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
