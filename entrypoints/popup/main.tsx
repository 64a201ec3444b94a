import { render } from 'preact';
import { browser } from 'wxt/browser';
import { createAsk } from '#lib/messages/ask.ts';
import { loadScreenUi } from '#lib/screens/use-ui.ts';
import { PopupRoot } from './popup-root.tsx';
import { readViews } from './popup-state.ts';
import '#components/style/tokens.css';
import '#components/style/facts.css';
import '#components/style/sources.css';
import '#components/style/timeline.css';
import '#components/style/map.css';
import '#components/style/card.css';
import '#components/style/card-body.css';
import '#components/style/story.css';
import '#components/style/popup.css';

const ask = createAsk((message) => browser.runtime.sendMessage(message));

/** The same page is the popup and, under its own name, the side panel (Chromium) or the sidebar (Firefox). */
const isPanel = location.pathname === '/sidepanel.html';

/** The tab that the popup is about: the active one, or `?tab=` where the popup is opened as a page of its own. */
async function findTab(): Promise<number> {
  const asked = Number(new URLSearchParams(location.search).get('tab'));
  if (asked > 0) return asked;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? 0;
}

/** Everything is asked for as early as it can be: the popup is looked at for a few seconds, and waits for the background. */
async function start(root: HTMLElement): Promise<void> {
  const asked = ask('settings-get', {});
  // The catalogues load while the tab is asked; whoever needs the words hears of a failure.
  asked.then(({ settings }) => loadScreenUi(settings, null)).catch(() => undefined);
  const tabId = await findTab();
  const report = await ask('tab-report', { tabId });
  const firstViews = { story: report.story, views: readViews(ask, report.story) };
  firstViews.views.catch(() => undefined); // heard of where they are shown
  const reading = await asked;
  const ui = await loadScreenUi(reading.settings, report.story?.lang ?? null);
  document.documentElement.classList.add(isPanel ? 'panel' : 'popup-window');
  render(<PopupRoot {...{ ask, tabId, report, isPanel, reading, ui, firstViews }} />, root);
}

const root = document.getElementById('root');
if (root) await start(root);
