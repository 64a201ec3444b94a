/** Why a message got no useful answer. */
export type MessageErrorCode =
  | 'bad-request'
  | 'bad-answer'
  | 'refused-sender'
  | 'no-answer'
  | 'extension-gone'
  | 'not-available'
  | 'failed';

/** A message that was refused, lost or badly answered. `message` names the cause and the remedy. */
export class MessageError extends Error {
  override readonly name = 'MessageError';
  readonly code: MessageErrorCode;

  constructor(code: MessageErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
