import { classifyStoreError, type SpaceEstimate, type StorePhase, storeError } from './classify-error.ts';
import { DATABASE_NAME, PackDatabase } from './database.ts';
import type { StoreError } from './store-error.ts';

/** How long one try to open may take: a healthy disk answers in milliseconds, uBlock Origin gives up here too. */
const OPEN_TIMEOUT_MS = 10_000;

/** Tries to open before the store gives up; Chromium repairs its files between tries. */
const MAX_OPENS = 4;

export interface DatabaseOptions {
  readonly signal: AbortSignal;
  readonly name?: string;
  readonly timeoutMs?: number;
  /** `navigator.storage.estimate`, where there is one. */
  readonly estimate?: () => Promise<SpaceEstimate>;
  /** Called with each connection before it opens; the fault tests put their faults in here. */
  readonly onConnection?: (db: PackDatabase) => void;
  /** IndexedDB to use instead of the global one. */
  readonly indexedDb?: { readonly indexedDB: IDBFactory; readonly IDBKeyRange: typeof IDBKeyRange };
}

/**
 * A connection that opens itself: `use` opens the database when it must, runs the work, opens it again and repeats once
 * where the browser had closed it, and throws only `StoreError`.
 */
export class DatabaseHandle {
  readonly #options: DatabaseOptions;
  #opening: Promise<PackDatabase> | null = null;
  #answers = 0;

  constructor(options: DatabaseOptions) {
    this.#options = options;
    options.signal.addEventListener('abort', () => this.#forget(), { once: true });
  }

  /** How much work has been done: a database that does some is not dead. */
  get answers(): number {
    return this.#answers;
  }

  /** Runs work on the open database. */
  async use<T>(work: (db: PackDatabase) => Promise<T>): Promise<T> {
    const result = await this.#useOnce(work);
    this.#answers += 1;
    return result;
  }

  async #useOnce<T>(work: (db: PackDatabase) => Promise<T>): Promise<T> {
    try {
      return await work(await this.#open());
    } catch (cause) {
      const error = await this.#classify(cause, 'use');
      if (error.code !== 'closed') throw error;
      this.#forget();
      return await work(await this.#open()).catch(async (again: unknown) => {
        throw await this.#classify(again, 'use');
      });
    }
  }

  #open(): Promise<PackDatabase> {
    this.#options.signal.throwIfAborted();
    this.#opening ??= this.#openWithRetries().catch((cause: unknown) => {
      this.#opening = null;
      throw cause;
    });
    return this.#opening;
  }

  async #openWithRetries(): Promise<PackDatabase> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#openOnce();
      } catch (cause) {
        const error = await this.#classify(cause, 'open');
        if (attempt >= MAX_OPENS || isFinal(error)) throw error;
      }
    }
  }

  async #openOnce(): Promise<PackDatabase> {
    const db = new PackDatabase(this.#options.name ?? DATABASE_NAME, this.#options.indexedDb ?? {});
    this.#options.onConnection?.(db);
    let blocked = false;
    db.on('blocked', () => {
      blocked = true;
    });
    // Another context upgrades or deletes the database: make way at once, it is opened again at the next use.
    db.on('versionchange', () => this.#forget());
    db.on('close', () => this.#forget());
    const { promise, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(
      () => reject(storeError(blocked ? 'blocked' : 'timed-out')),
      this.#options.timeoutMs ?? OPEN_TIMEOUT_MS,
    );
    try {
      await Promise.race([db.open(), promise]);
      return db;
    } catch (cause) {
      db.close();
      throw cause;
    } finally {
      clearTimeout(timer);
    }
  }

  async #classify(cause: unknown, phase: StorePhase): Promise<StoreError> {
    if (this.#options.signal.aborted) throw this.#options.signal.reason;
    if (!isFromDatabase(cause)) throw cause;
    const space = await this.#options.estimate?.().catch(() => ({}));
    return classifyStoreError(cause, phase, space ?? {});
  }

  #forget(): void {
    const opening = this.#opening;
    this.#opening = null;
    opening?.then((db) => db.close()).catch(() => undefined);
  }
}

/** Trying again cannot help: the browser said no, or too little space is left. */
function isFinal(error: StoreError): boolean {
  return (
    error.code === 'refused' || error.code === 'full' || error.code === 'newer-version' || error.code === 'timed-out'
  );
}

/** Errors of other modules (a bad line in a part) pass through `use` as they are. */
function isFromDatabase(cause: unknown): boolean {
  return (
    !(cause instanceof Error) || !('code' in cause) || typeof cause.code !== 'string' || cause.name === 'StoreError'
  );
}
