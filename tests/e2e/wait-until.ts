import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again until the answer is neither null, undefined nor false; fails with `what` after `timeoutMs` (10 s). */
export async function waitUntil<T>(
  what: string,
  ask: () => T | Promise<T>,
  timeoutMs = 10_000,
): Promise<Exclude<T, null | undefined | false>> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false)
      return answer as Exclude<T, null | undefined | false>;
    if (Date.now() > end) throw new Error(`waited ${timeoutMs} ms in vain for ${what}`);
    await sleep(25);
  }
}

/** The answer of `work`, or a failure that names `what` when it takes longer than `timeoutMs`. */
export async function withinTime<T>(what: string, timeoutMs: number, work: Promise<T>): Promise<T> {
  const guard = new AbortController();
  const late = sleep(timeoutMs, undefined, { signal: guard.signal, ref: false }).then(
    () => Promise.reject(new Error(`${what} took longer than ${timeoutMs} ms`)),
    () => new Promise<never>(() => undefined), // aborted: the work was in time
  );
  try {
    return await Promise.race([work, late]);
  } finally {
    guard.abort();
  }
}
