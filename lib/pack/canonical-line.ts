import canonicalize from 'canonicalize';
import { MAX_LINE_BYTES } from './limits.ts';
import { PackError } from './pack-error.ts';
import { parseLineValue } from './parse-border.ts';
import type { Line } from './schema.ts';

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

/** SHA-256 in lower-case hex. */
export async function toSha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The order of ids everywhere: by UTF-16 code unit; ids are ASCII, so by byte as well. */
export function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
