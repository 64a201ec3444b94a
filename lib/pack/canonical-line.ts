import canonicalize from 'canonicalize';
import { MAX_LINE_BYTES } from './limits.ts';
import { PackError } from './pack-error.ts';
import { parseLineValue } from './parse-border.ts';
import type { Line } from './schema.ts';

/** A line as it is hashed: its id, its text without the line feed, and the SHA-256 of that text (lower-case hex). */
export interface HashedLine {
  readonly id: string;
  readonly text: string;
  readonly sha256: string;
}

const encoder = new TextEncoder();

/** The canonical JSON (RFC 8785) of an entity or of word that it is gone: one line, no line feed (clause 7). */
export function toCanonicalLine(line: Line): string {
  const text = canonicalize(line) ?? '';
  if (encoder.encode(text).length > MAX_LINE_BYTES) {
    throw new PackError(
      'too-large',
      `${line.id}: its line is longer than ${MAX_LINE_BYTES} bytes: give it fewer statements`,
    );
  }
  return text;
}

/** Reads one line; `subject` names it in errors ("full-0.jsonl.gz:17"). Throws `bad-line`. */
export function parseLine(text: string, subject: string): Line {
  return parseLineValue(parseJson(text, subject), subject);
}

function parseJson(text: string, subject: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new PackError('bad-line', `${subject}: it is no JSON: build or fetch the pack again`, { cause });
  }
}

/** Hashes a line for the digest. */
export async function hashLine(id: string, text: string): Promise<HashedLine> {
  return { id, text, sha256: await toSha256(encoder.encode(text)) };
}

/** SHA-256 in lower-case hex. */
export async function toSha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The digest of an edition (clause 8): SHA-256 over `id NUL sha256 LF` of every entity, sorted by id. */
export function digestLines(lines: Iterable<Pick<HashedLine, 'id' | 'sha256'>>): Promise<string> {
  const sorted = [...lines].sort((a, b) => compareIds(a.id, b.id));
  return toSha256(encoder.encode(sorted.map((line) => `${line.id}\0${line.sha256}\n`).join('')));
}

/** The order of ids everywhere: by UTF-16 code unit; ids are ASCII, so by byte as well. */
export function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
