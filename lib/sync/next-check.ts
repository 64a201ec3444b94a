import { SyncError } from './sync-error.ts';

/** A check this often: packs are published daily, and a reader should not wait a day for one. */
const INTERVAL_MS = 6 * 3_600_000;

/** First wait after a failure, doubled each time. */
const FIRST_RETRY_MS = 60_000;

const LONGEST_RETRY_MS = 12 * 3_600_000;

/** Share by which a wait is made longer or shorter at random, so that readers do not come all at once. */
const JITTER = 0.2;

/** When to check next after a check that went well. `random` is in 0…1. */
export function nextAfterSuccess(now: number, random: number): number {
  return now + jittered(INTERVAL_MS, random);
}

/** When to check next after `failures` failed checks in a row; not before the host asks for it. */
export function nextAfterFailure(now: number, failures: number, cause: unknown, random: number): number {
  const backOff = Math.min(FIRST_RETRY_MS * 2 ** Math.min(failures - 1, 30), LONGEST_RETRY_MS);
  const asked = cause instanceof SyncError ? (cause.retryAfterMs ?? 0) : 0;
  return now + Math.max(jittered(backOff, random), asked);
}

function jittered(waitMs: number, random: number): number {
  return Math.round(waitMs * (1 - JITTER + 2 * JITTER * random));
}
