import { StoreError, type StoreErrorCode } from './store-error.ts';

/** What `navigator.storage.estimate` says, in bytes. */
export interface SpaceEstimate {
  readonly usage?: number;
  readonly quota?: number;
}

/** When the failure came: opening a database fails for other reasons than using one. */
export type StorePhase = 'open' | 'use';

const MESSAGES: Record<StoreErrorCode, string> = {
  refused: 'The browser refuses IndexedDB here (history off?): packs are kept in memory until it is closed',
  blocked: 'Another window holds an older version of the database: close it and try again',
  'timed-out': 'The database did not open within its time: restart the browser if this stays',
  full: 'The disk or the browser’s quota is full: free some space, then sync again',
  closed: 'The browser closed the database: it is opened again at the next use',
  'newer-version': 'A newer version of the extension made this database: update the extension',
  damaged: 'The local copy of a pack is damaged: it is fetched again at the next sync',
  superseded: 'Another edition came first: look at the list of packs',
  'unknown-pack': 'There is no such pack: look at the list of packs',
  failed: 'The database failed: sync again, and restart the browser if this stays',
};

/** Share of the quota beyond which an unnamed failure counts as a full disk (10ten's figure). */
const NEARLY_FULL = 0.9;

/**
 * Classifies what IndexedDB threw by how browsers behave, not by name alone: a full disk is `QuotaExceededError` in
 * Firefox, `DataError: Failed to write blobs` in Chromium, and anything at all (even `undefined`) near the quota.
 */
export function classifyStoreError(cause: unknown, phase: StorePhase, space: SpaceEstimate = {}): StoreError {
  if (cause instanceof StoreError) return cause;
  const code = codeOf(namesOf(cause), textOf(cause), phase, space);
  return new StoreError(code, MESSAGES[code], { cause });
}

/** A store error of this code with its standard message. */
export function storeError(code: StoreErrorCode, cause?: unknown): StoreError {
  return new StoreError(code, MESSAGES[code], cause === undefined ? {} : { cause });
}

function codeOf(names: ReadonlySet<string>, text: string, phase: StorePhase, space: SpaceEstimate): StoreErrorCode {
  if (names.has('QuotaExceededError') || /failed to write blobs|no space|disk.*full/i.test(text)) return 'full';
  if (names.has('VersionError')) return 'newer-version';
  if (
    phase === 'open' &&
    (names.has('InvalidStateError') || names.has('MissingAPIError') || names.has('SecurityError'))
  )
    return 'refused';
  if (names.has('DatabaseClosedError') || names.has('InvalidStateError')) return 'closed';
  if (isNearlyFull(space)) return 'full';
  return 'failed';
}

function isNearlyFull({ usage, quota }: SpaceEstimate): boolean {
  return usage !== undefined && quota !== undefined && quota > 0 && usage / quota > NEARLY_FULL;
}

/** Names of an error and of what it wraps: Dexie keeps the browser's own in `inner`, others in `cause`. */
function namesOf(error: unknown): Set<string> {
  const names = new Set<string>();
  let at = error;
  for (let depth = 0; depth < 4 && typeof at === 'object' && at !== null; depth++) {
    if ('name' in at) names.add(String(at.name));
    at = 'inner' in at ? at.inner : 'cause' in at ? at.cause : null;
  }
  return names;
}

function textOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : '';
}
