import { storeError } from './classify-error.ts';
import type { PackReader } from './pack-reader.ts';
import { StoreError, type StoreErrorCode } from './store-error.ts';

/** How long a card waits for a database that is silent: a slow disk answers within a second, one that is full may never. */
const PATIENCE_MS = 3_000;

/** Looks during that time. */
const LOOKS = 12;

/** A look that comes later than this finds that this thread or the machine was busy, and the database perhaps not silent. */
const LATE_MS = 100;

/** How long a database that failed is left alone: whoever frees some space has a reader of all packs soon after. */
const PAUSE_MS = 5_000;

/** Failures of the place, not of what lies in it. */
const TROUBLES: ReadonlySet<StoreErrorCode> = new Set(['full', 'failed', 'closed', 'timed-out', 'refused', 'blocked']);

export interface EnduranceOptions {
  /** A reader of the bundled packs in memory, made when it is first needed. */
  readonly memory: () => Promise<PackReader>;
  /** Called when the database is to be asked again: what memory answered meanwhile is not to be kept for longer. */
  readonly onRetry: () => void;
  /** How many questions, of whomever, the database has answered: while a large pack is installed, one may wait for others. */
  readonly answers: () => number;
  readonly patienceMs?: number;
  readonly pauseMs?: number;
}

/**
 * A reader that answers from memory, with the bundled packs, while the database fails or does not answer (a full disk).
 * Each answer comes from one place alone. `packs` tells of the database, or why it cannot be asked.
 */
export function createEnduringReader(database: PackReader, options: EnduranceOptions): PackReader {
  const { memory, onRetry, answers, patienceMs = PATIENCE_MS, pauseMs = PAUSE_MS } = options;
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
      return await unlessSilent(ask(database), patience, answers);
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

/** Waits for an answer; throws `timed-out` when the database has answered nobody for so long, on a thread that was free. */
async function unlessSilent<T>(answer: Promise<T>, patienceMs: number, answers: () => number): Promise<T> {
  if (patienceMs === Number.POSITIVE_INFINITY) return await answer;
  const { promise, reject } = Promise.withResolvers<never>();
  let [silentLooks, answered, last] = [0, answers(), performance.now()];
  const look = (): void => {
    const isLate = performance.now() - last > patienceMs / LOOKS + LATE_MS;
    last = performance.now();
    if (answers() !== answered) silentLooks = 0;
    else if (!isLate) silentLooks += 1;
    answered = answers();
    if (silentLooks >= LOOKS) reject(storeError('timed-out'));
  };
  const timer = setInterval(look, patienceMs / LOOKS);
  try {
    return await Promise.race([answer, promise]);
  } finally {
    clearInterval(timer);
  }
}

function isTrouble(cause: unknown): boolean {
  return cause instanceof StoreError && TROUBLES.has(cause.code);
}
