import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Popup, type PopupState } from '#components/popup.tsx';
import type { EntityView } from '#lib/facts/entity-view.ts';
import type { Ask } from '#lib/messages/ask.ts';
import type { TabReport } from '#lib/messages/protocol.ts';
import type { Story } from '#lib/messages/story.ts';
import type { PackState } from '#lib/store/pack-reader.ts';

/** While a page is being read its story grows: asked again after this pause. */
const READING_PAUSE_MS = 300;

export interface PopupAppProps {
  readonly ask: Ask;
  readonly tabId: number;
  readonly report: TabReport;
}

/** Keeps the popup's state: the tab's report, the views of its entities, the packs. */
export function PopupApp({ ask, tabId, report: first }: PopupAppProps) {
  const [report, setReport] = useState(first);
  const [views, setViews] = useState<ReadonlyMap<string, readonly EntityView[]> | null>(null);
  const [packs, setPacks] = useState<readonly PackState[] | null>(null);
  const [jumps, setJumps] = useState<Readonly<Record<string, number>>>({});
  const refresh = async () => setReport(await ask('tab-report', { tabId }));

  useEffect(() => void ask('packs', {}).then(setPacks), [ask]);
  useEffect(() => void readViews(ask, report.story).then(setViews), [ask, report.story]);
  useEffect(() => {
    if (report.story?.state !== 'reading') return;
    const timer = setTimeout(() => void refresh(), READING_PAUSE_MS);
    return () => clearTimeout(timer);
  });

  const jump = (key: string) => {
    const index = jumps[key] ?? 0;
    setJumps({ ...jumps, [key]: index + 1 });
    void ask('tell-tab', { tabId, ask: { type: 'jump', entity: key, index } });
  };
  const setDate = async (date: string | null) => {
    await ask('tell-tab', { tabId, ask: { type: 'set-date', date } });
    await refresh();
  };
  const setSite = async (on: boolean) => {
    if (report.site !== null) await ask('set-site-off', { site: report.site, on: !on });
    await refresh();
  };
  return (
    <Popup
      state={stateOf(report, views, packs)}
      packs={packs ?? []}
      onJump={jump}
      onDate={(date) => void setDate(date)}
      onSite={(on) => void setSite(on)}
      onAllow={() => void browser.permissions.request({ origins: ['<all_urls>'] }).then(refresh)}
      onOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
}

async function readViews(ask: Ask, story: Story | null): Promise<ReadonlyMap<string, readonly EntityView[]>> {
  const keys = story?.entities.map((entity) => entity.key) ?? [];
  const found = keys.length === 0 ? [] : await ask('views', { keys });
  return new Map(keys.map((key, index) => [key, found[index] ?? []]));
}

function stateOf(
  report: TabReport,
  views: ReadonlyMap<string, readonly EntityView[]> | null,
  packs: readonly PackState[] | null,
): PopupState {
  if (report.siteOff) return { kind: 'off' };
  if (report.state === 'unreachable') return { kind: 'unreadable' };
  if (packs?.length === 0) return { kind: 'installing' };
  const { story } = report;
  if (!story || story.state === 'reading' || views === null) return { kind: 'reading' };
  return { kind: 'story', story, views };
}
