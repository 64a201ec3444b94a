import type { Annotation } from '#lib/link/mention.ts';
import type { Scope } from '#lib/link/scope.ts';
import type { PageReading, PageScope } from '#lib/page/page-reading.ts';

/**
 * Units of one message, and those that a scope counts for besides its text. A message costs the page's thread half a
 * millisecond however little it says, and a page of 300 teasers would send 300; but a long one is written in one go.
 */
const MESSAGE_UNITS = 60_000;
const SCOPE_UNITS = 1_200;

export interface AnnotatorCalls {
  /** Answers in the order of the scopes; null for one that could not be answered. */
  readonly annotate: (scopes: readonly Scope[]) => Promise<readonly (Annotation | null)[]>;
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
    const isCurrent = () => round === this.#round && !this.#signal.aborted;
    for (const batch of batchesOf(asked, reading.main)) {
      if (!isCurrent()) return;
      await this.#ask(batch);
      // The main story is shown at once, the rest together: each showing paints anew.
      if (isCurrent() && batch[0] === reading.main && batch.length < asked.length)
        this.#calls.onAnnotated(reading, false);
    }
    if (isCurrent()) this.#calls.onAnnotated(reading, true);
  }

  /** A scope without an answer stays unmarked until the page or the packs change. */
  async #ask(batch: readonly PageScope[]): Promise<void> {
    const answers = this.#answers;
    const annotations = await this.#calls.annotate(batch.map(({ scope }) => scope));
    for (const [at, { scope }] of batch.entries()) {
      const annotation = annotations[at];
      if (annotation) answers.set(scope, annotation);
    }
  }
}

/** The main story with the first, the others after it in their order, as many in each message as it holds. */
function batchesOf(pages: readonly PageScope[], main: PageScope | null): readonly (readonly PageScope[])[] {
  const batches: PageScope[][] = [];
  let left = 0;
  for (const page of pages.toSorted((one, other) => Number(other === main) - Number(one === main))) {
    const units = page.scope.text.length + SCOPE_UNITS;
    left -= units;
    if (left > 0) batches.at(-1)?.push(page);
    else {
      left = MESSAGE_UNITS - units;
      batches.push([page]);
    }
  }
  return batches;
}
