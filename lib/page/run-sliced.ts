import { SLICE_MS } from './limits.ts';

/** How work is spread over the page's main thread. */
export interface Slicing {
  /** Runs a task soon, after the page had its turn: `scheduler.postTask` at background priority, a MessageChannel … */
  readonly schedule: (task: () => void) => void;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/** Items between two looks at the clock, for work of about 1 µs an item. */
const ITEMS_PER_STEP = 500;

/** Does something with every item, in steps. */
export function* inSteps<T>(items: readonly T[], each: (item: T) => void): Generator<void> {
  for (let index = 0; index < items.length; index += 1) {
    each(items[index] as T);
    if (index % ITEMS_PER_STEP === ITEMS_PER_STEP - 1) yield;
  }
}

/** Runs stepped work to its end at once. */
export function runAtOnce<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Runs stepped work in slices of SLICE_MS; `done` gets its result and the milliseconds that it took to make. */
export function runSliced<T>(
  steps: Generator<void, T>,
  { schedule, now, signal }: Slicing,
  done: (result: T, workMs: number) => void,
): void {
  let workMs = 0;
  const slice = () => {
    const start = now();
    for (let ms = 0; ms < SLICE_MS; ms = now() - start) {
      if (signal.aborted) return;
      const step = steps.next();
      if (step.done) {
        done(step.value, workMs + now() - start);
        return;
      }
    }
    workMs += now() - start;
    schedule(slice);
  };
  schedule(slice);
}
