import type { AnswerTo } from '#lib/messages/protocol.ts';
import type { PageReading } from '#lib/page/page-reading.ts';
import { watchPage } from '#lib/page/watch-page.ts';
import { ReadingAnnotator } from './annotate-reading.ts';
import type { ReaderCalls } from './reader-calls.ts';
import type { Display, ReaderLink, takeOver } from './reader-link.ts';
import { Redating } from './redate-reading.ts';
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
  readonly #redating = new Redating();
  #original: PageReading | null = null;
  #reading: PageReading | null = null;
  #isComplete = false;
  #display: Promise<Display> | null = null;

  constructor(parts: LoopParts) {
    this.#parts = parts;
    const { calls, signal } = parts;
    const onAnnotated = (reading: PageReading, isComplete: boolean) => this.#show(reading, isComplete);
    this.#annotator = new ReadingAnnotator({ annotate: calls.annotate, onAnnotated }, signal);
    watchPage({
      document,
      url: () => location.href,
      today: localDay,
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
    if (this.#original && this.#original.url !== reading.url) this.#redating.choose(null);
    this.#original = reading;
    this.#ask();
  }

  #ask(): void {
    if (!this.#original) return;
    this.#reading = this.#redating.apply(this.#original);
    void this.#annotator.annotate(this.#reading);
  }

  #askAnew(): void {
    this.#annotator.forget();
    this.#ask();
  }

  #show(reading: PageReading, isComplete: boolean): void {
    this.#isComplete = isComplete;
    const hasNames = reading.scopes.some((page) => (this.#annotator.annotationOf(page)?.mentions.length ?? 0) > 0);
    if (!hasNames && !this.#display) return;
    // A page that refuses the script (or an extension that is gone) stays without marks.
    this.#load().then(
      (display) => reading === this.#reading && display.show(reading, isComplete),
      () => undefined,
    );
  }

  #load(): Promise<Display> {
    this.#display ??= this.#attach();
    return this.#display;
  }

  async #attach(): Promise<Display> {
    const { calls, hello, world, signal } = this.#parts;
    const attached = new Promise<Display>((resolve) => {
      world.attach = (create) => resolve(create(this.#link(calls, hello, signal)));
    });
    try {
      await calls.loadMarks();
    } catch (error) {
      this.#display = null;
      throw error;
    }
    const display = await attached;
    if (this.#reading) display.show(this.#reading, this.#isComplete);
    return display;
  }

  #link(calls: ReaderCalls, hello: LoopParts['hello'], signal: AbortSignal): ReaderLink {
    const redate = (date: string | null) => {
      this.#redating.choose(date);
      this.#ask();
    };
    const { end, isAlive } = this.#parts.world;
    const checkAlive = () => {
      if (!isAlive()) end.abort();
      return isAlive();
    };
    return { calls, annotator: this.#annotator, signal, hello, reading: () => this.#reading, redate, checkAlive };
  }
}

/** The reader's own calendar day as YYYY-MM-DD. */
function localDay(): string {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${now.getFullYear()}-${month}-${day}`;
}
