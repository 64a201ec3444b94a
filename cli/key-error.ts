/** What can be wrong with a folder of keys. */
export type KeyErrorCode = 'in-work-tree' | 'exists' | 'no-keys' | 'wrong-passphrase' | 'no-passphrase';

/** A folder of keys that cannot be used. `message` names the cause and the remedy. */
export class KeyError extends Error {
  override readonly name = 'KeyError';
  readonly code: KeyErrorCode;

  constructor(code: KeyErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
