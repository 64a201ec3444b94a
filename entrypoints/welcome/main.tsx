import { render } from 'preact';
import { browser } from 'wxt/browser';
import { createAsk } from '#lib/messages/ask.ts';
import { WelcomeApp } from './welcome-app.tsx';
import '#components/style/tokens.css';
import '#components/style/forms.css';
import '#components/style/facts.css';
import '#components/style/sources.css';
import '#components/style/timeline.css';
import '#components/style/map.css';
import '#components/style/card.css';
import '#components/style/card-body.css';
import '#components/style/popup.css';
import '#components/style/welcome.css';

const ask = createAsk((message) => browser.runtime.sendMessage(message));
const root = document.getElementById('root');
document.documentElement.classList.add('panel');
if (root) render(<WelcomeApp ask={ask} />, root);
