import { createCardAsk } from '#lib/messages/card-ask.ts';
import { connectCard } from '#lib/messages/connect-card.ts';
import { findContentApi } from '#lib/messages/content-channel.ts';
import { CardScreen } from './card-screen.tsx';
import { addCardStyle } from './card-style.ts';

// The browser's own API: the polyfill would be a tenth of what this page has to load.
const ask = createCardAsk(async (message) => await findContentApi()?.runtime.sendMessage(message));

async function start(root: HTMLElement): Promise<void> {
  const connection = await connectCard(window, ask);
  const { send } = connection;
  // The page learns of the pointer only at the frame's edge, and of its leaving the page's own document before that.
  document.documentElement.addEventListener('mouseenter', () => send({ type: 'pointer', inside: true }));
  document.documentElement.addEventListener('mouseleave', () => send({ type: 'pointer', inside: false }));
  addEventListener('keydown', (event) => event.key === 'Escape' && send({ type: 'close' }));
  const screen = new CardScreen(root, ask, connection);
  connection.listen((message) => screen.hear(message));
}

const root = document.getElementById('root');
addCardStyle(document);
// A refused claim means that a page framed the card by itself: it gets a blank.
if (root) start(root).catch(() => undefined);
