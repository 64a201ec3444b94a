import type { DatabaseHandle } from '#lib/store/open-database.ts';
import type { SubscriptionRow } from '#lib/store/rows.ts';
import type { Net } from './net.ts';
import { nextAfterFailure, nextAfterSuccess } from './next-check.ts';
import { hostSite } from './pack-site.ts';
import { SyncError } from './sync-error.ts';
import type { SyncEvent } from './sync-event.ts';
import { type SyncOptions, syncPack } from './sync-pack.ts';

/** What the browser tells of the line. */
export interface LineState {
  readonly onLine: boolean;
  /** The reader asked the browser to save data (Chromium only). */
  readonly saveData: boolean;
}

export interface SyncerOptions
  extends Pick<SyncOptions, 'changeDays' | 'now' | 'vocabularyVersion' | 'signal' | 'onBytes'> {
  readonly handle: DatabaseHandle;
  readonly net: Net;
  readonly line: () => LineState;
  readonly random: () => number;
  /** `navigator.locks`, so that worker and pages never sync at once. */
  readonly locks: Pick<LockManager, 'request'>;
  readonly onEvent: (event: SyncEvent | FailedEvent) => void;
  /** Called whenever it has been noted when a pack is checked next. */
  readonly onPlanned: () => Promise<void>;
  /** Called at least every 20 s while a sync runs, to keep the worker: an extension API call. */
  readonly keepAlive: () => void;
}

/** A sync that ended without an edition; `code` is worded by the UI. */
export interface FailedEvent {
  readonly kind: 'failed';
  readonly pack: string;
  readonly code: string;
}

/** Name of the lock that one syncer at a time holds. */
const LOCK = 'sidelight-sync';

const KEEP_ALIVE_MS = 20_000;

/**
 * Syncs the packs that are due, one after the other; those of `packs` at once and whatever the line, because the
 * reader asked. Does nothing where another syncer is at work. Failures are noted, told and not thrown.
 */
export async function syncDue(options: SyncerOptions, packs: readonly string[] | 'due'): Promise<void> {
  await options.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) {
      if (packs !== 'due') throw new SyncError('running', 'a sync is under way: wait for its end');
      return;
    }
    for (const row of await chooseRows(options, packs)) await syncOne(row, options);
  });
}

async function chooseRows(options: SyncerOptions, packs: readonly string[] | 'due'): Promise<SubscriptionRow[]> {
  const rows = await options.handle.use((db) => db.subscriptions.toArray());
  if (packs !== 'due') return rows.filter((row) => packs.includes(row.pack));
  const { onLine, saveData } = options.line();
  if (!onLine || saveData) return [];
  return rows.filter((row) => !row.paused && row.nextAt <= options.now());
}

async function syncOne(row: SubscriptionRow, options: SyncerOptions): Promise<void> {
  const keeper = setInterval(options.keepAlive, KEEP_ALIVE_MS);
  const failures = row.failures + 1;
  try {
    await planRetry(row, failures, options);
    if (!options.line().onLine)
      throw new SyncError('offline', 'you are offline: the pack is checked when you are back');
    const site = hostSite(options.net, row.address);
    for await (const event of syncPack(row.pack, { ...options, site, origin: 'subscribed' })) options.onEvent(event);
    await note(row, options, { failures: 0, outcome: '', nextAt: nextAfterSuccess(options.now(), options.random()) });
    await options.onPlanned();
  } catch (cause) {
    options.signal.throwIfAborted();
    const code = codeOf(cause);
    await note(row, options, {
      failures,
      outcome: code,
      nextAt: nextAfterFailure(options.now(), failures, cause, options.random()),
    });
    await options.onPlanned();
    options.onEvent({ kind: 'failed', pack: row.pack, code });
  } finally {
    clearInterval(keeper);
  }
}

/** A sync that never tells its end, because the worker was killed, counts as failed: it is tried again, ever later. */
async function planRetry(row: SubscriptionRow, failures: number, options: SyncerOptions): Promise<void> {
  const nextAt = nextAfterFailure(options.now(), failures, null, options.random());
  await options.handle.use((db) => db.subscriptions.update(row.pack, { failures, nextAt }));
  await options.onPlanned();
}

/** A reader who removed the pack meanwhile has no row any more: nothing is brought back. */
async function note(
  row: SubscriptionRow,
  options: SyncerOptions,
  outcome: Pick<SubscriptionRow, 'failures' | 'outcome' | 'nextAt'>,
): Promise<void> {
  await options.handle.use((db) => db.subscriptions.update(row.pack, { ...outcome, checkedAt: options.now() }));
}

/** The code of a coded error, `unexpected` for anything else. */
export function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : 'unexpected';
}
