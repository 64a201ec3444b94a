import { browser } from 'wxt/browser';
import type { CardPorts } from '#components/card-deck.tsx';
import type { Ask } from '#lib/messages/ask.ts';

/** What a card on a page of the extension can do; there is nothing to pin it against. */
export function createPageCardPorts(ask: Ask, onClose: () => void): CardPorts {
  return {
    loadViews: (keys) => ask('views', { keys: [...keys] }),
    setKnown: (entity, on) => ask('set-known', { entity, on }),
    setHidden: (entity, on) => ask('set-hidden', { entity, on }),
    copy: (text) => navigator.clipboard.writeText(text),
    save: null,
    recall: null,
    onClose,
    onPin: null,
    onPanel: null,
  };
}

/** The search page. */
export function searchAddress(): string {
  return new URL('/search.html', location.href).href;
}

interface PanelApi {
  readonly sidePanel?: { open(options: { tabId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}

/** Opens the story beside the page, in the click that asks for it; null where the browser has no such place. */
export function openPanel(tabId: number): (() => void) | null {
  const { sidePanel, sidebarAction } = browser as unknown as PanelApi;
  const { sidePanel: chromium } = (globalThis as unknown as { chrome?: PanelApi }).chrome ?? {};
  const panel = sidePanel ?? chromium;
  if (panel) return () => void panel.open({ tabId }).then(() => close());
  return sidebarAction ? () => void sidebarAction.open().then(() => close()) : null;
}
