import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { readAnswer } from '#lib/messages/answer.ts';
import { TAB_REQUESTS, type TabAnswerTo, type TabRequestBody, type TabRequestType } from '#lib/messages/protocol.ts';

/** Asks the content script of one frame; null where there is none, or it answers nonsense. */
export async function askFrame<K extends TabRequestType>(
  place: { readonly tabId: number; readonly frameId: number },
  type: K,
  body: TabRequestBody<K>,
): Promise<TabAnswerTo<K> | null> {
  try {
    const raw = await browser.tabs.sendMessage(place.tabId, { type, ...body }, { frameId: place.frameId });
    const parsed = v.safeParse(TAB_REQUESTS[type].answer as v.GenericSchema, readAnswer(raw));
    return parsed.success ? (parsed.output as TabAnswerTo<K>) : null;
  } catch {
    return null; // no content script: a page of the browser, or one that is just loading
  }
}

/** The frames of a tab that extensions may read, the main one first; empty where there is none. */
export async function listFrames(tabId: number): Promise<readonly number[]> {
  try {
    const results = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: () => true });
    return results.map(({ frameId }) => frameId).sort((a, b) => a - b);
  } catch {
    return [0]; // one forbidden frame refuses them all: the main one may still answer
  }
}

/** Runs the showing script in a frame, beside its reading script. */
export async function loadMarks(tabId: number, frameId: number): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting.executeScript({ target, files: ['/marks.js'], injectImmediately: true });
}

/** Asks the frames of a tab one after the other until one can do it. */
export async function askUntilDone<K extends 'jump' | 'open-next' | 'open-selection'>(
  tabId: number,
  type: K,
  body: TabRequestBody<K>,
): Promise<boolean> {
  for (const frameId of await listFrames(tabId)) {
    if (await askFrame({ tabId, frameId }, type, body)) return true;
  }
  return false;
}

/** Tells all tabs that something changed; those without a content script do not hear it. */
export async function tellAllTabs(type: 'settings-changed' | 'packs-changed'): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  const told = tabs.map(({ id }) => (id === undefined ? null : browser.tabs.sendMessage(id, { type })));
  await Promise.allSettled(told);
}
