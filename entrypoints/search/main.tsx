import { render } from 'preact';
import { browser } from 'wxt/browser';
import { loadUi } from '#components/load-ui.ts';
import { UiContext } from '#components/ui.ts';
import { createAsk } from '#lib/messages/ask.ts';
import { SearchApp } from './search-app.tsx';
import '#components/style/tokens.css';
import '#components/style/forms.css';
import '#components/style/facts.css';
import '#components/style/map.css';
import '#components/style/card.css';
import '#components/style/story.css';
import '#components/style/popup.css';
import '#components/style/search.css';

const ask = createAsk((message) => browser.runtime.sendMessage(message));

async function start(root: HTMLElement): Promise<void> {
  const { settings } = await ask('settings-get', {});
  const question = { setting: settings.language, requested: navigator.languages, pageLang: null, now: new Date() };
  const ui = await loadUi(question);
  document.documentElement.lang = ui.lang;
  document.documentElement.classList.add('panel');
  if (settings.theme !== 'auto') document.documentElement.dataset.theme = settings.theme;
  document.title = `${ui.t('search-title')} – ${ui.t('product')}`;
  render(
    <UiContext.Provider value={ui}>
      <SearchApp ask={ask} today={ui.today} query={new URLSearchParams(location.search).get('q') ?? ''} />
    </UiContext.Provider>,
    root,
  );
}

const root = document.getElementById('root');
if (root) await start(root);
