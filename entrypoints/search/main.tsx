import { render } from 'preact';
import { browser } from 'wxt/browser';
import { createAsk } from '#lib/messages/ask.ts';
import { SearchApp } from './search-app.tsx';
import '#components/style/tokens.css';
import '#components/style/forms.css';
import '#components/style/facts.css';
import '#components/style/sources.css';
import '#components/style/timeline.css';
import '#components/style/map.css';
import '#components/style/card.css';
import '#components/style/card-body.css';
import '#components/style/story.css';
import '#components/style/popup.css';
import '#components/style/search.css';

const ask = createAsk((message) => browser.runtime.sendMessage(message));

const root = document.getElementById('root');
document.documentElement.classList.add('panel');
if (root) render(<SearchApp ask={ask} query={new URLSearchParams(location.search).get('q') ?? ''} />, root);
