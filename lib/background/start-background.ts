import { browser } from 'wxt/browser';
import { createReceiver } from '#lib/messages/receive.ts';
import type { RawSender } from '#lib/messages/sender.ts';
import { loadPresetPacks, loadSettings, saveSettings, watchSettings } from '#lib/settings/settings-storage.ts';
import type { PackReader } from '#lib/store/pack-reader.ts';
import { ensureSyncAlarm, RETRY_ALARM, SYNC_ALARM } from '#lib/sync/schedule-syncs.ts';
import { answerPanel } from './answer-panel.ts';
import { answerSeen } from './answer-seen.ts';
import { answerSyncs } from './answer-syncs.ts';
import { answerUpkeep } from './answer-upkeep.ts';
import { answerAboutTabs, answerExtension, answerPages, type BackgroundParts } from './answers.ts';
import { BlockedFrames } from './blocked-frames.ts';
import { addressRules, bundledAddresses } from './build-settings.ts';
import { CardNonces, type SessionArea } from './card-nonces.ts';
import { FirstCards } from './first-cards.ts';
import { IndexCache } from './index-cache.ts';
import { createMenus, listenToMenus } from './menus.ts';
import { NameSearch } from './name-search.ts';
import { Packs } from './open-packs.ts';
import { PackSyncs } from './pack-syncs.ts';
import { PanelWishes } from './panel-wishes.ts';
import { subscribePresets } from './preset-packs.ts';
import { RequestTurns } from './request-turns.ts';
import { catalogueFor } from './strings.ts';
import { askUntilDone, tellAllTabs } from './tab-frames.ts';
import { ViewCache } from './view-cache.ts';

/**
 * Starts the background: every listener is in place before the first await, or the browser would not wake the worker for
 * it again. The signal never aborts in a worker, which is killed instead; tests abort it.
 */
export function startBackground(signal: AbortSignal): void {
  const forgetAnswers = () => {
    parts.indexes.forget();
    parts.views.forget();
    names.prepareLater();
  };
  const tellPacksChanged = () => {
    forgetAnswers();
    void tellAllTabs('packs-changed');
  };
  const turns = new RequestTurns(() => performance.now());
  const giveWay = () => turns.giveWay();
  const packs = new Packs({ onChanged: tellPacksChanged, onRetry: forgetAnswers, giveWay, signal });
  const reader = async () => (await packs.open()).reader;
  const names = new NameSearch(reader, giveWay, signal);
  const parts = createParts(reader, signal);
  const syncs = createSyncs(packs, tellPacksChanged, signal);
  const own = { id: browser.runtime.id, origin: location.origin };
  const receive = createReceiver(
    {
      ...answerPages(parts),
      ...answerExtension(parts),
      ...answerAboutTabs(parts),
      ...answerUpkeep(packs, tellPacksChanged),
      ...answerSyncs(syncs),
      ...answerSeen(packs, loadSettings),
      ...answerPanel(new PanelWishes(browser.storage.session, Date.now)),
      search: ({ query, limit }) => names.search(query, limit),
    },
    own,
  );
  browser.runtime.onMessage.addListener((message: unknown, sender) =>
    turns.during(message, receive(message, sender as RawSender)),
  );
  browser.commands.onCommand.addListener((command, tab) => void runCommand(command, tab?.id));
  listenToMenus();
  watchSettings((reading) => void Promise.all([tellAllTabs('settings-changed'), createMenus(reading)]), signal);
  browser.runtime.onInstalled.addListener(({ reason }) => void prepareInstall(parts, reason));
  // Installs the bundled packs; an index is opened when a page asks, not in the way of a card that woke the worker.
  packs.open().catch((error: unknown) => console.warn('the packs could not be opened:', error));
}

/** What the answers are made from. */
function createParts(reader: () => Promise<PackReader>, signal: AbortSignal): BackgroundParts {
  const session: SessionArea = browser.storage.session;
  const views = new ViewCache(reader, signal);
  return {
    indexes: new IndexCache(reader, signal),
    views,
    nonces: new CardNonces(session, Date.now),
    firstCards: new FirstCards({ viewsOf: (entity) => views.get(entity), loadSettings, catalogueFor }),
    blocked: new BlockedFrames(session),
    reader,
    loadSettings,
    saveSettings,
    hintAtPopup,
    signal,
  };
}

/** The syncs: an alarm wakes the worker for them, and every start catches up, for alarms get lost. */
function createSyncs(packs: Packs, onChanged: () => void, signal: AbortSignal): PackSyncs {
  const syncs = new PackSyncs({
    packs,
    onChanged,
    signal,
    isAutomatic: async () => (await loadSettings()).settings.syncMode === 'auto',
    keepAlive: () => void browser.runtime.getPlatformInfo(),
    alarms: browser.alarms,
    rules: addressRules(),
    area: browser.storage.local,
    addresses: bundledAddresses(),
  });
  const catchUp = (): void => {
    subscribePresets(syncs, loadPresetPacks)
      .then(() => syncs.catchUp())
      .catch((error: unknown) => console.warn('the packs could not be checked:', error));
  };
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === SYNC_ALARM || name === RETRY_ALARM) catchUp();
  });
  void ensureSyncAlarm(browser.alarms).then(catchUp);
  return syncs;
}

/** The reader is greeted once, after the install; an update never opens a tab. */
async function prepareInstall({ loadSettings: load }: BackgroundParts, reason: string): Promise<void> {
  if (reason === 'install') await browser.tabs.create({ url: new URL('/welcome.html', location.href).href });
  await createMenus(await load());
  if (import.meta.env.CHROME) await startInOpenTabs();
}

/** Chromium starts content scripts only in pages loaded after the install; Firefox does so in open tabs by itself. */
async function startInOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*', 'file:///*'], discarded: false });
  const injections = tabs.map(async ({ id: tabId = -1 }) => {
    const target = { tabId, allFrames: true };
    await browser.scripting.insertCSS({ target, files: ['/marks.css'] });
    await browser.scripting.executeScript({ target, files: ['/reader.js'] });
  });
  // A tab may be a page that no extension may touch (a store) or gone meanwhile: the others still start.
  await Promise.allSettled(injections);
}

async function runCommand(command: string, tabId: number | undefined): Promise<void> {
  if (command !== 'open-next') return;
  const id = tabId ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
  if (id !== undefined) await askUntilDone(id, 'open-next', { step: 1 });
}

/** A mark on the toolbar button until the tab goes elsewhere: browsers take it away with the next page. */
async function hintAtPopup(tabId: number, on: boolean): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: on ? '…' : '' });
}
