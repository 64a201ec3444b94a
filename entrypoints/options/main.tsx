import { render } from 'preact';
import { browser } from 'wxt/browser';
import { createAsk } from '#lib/messages/ask.ts';
import { OptionsApp } from './options-app.tsx';
import '#components/style/tokens.css';
import '#components/style/forms.css';
import '#components/style/options.css';

const ask = createAsk((message) => browser.runtime.sendMessage(message));
const root = document.getElementById('root');
if (root) render(<OptionsApp ask={ask} />, root);
