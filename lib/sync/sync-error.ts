/** Why a sync or a subscription did not happen; TufError, PackError and StoreError have codes of their own. */
export type SyncErrorCode =
  | 'bad-address'
  | 'no-fingerprint'
  | 'not-permitted'
  | 'offline'
  | 'unreachable'
  | 'redirected'
  | 'http-status'
  | 'busy'
  | 'timed-out'
  | 'too-large'
  | 'missing-file'
  | 'not-a-pack'
  | 'wrong-pack'
  | 'id-taken'
  | 'name-taken'
  | 'older-edition'
  | 'needs-update'
  | 'not-subscribed'
  | 'bad-zip'
  | 'running'
  /** Not thrown: a subscription that came back from its copy waits for the reader. */
  | 'restored';

/** A sync or subscription that was refused or failed. `message` names the cause and the remedy. */
export class SyncError extends Error {
  override readonly name = 'SyncError';
  readonly code: SyncErrorCode;
  /** When the host asks to come again (code `busy`), in milliseconds from now. */
  readonly retryAfterMs: number | null;

  constructor(code: SyncErrorCode, message: string, options: ErrorOptions & { readonly retryAfterMs?: number } = {}) {
    super(message, options);
    this.code = code;
    this.retryAfterMs = options.retryAfterMs ?? null;
  }
}
