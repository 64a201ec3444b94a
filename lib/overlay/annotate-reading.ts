import type { Annotation } from '#lib/link/mention.ts';
import type { Scope } from '#lib/link/scope.ts';
import type { PageReading, PageScope } from '#lib/page/page-reading.ts';

/** Scopes asked for at a time: the background answers one in milliseconds, and a page of 300 teasers asks 300 times. */
const MAX_ASKED = 4;

export interface AnnotatorCalls {
  readonly annotate: (scope: Scope) => Promise<Annotation | null>;
  /** Some scopes of the reading were answered; `isComplete` once all were. */
  readonly onAnnotated: (reading: PageReading, isComplete: boolean) => void;
}

/** Gets the annotations of readings: each scope is asked for once, the main story first. */
export class ReadingAnnotator {
  readonly #calls: AnnotatorCalls;
  readonly #signal: AbortSignal;
  #answers = new WeakMap<Scope, Annotation>();
  #round = 0;

  constructor(calls: AnnotatorCalls, signal: AbortSignal) {
    this.#calls = calls;
    this.#signal = signal;
  }

  annotationOf(page: PageScope): Annotation | undefined {
    return this.#answers.get(page.scope);
  }

  /** Forgets all answers: packs or settings changed. */
  forget(): void {
    this.#answers = new WeakMap();
    this.#round += 1;
  }

  /** Asks for what is not known of a reading; a newer reading takes the place of an older one. */
  async annotate(reading: PageReading): Promise<void> {
    const round = ++this.#round;
    const asked = reading.scopes.filter((page) => !this.annotationOf(page) && page.scope.text !== '');
    const queue = asked.sort((a, b) => Number(b === reading.main) - Number(a === reading.main));
    const isCurrent = () => round === this.#round && !this.#signal.aborted;
    const work = async () => {
      for (let page = queue.shift(); page && isCurrent(); page = queue.shift()) {
        await this.#ask(page);
        // The main story is shown at once, the rest together: each showing paints anew.
        if (isCurrent() && page === reading.main) this.#calls.onAnnotated(reading, false);
      }
    };
    await Promise.all(Array.from({ length: MAX_ASKED }, work));
    if (isCurrent()) this.#calls.onAnnotated(reading, true);
  }

  /** A scope without an answer stays unmarked until the page or the packs change. */
  async #ask({ scope }: PageScope): Promise<void> {
    const answers = this.#answers;
    const annotation = await this.#calls.annotate(scope);
    if (annotation) answers.set(scope, annotation);
  }
}
