import type { AddressInfo } from 'node:net';
import { loadavg } from 'node:os';
import { startSite } from '../cli/serve.ts';
import { openSite } from '../cli/site-folder.ts';
import { readSite } from '../lib/publish/read-site.ts';
import { verifyEd25519 } from '../lib/tuf/ed25519-key.ts';
import { refreshMetadata } from '../lib/tuf/refresh-metadata.ts';
import { BROWSERS, type BrowserName, type ExtensionPage, launch } from '../tests/e2e/browser.ts';
import { buildForLoopback } from '../tests/e2e/loopback-build.ts';
import { markdownTable } from './markdown-table.ts';
import { aBenchSite, anEntity, type BenchSite } from './sync-packs.ts';

/** One in this many entities is changed by the second edition. */
const CHANGE_EVERY = 100;

/** Installs and updates a large pack in both browsers from loopback, and times the verification in Node. */
export async function benchSync(): Promise<void> {
  const count = Number(process.argv[3] ?? 100_000);
  const entities = Array.from({ length: count }, (_, n) => anEntity(n));
  const changed = entities.map((entity, n) => (n % CHANGE_EVERY === 0 ? anEntity(n, 1) : entity));
  const rows = [];
  for (const name of BROWSERS) {
    const site = await aBenchSite();
    const { fingerprint } = await site.publish(entities);
    rows.push(await benchBrowser(name, site, fingerprint, () => site.publish(changed)));
    rows.push(await benchVerify(site));
  }
  console.log(`${count} entities; load average of the machine ${loadavg()[0]?.toFixed(1)}\n`);
  console.log(markdownTable(rows.flat()));
}

type Row = {
  readonly where: string;
  readonly what: string;
  readonly ms: string;
  readonly bytes: string;
};

async function benchBrowser(
  name: BrowserName,
  site: BenchSite,
  fingerprint: string,
  publishNext: () => Promise<unknown>,
): Promise<Row[]> {
  const server = await startSite(site.folder, 0);
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/#sha256=${fingerprint}`;
  const browser = await launch(name, { extension: await buildForLoopback(name) });
  try {
    const page = await browser.openExtensionPage('options.html');
    const add = await time(page, { type: 'add-pack', address });
    await publishNext();
    const update = await time(page, { type: 'sync-now', packs: ['bench'] });
    const check = await time(page, { type: 'sync-now', packs: ['bench'] });
    const lookup = await time(page, { type: 'views', keys: ['Q1000500'] });
    return [
      row(name, 'look, install and index', add),
      row(name, `update of 1 in ${CHANGE_EVERY}`, update),
      row(name, 'check with nothing new', check),
      row(name, 'one view, by message', lookup),
    ];
  } finally {
    await browser.close();
    server.close();
  }
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
  return { where, what, ms: ok ? ms.toFixed(ms < 100 ? 1 : 0) : 'failed', bytes: bytes === 0 ? '' : String(bytes) };
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
  return [{ where: 'Node', what: 'verify root → targets, median of 50', ms: median.toFixed(1), bytes: '' }];
}
