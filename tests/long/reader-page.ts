import { setTimeout as sleep } from 'node:timers/promises';
import type { PackSync } from '../../lib/messages/sync-schema.ts';
import type { ExtensionPage } from '../e2e/browser.ts';

/** What the background answered; null where it died before. */
export interface Answer {
  readonly ok: boolean;
  readonly value: unknown;
}

/** Sends a message to the background; null where it dies before it answers. */
export async function ask(page: ExtensionPage, message: object): Promise<Answer | null> {
  return await page.evaluate(async (sent) => {
    const { browser: standard, chrome } = globalThis as unknown as Record<
      string,
      { runtime: { sendMessage(message: object): Promise<Answer> } }
    >;
    return (await (standard ?? chrome)?.runtime.sendMessage(sent).catch(() => null)) ?? null;
  }, message);
}

/** Which versions of the bench's entities (bench/sync-packs.ts) are shown now, each once; `none`: there is none. */
export async function versionsShown(page: ExtensionPage, probes: readonly string[]): Promise<string[]> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const answer = await ask(page, { type: 'views', keys: probes });
    if (!answer?.ok) {
      await sleep(100);
      continue;
    }
    const views = answer.value as { description: { en: string } }[][];
    return [...new Set(views.map(([view]) => view?.description.en.split('version ')[1] ?? 'none'))];
  }
  throw new Error('the background does not answer');
}

/** Whether there is a card of an entity. */
export async function hasCard(page: ExtensionPage, entity: string): Promise<boolean> {
  const answer = await ask(page, { type: 'views', keys: [entity] });
  return answer?.ok === true && ((answer.value as unknown[][])[0]?.length ?? 0) > 0;
}

/** How the updates of the bench's pack stand. */
export async function syncOf(page: ExtensionPage): Promise<PackSync | undefined> {
  const { packs = [] } = ((await ask(page, { type: 'sync-status' }))?.value ?? {}) as { packs?: PackSync[] };
  return packs.find(({ pack }) => pack === 'bench');
}
