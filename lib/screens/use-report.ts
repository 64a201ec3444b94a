import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Ask } from '#lib/messages/ask.ts';
import type { TabReport } from '#lib/messages/protocol.ts';
import type { PackState } from '#lib/store/pack-reader.ts';

/** While a page is being read its story grows: asked again after this pause. */
const READING_PAUSE_MS = 300;

/** A page that loads, or whose site was just switched on, answers within these; one that cannot be read never does. */
const MAX_TRIES = 30;

export interface PopupParts {
  readonly ask: Ask;
  readonly tabId: number;
  readonly report: TabReport;
  /** The side panel stays while the reader goes from tab to tab. */
  readonly isPanel: boolean;
}

/** The report of the tab; in the side panel that of the window's active tab, whichever it is. */
export function useReport({ ask, tabId: first, report: firstReport, isPanel }: PopupParts) {
  const [tabId, setTabId] = useState(first);
  const [report, setReport] = useState(firstReport);
  const [packs, setPacks] = useState<readonly PackState[] | null>(null);
  const [tries, setTries] = useState(0);
  const refresh = async (id = tabId) => setReport(await ask('tab-report', { tabId: id }));
  useEffect(() => void ask('packs', {}).then(setPacks), [ask]);
  useEffect(() => {
    const isStarting = report.story === null && !report.siteOff && tries < MAX_TRIES;
    if (report.story?.state !== 'reading' && !isStarting) return;
    const timer = setTimeout(() => {
      setTries(tries + 1);
      void refresh();
    }, READING_PAUSE_MS);
    return () => clearTimeout(timer);
  });
  useEffect(() => {
    if (!isPanel) return;
    const activated = ({ tabId: id }: { tabId: number }) => {
      setTabId(id);
      setTries(0);
      void refresh(id);
    };
    const updated = (id: number, { status }: { status?: string }) => {
      if (id === tabId && status === 'complete') void refresh(id);
    };
    browser.tabs.onActivated.addListener(activated);
    browser.tabs.onUpdated.addListener(updated);
    return () => {
      browser.tabs.onActivated.removeListener(activated);
      browser.tabs.onUpdated.removeListener(updated);
    };
  }, [tabId]);
  return { tabId, report, packs, refresh: () => refresh() };
}
