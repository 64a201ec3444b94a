/** What can be wrong with a pack or one of its sources. */
export type PackErrorCode =
  | 'bad-date'
  | 'bad-entity'
  | 'bad-manifest'
  | 'bad-line'
  | 'bad-digest'
  | 'bad-source-file'
  | 'duplicate-id'
  | 'not-a-pack'
  | 'too-large'
  | 'truncated'
  | 'unknown-property'
  | 'unknown-reference'
  | 'unsupported-version';

/** A pack, or a source of one, that cannot be used. `message` names the cause and the remedy. */
export class PackError extends Error {
  override readonly name = 'PackError';
  readonly code: PackErrorCode;

  constructor(code: PackErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
