import { browser } from 'wxt/browser';
import { createAsk } from '#lib/messages/ask.ts';
import type { ToCard } from '#lib/messages/card-channel.ts';
import { connectCard } from '#lib/messages/connect-card.ts';
import { CardScreen, loadCardUi } from './card-screen.tsx';
import '#components/style/tokens.css';
import '#components/style/forms.css';
import '#components/style/facts.css';
import '#components/style/card.css';
import '#components/style/map.css';

const ask = createAsk((message) => browser.runtime.sendMessage(message));

async function start(root: HTMLElement): Promise<void> {
  const likely = loadCardUi('auto'); // texts come while the background is still asked which language is wanted
  let screen: CardScreen | null = null;
  const early: ToCard[] = [];
  const connection = await connectCard(window, ask, (message) => (screen ? screen.hear(message) : early.push(message)));
  const { options, send } = connection;
  // The page learns of the pointer only at the frame's edge, and of its leaving the page's own document before that.
  document.documentElement.addEventListener('mouseenter', () => send({ type: 'pointer', inside: true }));
  document.documentElement.addEventListener('mouseleave', () => send({ type: 'pointer', inside: false }));
  addEventListener('keydown', (event) => event.key === 'Escape' && send({ type: 'close' }));
  const ui = await (options.language === 'auto' ? likely : loadCardUi(options.language));
  screen = new CardScreen(root, ask, { ...connection, ui });
  for (const message of early) screen.hear(message);
}

const root = document.getElementById('root');
// A refused claim means that a page framed the card by itself: it gets a blank.
if (root) start(root).catch(() => undefined);
