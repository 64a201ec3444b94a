/** Counted runs of one contender before the next has its turn. */
const RUNS_A_TURN = 3;

/** Times of one contender, in milliseconds. */
export interface Measured {
  readonly median: number;
  readonly best: number;
}

/**
 * Runs each contender `runs` times, in turns, so that a busy spell of the machine falls on all of them alike. One run of
 * each turn is not counted: it finds the processor's caches full of what the contender before it read, and who goes
 * behind the largest would pay for it.
 */
export function measureInTurns(contenders: ReadonlyMap<string, () => unknown>, runs: number): Map<string, Measured> {
  const times = new Map([...contenders.keys()].map((name): [string, number[]] => [name, []]));
  for (let turn = 0; turn < Math.ceil(runs / RUNS_A_TURN); turn += 1) {
    for (const [name, contender] of contenders) {
      contender();
      for (let run = 0; run < RUNS_A_TURN; run += 1) times.get(name)?.push(timed(contender).ms);
    }
  }
  return new Map([...times].map(([name, list]) => [name, summarise(list)]));
}

/** Milliseconds that one call takes, and its answer. */
export function timed<T>(call: () => T): { ms: number; value: T } {
  const start = performance.now();
  const value = call();
  return { ms: performance.now() - start, value };
}

function summarise(list: number[]): Measured {
  const sorted = list.toSorted((a, b) => a - b);
  return { median: sorted[sorted.length >>> 1] ?? 0, best: sorted[0] ?? 0 };
}
