import { SLICE_MS } from './limits.ts';

/** How work is spread over the page's main thread. */
export interface Slicing {
  /** Runs a task soon, after the page had its turn: `scheduler.postTask` at background priority, a MessageChannel … */
  readonly schedule: (task: () => void) => void;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/** Runs stepped work to its end at once. */
export function runAtOnce<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Runs stepped work in slices of SLICE_MS; `done` gets its result unless the signal is aborted before. */
export function runSliced<T>(steps: Generator<void, T>, slicing: Slicing, done: (result: T) => void): void {
  const slice = () => {
    const end = slicing.now() + SLICE_MS;
    while (!slicing.signal.aborted) {
      const step = steps.next();
      if (step.done) return done(step.value);
      if (slicing.now() >= end) return slicing.schedule(slice);
    }
  };
  slicing.schedule(slice);
}
