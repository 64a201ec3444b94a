export type IndexErrorCode =
  | 'not-an-index'
  | 'other-version'
  | 'other-fold-table'
  | 'cut-short'
  | 'damaged'
  | 'hash-collision'
  | 'too-large';

/** Why an index was not opened or built. All but the last two codes are mended by building it again. */
export class IndexError extends Error {
  override readonly name = 'IndexError';
  readonly code: IndexErrorCode;

  constructor(code: IndexErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
