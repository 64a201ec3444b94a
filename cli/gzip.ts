import { promisify } from 'node:util';
import { gzip as zlibGzip } from 'node:zlib';

/** Byte 9 of a gzip header (RFC 1952) names the operating system; 255 is "unknown", the same on every machine. */
const OS_BYTE = 9;

/** Packs bytes with gzip, level 9, without time or system in the header: the same bytes on every machine. */
export async function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Uint8Array(await promisify(zlibGzip)(bytes, { level: 9 }));
  packed[OS_BYTE] = 255;
  return packed;
}
