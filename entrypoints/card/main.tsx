import { type ComponentChildren, render } from 'preact';
import { browser } from 'wxt/browser';
import { CardDeck } from '#components/card-deck.tsx';
import { CardNotice } from '#components/card-notice.tsx';
import { loadUi } from '#components/load-ui.ts';
import { type Ui, UiContext } from '#components/ui.ts';
import { createAsk } from '#lib/messages/ask.ts';
import type { FromCard, ToCard } from '#lib/messages/card-channel.ts';
import { connectCard } from '#lib/messages/connect-card.ts';
import { createCardPorts } from './card-ports.ts';
import '#components/style/tokens.css';
import '#components/style/forms.css';
import '#components/style/facts.css';
import '#components/style/card.css';
import '#components/style/map.css';

/** A store that answers within this needs no word of waiting; a killed worker takes about 45 ms to start. */
const NOTICE_AFTER_MS = 150;

type Show = Extract<ToCard, { type: 'show' }>;

const ask = createAsk((message) => browser.runtime.sendMessage(message));

async function start(root: HTMLElement): Promise<void> {
  const loadFor = (setting: string) =>
    loadUi({ setting, requested: navigator.languages, pageLang: null, now: new Date() });
  const likely = loadFor('auto'); // texts come while the background is still asked which language is wanted
  let ui: Ui | null = null;
  let latest = 0;
  let waiting: Show | null = null;
  const paint = (request: Show['request'], content: ComponentChildren) => {
    if (!ui) return;
    document.documentElement.dataset.theme = request.colourScheme;
    document.documentElement.lang = ui.lang;
    // Who walks the names by keyboard hears each card; who points at one is reading it.
    root.ariaLive = request.entered === 'keyboard' ? 'polite' : 'off';
    render(<UiContext.Provider value={{ ...ui, pageLang: request.lang }}>{content}</UiContext.Provider>, root);
    if (document.hasFocus()) enter(root); // the focus was on the card that this one takes the place of
    connection.send({ type: 'painted', id: latest });
  };
  const show = async ({ id, request }: Show) => {
    latest = id;
    const late = setTimeout(() => id === latest && paint(request, <CardNotice kind="loading" />), NOTICE_AFTER_MS);
    const found = await ask('views', { keys: [request.entity] }).catch(() => null);
    clearTimeout(late);
    if (id !== latest) return;
    const views = found?.[0];
    render(null, root); // the last card's scrolling and opened details are not this one's
    const deck = views && <CardDeck request={request} views={views} ports={ports} showUnsure={unsure} />;
    paint(request, deck ?? <CardNotice kind="error" />);
  };
  const hear = (message: ToCard) => {
    if (message.type === 'show' && ui) void show(message);
    else if (message.type === 'show') waiting = message;
    else if (message.type === 'focus') enter(root);
    else latest = 0;
  };
  const connection = await connectCard(window, ask, hear);
  const send = (message: FromCard) => connection.send(message);
  const close = () => send({ type: 'close' });
  // The page learns of the pointer only at the frame's edge, and of its leaving the page's own document before that.
  document.documentElement.addEventListener('mouseenter', () => send({ type: 'pointer', inside: true }));
  document.documentElement.addEventListener('mouseleave', () => send({ type: 'pointer', inside: false }));
  addEventListener('keydown', (event) => event.key === 'Escape' && close());
  const { language, unsure } = connection.options;
  const ports = createCardPorts(ask, connection);
  ui = await (language === 'auto' ? likely : loadFor(language));
  if (waiting) await show(waiting);
}

/** The reader came in by keyboard: to the first control, or to the card itself. */
function enter(root: HTMLElement): void {
  const first = root.querySelector<HTMLElement>('button, a[href], summary, [tabindex]') ?? root;
  first.focus();
}

const root = document.getElementById('root');
// A refused claim means that a page framed the card by itself: it gets a blank.
if (root) start(root).catch(() => undefined);
