import { browser } from 'wxt/browser';

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
