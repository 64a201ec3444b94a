import { describe, expect, it } from 'vitest';
import { Net, type RequestLogEntry } from './net.ts';

const FOLDER = 'https://packs.example.org/core/';
const FILE = `${FOLDER}timestamp.json`;

/** Gets the file from a host that answers so; silence lasts 30 ms, the least rate is a byte a millisecond. */
async function ask(
  answer: (request: RequestInit) => Response | Promise<Response>,
  { limit = 100, address = FILE } = {},
) {
  const log: RequestLogEntry[] = [];
  const asked: RequestInit[] = [];
  const net = new Net({
    fetch: async (_, init = {}) => {
      asked.push(init);
      return await answer(init);
    },
    permitted: async () => [FOLDER],
    log: async (entry) => void log.push(entry),
    now: () => 7,
    silenceMs: 30,
    leastRate: 1_000,
  });
  const result = await net.get(address, limit, { signal: new AbortController().signal }).then(
    (bytes) => (bytes ? new TextDecoder().decode(bytes) : 'none'),
    (cause: { code?: string }) => cause.code ?? String(cause),
  );
  return { result, log, asked };
}

const body =
  (text: string, init: ResponseInit = {}) =>
  () =>
    new Response(text, init);

/** A body that drips a byte now and then, for ever. */
function dripping(everyMs: number): Response {
  const stream = new ReadableStream({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, everyMs));
      controller.enqueue(new Uint8Array(1));
    },
  });
  return new Response(stream);
}

/** A host that never answers, as long as the request is not stopped. */
function silent({ signal }: RequestInit): Promise<Response> {
  return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
}

describe('Net', () => {
  it.each([
    ['the file', body('hello'), 'hello'],
    ['a file that is empty', body(''), ''],
    ['no such file', body('', { status: 404 }), 'none'],
    ['a file that is forbidden', body('', { status: 403 }), 'none'],
    ['a file that is gone', body('', { status: 410 }), 'none'],
    ['too many bytes', body('x'.repeat(101)), 'too-large'],
    ['an announcement of too many bytes', body('x', { headers: { 'content-length': '101' } }), 'too-large'],
    ['301', body('', { status: 301, headers: { location: FILE } }), 'redirected'],
    ['302', body('', { status: 302, headers: { location: 'https://other.example.org/' } }), 'redirected'],
    ['307', body('', { status: 307 }), 'redirected'],
    ['308', body('', { status: 308 }), 'redirected'],
    ['429', body('', { status: 429 }), 'busy'],
    ['503', body('', { status: 503 }), 'busy'],
    ['500', body('', { status: 500 }), 'http-status'],
    ['206', body('x', { status: 206 }), 'http-status'],
    ['204', () => new Response(null, { status: 204 }), 'http-status'],
    ['no connection', () => Promise.reject(new TypeError('Failed to fetch')), 'unreachable'],
    ['silence', silent, 'timed-out'],
    ['silence after a drop', () => dripping(1_000), 'timed-out'],
    ['an endless drip', () => dripping(10), 'timed-out'],
  ])('answers to %s', async (_, answer, expected) => {
    const { result, log } = await ask(answer);
    expect(result).toBe(expected);
    const outcome = { hello: 'ok', '': 'ok' }[expected] ?? expected;
    expect(log.map((entry) => [entry.at, entry.address, entry.outcome])).toEqual([[7, FILE, outcome]]);
  });

  it('notes how many bytes came', async () => {
    expect((await ask(body('hello'))).log[0]?.bytes).toBe(5);
  });

  it('sends nothing that tells readers apart', async () => {
    const [request] = (await ask(body('hello'))).asked;
    const { signal: _, ...init } = request ?? {};
    expect(init).toEqual({
      method: 'GET',
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
    });
  });

  it.each([
    'https://other.example.org/core/timestamp.json',
    'https://packs.example.org/other/timestamp.json',
    'https://packs.example.org/core/../other/timestamp.json',
    'http://packs.example.org/core/timestamp.json',
  ])('asks nobody but the hosts of subscriptions: not %s', async (address) => {
    const { result, asked, log } = await ask(body('hello'), { address });
    expect(result).toBe('not-permitted');
    expect(asked).toEqual([]);
    expect(log[0]?.outcome).toBe('not-permitted');
  });
});
