import { type ComponentChildren, render } from 'preact';
import { CardDeck } from '#components/card-deck.tsx';
import { CardNotice } from '#components/card-notice.tsx';
import { loadUi } from '#components/load-ui.ts';
import { type Ui, UiContext } from '#components/ui.ts';
import type { Ask } from '#lib/messages/ask.ts';
import type { FromCard, ToCard } from '#lib/messages/card-channel.ts';
import type { CardConnection } from '#lib/messages/connect-card.ts';
import type { AnswerTo } from '#lib/messages/protocol.ts';
import { createCardPorts } from './card-ports.ts';

/** A store that answers within this needs no word of waiting; a killed worker takes about 45 ms to start. */
const NOTICE_AFTER_MS = 150;

type Show = Extract<ToCard, { type: 'show' }>;

/** Loads what the card speaks with, for a language setting. */
export function loadCardUi(setting: string): Promise<Ui> {
  return loadUi({ setting, requested: navigator.languages, pageLang: null, now: new Date() });
}

/** What the frame shows: the card that was asked for last, in the reader's language and theme. */
export class CardScreen {
  readonly #root: HTMLElement;
  readonly #ask: Ask;
  readonly #send: (message: FromCard) => void;
  #options: AnswerTo<'card-settings'>;
  #ui: Ui;
  #latest = 0;
  #shown: { readonly request: Show['request']; readonly draw: () => ComponentChildren } | null = null;

  constructor(root: HTMLElement, ask: Ask, { options, send, ui }: CardConnection & { readonly ui: Ui }) {
    this.#root = root;
    this.#ask = ask;
    this.#options = options;
    this.#send = send;
    this.#ui = ui;
  }

  hear(message: ToCard): void {
    if (message.type === 'show') void this.#show(message);
    else if (message.type === 'focus') this.#enter();
    else if (message.type === 'settings') void this.#changeSettings(message.colourScheme);
    else this.#latest = 0;
  }

  async #show({ id, request }: Show): Promise<void> {
    this.#latest = id;
    const wait = () => id === this.#latest && this.#paint(request, () => <CardNotice kind="loading" />);
    const late = setTimeout(wait, NOTICE_AFTER_MS);
    const found = await this.#ask('views', { keys: [request.entity] }).catch(() => null);
    clearTimeout(late);
    if (id !== this.#latest) return;
    const views = found?.[0];
    render(null, this.#root); // the last card's scrolling and opened details are not this one's
    this.#paint(request, () => (views ? this.#deck(request, views) : <CardNotice kind="error" />));
  }

  #deck(request: Show['request'], views: AnswerTo<'views'>[number]) {
    const ports = createCardPorts(this.#ask, this.#options, this.#send);
    return <CardDeck request={request} views={views} ports={ports} showUnsure={this.#options.unsure} />;
  }

  #paint(request: Show['request'], draw: () => ComponentChildren): void {
    this.#shown = { request, draw };
    document.documentElement.dataset.theme = request.colourScheme;
    document.documentElement.lang = this.#ui.lang;
    // Who walks the names by keyboard hears each card; who points at one is reading it.
    this.#root.ariaLive = request.entered === 'keyboard' ? 'polite' : 'off';
    render(
      <UiContext.Provider value={{ ...this.#ui, pageLang: request.lang }}>{draw()}</UiContext.Provider>,
      this.#root,
    );
    if (document.hasFocus()) this.#enter(); // the focus was on the card that this one takes the place of
    this.#send({ type: 'painted', id: this.#latest });
  }

  /** The card goes on in its place, in the other language or theme. */
  async #changeSettings(colourScheme: Show['request']['colourScheme']): Promise<void> {
    this.#options = await this.#ask('card-settings', {});
    this.#ui = await loadCardUi(this.#options.language);
    if (this.#shown) this.#paint({ ...this.#shown.request, colourScheme }, this.#shown.draw);
  }

  /** The reader came in by keyboard: to the first control, or to the card itself. */
  #enter(): void {
    if (this.#root.contains(document.activeElement)) return;
    const first = this.#root.querySelector<HTMLElement>('button, a[href], summary, [tabindex]') ?? this.#root;
    first.focus();
  }
}
