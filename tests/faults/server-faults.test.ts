import { describe, expect, it } from 'vitest';
import { hostSite } from '../../lib/sync/pack-site.ts';
import { syncPack } from '../../lib/sync/sync-pack.ts';
import { ADDRESS } from '../../lib/sync/test-builders.ts';
import { brokenBody, endlessBody, FILES, type FileKind } from './host-faults.ts';
import { aStore, aWiredReader, expectHeals, expectWhole } from './reader.ts';
import { ANSWERS, aHistory, connect, hostWith, restore } from './world.ts';

const history = await aHistory();
const store = await aStore(history, 1);
const newest = history.hosts[2] ?? new Map<string, Uint8Array<ArrayBuffer>>();

type Answer = (bytes: Uint8Array<ArrayBuffer>) => Response;
const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  () =>
    new Response([101, 204, 205, 304].includes(code) ? null : 'x', { status: code, headers });

/** What a host does, and what it is called. */
const FAULTS: readonly (readonly [name: string, answer: Answer, code: string])[] = [
  ['301 to itself', status(301, { location: ADDRESS }), 'redirected'],
  ['302 to another host', status(302, { location: 'https://other.example.org/' }), 'redirected'],
  ['307 to plain http', status(307, { location: 'http://packs.example.org/core/' }), 'redirected'],
  ['308 in a loop', status(308, { location: ADDRESS }), 'redirected'],
  ['204', status(204), 'http-status'],
  ['206', status(206), 'http-status'],
  ['304', status(304), 'redirected'],
  ['400', status(400), 'http-status'],
  ['401', status(401), 'http-status'],
  ['418', status(418), 'http-status'],
  ['429', status(429), 'busy'],
  ['429 for a hundred years', status(429, { 'retry-after': '3153600000' }), 'busy'],
  ['429 until a word', status(429, { 'retry-after': 'tomorrow' }), 'busy'],
  ['500', status(500), 'http-status'],
  ['502', status(502), 'http-status'],
  ['503', status(503, { 'retry-after': '60' }), 'busy'],
  ['an endless body', () => new Response(endlessBody()), 'too-large'],
  [
    'an endless body that announces little',
    () => new Response(endlessBody(), { headers: { 'content-length': '10' } }),
    'too-large',
  ],
  [
    'a body that announces a gigabyte',
    (bytes) => new Response(bytes, { headers: { 'content-length': '1000000000' } }),
    'too-large',
  ],
  ['silence after the headers', () => new Response(endlessBody(10_000)), 'timed-out'],
  ['a connection that breaks off', (bytes) => new Response(brokenBody(bytes)), 'unreachable'],
];

const KINDS: readonly FileKind[] = ['timestamp', 'snapshot', 'targets', 'manifest', 'delta'];
const CASES = KINDS.flatMap((kind) => FAULTS.map(([name, answer, code]) => [kind, name, answer, code] as const));

const faultyHost = (kind: FileKind, answer: Answer): typeof fetch =>
  hostWith(newest, (name, bytes) => (FILES[kind].test(name) ? answer(bytes) : bytes));

describe('a host that misbehaves', () => {
  it.each(CASES)('%s: %s', async (kind, _, answer, code) => {
    const indexedDB = await restore(store);
    const reader = aWiredReader(indexedDB, faultyHost(kind, answer));
    await expect(reader.sync()).rejects.toMatchObject({ code });
    // Nothing is read far beyond what is signed or allowed, whatever the host sends.
    expect(Math.max(...reader.requests.map(({ bytes }) => bytes))).toBeLessThan(5_200_000);
    await expectWhole(connect(indexedDB), ANSWERS.slice(0, 1));
    await expectHeals(indexedDB, history);
  });

  it.each([
    ['no name or no line', () => Promise.reject(new TypeError('fetch failed'))],
    ['silence before the headers', (_: unknown, init?: RequestInit) => silence(init)],
  ])('%s', async (name, fetch) => {
    const indexedDB = await restore(store);
    const code = name.startsWith('silence') ? 'timed-out' : 'unreachable';
    await expect(aWiredReader(indexedDB, fetch as typeof globalThis.fetch).sync()).rejects.toMatchObject({ code });
    await expectHeals(indexedDB, history);
  });
});

function silence(init: RequestInit | undefined): Promise<never> {
  return new Promise((_, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)));
}

describe('control: a site that does not look at the status', () => {
  it('takes what a redirecting host sends', async () => {
    const indexedDB = await restore(store);
    const redirecting = faultyHost('timestamp', (bytes) => new Response(bytes, { status: 302 }));
    const reader = aWiredReader(indexedDB, redirecting);
    await expect(reader.sync()).rejects.toMatchObject({ code: 'redirected' });
    const trusting = hostSite(
      { get: async (address: string) => new Uint8Array(await (await redirecting(address)).arrayBuffer()) } as never,
      ADDRESS,
    );
    const site = {
      read: async (name: string, limit: number, options: never) =>
        newest.has(name) ? await trusting.read(name, limit, options) : null,
    };
    const events = await Array.fromAsync(syncPack('core', { ...reader.options, site: site as never }));
    expect(events.at(-1)?.kind).toBe('activated');
  });
});
