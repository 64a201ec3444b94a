import type { PackErrorCode } from '#lib/pack/pack-error.ts';
import type { StoreErrorCode } from '#lib/store/store-error.ts';
import type { TufErrorCode } from '#lib/tuf/tuf-error.ts';
import type { SyncErrorCode } from './sync-error.ts';

/** How a failed sync or subscription is told to the reader: one sentence each (`sync-outcome-…`). */
export const OUTCOME_KINDS = [
  'offline',
  'unreachable',
  'moved',
  'forged',
  'rolled-back',
  'frozen',
  'incomplete',
  'too-large',
  'not-a-pack',
  'needs-update',
  'taken',
  'other-pack',
  'full',
  'store',
  'bad-address',
  'no-fingerprint',
  'bad-zip',
  'running',
  'superseded',
  'unexpected',
] as const;

export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

type Code = SyncErrorCode | TufErrorCode | PackErrorCode | StoreErrorCode;

/** Every code of every module that a sync meets: one that is added needs its row here. */
const KINDS: Readonly<Record<Code, OutcomeKind>> = {
  'bad-address': 'bad-address',
  'no-fingerprint': 'no-fingerprint',
  'not-permitted': 'bad-address',
  offline: 'offline',
  unreachable: 'unreachable',
  redirected: 'moved',
  'http-status': 'unreachable',
  busy: 'unreachable',
  'timed-out': 'unreachable',
  'too-large': 'too-large',
  'too-many': 'too-large',
  'missing-file': 'incomplete',
  'not-a-pack': 'not-a-pack',
  'wrong-pack': 'other-pack',
  'id-taken': 'taken',
  'name-taken': 'taken',
  'older-edition': 'rolled-back',
  'needs-update': 'needs-update',
  'not-subscribed': 'superseded',
  'bad-zip': 'bad-zip',
  running: 'running',
  'signature-invalid': 'forged',
  'fingerprint-mismatch': 'forged',
  'rolled-back': 'rolled-back',
  expired: 'frozen',
  mixed: 'incomplete',
  truncated: 'incomplete',
  missing: 'incomplete',
  malformed: 'not-a-pack',
  unsupported: 'needs-update',
  'unsupported-version': 'needs-update',
  'unknown-target': 'not-a-pack',
  'bad-date': 'not-a-pack',
  'bad-entity': 'not-a-pack',
  'bad-manifest': 'not-a-pack',
  'bad-line': 'not-a-pack',
  'bad-digest': 'incomplete',
  'bad-source-file': 'not-a-pack',
  'duplicate-id': 'not-a-pack',
  'unknown-property': 'not-a-pack',
  'unknown-reference': 'not-a-pack',
  refused: 'store',
  blocked: 'store',
  full: 'full',
  closed: 'store',
  'newer-version': 'needs-update',
  damaged: 'store',
  superseded: 'superseded',
  'unknown-pack': 'superseded',
  failed: 'store',
};

/** The kind of a code; `unexpected` for one that no module has. */
export function outcomeKind(code: string): OutcomeKind {
  return Object.hasOwn(KINDS, code) ? (KINDS[code as Code] ?? 'unexpected') : 'unexpected';
}
