import { rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { loadavg } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { startSite } from '../cli/serve.ts';
import { openSite } from '../cli/site-folder.ts';
import { readSite } from '../lib/publish/read-site.ts';
import { verifyEd25519 } from '../lib/tuf/ed25519-key.ts';
import { refreshMetadata } from '../lib/tuf/refresh-metadata.ts';
import { BROWSERS, type BrowserName, type ExtensionPage, launch, type TestBrowser } from '../tests/e2e/browser.ts';
import { buildForLoopback } from '../tests/e2e/loopback-build.ts';
import { watchProcesses } from './browser-processes.ts';
import { markdownTable } from './markdown-table.ts';
import { aBenchSite, anEntity, type BenchSite } from './sync-packs.ts';
import { type FrameGaps, watchFrames } from './watch-frames.ts';
import { watchHeap } from './watch-heap.ts';

/** One in this many entities is changed by the second edition. */
const CHANGE_EVERY = 100;

/** Installs and updates a large pack in both browsers from loopback, and times the verification in Node. */
export async function benchSync(): Promise<void> {
  const count = Number(process.argv[3] ?? 100_000);
  const browsers = BROWSERS.filter((name) => name === (process.argv[4] ?? name));
  const entities = Array.from({ length: count }, (_, n) => anEntity(n));
  const changed = entities.map((entity, n) => (n % CHANGE_EVERY === 0 ? anEntity(n, 1) : entity));
  const rows = [];
  for (const name of browsers) {
    const site = await aBenchSite();
    const { fingerprint } = await site.publish(entities);
    rows.push(await benchBrowser(name, site, fingerprint, () => site.publish(changed)));
    rows.push(await benchVerify(site));
    await rm(site.folder, { recursive: true });
  }
  console.log(`${count} entities; load average of the machine ${loadavg()[0]?.toFixed(1)}\n`);
  console.log(markdownTable(rows.flat()));
}

type Row = {
  readonly where: string;
  readonly what: string;
  readonly ms: string;
  readonly bytes: string;
  readonly 'cpu ms, extension': string;
  readonly 'cpu ms, browser': string;
  /** Most resident memory of the extension's process beyond that before. */
  readonly 'MB more': string;
  /** Most memory of the worker's JavaScript, buffers included (Chromium). */
  readonly 'JS MB': string;
  readonly 'longest frame ms': string;
  readonly 'frames > 50 ms': string;
};

const NOT_MEASURED: Columns = {
  'cpu ms, extension': '',
  'cpu ms, browser': '',
  'MB more': '',
  'JS MB': '',
  'longest frame ms': '',
  'frames > 50 ms': '',
};

async function benchBrowser(
  name: BrowserName,
  site: BenchSite,
  fingerprint: string,
  publishNext: () => Promise<unknown>,
): Promise<Row[]> {
  const server = await startSite(site.folder, 0);
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await launch(name, { extension: await buildForLoopback(name) });
  try {
    const page = await browser.openExtensionPage('options.html');
    const ask = (message: object) => time(page, message);
    // A page in front, with as little of its own to do as can be: what it misses, the machine could not give.
    const reading = await browser.open(`${origin}/timestamp.json`);
    const idle = await gapsWhile(reading, () => setTimeout(3_000));
    const add = await measure(browser, reading, () =>
      ask({ type: 'add-pack', address: `${origin}/#sha256=${fingerprint}` }),
    );
    await publishNext();
    const update = await measure(browser, reading, () => ask({ type: 'sync-now', packs: ['bench'] }));
    const check = await ask({ type: 'sync-now', packs: ['bench'] });
    const lookups = [];
    for (let n = 500; n < 520; n++) lookups.push(await ask({ type: 'views', keys: [`Q${1_000_000 + n}`] }));
    lookups.sort((a, b) => a.ms - b.ms);
    return [
      { ...row(name, 'nothing for 3 s', { ms: 3_000, bytes: 0, ok: true }), ...frameColumns(idle) },
      { ...row(name, 'look, install and index', add.timed), ...add.columns },
      { ...row(name, `update of 1 in ${CHANGE_EVERY}`, update.timed), ...update.columns },
      row(name, 'check with nothing new', check),
      row(name, 'one view, by message, median of 20', lookups[10] ?? check),
    ];
  } finally {
    await browser.close();
    server.close();
  }
}

type Columns = Omit<Row, 'where' | 'what' | 'ms' | 'bytes'>;

/** Times a message and what it costs the machine and a page in front. */
async function measure(
  browser: TestBrowser,
  reading: Page,
  ask: () => Promise<Timed>,
): Promise<{ readonly timed: Timed; readonly columns: Columns }> {
  const heap = await watchHeap(browser);
  let timedAnswer: Timed = { ms: 0, bytes: 0, ok: false };
  let cost = { cpuMs: 0, extensionCpuMs: 0, peakMb: 0 };
  const gaps = await gapsWhile(reading, async () => {
    const { value, ...watched } = await watchProcesses(browser.raw.process()?.pid ?? 0, ask);
    [timedAnswer, cost] = [value, watched];
  });
  const columns = {
    'cpu ms, extension': cost.extensionCpuMs.toFixed(0),
    'cpu ms, browser': cost.cpuMs.toFixed(0),
    'MB more': cost.peakMb.toFixed(0),
    'JS MB': await heap(),
    ...frameColumns(gaps),
  };
  return { timed: timedAnswer, columns };
}

async function gapsWhile(reading: Page, work: () => Promise<unknown>): Promise<FrameGaps> {
  const gaps = await watchFrames(reading);
  await work();
  return await gaps();
}

function frameColumns({ longest, late, frames }: FrameGaps): Pick<Row, 'longest frame ms' | 'frames > 50 ms'> {
  return { 'longest frame ms': longest.toFixed(0), 'frames > 50 ms': `${late} of ${frames}` };
}

interface Timed {
  readonly ms: number;
  readonly bytes: number;
  readonly ok: boolean;
}

/** Sends a message from a page of the extension; the bytes are those of the requests that it caused. */
async function time(page: ExtensionPage, message: object): Promise<Timed> {
  return await page.evaluate(async (sent) => {
    const { browser: standard, chrome } = globalThis as unknown as Record<
      string,
      { runtime: { sendMessage(message: object): Promise<{ ok: boolean; value: unknown }> } }
    >;
    const runtime = (standard ?? chrome)?.runtime;
    const log = async () => ((await runtime?.sendMessage({ type: 'request-log' }))?.value ?? []) as { bytes: number }[];
    const before = (await log()).length;
    const start = performance.now();
    const answer = await runtime?.sendMessage(sent);
    const ms = performance.now() - start;
    const after = await log();
    const bytes = after.slice(0, after.length - before).reduce((sum, entry) => sum + entry.bytes, 0);
    return { ms, bytes, ok: answer?.ok === true };
  }, message);
}

function row(where: string, what: string, { ms, bytes, ok }: Timed): Row {
  const text = ok ? ms.toFixed(ms < 100 ? 1 : 0) : 'failed';
  return { where, what, ms: text, bytes: bytes === 0 ? '' : String(bytes), ...NOT_MEASURED };
}

/** The chain from root to targets, files in memory: what WebCrypto and parsing cost. */
async function benchVerify({ folder }: BenchSite): Promise<Row[]> {
  const files = openSite(folder, { dryRun: true });
  const state = await readSite(files);
  if (!state) return [];
  const times: number[] = [];
  for (let run = 0; run < 50; run++) {
    const kept = new Map<string, Uint8Array>([['root', state.root.bytes]]);
    const start = performance.now();
    await refreshMetadata(
      {
        fetchMetadata: (name) => files.read(name),
        load: async (role) => kept.get(role) ?? null,
        save: async (role, bytes) => void kept.set(role, bytes),
      },
      { now: Date.now(), verify: verifyEd25519 },
    );
    times.push(performance.now() - start);
  }
  const median = times.sort((a, b) => a - b)[25] ?? 0;
  return [row('Node', 'verify root → targets, median of 50', { ms: median, bytes: 0, ok: true })];
}
