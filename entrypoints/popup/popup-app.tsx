import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Popup } from '#components/popup.tsx';
import { StoryCard } from '#components/story-card.tsx';
import type { TabAsk } from '#lib/messages/protocol.ts';
import { createPageCardPorts } from '#lib/screens/page-card-ports.ts';
import type { PopupParts, useReport } from '#lib/screens/use-report.ts';
import { useOpenCard, usePanelWish } from './open-card.ts';
import { openPanel, searchAddress } from './page-ports.ts';
import { type FirstViews, stateOf, useViews } from './popup-state.ts';

export interface PopupAppProps extends Pick<PopupParts, 'ask' | 'isPanel'> {
  readonly tab: ReturnType<typeof useReport>;
  readonly firstViews: FirstViews;
}

/** The entry of the page's own timeline at which the story stands on the screen; read by `npm run bench -- reader`. */
const STORY_SHOWN = 'story-shown';

/** Popup and side panel with their state: the tab's report, the views of its entities, the packs, the card that is open. */
export function PopupApp({ ask, isPanel, tab, firstViews }: PopupAppProps) {
  const { tabId, report, packs, refresh } = tab;
  const views = useViews(ask, report.story, firstViews);
  const { card, cardViews, openCard, closeCard } = useOpenCard(ask, views);
  usePanelWish({ ask, tabId, isPanel, onWish: openCard });
  const [jumps, setJumps] = useState<Readonly<Record<string, number>>>({});
  const state = stateOf(report, views, packs);
  useEffect(() => {
    if (state.kind === 'story') performance.mark(STORY_SHOWN);
  }, [state.kind]);
  const tell = (wish: TabAsk) => ask('tell-tab', { tabId, ask: wish });
  const jump = (key: string) => {
    const index = jumps[key] ?? 0;
    setJumps({ ...jumps, [key]: index + 1 });
    void tell({ type: 'jump', entity: key, index });
  };
  const setDate = (date: string | null) => void tell({ type: 'set-date', date }).then(refresh);
  const setSite = (type: 'set-site-off' | 'set-site-unmarked', on: boolean) =>
    report.site === null ? undefined : void ask(type, { site: report.site, on }).then(refresh);
  if (card !== null && report.story && cardViews) {
    const ports = createPageCardPorts(ask, closeCard);
    return <StoryCard key={card} entity={card} story={report.story} views={cardViews} ports={ports} />;
  }
  return (
    <Popup
      state={state}
      packs={packs ?? []}
      siteUnmarked={report.site === null ? null : report.siteUnmarked}
      onJump={jump}
      onCard={openCard}
      onWalk={(step) => void tell({ type: 'open-next', step })}
      onDate={setDate}
      onSite={(on) => setSite('set-site-off', !on)}
      onMarks={(on) => setSite('set-site-unmarked', !on)}
      onAllow={() => void browser.permissions.request({ origins: ['<all_urls>'] }).then(refresh)}
      onOptions={() => void browser.runtime.openOptionsPage()}
      onSearch={() => void browser.tabs.create({ url: searchAddress() })}
      onPanel={isPanel ? null : openPanel(tabId)}
      onCopy={(text) => void navigator.clipboard.writeText(text)}
      onPrint={() => print()}
    />
  );
}
