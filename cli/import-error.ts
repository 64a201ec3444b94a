/** What can be wrong with the input of an importer. */
export type ImportErrorCode = 'missing-file' | 'changed-columns' | 'bad-cell' | 'bad-answer';

/** Input that an importer cannot use: nothing was written. `message` names file, line and remedy. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly code: ImportErrorCode;

  constructor(code: ImportErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
