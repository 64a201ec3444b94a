import { fileURLToPath } from 'node:url';
import type { ExtensionPage, TestBrowser } from '../tests/e2e/browser.ts';
import { hoverText, waitForCard, waitForMark } from '../tests/e2e/page-actions.ts';
import { savePicture } from '../tests/e2e/save-picture.ts';
import { waitUntil } from '../tests/e2e/wait-until.ts';
import { CHANGED, type DemoPublisher } from './demo-publisher.ts';

/** What the words of the story are that mean the entity with the new fact. */
const WORDS = 'Kars–Igdir';

/** How an update came, in one line. */
export interface SeenUpdate {
  readonly words: string;
  readonly pictures: number;
}

/** Publishes the next edition, lets the extension fetch it, and keeps pictures of the packs and of the card. */
export async function seeUpdate(
  browser: TestBrowser,
  publisher: DemoPublisher,
  { origin, folder }: { readonly origin: string; readonly folder: URL },
): Promise<SeenUpdate> {
  const options = await browser.openExtensionPage('options.html');
  const { fact, report } = await publisher.publishNext();
  const update = await fetchUpdate(options, report.pack, report.edition);
  await options.close();
  // A page opened now shows what is there now.
  const packs = await browser.openExtensionPage('options.html');
  await waitUntil('what the update changed', () => packs.evaluate(showChanges));
  await packs.picture(fileURLToPath(new URL('19-update-in-packs.png', folder)));
  await packs.close();
  const page = await browser.open(`${origin}/story.en.html`);
  await page.setViewport({ width: 1100, height: 900 });
  await waitForMark(page, 'SPECA');
  await hoverText(page, WORDS);
  await waitForCard(page);
  const card = await browser.extensionFrame(page);
  await waitUntil('the new fact on the card', () => card.evaluate(showFact, fact));
  await savePicture(page, fileURLToPath(new URL('20-update-on-card.png', folder)));
  await page.close();
  const words = `Edition ${report.edition} of ${report.pack} arrived: ${update.bytes} bytes in ${update.requests} requests; ${CHANGED}: 1 fact added. Its card now says: “${fact}”`;
  return { words, pictures: 2 };
}

/** Asks the background to sync and waits until the edition serves; gives what that took of the log of requests. */
export async function fetchUpdate(
  options: ExtensionPage,
  pack: string,
  edition: number,
): Promise<{ readonly bytes: number; readonly requests: number }> {
  return await waitUntil(`edition ${edition} of ${pack}`, () => options.evaluate(syncNow, pack, edition));
}

interface Runtime {
  sendMessage(message: object): Promise<{ readonly value?: unknown }>;
}

/** Runs in the options page: syncs, and counts the requests of it once the edition is there; null before. */
async function syncNow(pack: string, edition: number): Promise<{ bytes: number; requests: number } | null> {
  const scope = globalThis as unknown as Record<string, { readonly runtime: Runtime }>;
  const runtime = (scope.browser ?? scope.chrome)?.runtime;
  const ask = async (message: object): Promise<unknown> => (await runtime?.sendMessage(message))?.value;
  const start = Date.now();
  await ask({ type: 'sync-now', packs: [pack] });
  const packs = (await ask({ type: 'packs' })) as { manifest: { id: string; edition: number } }[];
  if (packs.find(({ manifest }) => manifest.id === pack)?.manifest.edition !== edition) return null;
  const log = (await ask({ type: 'request-log' })) as { at: number; bytes: number }[];
  const ours = log.filter(({ at }) => at >= start);
  return { bytes: ours.reduce((sum, entry) => sum + entry.bytes, 0), requests: ours.length };
}

/** Runs in the options page: opens "what the last update changed"; true when it is shown. */
function showChanges(): boolean {
  const button = [...document.querySelectorAll('button')].find((one) =>
    /last update changed/.test(one.textContent ?? ''),
  );
  button?.click();
  const changes = document.querySelector('.sync-changes');
  changes?.scrollIntoView({ block: 'center' });
  return changes !== null;
}

/** Runs in the card: opens what is folded and brings the fact into sight; true when it is seen. */
function showFact(fact: string): boolean {
  for (const folded of document.querySelectorAll('details')) if (folded.textContent?.includes(fact)) folded.open = true;
  const found = [...document.querySelectorAll('*')].findLast((element) => element.textContent?.includes(fact));
  const seen = found?.getBoundingClientRect();
  if (seen && seen.height > 0 && seen.top > 0 && seen.bottom < innerHeight) return true;
  found?.scrollIntoView({ block: 'center' });
  return false;
}
