import { BROWSERS, type BrowserName, launch } from '../tests/e2e/browser.ts';
import { markdownTable } from './markdown-table.ts';

const ROUNDS = 3;

/** Milliseconds after a pack was asked to be installed anew at which it serves, and the longest wait for any answer. */
interface Installation {
  readonly core: number;
  readonly world: number;
  readonly longestAnswer: number;
}

/** `npm run bench -- install`: how soon each bundled pack serves after everything was removed, in both browsers. */
export async function benchInstall(): Promise<void> {
  const rows = [];
  for (const name of BROWSERS) rows.push(await benchBrowser(name));
  console.log(markdownTable(rows));
}

async function benchBrowser(name: BrowserName): Promise<Record<string, string>> {
  const browser = await launch(name);
  try {
    const page = await browser.openExtensionPage('options.html');
    const rounds: Installation[] = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await page.evaluate(installAnew));
    const median = (key: keyof Installation): string => {
      const sorted = rounds.map((one) => one[key]).sort((a, b) => a - b);
      return `${sorted[Math.floor(sorted.length / 2)]?.toFixed(0)} ms`;
    };
    const [core, world] = [median('core'), median('world')];
    return {
      browser: name,
      'core serves': core,
      'world serves': world,
      'longest answer meanwhile': median('longestAnswer'),
    };
  } finally {
    await browser.close();
  }
}

/** Runs in a page of the extension: removes the packs, then asks for them until both are there. */
async function installAnew(): Promise<Installation> {
  type Api = { readonly runtime: { sendMessage(message: object): Promise<{ readonly value: unknown }> } };
  const { browser, chrome } = globalThis as typeof globalThis & { readonly browser?: Api; readonly chrome?: Api };
  const runtime = (browser?.runtime ? browser : chrome)?.runtime;
  const start = performance.now();
  const repaired = runtime?.sendMessage({ type: 'repair' });
  const served = new Map<string, number>();
  let longestAnswer = 0;
  const ask = async (): Promise<void> => {
    const asked = performance.now();
    const answer = await runtime?.sendMessage({ type: 'packs' });
    const now = performance.now();
    // The first answer waits for the core pack by design.
    if (served.size > 0) longestAnswer = Math.max(longestAnswer, now - asked);
    const packs = (answer?.value ?? []) as { readonly manifest: { readonly id: string } }[];
    for (const { manifest } of packs) served.set(manifest.id, served.get(manifest.id) ?? now - start);
  };
  while (served.size < 2 && performance.now() - start < 60_000) {
    await ask();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await repaired;
  return { core: served.get('core') ?? -1, world: served.get('world') ?? -1, longestAnswer };
}
