import type { HostFiles } from './world.ts';

/** The files that an update from edition 1 to 3 reads, each by how its name on the host looks. */
export const FILES = {
  root: /^2\.root\.json$/,
  timestamp: /^timestamp\.json$/,
  snapshot: /^3\.snapshot\.json$/,
  targets: /^3\.targets\.json$/,
  manifest: /\.pack\.json$/,
  part: /\.full-0\.jsonl\.gz$/,
  delta: /\.delta-2\.jsonl\.gz$/,
} as const;

export type FileKind = keyof typeof FILES;

/** A way in which bytes arrive damaged. */
export type Damage = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;

const cut =
  (share: number, less = 0): Damage =>
  (bytes) =>
    bytes.slice(0, Math.max(Math.floor(bytes.length * share) - less, 0));

const flip =
  (share: number): Damage =>
  (bytes) => {
    const bent = bytes.slice();
    const at = Math.min(Math.floor(bytes.length * share), bytes.length - 1);
    bent[at] = (bent[at] ?? 0) ^ 0x10;
    return bent;
  };

const text =
  (content: string): Damage =>
  () =>
    new TextEncoder().encode(content);

const around =
  (before: readonly number[], after: readonly number[]): Damage =>
  (bytes) =>
    Uint8Array.from([...before, ...bytes, ...after]);

/** Truncation, changed bits, additions, and whole other contents. */
export const DAMAGES: readonly (readonly [name: string, damage: Damage])[] = [
  ['nothing', cut(0)],
  ['the first byte only', (bytes) => bytes.slice(0, 1)],
  ['half of it', cut(0.5)],
  ['all but the last bytes', cut(1, 2)],
  ...Array.from({ length: 20 }, (_, k) => [`a changed bit at ${k * 5} %`, flip(k / 20)] as const),
  ['a byte more at the end', around([], [0x7d])],
  [
    'a kilobyte more at the end',
    around(
      [],
      Array.from({ length: 1_000 }, () => 0x78),
    ),
  ],
  ['a byte order mark before it', around([0xef, 0xbb, 0xbf], [])],
  ['it twice', (bytes) => Uint8Array.from([...bytes, ...bytes])],
  ['zeros of its length', (bytes) => new Uint8Array(bytes.length)],
  ['a page of a captive portal', text('<!doctype html><title>Log in</title>')],
  ['another JSON', text('{"signed":{},"signatures":[]}')],
  ['gzip of something else', text('\u001f\u008b\u0008')],
];

/** Gives the host's files with one kind of file damaged. */
export function damagedBy(kind: FileKind, damage: Damage) {
  return (name: string, bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
    FILES[kind].test(name) ? damage(bytes) : bytes;
}

/** Of a host's files, those whose names do not match. */
export function without(files: HostFiles, pattern: RegExp): HostFiles {
  return new Map([...files].filter(([name]) => !pattern.test(name)));
}

/** A body that never ends: a piece whenever it is asked for, or after a wait. */
export function endlessBody(everyMs = 0, pieceBytes = 65_536): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      if (everyMs > 0) await new Promise((resolve) => setTimeout(resolve, everyMs));
      controller.enqueue(new Uint8Array(pieceBytes));
    },
  });
}

/** A body that breaks off after these bytes with an error of the connection. */
export function brokenBody(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array> {
  let sent = false;
  return new ReadableStream({
    pull(controller) {
      if (sent) return controller.error(new TypeError('network error'));
      sent = true;
      return controller.enqueue(bytes.subarray(0, bytes.length / 2));
    },
  });
}
