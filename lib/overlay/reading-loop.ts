import { localDay } from '#lib/i18n/local-day.ts';
import type { AnswerTo } from '#lib/messages/protocol.ts';
import { own } from '#lib/page/own-property.ts';
import type { PageReading } from '#lib/page/page-reading.ts';
import { watchPage } from '#lib/page/watch-page.ts';
import { ReadingAnnotator } from './annotate-reading.ts';
import type { ReaderCalls } from './reader-calls.ts';
import type { Display, ReaderLink, takeOver } from './reader-link.ts';
import { scheduleSlice } from './schedule-slice.ts';

/** What a reading loop is made from. */
export interface LoopParts {
  readonly calls: ReaderCalls;
  readonly hello: () => AnswerTo<'hello'>;
  readonly world: NonNullable<ReturnType<typeof takeOver>>;
  readonly signal: AbortSignal;
}

/** Reads one document and gets its annotations; loads the showing script with the first name, and feeds it. */
export class ReadingLoop {
  readonly #parts: LoopParts;
  readonly #annotator: ReadingAnnotator;
  #transform = (reading: PageReading): PageReading => reading;
  #original: PageReading | null = null;
  #reading: PageReading | null = null;
  #isComplete = false;
  #display: Promise<Display> | null = null;

  constructor(parts: LoopParts) {
    this.#parts = parts;
    const { calls, signal } = parts;
    const onAnnotated = (reading: PageReading, isComplete: boolean) => this.#show(reading, isComplete);
    this.#annotator = new ReadingAnnotator({ annotate: calls.annotate, onAnnotated }, signal);
    addEventListener('visibilitychange', () => this.#ask(), { signal });
    watchPage({
      document,
      url: () => location.href,
      today: () => localDay(new Date()),
      schedule: scheduleSlice,
      now: () => performance.now(),
      signal,
      onReading: (reading) => this.#read(reading),
    });
  }

  /** Settings changed: answers may depend on them, so every scope is asked for again. */
  changeSettings(): void {
    void this.#display?.then((display) => display.changeSettings());
    this.#askAnew();
  }

  /** Answers a request from outside; it takes the showing script, which is loaded for it. */
  async answer(request: unknown): Promise<unknown> {
    if (Object(request).type === 'packs-changed') this.#askAnew();
    return (await this.#load()).answer(request);
  }

  #read(reading: PageReading): void {
    this.#original = reading;
    this.#ask();
  }

  /** A hidden tab waits until it is seen again. */
  #ask(): void {
    if (!this.#original || own(document, 'hidden')) return;
    this.#reading = this.#transform(this.#original);
    void this.#annotator.annotate(this.#reading);
  }

  #askAnew(): void {
    this.#annotator.forget();
    this.#ask();
  }

  #show(reading: PageReading, isComplete: boolean): void {
    this.#isComplete = isComplete;
    const hasNames = reading.scopes.some((page) => this.#annotator.annotationOf(page)?.mentions[0]);
    if (!hasNames && !this.#display) return;
    void this.#load().then((display) => reading === this.#reading && display.show(reading, isComplete));
  }

  #load(): Promise<Display> {
    this.#display ??= this.#attach();
    return this.#display;
  }

  /** Never settles where the script cannot run: the page stays without marks. */
  async #attach(): Promise<Display> {
    const { calls, world } = this.#parts;
    const attached = new Promise<Display>((resolve) => {
      world.attach = (create) => resolve(create(this.#link(this.#parts)));
    });
    if ((await calls.ask('load-marks', {})) === undefined) this.#display = null; // tried again with the next reading
    const display = await attached;
    if (this.#reading) display.show(this.#reading, this.#isComplete);
    return display;
  }

  #link({ calls, hello, world, signal }: LoopParts): ReaderLink {
    return {
      calls,
      hello,
      signal,
      annotator: this.#annotator,
      reading: () => this.#reading,
      transform: (change) => {
        this.#transform = change;
        this.#ask();
      },
      checkAlive: () => {
        if (!world.isAlive()) world.end.abort();
        return world.isAlive();
      },
    };
  }
}
