import { storeError } from './classify-error.ts';
import type { PackReader } from './pack-reader.ts';
import { StoreError, type StoreErrorCode } from './store-error.ts';

/** How long a card waits for the database: a slow disk answers within a second, one that is full may never. */
const PATIENCE_MS = 3_000;

/** How long a database that failed is left alone: whoever frees some space has a reader of all packs soon after. */
const PAUSE_MS = 5_000;

/** Failures of the place, not of what lies in it. */
const TROUBLES: ReadonlySet<StoreErrorCode> = new Set(['full', 'failed', 'closed', 'timed-out', 'refused', 'blocked']);

export interface EnduranceOptions {
  /** A reader of the bundled packs in memory, made when it is first needed. */
  readonly memory: () => Promise<PackReader>;
  /** Called when the database is to be asked again: what memory answered meanwhile is not to be kept for longer. */
  readonly onRetry: () => void;
  readonly patienceMs?: number;
  readonly pauseMs?: number;
}

/**
 * A reader that answers from memory, with the bundled packs, while the database fails or does not answer (a full disk).
 * Each answer comes from one place alone. `packs` tells of the database, or why it cannot be asked.
 */
export function createEnduringReader(database: PackReader, options: EnduranceOptions): PackReader {
  const { memory, onRetry, patienceMs = PATIENCE_MS, pauseMs = PAUSE_MS } = options;
  let isPaused = false;
  const pause = (): void => {
    if (isPaused) return;
    isPaused = true;
    setTimeout(() => {
      isPaused = false;
      onRetry();
    }, pauseMs);
  };
  let inMemory: Promise<PackReader> | null = null;
  const fromMemory = async <T>(ask: (reader: PackReader) => Promise<T>): Promise<T> => {
    inMemory ??= memory().catch((cause: unknown) => {
      inMemory = null;
      throw cause;
    });
    return await ask(await inMemory);
  };
  const endure = async <T>(ask: (reader: PackReader) => Promise<T>, patience: number): Promise<T> => {
    if (isPaused) return await fromMemory(ask);
    try {
      return await within(ask(database), patience);
    } catch (cause) {
      if (!isTrouble(cause)) throw cause;
      pause();
      return await fromMemory(ask);
    }
  };
  return {
    packs: (signal) => database.packs(signal),
    // An index or a list of names may have to be made anew first, which takes what it takes.
    indexes: (signal) => endure((reader) => reader.indexes(signal), Number.POSITIVE_INFINITY),
    nameLists: (signal) => endure((reader) => reader.nameLists(signal), Number.POSITIVE_INFINITY),
    plain: (keys, signal) => endure((reader) => reader.plain(keys, signal), patienceMs),
    views: (key, signal) => endure((reader) => reader.views(key, signal), patienceMs),
  };
}

/** Waits at most so long for an answer; throws `timed-out`. */
async function within<T>(answer: Promise<T>, patienceMs: number): Promise<T> {
  if (patienceMs === Number.POSITIVE_INFINITY) return await answer;
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(storeError('timed-out')), patienceMs);
  try {
    return await Promise.race([answer, promise]);
  } finally {
    clearTimeout(timer);
  }
}

function isTrouble(cause: unknown): boolean {
  return cause instanceof StoreError && TROUBLES.has(cause.code);
}
