import type { FromCard } from '#lib/messages/card-channel.ts';
import type { TabRequest } from '#lib/messages/read-tab-request.ts';
import type { CardWalk } from '#lib/messages/story.ts';
import type { PageReading } from '#lib/page/page-reading.ts';
import { CardControl } from './card-control.ts';
import { findMentionAtCaret, findMentionByRects } from './hit-test.ts';
import { HoverIntent } from './hover-intent.ts';
import { MentionMap } from './mention-map.ts';
import { MarkPainter } from './paint-marks.ts';
import { findSame, isPossible, type PlacedMention } from './placed-mention.ts';
import type { Display, ReaderLink } from './reader-link.ts';
import { Redating } from './redate-reading.ts';
import { removeLeftovers } from './remove-leftovers.ts';
import { tellStory } from './tell-story.ts';
import { watchTouch } from './touch-intent.ts';
import { bringIntoView, findNext, findSelected, inReadingOrder } from './walk-mentions.ts';
import { watchKeys } from './watch-keys.ts';
import { PointerWatch } from './watch-pointer.ts';

const CARD_PAGE = 'card.html';

/** What the display is told of the world outside: how its messages are read, and the origin of its card. */
export interface Outside {
  /** In Chromium that of the extension's fixed id, whatever the frame's address. */
  readonly cardOrigin: string;
  readonly readTabRequest: (raw: unknown) => TabRequest | null;
  readonly readFromCard: (raw: unknown) => FromCard | null;
}

/** Entities of the page that a card is told of, as `MAX_STORY_ENTITIES` of the messages. */
const MAX_OTHERS = 400;

/** Marks the names of one document and shows their cards, until the link's signal aborts. */
export class PageDisplay implements Display {
  readonly #link: ReaderLink;
  readonly #outside: Outside;
  readonly #map = new MentionMap();
  readonly #redating = new Redating();
  readonly #painter: MarkPainter;
  readonly #intent: HoverIntent<PlacedMention>;
  readonly #card: CardControl;
  #isComplete = false;
  #point = { x: 0, y: 0 };
  /** Whether marks may be painted in quiet mode: the reader asked by the shortcut. */
  #isCalled = false;

  constructor(link: ReaderLink, outside: Outside) {
    this.#link = link;
    this.#outside = outside;
    const { signal } = link;
    removeLeftovers(link.calls.addressOf(CARD_PAGE));
    this.#painter = new MarkPainter(signal);
    this.#card = this.#makeCard();
    this.#intent = new HoverIntent(
      {
        dwellMs: () => this.#settings.dwellMs,
        expect: (placed) => {
          void link.calls.ask('expect-card', { entity: placed.mention.entity });
          this.#card.expect(placed, this.#point);
        },
        forget: () => this.#card.forget(),
        open: (placed) => void this.#card.open(placed, { entered: 'pointer', point: this.#point }),
        close: () => this.#card.leave(),
      },
      signal,
    );
    this.#watchInput();
    addEventListener('pagehide', () => this.#card.unmount(), { signal });
    addEventListener('pageshow', ({ persisted }) => persisted && this.#paint(), { signal });
  }

  get #settings() {
    return this.#link.hello().settings;
  }

  changeSettings(): void {
    this.#paint();
    this.#card.changeSettings(this.#link.hello().strings.cardTitle);
  }

  show(reading: PageReading, isComplete: boolean): void {
    this.#isComplete = isComplete;
    this.#map.replace(reading, (page) => this.#link.annotator.annotationOf(page));
    this.#keepCard();
    this.#paint();
  }

  answer(raw: unknown): unknown {
    const request = this.#outside.readTabRequest(raw);
    switch (request?.type) {
      case 'story':
        return tellStory(this.#link.reading(), this.#map, this.#isComplete ? 'ready' : 'reading');
      case 'jump':
        return this.#jump(request.entity, request.index);
      case 'open-next':
        return this.#walk(request.step);
      case 'open-selection':
        return this.#openByKeyboard(findSelected(this.#map.all, getSelection()));
      case 'set-date':
        this.#redate(request.date);
        return null;
      default:
        return null;
    }
  }

  #makeCard(): CardControl {
    const { calls, hello, signal } = this.#link;
    return new CardControl(
      {
        address: calls.addressOf(CARD_PAGE),
        origin: this.#outside.cardOrigin,
        title: () => hello().strings.cardTitle,
        registerNonce: (nonce, entity) => calls.ask('card-nonce', { nonce, entity }),
        readMessage: this.#outside.readFromCard,
        // Only a hint to the popup: where it is lost, nothing else is.
        onBlocked: (on) => void calls.ask('card-blocked', { on }),
        onPointer: (isInside) => this.#intent.inCard(isInside),
        onMessage: (message) => this.#hear(message),
        others: () => this.#others(),
        theme: () => this.#settings.theme,
        onShowing: (placed) => {
          this.#intent.showing(placed);
          this.#painter.paintActive(placed);
        },
        onRenewed: (placed) => {
          this.#intent.renew(placed);
          this.#painter.paintActive(placed);
        },
      },
      signal,
    );
  }

  #others(): readonly string[] {
    const sure = this.#map.all.filter((placed) => !isPossible(placed));
    return [...new Set(sure.map(({ mention }) => mention.entity))].slice(0, MAX_OTHERS);
  }

  #hear(message: FromCard): void {
    if (message.type === 'close') this.#card.close();
    else if (message.type === 'pointer') this.#intent.inCard(message.inside);
    else if (message.type === 'pin') this.#card.pin(message.on);
    else if (message.type === 'walk') this.#walk(message.step);
    else if (message.type === 'set-date') this.#redate(message.date);
  }

  #watchInput(): void {
    const [map, intent, card] = [this.#map, this.#intent, this.#card];
    const { signal } = this.#link;
    const onPoint = (point: { readonly x: number; readonly y: number }) => {
      this.#point = point;
    };
    const holdKey = () => this.#settings.holdKey;
    new PointerWatch(
      {
        map,
        intent,
        holdKey,
        host: () => card.host,
        onLook: () => this.#link.checkAlive() && this.#painter.check(),
        onPoint,
      },
      signal,
    );
    watchKeys(
      {
        isOpen: () => card.isOpen,
        isKeyboard: () => card.isKeyboard,
        close: () => card.close(),
        walk: (step) => this.#walk(step),
        enter: () => card.enter(),
      },
      signal,
    );
    const dismiss = (target: EventTarget | null) => target !== card.host && card.close();
    watchTouch({ openAt: (point, isPress) => this.#openByTouch(point, isPress), dismiss }, signal);
  }

  /** The page changed under an open card: it goes on with the same words in their new place, or closes with them. */
  #keepCard(): void {
    const { placed } = this.#card;
    if (!placed) return;
    const same = findSame(this.#map.all, placed);
    if (same) this.#card.rebind(same);
    else this.#card.close();
  }

  #paint(): void {
    const { marks, quiet } = this.#settings;
    const isMarking = marks && (!quiet || this.#isCalled);
    this.#painter.paint(isMarking ? this.#map.all.filter(({ mention }) => mention.marked) : [], this.#settings);
  }

  #redate(date: string | null): void {
    this.#redating.choose(date, this.#link.reading()?.url ?? '');
    this.#link.transform((reading) => this.#redating.apply(reading));
  }

  #jump(entity: string, index: number): boolean {
    const mentions = inReadingOrder(this.#map.all.filter(({ mention }) => mention.entity === entity));
    return this.#openByKeyboard(mentions[index % mentions.length] ?? null);
  }

  #walk(step: 1 | -1): boolean {
    const marked = this.#map.all.filter(({ mention }) => mention.marked);
    const walked = inReadingOrder(marked.length > 0 ? marked : this.#map.all);
    const next = findNext(walked, this.#card.placed, step);
    const walk = next && { at: walked.indexOf(next) + 1, of: walked.length, isFirst: this.#card.placed === null };
    return this.#openByKeyboard(next, walk);
  }

  #openByKeyboard(placed: PlacedMention | null, walk: CardWalk | null = null): boolean {
    if (!placed) return false;
    if (!this.#isCalled) {
      this.#isCalled = true;
      this.#paint();
    }
    bringIntoView(placed);
    void this.#card.open(placed, { entered: 'keyboard', walk });
    return true;
  }

  #openByTouch(point: { readonly x: number; readonly y: number }, isPress: boolean): boolean {
    const placed = findMentionAtCaret(point, this.#map) ?? findMentionByRects(point, this.#map);
    if (!placed || !(isPress || placed.mention.marked)) return false;
    void this.#card.open(placed, { entered: 'touch', point });
    return true;
  }
}
