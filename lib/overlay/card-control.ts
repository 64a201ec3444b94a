import type { CardRequest, CardWalk } from '#lib/messages/story.ts';
import { own, read } from '#lib/page/own-property.ts';
import { CardStage, type StageCalls } from './card-stage.ts';
import { anchorOf, type Box, placeCard } from './place-card.ts';
import { type PlacedMention, rectsOf, wordsOf } from './placed-mention.ts';
import { textAround } from './text-around.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface ControlCalls extends Omit<StageCalls, 'onMessage' | 'onPointer' | 'onTampered'> {
  readonly onMessage: StageCalls['onMessage'];
  readonly onPointer: StageCalls['onPointer'];
  /** Keys of the page's entities, for "how it relates". */
  readonly others: () => readonly string[];
  readonly theme: () => 'auto' | 'light' | 'dark';
  /** Which mention the card stands at now, or none: the mark and the hover follow it. */
  readonly onShowing: (placed: PlacedMention | null) => void;
  /** The mention that the card stands at is known by a new object now. */
  readonly onRenewed: (placed: PlacedMention) => void;
}

/** How a card was asked for. */
export interface Asking {
  readonly entered: CardRequest['entered'];
  /** The point that was hovered or touched; the mention's first rectangle where it is not given. */
  readonly point?: Point;
  readonly walk?: CardWalk | null;
}

/** What is shown now and how it was asked for. */
interface Shown {
  readonly placed: PlacedMention;
  readonly entered: CardRequest['entered'];
  /** From the mention's first rectangle to the point that was hovered: moves along when the page scrolls. */
  readonly offset: Point;
}

/** Opens, follows and closes the card of a mention. */
export class CardControl {
  readonly #calls: ControlCalls;
  readonly #stage: CardStage;
  readonly #signal: AbortSignal;
  #shown: Shown | null = null;
  #expected: { readonly placed: PlacedMention; readonly request: CardRequest } | null = null;
  #isPinned = false;
  #isListening = false;
  #focusBefore: Element | null = null;

  constructor(calls: ControlCalls, signal: AbortSignal) {
    this.#calls = calls;
    this.#signal = signal;
    this.#stage = new CardStage({ ...calls, onTampered: () => this.#closed() }, signal);
  }

  /** Listens from the first card on: a page pays for each listener. */
  #listen(): void {
    if (this.#isListening) return;
    this.#isListening = true;
    const signal = this.#signal;
    const options = { capture: true, passive: true, signal };
    let _frame = 0;
    const follow = () => {
      _frame ||= requestAnimationFrame(() => {
        _frame = 0;
        this.#follow();
      });
    };
    addEventListener('scroll', follow, options);
    addEventListener('resize', follow, options);
    visualViewport?.addEventListener('resize', follow, { signal });
    addEventListener('pointerdown', (event) => event.isTrusted && this.#clickAway(event), options);
    own(document, 'addEventListener')('fullscreenchange', () => this.close(), { signal });
  }

  get placed(): PlacedMention | null {
    return this.#shown?.placed ?? null;
  }

  get isOpen(): boolean {
    return this.#stage.isOpen;
  }

  get isKeyboard(): boolean {
    return this.#shown?.entered === 'keyboard';
  }

  get host(): HTMLElement | null {
    return this.#stage.host;
  }

  /** The card of this mention may be wanted: a frame that is there draws it, unseen. */
  expect(placed: PlacedMention, point: Point): void {
    const anchor = this.isOpen ? null : anchorOf(rectsOf(placed), point);
    if (!anchor) return;
    const request = this.#request(placed, { entered: 'pointer', walk: null });
    this.#expected = { placed, request };
    this.#stage.prepare(request, boxFor(anchor, placed));
  }

  /** It is not wanted after all. */
  forget(): void {
    this.#expected = null;
    this.#stage.forget();
  }

  /** Opens the card of a mention beside the point, or beside its first rectangle. */
  async open(placed: PlacedMention, { entered, point, walk }: Asking): Promise<boolean> {
    const rects = rectsOf(placed);
    const [first] = rects;
    if (!first) return false;
    const at = point ?? { x: first.left + first.width / 2, y: first.top + first.height / 2 };
    const anchor = anchorOf(rects, at) ?? first;
    this.#listen();
    this.#isPinned = false;
    this.#shown = { placed, entered, offset: { x: at.x - first.left, y: at.y - first.top } };
    const expected = entered === 'pointer' && this.#expected?.placed === placed ? this.#expected.request : null;
    this.#expected = null;
    this.#calls.onShowing(placed);
    const request = expected ?? this.#request(placed, { entered, walk: walk ?? null });
    const isShown = await this.#stage.show(request, boxFor(anchor, placed));
    if (!isShown && this.#shown?.placed === placed) this.#closed();
    return isShown;
  }

  /** The same words are known by a new mention now. */
  rebind(placed: PlacedMention): void {
    if (!this.#shown || this.#shown.placed === placed) return;
    this.#shown = { ...this.#shown, placed };
    this.#calls.onRenewed(placed);
  }

  /** The reader's focus goes into the card, and back on Escape. */
  enter(): void {
    const active = own(document, 'activeElement');
    if (active !== this.#stage.host) this.#focusBefore = active;
    this.#stage.focus();
  }

  /** The reader changed settings that an open card shows: its language and theme. */
  changeSettings(title: string): void {
    this.#stage.changeSettings(title, this.#colourScheme());
  }

  pin(isPinned: boolean): void {
    this.#isPinned = isPinned;
  }

  /** The pointer left word and card for longer than the grace; a finger leaves whenever it is lifted. */
  leave(): void {
    if (!this.#isPinned && this.#shown?.entered === 'pointer') this.close();
  }

  close(): void {
    if (!this.#shown) return;
    const hadFocus = this.#stage.host !== null && own(document, 'activeElement') === this.#stage.host;
    this.#stage.hide();
    if (hadFocus) this.#giveFocusBack();
    this.#closed();
  }

  /** Takes the host out of the page. */
  unmount(): void {
    this.#stage.unmount();
    if (this.#shown) this.#closed();
  }

  #closed(): void {
    this.#shown = null;
    this.#isPinned = false;
    this.#calls.onShowing(null);
  }

  #giveFocusBack(): void {
    const before = this.#focusBefore;
    this.#focusBefore = null;
    if (before instanceof HTMLElement && read(before, 'isConnected') && before !== own(document, 'body'))
      read(before, 'focus').call(before, { preventScroll: true });
    else this.#stage.host?.blur();
  }

  #clickAway(event: PointerEvent): void {
    if (event.pointerType !== 'touch' && !this.#isPinned && event.target !== this.#stage.host) this.close();
  }

  /** The page scrolled or changed its size: the card goes with its word, and closes when the word is out of sight. */
  #follow(): void {
    if (!this.#shown || !this.isOpen) return;
    const { placed, offset } = this.#shown;
    const rects = rectsOf(placed);
    const [first] = rects;
    const anchor = first && anchorOf(rects, { x: first.left + offset.x, y: first.top + offset.y });
    if (anchor && isSeen(anchor, visibleBox())) this.#stage.move(boxFor(anchor, placed));
    else if (!this.#isPinned) this.close();
  }

  #request(placed: PlacedMention, { entered, walk }: Pick<CardRequest, 'entered' | 'walk'>): CardRequest {
    const { entity, kind, office, why } = placed.mention;
    const { date, dateFrom, lang } = placed.page.scope;
    return {
      entity,
      text: wordsOf(placed),
      around: textAround(placed.page.scope, placed.mention),
      kind,
      ...(office !== undefined && { office }),
      why,
      date,
      dateFrom,
      lang,
      others: this.#calls.others().filter((key) => key !== entity),
      colourScheme: this.#colourScheme(),
      entered,
      walk,
    };
  }

  #colourScheme(): 'light' | 'dark' {
    const theme = this.#calls.theme();
    if (theme !== 'auto') return theme;
    return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }
}

function boxFor(anchor: Box, placed: PlacedMention): Box {
  const element = placed.spans[0]?.node.parentElement;
  const isRightToLeft = element !== null && element !== undefined && getComputedStyle(element).direction === 'rtl';
  return placeCard({ anchor, view: visibleBox(), isRightToLeft });
}

/** What the reader sees of the layout viewport, without scroll bars. */
function visibleBox(): Box {
  const { clientWidth, clientHeight } = own(document, 'documentElement');
  // In quirks mode the root is as high as the page; the window then says how much is seen.
  const height =
    own(document, 'compatMode') === 'BackCompat' ? innerHeight : Math.min(innerHeight, clientHeight || innerHeight);
  const whole = { left: 0, top: 0, width: Math.min(innerWidth, clientWidth || innerWidth), height };
  if (!visualViewport || visualViewport.scale <= 1) return whole;
  const { offsetLeft: left, offsetTop: top, width, height: seen } = visualViewport;
  return { left, top, width, height: seen };
}

function isSeen({ left, top, width, height }: Box, view: Box): boolean {
  const isAcross = left < view.left + view.width && left + width > view.left;
  return isAcross && top < view.top + view.height && top + height > view.top;
}
