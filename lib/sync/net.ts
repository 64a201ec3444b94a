import { SyncError } from './sync-error.ts';

/** One request as the reader's log shows it. */
export interface RequestLogEntry {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly address: string;
  readonly bytes: number;
  /** `ok`, `none` (the host has no such file) or the code of an error. */
  readonly outcome: string;
}

export interface NetOptions {
  /** In place of the browser's own, for tests. */
  readonly fetch?: typeof fetch;
  /** Folders that may be asked: those of subscriptions, and of the one being looked at. */
  readonly permitted: () => Promise<readonly string[]>;
  readonly log: (entry: RequestLogEntry) => Promise<void>;
  readonly now: () => number;
  /** Longest silence of a host, 30 s by default: a slow mobile line answers in a tenth of it. */
  readonly silenceMs?: number;
  /** Least bytes a second over a whole file, 500 by default: below, a host only keeps the line busy. */
  readonly leastRate?: number;
}

export interface GetOptions {
  readonly signal: AbortSignal;
  /** Called with the number of bytes of each piece as it comes. */
  readonly onBytes?: (count: number) => void;
}

/** Longest wait that a host may ask for. */
const MAX_RETRY_AFTER_MS = 24 * 3_600_000;

const NOT_THERE = new Set([403, 404, 410]);

/**
 * The one module of the extension that makes requests (tests/layers.ts holds it to that): plain GETs without cookies,
 * referrer, cache or ETag, to the folders of subscriptions only, redirects refused, read as streams under a limit.
 */
export class Net {
  readonly #options: NetOptions;

  constructor(options: NetOptions) {
    this.#options = options;
  }

  /** Bytes of a file, null where the host has none; throws SyncError. Every call is in the log, whatever comes of it. */
  async get(address: string, limitBytes: number, options: GetOptions): Promise<Uint8Array<ArrayBuffer> | null> {
    const at = this.#options.now();
    let bytes = 0;
    let outcome = 'ok';
    try {
      await this.#refuseForeign(address);
      const body = await this.#read(address, limitBytes, {
        ...options,
        onBytes: (count) => {
          bytes += count;
          options.onBytes?.(count);
        },
      });
      if (body === null) outcome = 'none';
      return body;
    } catch (cause) {
      outcome = cause instanceof SyncError ? cause.code : 'stopped';
      throw cause;
    } finally {
      await this.#options.log({ at, address, bytes, outcome });
    }
  }

  async #refuseForeign(address: string): Promise<void> {
    const permitted = await this.#options.permitted();
    if (!permitted.some((folder) => address.startsWith(folder)) || address.includes('/../')) {
      throw new SyncError('not-permitted', 'Sidelight asks only the hosts of subscribed packs: this is none of them');
    }
  }

  async #read(
    address: string,
    limitBytes: number,
    { signal, onBytes }: GetOptions,
  ): Promise<Uint8Array<ArrayBuffer> | null> {
    const stop = new AbortController();
    const timedOut = new SyncError('timed-out', 'the host is silent or too slow: try again later');
    const wholeMs = this.#silenceMs + (limitBytes / (this.#options.leastRate ?? 500)) * 1_000;
    const whole = setTimeout(() => stop.abort(timedOut), wholeMs);
    let silence = setTimeout(() => stop.abort(timedOut), this.#silenceMs);
    const heard = (count: number): void => {
      clearTimeout(silence);
      silence = setTimeout(() => stop.abort(timedOut), this.#silenceMs);
      onBytes?.(count);
    };
    try {
      const answer = await this.#ask(address, AbortSignal.any([signal, stop.signal]));
      heard(0);
      return await readAnswer(answer, limitBytes, { heard, signal: AbortSignal.any([signal, stop.signal]) });
    } catch (cause) {
      signal.throwIfAborted();
      throw toSyncError(stop.signal.aborted ? timedOut : cause);
    } finally {
      clearTimeout(whole);
      clearTimeout(silence);
      stop.abort();
    }
  }

  get #silenceMs(): number {
    return this.#options.silenceMs ?? 30_000;
  }

  async #ask(address: string, signal: AbortSignal): Promise<Response> {
    const request = this.#options.fetch ?? ((input: string, init: RequestInit) => fetch(input, init));
    return await request(address, {
      method: 'GET',
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      signal,
    });
  }
}

interface Listening {
  readonly heard: (count: number) => void;
  readonly signal: AbortSignal;
}

async function readAnswer(
  answer: Response,
  limitBytes: number,
  listening: Listening,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (NOT_THERE.has(answer.status)) return null;
  refuseStatus(answer);
  const announced = Number(answer.headers.get('content-length') ?? 0);
  if (announced > limitBytes && !answer.headers.has('content-encoding')) refuseLength(limitBytes);
  if (!answer.body) return new Uint8Array();
  return await readBody(answer.body, limitBytes, listening);
}

async function readBody(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  limitBytes: number,
  { heard, signal }: Listening,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  // A stream need not end by itself when its request is stopped: waiting for it ends with the signal.
  const stopped = Promise.withResolvers<never>();
  const stop = (): void => stopped.reject(signal.reason);
  signal.addEventListener('abort', stop);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  try {
    for (;;) {
      const step = await Promise.race([reader.read(), stopped.promise]);
      if (step.done) break;
      length += step.value.length;
      heard(step.value.length);
      if (length > limitBytes) refuseLength(limitBytes);
      pieces.push(step.value);
    }
  } finally {
    signal.removeEventListener('abort', stop);
    reader.cancel().catch(() => undefined);
  }
  return await new Blob(pieces).bytes();
}

function refuseStatus(answer: Response): void {
  const { status } = answer;
  if (answer.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    throw new SyncError(
      'redirected',
      'the host sends on to another address, which Sidelight does not follow: ask the publisher for the new address',
    );
  }
  if (status === 429 || status === 503) {
    const retryAfterMs = toRetryAfter(answer.headers.get('retry-after'));
    throw new SyncError('busy', 'the host asks to come again later', { retryAfterMs });
  }
  if (status !== 200) throw new SyncError('http-status', `the host answers with status ${status}: try again later`);
}

function toRetryAfter(header: string | null): number {
  const seconds = /^\d{1,9}$/.test(header ?? '') ? Number(header) : 0;
  return Math.min(seconds * 1_000, MAX_RETRY_AFTER_MS);
}

function refuseLength(limitBytes: number): never {
  throw new SyncError('too-large', `the host sends more than the ${limitBytes} bytes that are signed or allowed`);
}

function toSyncError(cause: unknown): SyncError {
  if (cause instanceof SyncError) return cause;
  return new SyncError(
    'unreachable',
    'the host cannot be reached: see whether you are online and the address is right',
    { cause },
  );
}
