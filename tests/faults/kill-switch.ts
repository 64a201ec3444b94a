import { type DBCore, type DBCoreTable, Dexie } from 'dexie';
import type { PackDatabase } from '../../lib/store/database.ts';

/** The worker is gone: nothing after this happens. */
export class Killed extends Error {
  override readonly name = 'Killed';
  readonly code = 'killed';
}

/**
 * Counts the steps of a sync (every request to the database, every request to the host, before and after) and kills
 * the worker at one of them: that step and all later ones fail, and an open transaction is given up, as a browser does.
 */
export class KillSwitch {
  readonly #at: number;
  readonly #fault: (() => Error) | null;
  steps = 0;

  /** Kills at step `at` (0: never); with `fault`, that one step fails so instead and the worker lives on. */
  constructor(at: number, fault: (() => Error) | null = null) {
    this.#at = at;
    this.#fault = fault;
  }

  get isDead(): boolean {
    return this.#at > 0 && this.#fault === null && this.steps >= this.#at;
  }

  /** Counts a step; throws where the worker is dead. */
  step(): void {
    this.steps += 1;
    if (this.#fault && this.steps === this.#at) throw this.#fault();
    if (this.isDead) throw new Killed('the worker was killed');
  }

  /** Puts the switch into a connection: every request of every table is a step. */
  readonly wire = (db: PackDatabase): void => {
    db.use({ stack: 'dbcore', name: 'kill', create: (core) => this.#wireCore(core) });
  };

  #wireCore(core: DBCore): DBCore {
    return { ...core, table: (name) => this.#wireTable(core.table(name)) };
  }

  #wireTable(table: DBCoreTable): DBCoreTable {
    const guard =
      <A, R>(method: (request: A) => Promise<R>) =>
      (request: A): Promise<R> => {
        try {
          this.step();
        } catch (cause) {
          return Dexie.Promise.reject(cause) as Promise<never>;
        }
        return method(request);
      };
    const { mutate, get, getMany, query, openCursor, count } = table;
    return {
      ...table,
      mutate: guard((request) => mutate.call(table, request)),
      get: guard((request) => get.call(table, request)),
      getMany: guard((request) => getMany.call(table, request)),
      query: guard((request) => query.call(table, request)),
      openCursor: guard((request) => openCursor.call(table, request)),
      count: guard((request) => count.call(table, request)),
    };
  }

  /** A host whose every answer is a step before and after. */
  wireFetch(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
    return async (input, init) => {
      this.step();
      const answer = await fetch(input, init);
      this.step();
      return answer;
    };
  }
}
