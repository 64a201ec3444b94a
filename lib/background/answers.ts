import { addPossible } from '#lib/link/add-possible.ts';
import { annotate } from '#lib/link/annotate.ts';
import type { AnnotateOptions, Annotation, Mention } from '#lib/link/mention.ts';
import type { Scope } from '#lib/link/scope.ts';
import type { Answers } from '#lib/messages/receive.ts';
import { type Settings, type SettingsPatch, toContentSettings } from '#lib/settings/settings.ts';
import type { SettingsReading } from '#lib/settings/settings-storage.ts';
import { isListedSite } from '#lib/settings/site-pattern.ts';
import type { PackReader } from '#lib/store/pack-reader.ts';
import type { BlockedFrames } from './blocked-frames.ts';
import type { CardNonces } from './card-nonces.ts';
import type { FirstCards } from './first-cards.ts';
import type { IndexCache } from './index-cache.ts';
import { listPatch, withoutSite } from './settings-lists.ts';
import { translatorFor } from './strings.ts';
import { askFrame, askUntilDone, listFrames, loadMarks } from './tab-frames.ts';
import { reportTab } from './tab-report.ts';
import type { ViewCache } from './view-cache.ts';

/** What the answers are made from. */
export interface BackgroundParts {
  readonly reader: () => Promise<PackReader>;
  readonly indexes: IndexCache;
  readonly views: ViewCache;
  readonly nonces: CardNonces;
  readonly firstCards: FirstCards;
  readonly blocked: BlockedFrames;
  readonly loadSettings: () => Promise<SettingsReading>;
  readonly saveSettings: (change: (settings: Settings) => SettingsPatch) => Promise<SettingsReading>;
  /** Shows on the toolbar that this tab's cards open in the popup. */
  readonly hintAtPopup: (tabId: number, on: boolean) => Promise<void>;
  readonly signal: AbortSignal;
}

/** The answers to content scripts and card frames. */
export function answerPages(parts: BackgroundParts): Answers {
  const { loadSettings, nonces, firstCards, blocked } = parts;
  return {
    async hello(_request, { pageUrl }) {
      const { settings } = await loadSettings();
      const t = await translatorFor(settings.language);
      return {
        settings: toContentSettings(settings, isListedSite(settings.sitesUnmarked, pageUrl)),
        siteOff: isListedSite(settings.sitesOff, pageUrl),
        strings: { cardTitle: t('card-frame-title') },
      };
    },
    async annotate({ scope }) {
      return (await annotateScopes(parts, [scope]))[0] ?? NOTHING;
    },
    async 'annotate-all'({ scopes }) {
      return [...(await annotateScopes(parts, scopes))];
    },
    async 'load-marks'(_request, { tabId, frameId }) {
      await loadMarks(tabId, frameId);
      return null;
    },
    async 'expect-card'({ entity }) {
      // Read ahead while the pointer dwells; whoever asks for the views hears of a failure.
      parts.views.get(entity).catch(() => undefined);
      return null;
    },
    async 'card-nonce'({ nonce, entity }, { tabId }) {
      firstCards.prepare(nonce, entity);
      await nonces.register(nonce, tabId);
      return null;
    },
    async 'card-claim'({ nonce }, { tabId, isPrivate }) {
      const [card] = await Promise.all([firstCards.take(nonce), nonces.claim(nonce, tabId)]);
      return { ...card, rememberSeen: card.rememberSeen && !isPrivate };
    },
    async 'card-settings'(_request, { isPrivate }) {
      const settings = await firstCards.settings();
      return { ...settings, rememberSeen: settings.rememberSeen && !isPrivate };
    },
    async 'card-blocked'({ on }, { tabId, pageUrl }) {
      await blocked.set(tabId, on ? pageUrl : '');
      await parts.hintAtPopup(tabId, on);
      return null;
    },
  };
}

/** The answers to what popup, options and the other pages of the extension ask; the card shares some. */
export function answerExtension(parts: BackgroundParts): Answers {
  const { loadSettings, saveSettings, signal } = parts;
  return {
    async views({ keys }) {
      return await Promise.all(keys.map(async (key) => [...(await parts.views.get(key))]));
    },
    async packs() {
      return [...(await (await parts.reader()).packs(signal))];
    },
    async 'settings-get'() {
      return await loadSettings();
    },
    async 'settings-set'({ patch }) {
      return await saveSettings(() => patch);
    },
    async 'set-known'({ entity, on }) {
      await saveSettings((settings) => listPatch(settings, 'known', { entry: entity, on }));
      return null;
    },
    async 'set-hidden'({ entity, on }) {
      await saveSettings((settings) => listPatch(settings, 'hidden', { entry: entity, on }));
      return null;
    },
    async 'set-site-off'({ site, on }) {
      await saveSettings((settings) => sitePatch(settings, 'sitesOff', { site, on }));
      return null;
    },
    async 'set-site-unmarked'({ site, on }) {
      await saveSettings((settings) => sitePatch(settings, 'sitesUnmarked', { site, on }));
      return null;
    },
  };
}

/** The answers about tabs. */
export function answerAboutTabs({ loadSettings, blocked, views }: BackgroundParts): Answers {
  return {
    async 'tab-report'({ tabId }) {
      const report = await reportTab(tabId, (await loadSettings()).settings, blocked);
      // Read while the popup loads its words; whoever asks for the views hears of a failure.
      for (const { key } of report.story?.entities ?? []) views.get(key).catch(() => undefined);
      return report;
    },
    async 'tell-tab'({ tabId, ask }) {
      if (ask.type === 'jump') return await askUntilDone(tabId, 'jump', { entity: ask.entity, index: ask.index });
      if (ask.type === 'open-next') return await askUntilDone(tabId, 'open-next', { step: ask.step });
      const frames = await listFrames(tabId);
      await Promise.all(frames.map((frameId) => askFrame({ tabId, frameId }, 'set-date', { date: ask.date })));
      return true;
    },
  };
}

const NOTHING: Annotation = { mentions: [], scannedUnits: 0, rejected: [] };

async function annotateScopes(
  { indexes, loadSettings }: BackgroundParts,
  scopes: readonly (Scope | null)[],
): Promise<readonly (Annotation | null)[]> {
  const [opened, { settings }] = await Promise.all([indexes.get(), loadSettings()]);
  const options = annotateOptions(settings);
  const unmarked = new Set(settings.packsUnmarked);
  return scopes.map((scope) => {
    if (!scope) return null;
    const sure = annotate(opened, scope, options);
    const isAsked = settings.unsure && scope.zone === 'story';
    const annotation = isAsked ? addPossible(sure, opened, options) : sure;
    if (unmarked.size === 0) return annotation;
    return { ...annotation, mentions: annotation.mentions.map((mention) => unmark(mention, unmarked)) };
  });
}

function annotateOptions({ mark, markPlaces, markFurniture, hidden, known }: Settings): AnnotateOptions {
  return { mark, markPlaces, markFurniture, hidden: new Set(hidden), known: new Set(known) };
}

/** A mention that only packs without marks know gets none. */
function unmark(mention: Mention, unmarked: ReadonlySet<string>): Mention {
  return mention.marked && mention.packs.every((pack) => unmarked.has(pack)) ? { ...mention, marked: false } : mention;
}

/** Switching a site on again takes every entry off the list that covers it, a pattern of the reader's too. */
function sitePatch(
  settings: Settings,
  name: 'sitesOff' | 'sitesUnmarked',
  { site, on }: { readonly site: string; readonly on: boolean },
): SettingsPatch {
  if (on) return listPatch(settings, name, { entry: site, on });
  return { [name]: withoutSite(settings[name], (pattern) => isListedSite([pattern], `https://${site}/`)) };
}
