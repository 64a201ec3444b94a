/** What can be wrong with a command line. */
export type UsageErrorCode = 'unknown-command' | 'bad-arguments' | 'no-such-file' | 'no-such-entity';

/** A command line that cannot be followed: exit code 2. `message` names the remedy. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly code: UsageErrorCode;

  constructor(code: UsageErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
