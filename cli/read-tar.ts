import { gunzipSync } from 'node:zlib';

const BLOCK = 512;

/** The regular files of a tar archive (POSIX ustar with GNU long names; .tgz too) by path, those within gunzipped. */
export function readTar(raw: Uint8Array): Map<string, string> {
  const bytes = raw[0] === 0x1f ? gunzipSync(raw) : raw;
  const files = new Map<string, string>();
  let longName = '';
  for (let at = 0; at + BLOCK <= bytes.length && bytes[at] !== 0; ) {
    const size = Number.parseInt(field(bytes, at + 124, 12), 8);
    const body = bytes.subarray(at + BLOCK, at + BLOCK + size);
    const type = field(bytes, at + 156, 1);
    const name = longName || [field(bytes, at + 345, 155), field(bytes, at, 100)].filter(Boolean).join('/');
    longName = type === 'L' ? field(body, 0, size) : '';
    if (type === '0' || type === '') addFile(files, name, body);
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

function field(bytes: Uint8Array, start: number, length: number): string {
  return new TextDecoder().decode(bytes.subarray(start, start + length)).replace(/\0[\s\S]*$/, '');
}

function addFile(files: Map<string, string>, name: string, body: Uint8Array): void {
  const path = name.replace(/^\.\//, '').replace(/\.gz$/, '');
  files.set(path, new TextDecoder().decode(name.endsWith('.gz') ? gunzipSync(body) : body));
}
