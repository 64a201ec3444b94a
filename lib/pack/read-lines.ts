import { MAX_LINE_BYTES } from './limits.ts';
import { PackError } from './pack-error.ts';

/** Bytes as they come: a file's, a stream's. */
export type Chunks = AsyncIterable<Uint8Array<ArrayBuffer>>;

/** A line of a part or delta with its number, 1 first. */
export interface NumberedLine {
  readonly number: number;
  readonly text: string;
}

/** What may be read: the signed or stated length, and the name that errors use. */
export interface LineLimits {
  readonly name: string;
  readonly maxBytes: number;
  readonly signal?: AbortSignal;
}

const LINE_FEED = 10;
const DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Cuts unpacked bytes into lines as they come, holding one line at most. Throws `too-large` as soon as the bytes
 * pass `maxBytes` or a line MAX_LINE_BYTES, `truncated` where the last line has no line feed, `bad-line` for what
 * is no UTF-8.
 */
export async function* readLines(chunks: Chunks, limits: LineLimits): AsyncGenerator<NumberedLine> {
  let rest: Uint8Array<ArrayBuffer> = new Uint8Array();
  let number = 0;
  let total = 0;
  for await (const chunk of chunks) {
    limits.signal?.throwIfAborted();
    total += chunk.length;
    if (total > limits.maxBytes)
      throw new PackError('too-large', `${limits.name} is longer than ${limits.maxBytes} bytes`);
    const bytes = rest.length === 0 ? chunk : concat(rest, chunk);
    const end = bytes.lastIndexOf(LINE_FEED) + 1;
    for (const text of toTexts(bytes.subarray(0, end), limits.name, number)) {
      number += 1;
      yield { number, text };
    }
    rest = bytes.subarray(end);
    refuseLongLine(rest, `${limits.name}:${number + 1}`);
  }
  if (rest.length > 0)
    throw new PackError('truncated', `${limits.name} ends in the middle of line ${number + 1}: fetch it again`);
}

/** Whole lines as texts, decoded in one go; what is wrong with one is told of that line. `before` lines came before. */
function toTexts(bytes: Uint8Array, name: string, before: number): readonly string[] {
  if (bytes.length === 0) return [];
  const [isShort, text] = [bytes.length <= MAX_LINE_BYTES, tryDecode(bytes)];
  if (isShort && text !== null) return text.slice(0, -1).split('\n');
  const texts: string[] = [];
  let start = 0;
  for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
    texts.push(toText(bytes.subarray(start, end), `${name}:${before + texts.length + 1}`));
    start = end + 1;
  }
  return texts;
}

function tryDecode(bytes: Uint8Array): string | null {
  try {
    return DECODER.decode(bytes);
  } catch {
    return null; // which line it is, decoding each says
  }
}

function toText(bytes: Uint8Array, subject: string): string {
  refuseLongLine(bytes, subject);
  try {
    return DECODER.decode(bytes);
  } catch (cause) {
    throw new PackError('bad-line', `${subject}: it is no UTF-8: build or fetch the pack again`, { cause });
  }
}

function refuseLongLine(bytes: Uint8Array, subject: string): void {
  if (bytes.length > MAX_LINE_BYTES) {
    throw new PackError(
      'too-large',
      `${subject}: the line is longer than ${MAX_LINE_BYTES} bytes: the pack is not usable`,
    );
  }
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}

/**
 * Unpacks gzip by the platform's DecompressionStream, at most `maxBytes`: a bomb of any size costs no more than that.
 * Throws `too-large`, and `truncated` for what is no complete gzip.
 */
export async function* unpackGzip(packed: Chunks, { name, maxBytes }: LineLimits): Chunks {
  const stream = toStream(packed).pipeThrough(new DecompressionStream('gzip'));
  let total = 0;
  try {
    for await (const chunk of stream) {
      total += chunk.length;
      if (total > maxBytes) throw new PackError('too-large', `${name} unpacks to more than ${maxBytes} bytes`);
      yield chunk;
    }
  } catch (cause) {
    if (cause instanceof PackError) throw cause;
    throw new PackError('truncated', `${name} is no complete gzip file: build or fetch the pack again`, { cause });
  }
}

function toStream(chunks: Chunks): ReadableStream<Uint8Array<ArrayBuffer>> {
  const iterator = chunks[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const next = await iterator.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
