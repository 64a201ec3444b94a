/** Why a publisher's command did nothing. */
export type PublishErrorCode = 'no-site' | 'bad-site' | 'missing-key' | 'wrong-key' | 'wrong-pack' | 'older-edition';

/** A publication that was refused. `message` names the cause and the remedy. */
export class PublishError extends Error {
  override readonly name = 'PublishError';
  readonly code: PublishErrorCode;

  constructor(code: PublishErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
