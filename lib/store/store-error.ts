/** Why the store could not do what it was asked. */
export type StoreErrorCode =
  | 'refused'
  | 'blocked'
  | 'timed-out'
  | 'full'
  | 'closed'
  | 'newer-version'
  | 'damaged'
  | 'superseded'
  | 'unknown-pack'
  | 'failed';

/** A fault of the local copy. `code` is for programs, `message` names the cause and the remedy. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
