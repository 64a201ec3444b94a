import { type ComponentChildren, render } from 'preact';
import { CardDeck } from '#components/card-deck.tsx';
import { CardNotice } from '#components/card-notice.tsx';
import { createUi } from '#components/create-ui.ts';
import { type Ui, UiContext } from '#components/ui.ts';
import type { CardAsk } from '#lib/messages/card-ask.ts';
import type { FromCard, ToCard } from '#lib/messages/card-channel.ts';
import type { CardConnection } from '#lib/messages/connect-card.ts';
import type { AnswerTo } from '#lib/messages/protocol.ts';
import { createCardPorts } from './card-ports.ts';

/** A store that answers within this needs no word of waiting; a killed worker takes about 45 ms to start. */
const NOTICE_AFTER_MS = 150;

type Show = Extract<ToCard, { type: 'show' }>;

/** What the card speaks with; its catalogue comes with the settings, so that no file has to be waited for. */
function uiFor({ lang, text }: AnswerTo<'card-settings'>): Ui {
  return createUi({ lang, texts: [{ lang, text }], pageLang: null, now: new Date() });
}

/** What the frame shows: the card that was asked for last, in the reader's language and theme. */
export class CardScreen {
  readonly #root: HTMLElement;
  readonly #ask: CardAsk;
  readonly #send: (message: FromCard) => void;
  #options: AnswerTo<'card-settings'>;
  #ui: Ui;
  #first: AnswerTo<'card-claim'>['first'];
  #latest = 0;
  /** Settles when the latest card can be seen: it may be drawn before that, and never shown. */
  #seen = Promise.withResolvers<void>();
  #shown: { readonly request: Show['request']; readonly draw: () => ComponentChildren } | null = null;

  constructor(root: HTMLElement, ask: CardAsk, { claim, send }: CardConnection) {
    this.#root = root;
    this.#ask = ask;
    this.#options = claim;
    this.#first = claim.first;
    this.#send = send;
    this.#ui = uiFor(claim);
  }

  hear(message: ToCard): void {
    if (message.type === 'show') void this.#show(message);
    else if (message.type === 'shown') this.#tellSeen(message.id);
    else if (message.type === 'focus') this.#enter();
    else if (message.type === 'settings') void this.#changeSettings(message.colourScheme);
    else this.#latest = 0;
  }

  async #show({ id, request }: Show): Promise<void> {
    this.#latest = id;
    this.#seen = Promise.withResolvers();
    const wait = () => id === this.#latest && this.#paint(request, () => <CardNotice kind="loading" />);
    const late = setTimeout(wait, NOTICE_AFTER_MS);
    const views = await this.#viewsOf(request.entity);
    clearTimeout(late);
    if (id !== this.#latest) return;
    render(null, this.#root); // the last card's scrolling and opened details are not this one's
    this.#paint(request, () => (views ? this.#deck(request, views) : <CardNotice kind="error" />));
  }

  /** Those of the first card came with the claim; they serve once, for the packs may change. */
  async #viewsOf(entity: string): Promise<AnswerTo<'views'>[number] | undefined> {
    const first = this.#first;
    this.#first = null;
    if (first?.entity === entity) return first.views;
    return (await this.#ask('views', { keys: [entity] }).catch(() => null))?.[0];
  }

  #tellSeen(id: number): void {
    if (id === this.#latest) this.#seen.resolve();
  }

  #deck(request: Show['request'], views: AnswerTo<'views'>[number]) {
    const ports = createCardPorts(this.#ask, this.#options, { send: this.#send, whenSeen: this.#seen.promise });
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
    this.#ui = uiFor(this.#options);
    if (this.#shown) this.#paint({ ...this.#shown.request, colourScheme }, this.#shown.draw);
  }

  /** The reader came in by keyboard: to the first control, or to the card itself. */
  #enter(): void {
    if (this.#root.contains(document.activeElement)) return;
    const first = this.#root.querySelector<HTMLElement>('button, a[href], summary, [tabindex]') ?? this.#root;
    first.focus();
  }
}
